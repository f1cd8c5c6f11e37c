package io.foretest.it;

import java.util.ArrayList;
import java.util.List;

/** Versions of Surefire and Failsafe, and the places where a version stands. */
final class SurefireRows {
  private static final List<String> SUPPORTED =
      List.of("3.2.5", "3.3.1", "3.5.2", "3.5.6", "3.6.0", "3.6.1");

  private SurefireRows() {}

  static List<Row> all() {
    List<Row> rows = new ArrayList<>();
    for (String version : SUPPORTED) {
      rows.add(
          ModuleRow.of("Surefire", version, Module.jupiter().surefire(version))
              .provider("Surefire " + version));
      rows.add(
          ModuleRow.of("Failsafe", version, Module.jupiter().surefire(version).failsafe())
              .provider("Surefire " + version));
    }
    for (String version : List.of("2.22.2", "3.0.0")) {
      rows.add(
          ModuleRow.of("Surefire", version, old(version))
              .aside("Surefire " + version + " is older than 3.2.5")
              .unrecorded());
      rows.add(
          ModuleRow.of("Failsafe", version, old(version).failsafe())
              .aside("Surefire " + version + " is older than 3.2.5")
              .unrecorded());
    }
    rows.add(
        ModuleRow.of("Surefire", "3.0.0, with the extension as a dependency", withExtension())
            .aside("Surefire 3.0.0 is older than 3.2.5"));
    rows.add(
        ModuleRow.of("Surefire", "version of the parent's pom", Module.jupiter().surefireUnpinned())
            .launch(Launch.PLAIN.managingSurefire("3.5.6"))
            .provider("Surefire 3.5.6"));
    for (String maven : List.of("3.9.16", "3.10.0", "4.0.0-rc-6")) {
      rows.add(
          ModuleRow.of(
                  "Surefire",
                  "version of Maven " + maven + "'s own",
                  Module.jupiter().surefireUnpinned())
              .launch(Launch.PLAIN.withMaven(maven))
              .provider("Surefire 3."));
    }
    rows.add(
        ModuleRow.of(
                "Surefire",
                "version of Maven 3.8.7's own, JUnit 4",
                Module.junit4().surefireUnpinned())
            .launch(Launch.PLAIN.withMaven("3.8.7"))
            .aside("Surefire 2.12.4 is older than 3.2.5")
            .unrecorded());
    return rows;
  }

  /** With a Jupiter that the oldest of these versions can run. */
  private static Module old(String version) {
    return Module.jupiter("5.8.2").surefire(version);
  }

  private static Module withExtension() {
    return old("3.0.0").dependency("io.foretest", "foretest-junit-extension", OuterBuild.version());
  }
}
