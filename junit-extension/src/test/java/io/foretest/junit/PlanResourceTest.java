package io.foretest.junit;

import static org.assertj.core.api.Assertions.assertThat;

import io.foretest.protocol.Handover;
import io.foretest.protocol.Plan;
import io.foretest.protocol.PlanWriter;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanResourceTest {
  @TempDir Path directory;
  private final ClassLoader before = Thread.currentThread().getContextClassLoader();
  private final JvmRecording jvm = new JvmRecording(Optional::empty, new Stderr());
  private String said = "";

  @BeforeEach
  void putOnTheClassPath() throws IOException {
    URL[] urls = {directory.toUri().toURL()};
    Thread.currentThread().setContextClassLoader(new URLClassLoader(urls, before));
  }

  @AfterEach
  void restore() {
    Thread.currentThread().setContextClassLoader(before);
    System.clearProperty(Handover.BUILD_ID);
    System.clearProperty(JournalDirectory.SKIP);
  }

  @Test
  void withoutAPlanThereIsNothingToSay() {
    assertThat(load()).isEmpty();
    assertThat(said).isEmpty();
  }

  @Test
  void thePlanOfThisBuildIsTaken() throws IOException {
    write("b1");
    System.setProperty(Handover.BUILD_ID, "b1");

    assertThat(load()).map(Plan::buildId).contains("b1");
  }

  @Test
  void whereTheBuildIsUnknownThePlanIsTaken() throws IOException {
    write("b1");

    assertThat(load()).isPresent();
  }

  @Test
  void aStalePlanIsIgnoredWithOneLine() throws IOException {
    write("b\n1");
    System.setProperty(Handover.BUILD_ID, "b2");

    assertThat(load()).isEmpty();
    assertThat(said)
        .isEqualToNormalizingNewlines(
            "[foretest] BAD_PLAN: the plan cannot be read: it is stale, made for build b\\n1 and"
                + " not for b2; all tests run\n");
  }

  @Test
  void anUnreadablePlanIsIgnoredWithOneLine() throws IOException {
    write("b1");
    Files.writeString(directory.resolve(Handover.PLAN_RESOURCE), "foretest-plan\t9\n");

    assertThat(load()).isEmpty();
    assertThat(load()).isEmpty();
    assertThat(said)
        .startsWith("[foretest] BAD_PLAN: ")
        .contains("format version '9'")
        .endsWith("all tests run" + System.lineSeparator());
  }

  @Test
  void theKillSwitchHidesThePlan() throws IOException {
    write("b1");
    System.setProperty(JournalDirectory.SKIP, "true");

    assertThat(load()).isEmpty();
    assertThat(said).isEmpty();
  }

  private Optional<Plan> load() {
    AtomicPlan plan = new AtomicPlan();
    said += Said.by(() -> plan.value = PlanResource.load(jvm));
    return plan.value;
  }

  private void write(String buildId) throws IOException {
    Plan plan = new Plan(buildId, Plan.Mode.SELECT, null, "", 0, List.of());
    PlanWriter.write(plan, directory.resolve(Handover.PLAN_RESOURCE));
  }

  private static final class AtomicPlan {
    Optional<Plan> value = Optional.empty();
  }
}
