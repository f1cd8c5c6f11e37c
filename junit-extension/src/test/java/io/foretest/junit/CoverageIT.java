package io.foretest.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.foretest.junit.ChildCoverageSamples.Exits;
import io.foretest.junit.ChildCoverageSamples.Inherits;
import io.foretest.junit.ChildCoverageSamples.Interrupts;
import io.foretest.junit.ChildCoverageSamples.Launches;
import io.foretest.junit.ChildCoverageSamples.MeetsOne;
import io.foretest.junit.ChildCoverageSamples.MeetsTwo;
import io.foretest.junit.ChildCoverageSamples.One;
import io.foretest.junit.ChildCoverageSamples.Resets;
import io.foretest.junit.ChildCoverageSamples.Two;
import io.foretest.protocol.CoverageAgent;
import io.foretest.protocol.CoverageEnd;
import io.foretest.protocol.Handover;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Recording of coverage with the jar and a real JaCoCo agent, in JVMs of their own. */
class CoverageIT {
  private static final String OWN = "output=none,sessionid=foretest";

  @TempDir Path directory;
  private Path journals;
  private Path users;

  @BeforeEach
  void places() {
    journals = directory.resolve("journal");
    users = directory.resolve("users file.exec");
  }

  @ParameterizedTest
  @CsvSource({"oldest,newest", "floor,oldest", "newest,newest"})
  void eachClassHasWhatItExecutedAndNothingElse(String junit, String jacoco) throws Exception {
    String output = child(junit, jacoco, OWN).launch(One.class, Two.class);

    assertThat(output).isEqualToNormalizingNewlines("0\nlaunched\n");
    Executed executed = executed();
    assertThat(executed.by(One.class)).containsExactlyInAnyOrder("One", "OfOne", "OfBoth");
    assertThat(executed.by(Two.class)).containsExactlyInAnyOrder("Two", "OfTwo", "OfBoth");
    assertThat(executed.windowsWithoutClasses()).isEqualTo(1);
    requireWholeWindows();
  }

  @Test
  void junitOfTheLocalRepositoryIsLeftToTheUsersReport() throws Exception {
    child("newest", "newest", OWN).launch(One.class);
    assertThat(executed().junit()).isNotEmpty();
    for (Path file : files("")) {
      Files.delete(file);
    }
    child("newest", "newest", toUsersFile())
        .with(Handover.COVERAGE, false)
        .launch(One.class, Two.class);
    Executed without = Executed.in(users);
    Files.delete(users);

    child("newest", "newest", toUsersFile())
        .with("localRepository", directory.getRoot())
        .launch(One.class, Two.class);

    assertThat(executed().junit()).isEmpty();
    assertThat(executed().by(One.class)).containsExactlyInAnyOrder("One", "OfOne", "OfBoth");
    assertThat(Executed.in(users).probes()).isEqualTo(without.probes());
    assertThat(Executed.in(users).junit()).containsAll(without.junit());
  }

  @Test
  void theProbesOfAClassAreThoseThatItHit() throws Exception {
    child("floor", "newest", OWN).launch(One.class, Two.class);

    Executed executed = executed();
    List<Integer> ofOne = executed.hits(One.class, "OfBoth");
    List<Integer> ofTwo = executed.hits(Two.class, "OfBoth");
    assertThat(ofOne).hasSameSizeAs(ofTwo).isNotEqualTo(ofTwo);
    assertThat(executed.probes().get("OfBoth")).containsAll(ofOne).containsAll(ofTwo);
  }

  @Test
  void inheritedNestedAndParameterizedTestsBelongToTheirTopLevelClass() throws Exception {
    child("newest", "newest", OWN).launch(Inherits.class, Two.class);

    assertThat(executed().by(Inherits.class))
        .containsExactlyInAnyOrder(
            "Inherits", "Inherits$Inner", "One", "OfOne", "OfBoth", "OfNested");
    assertThat(executed().named()).containsExactlyInAnyOrder(Inherits.class, Two.class);
  }

  @Test
  void classesThatOverlapShareTheirWindow() throws Exception {
    child("newest", "newest", OWN)
        .with("junit.jupiter.execution.parallel.enabled", true)
        .with("junit.jupiter.execution.parallel.mode.default", "concurrent")
        .with("junit.jupiter.execution.parallel.config.strategy", "fixed")
        .with("junit.jupiter.execution.parallel.config.fixed.parallelism", 2)
        .launch(MeetsOne.class, MeetsTwo.class);

    Executed executed = executed();
    assertThat(executed.by(MeetsOne.class)).contains("MeetsOne", "OfOne");
    assertThat(executed.by(MeetsTwo.class)).contains("MeetsTwo", "OfTwo");
    assertThat(executed.named()).containsExactlyInAnyOrder(MeetsOne.class, MeetsTwo.class);
  }

  @Test
  void whatATestLaunchesBelongsToIt() throws Exception {
    child("floor", "newest", OWN).launch(Launches.class, One.class);

    assertThat(executed().by(Launches.class)).contains("Launches", "Two", "OfTwo");
    assertThat(executed().named()).containsExactlyInAnyOrder(Launches.class, One.class);
  }

