package io.foretest.it;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.opentest4j.TestAbortedException;

/**
 * Foretest in every kind of build. A few rows in each {@code mvn verify}, all with {@code
 * -Pmatrix}, some with {@code -Dmatrix.rows=REGEX} over {@code group: name}.
 */
class MatrixIT {
  private final Verdicts verdicts = new Verdicts(OuterBuild.matrixResults(), Matrix.rows());

  @TestFactory
  Stream<DynamicTest> row() {
    List<Row> rows = Matrix.rows().stream().filter(chosen()).toList();
    share(rows);
    return rows.stream().map(row -> dynamicTest(title(row), () -> check(row)));
  }

  private void check(Row row) throws Exception {
    long start = System.nanoTime();
    try {
      Row.Found found = row.check();
      verdicts.passed(row, found, start);
    } catch (TestAbortedException e) {
      verdicts.leftOut(row, e.getMessage(), start);
      throw e;
    } catch (Exception | AssertionError e) {
      verdicts.failed(row, e, start);
      throw e;
    }
  }

  /** Rows of one launch become one reactor. */
  private static void share(List<Row> rows) {
    Map<Launch, List<ModuleRow>> alike = new LinkedHashMap<>();
    for (Row row : rows) {
      if (row instanceof ModuleRow module) {
        alike.computeIfAbsent(module.launch(), launch -> new ArrayList<>()).add(module);
      }
    }
    for (List<ModuleRow> group : alike.values()) {
      Batch batch = Batch.of(group);
      group.forEach(row -> row.share(batch));
    }
  }

  private static Predicate<Row> chosen() {
    String regex = OuterBuild.matrixRows();
    return regex.isEmpty()
        ? Row::everyBuild
        : row -> Pattern.compile(regex).matcher(title(row)).find();
  }

  private static String title(Row row) {
    return row.group() + ": " + row.name();
  }
}
