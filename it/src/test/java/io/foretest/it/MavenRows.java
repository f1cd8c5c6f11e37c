package io.foretest.it;

import io.foretest.it.Launch.Placement;
import java.util.ArrayList;
import java.util.List;

/** Versions of Maven, and the places where a project names Foretest. */
final class MavenRows {
  private static final List<String> VERSIONS = List.of("3.8.7", "3.9.16", "3.10.0", "4.0.0-rc-6");

  private MavenRows() {}

  static List<Row> all() {
    List<Row> rows = new ArrayList<>();
    for (String version : VERSIONS) {
      for (Placement placement : Placement.values()) {
        Launch launch = Launch.PLAIN.withMaven(version).at(placement);
        rows.add(
            ModuleRow.of("Maven", version + ", " + placement.words(), Module.jupiter())
                .launch(launch)
                .provider("Surefire 3.6.1, JUnit 6.1.3"));
      }
    }
    return rows;
  }
}