  @Test
  void aThreadThatATestInterruptedIsRecorded() throws Exception {
    String output = child("floor", "newest", toUsersFile()).launch(Interrupts.class, Two.class);

    assertThat(output).startsWith("0\n").doesNotContain("[foretest]");
    assertThat(executed().by(Interrupts.class)).contains("OfOne");
    assertThat(executed().by(Two.class)).contains("OfTwo");
  }

  @Test
  void aClassThatExitsTheJvmHasNoWindowAndTheUsersFileHasAll() throws Exception {
    String output = child("floor", "newest", toUsersFile()).launch(One.class, Exits.class);

    assertThat(output).isEqualToNormalizingNewlines("3\n");
    assertThat(executed().named()).containsExactly(One.class);
    requireWholeWindows();
    assertThat(Executed.in(users).all()).contains("One", "OfOne", "OfBoth", "Exits", "OfTwo");
  }

  @Test
  void theUsersFileHoldsWhatItHoldsWithoutUs() throws Exception {
    child("floor", "newest", toUsersFile())
        .with(Handover.COVERAGE, false)
        .launch(One.class, Two.class, Inherits.class);
    Executed without = Executed.in(users);
    Files.delete(users);
    assertThat(journals).isDirectoryNotContaining("glob:**.{exec,agent,end}");

    child("floor", "newest", toUsersFile()).launch(One.class, Two.class, Inherits.class);

    Executed with = Executed.in(users);
    assertThat(with.probes()).isEqualTo(without.probes());
    assertThat(with.original()).hasSize(1);
    assertThat(CoverageAgent.read(agentFile()).destFile()).contains(users.toString());
  }

  @Test
  void severalJvmsShareTheUsersFile() throws Exception {
    child("floor", "newest", toUsersFile()).launch(One.class);
    child("floor", "newest", toUsersFile()).launch(Two.class);

    assertThat(Executed.in(users).all()).contains("OfOne", "OfTwo", "OfBoth");
    assertThat(Executed.in(users).original()).hasSize(2);
    assertThat(executed().by(One.class)).doesNotContain("OfTwo");
  }

  @Test
  void whereSomethingElseResetsTheDataNothingIsRecordedAndNothingOfTheUsersIsLost()
      throws Exception {
    String output =
        child("floor", "newest", toUsersFile()).launch(One.class, Resets.class, Two.class);

    assertThat(output)
        .startsWith("0\n")
        .containsOnlyOnce(
            "[foretest] coverage is not recorded: something else resets the JaCoCo agent's data");
    assertThat(journals).isDirectoryNotContaining("glob:**.{exec,end}");
    assertThat(Executed.in(users).all()).contains("OfOne", "OfTwo", "OfBoth", "Resets");
  }

  @ParameterizedTest
  @ValueSource(strings = {"append=false", "output=none", "dumponexit=false", "jmx=true"})
  void anAgentThatCannotBeSharedIsLeftAlone(String option) throws Exception {
    String output = child("floor", "newest", option).launch(One.class, Two.class);

    assertThat(output)
        .startsWith("0\n")
        .containsOnlyOnce("[foretest] coverage is not recorded: the JaCoCo agent has " + option);
    assertThat(journals).isDirectoryNotContaining("glob:**.{exec,agent,end}");
  }

  @Test
  void withoutAnAgentNothingIsRecorded() throws Exception {
    String output = recording("floor").launch(One.class, Two.class);

    assertThat(output)
        .startsWith("0\n")
        .containsOnlyOnce("[foretest] coverage is not recorded: no JaCoCo agent watches this JVM");
    assertThat(journals).isDirectoryNotContaining("glob:**.{exec,agent,end}");
  }

  /** Each file of windows is as its end mark says. */
  private void requireWholeWindows() throws IOException {
    assertThat(files(Handover.COVERAGE_SUFFIX)).hasSize(1);
    for (Path windows : files(Handover.COVERAGE_SUFFIX)) {
      String journal = windows.toString().replaceAll("\\.exec$", "");
      CoverageEnd.Sum sum = new CoverageEnd.Sum();
      byte[] bytes = Files.readAllBytes(windows);
      sum.add(bytes, 0, bytes.length);
      CoverageEnd.read(Path.of(journal + Handover.COVERAGE_END_SUFFIX)).require(sum);
    }
  }

  private ChildJvm child(String junit, String jacoco, String options) throws IOException {
    return recording(junit).watchedBy(jacoco, options);
  }

  private ChildJvm recording(String junit) throws IOException {
    return new ChildJvm(directory)
        .withJunit(junit)
        .with(Handover.JOURNAL_DIR, journals)
        .with(Handover.COVERAGE, true);
  }

  private String toUsersFile() {
    return "destfile=" + users;
  }

  private Executed executed() throws IOException {
    return Executed.in(files(Handover.COVERAGE_SUFFIX));
  }

  private Path agentFile() throws IOException {
    return files(Handover.COVERAGE_AGENT_SUFFIX).get(0);
  }

  private List<Path> files(String ending) throws IOException {
    try (Stream<Path> files = Files.list(journals)) {
      return files.filter(file -> file.toString().endsWith(ending)).collect(Collectors.toList());
    }
  }
}
