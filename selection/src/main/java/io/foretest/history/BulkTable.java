package io.foretest.history;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A table that takes many rows at once.
 *
 * @param ending what follows the rows, such as a conflict clause
 */
record BulkTable(String name, List<Column> columns, String ending) {
  /** Types that both databases know. */
  enum Type {
    TEXT("text"),
    INTEGER("int4"),
    BIGINT("int8"),
    BOOLEAN("bool"),
    DOUBLE("float8");

    private final String arrayElement;

    Type(String arrayElement) {
      this.arrayElement = arrayElement;
    }

    /** PostgreSQL's name of the type. */
    String arrayElement() {
      return arrayElement;
    }
  }

  record Column(String name, Type type) {}

  /**
   * @param columns each as {@code name type}
   */
  static BulkTable of(String name, String ending, String... columns) {
    return new BulkTable(name, Arrays.stream(columns).map(BulkTable::column).toList(), ending);
  }

  private static Column column(String nameAndType) {
    int space = nameAndType.indexOf(' ');
    return new Column(
        nameAndType.substring(0, space), Type.valueOf(nameAndType.substring(space + 1)));
  }

  /** {@code INSERT INTO name (columns)}. */
  String insertInto() {
    return "INSERT INTO "
        + name
        + columns.stream().map(Column::name).collect(Collectors.joining(", ", " (", ")"));
  }
}
