package io.foretest.training.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.foretest.protocol.Handover;
import io.foretest.training.RecordedSpools;
import io.foretest.training.SyntheticHistory;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** What a person can get wrong; a selection that works is in the integration tests. */
class SelectCommandTest {
  private static final String MODULE = "--module=org.shop:cart=cart";

  @TempDir Path root;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();
  private Path oldPlan;

  @BeforeEach
  void anOldPlan() throws Exception {
    oldPlan = root.resolve("cart/build/foretest/plan").resolve(Handover.PLAN_RESOURCE);
    Files.createDirectories(oldPlan.getParent());
    Files.writeString(oldPlan, "old", StandardCharsets.UTF_8);
  }

  @Test
  void withoutAModuleItSaysWhatToGive() {
    assertThat(select()).isEqualTo(2);
    assertThat(err.toString()).contains("--module NAME=DIR", "Usage: foretest-training select");
  }

  @Test
  void aDirectoryThatDoesNotExistIsNamed() {
    assertThat(select("--module=org.shop:stock=stock")).isEqualTo(1);
    assertThat(err.toString())
        .contains("--module org.shop:stock", "there is no directory", "stock");
  }

  @Test
  void withoutAHistoryNothingIsPlannedAndTheOldPlanIsGone() {
    assertThat(select(MODULE)).isEqualTo(3);
    assertThat(err.toString()).contains("there is no history at");
    assertThat(oldPlan).doesNotExist();
  }

  @Test
  void aModelThatIsNoneIsNamedAndTheOldPlanIsGone() throws Exception {
    Path model = Files.writeString(root.resolve("model.zip"), "garbage");

    assertThat(select(MODULE, "--model=" + model)).isEqualTo(1);
    assertThat(err.toString()).contains("model.zip").doesNotContain("\tat ");
    assertThat(oldPlan).doesNotExist();
  }

  @ParameterizedTest
  @ValueSource(strings = {"--recall=2", "--min-runs=-1", "--audit=7", "--min-tests=-3"})
  void aPolicyThatMakesNoSenseIsRefused(String option) {
    assertThat(select(MODULE, option)).isEqualTo(2);
    assertThat(err.toString()).contains("Usage: foretest-training select");
  }

  /** Nobody trained anything, and there is no repository: everything runs, with the reason. */
  @Test
  void withoutAChangeAndAModelThePlanRunsEverythingAndSaysWhy() throws Exception {
    RecordedSpools.write(root, SyntheticHistory.builds(12, 1));
    run("ingest", "--root", root.toString());

    assertThat(select(MODULE)).as(err.toString()).isZero();

    assertThat(out.toString()).contains("Everything runs", "base      none", "because   ");
    assertThat(oldPlan).exists().content().isNotEqualTo("old");
  }

  private int select(String... options) {
    List<String> all = new ArrayList<>(List.of("select", "--root", root.toString()));
    all.addAll(List.of(options));
    return run(all.toArray(String[]::new));
  }

  private int run(String... arguments) {
    CommandLine line = Main.commandLine();
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(err, true));
    return line.execute(arguments);
  }
}
