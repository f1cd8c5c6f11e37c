package io.foretest.it;

import java.util.ArrayList;
import java.util.List;

/** Versions of JUnit Jupiter, and the ways in which a project names one. */
final class JUnitRows {
  private static final String GROUP = "JUnit";

  private JUnitRows() {}

  static List<Row> all() {
    List<Row> rows = new ArrayList<>();
    for (String version : List.of("5.7.2", "5.8.2", "5.10.5", "5.14.4", "6.0.3", "6.1.3")) {
      rows.add(
          ModuleRow.of(GROUP, "Jupiter " + version, Module.jupiter(version))
              .provider("JUnit " + version));
    }
    rows.add(
        ModuleRow.of(GROUP, "Jupiter 5.6.3", Module.jupiter("5.6.3"))
            .aside("JUnit 5.6.3 is older than 5.7"));
    rows.add(
        ModuleRow.of(GROUP, "junit-bom", unversioned().bom("org.junit", "junit-bom", "5.14.4"))
            .provider("JUnit 5.14.4"));
    rows.add(
        ModuleRow.of(GROUP, "managed versions, as Spring Boot's parent does", managed())
            .provider("JUnit 5.14.4"));
    rows.add(
        ModuleRow.of(GROUP, "junit-jupiter-api and engine, each with a version", apiAndEngine())
            .provider("JUnit 5.14.4"));
    rows.add(
        ModuleRow.of(GROUP, "junit-jupiter-api alone, Surefire 3.5.6", apiAlone().surefire("3.5.6"))
            .platform("Surefire adds Jupiter's engine"));
    rows.add(
        ModuleRow.of(GROUP, "junit-jupiter-api alone, Surefire 3.6.1", apiAlone())
            .platform("Surefire adds Jupiter's engine")
            .everyTime());
    return rows;
  }

  private static Module apiAlone() {
    return Module.empty()
        .dependency("org.junit.jupiter", "junit-jupiter-api", "5.14.4")
        .test("LeftTest", Module.jupiterTest("LeftTest", "Left", "left"))
        .test("RightTest", Module.jupiterTest("RightTest", "Right", "right"));
  }

  private static Module unversioned() {
    return Module.jupiter("");
  }

  private static Module managed() {
    return unversioned()
        .managed("org.junit.jupiter", "junit-jupiter", "5.14.4")
        .managed("org.junit.jupiter", "junit-jupiter-api", "5.14.4")
        .managed("org.junit.jupiter", "junit-jupiter-engine", "5.14.4")
        .managed("org.junit.jupiter", "junit-jupiter-params", "5.14.4")
        .managed("org.junit.platform", "junit-platform-commons", "1.14.4")
        .managed("org.junit.platform", "junit-platform-engine", "1.14.4")
        .managed("org.junit.platform", "junit-platform-launcher", "1.14.4");
  }

  private static Module apiAndEngine() {
    return Module.jupiter("5.14.4")
        .dependency("org.junit.jupiter", "junit-jupiter-api", "5.14.4")
        .dependency("org.junit.jupiter", "junit-jupiter-engine", "5.14.4");
  }
}
