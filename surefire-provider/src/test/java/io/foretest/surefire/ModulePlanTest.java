package io.foretest.surefire;

import static org.assertj.core.api.Assertions.assertThat;

import io.foretest.protocol.Handover;
import io.foretest.protocol.Plan;
import io.foretest.protocol.PlanWriter;
import io.foretest.protocol.PlannedTest;
import io.foretest.protocol.Reason;
import io.foretest.protocol.TestId;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.maven.surefire.api.util.TestsToRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModulePlanTest {
  @TempDir Path first;
  @TempDir Path second;
  private final List<String> lines = new ArrayList<>();
  private final Console console = new Console(lines::add);

  @Test
  void readsThePlanFromTheTestClassPath() throws IOException {
    write(first, 5000);

    assertThat(read(first).budgetMillis()).isEqualTo(5000);
    assertThat(arrange(read(first))).isEmpty();
    assertThat(lines).isEmpty();
  }

  @Test
  void withoutAPlanEverythingRunsAndOneLineSaysSo() throws IOException {
    assertThat(arrange(read(first))).containsExactly(String.class);
    assertThat(lines).containsExactly("[foretest] NO_PLAN there is no plan; all tests run");
  }

  @Test
  void aDamagedPlanRunsEverythingAndOneLineSaysSo() throws IOException {
    Path plan = write(first, 0);
    Files.writeString(plan, Files.readString(plan).replaceFirst("end\t1\n$", ""));

    assertThat(arrange(read(first))).containsExactly(String.class);
    assertThat(lines).singleElement().asString().contains("BAD_PLAN").endsWith("all tests run");
  }

  @Test
  void twoPlansAreOneTooMany() throws IOException {
    write(first, 0);
    write(second, 0);

    assertThat(arrange(read(first, second))).containsExactly(String.class);
    assertThat(lines).singleElement().asString().contains("BAD_PLAN", "more than one");
  }

  @Test
  void theSameDirectoryTwiceIsOnePlan() throws IOException {
    write(first, 0);

    assertThat(arrange(read(first, first))).isEmpty();
  }

  @Test
  void aMessageStaysOneLine() {
    console.line("a\nb\tc\u001b[31m");

    assertThat(lines).containsExactly("[foretest] a?b?c?[31m");
  }

  private static Path write(Path directory, long budgetMillis) throws IOException {
    PlannedTest skipped =
        new PlannedTest(TestId.ofClass("java.lang.String"), 1, 0.01, 1, Reason.UNLIKELY);
    Path file = directory.resolve(Handover.PLAN_RESOURCE);
    PlanWriter.write(
        new Plan("b", Plan.Mode.SELECT, null, "", budgetMillis, List.of(skipped)), file);
    return file;
  }

  private ModulePlan read(Path... classPath) throws IOException {
    List<URL> urls = new ArrayList<>();
    for (Path directory : classPath) {
      urls.add(directory.toUri().toURL());
    }
    try (URLClassLoader loader = new URLClassLoader(urls.toArray(new URL[0]), null)) {
      return ModulePlan.of(loader, console);
    }
  }

  private List<Class<?>> arrange(ModulePlan plan) {
    List<Class<?>> result = new ArrayList<>();
    plan.arrangement(console).apply(new TestsToRun(Set.of(String.class))).forEach(result::add);
    return result;
  }
}
