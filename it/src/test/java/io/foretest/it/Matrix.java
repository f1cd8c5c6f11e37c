package io.foretest.it;

import java.util.List;
import java.util.stream.Stream;

/** Every row of the table, in its order. */
final class Matrix {
  private Matrix() {}

  static List<Row> rows() {
    return Stream.of(
            MavenRows.all(),
            SurefireRows.all(),
            JUnitRows.all(),
            EngineRows.all(),
            FeatureRows.all(),
            ForkRows.all(),
            CommandRows.all(),
            DeathRows.all(),
            PlaceRows.all(),
            GitRows.all())
        .<Row>flatMap(List::stream)
        .toList();
  }
}
