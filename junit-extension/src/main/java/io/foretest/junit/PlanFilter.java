package io.foretest.junit;

import io.foretest.protocol.Plan;
import io.foretest.protocol.PlannedTest;
import io.foretest.protocol.Reason;
import io.foretest.protocol.TestId;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestTag;
import org.junit.platform.launcher.PostDiscoveryFilter;

/**
 * Keeps out of a run what the plan skips. JUnit loads this class as a service. It leaves in
 * whatever the plan does not name, and whatever is tagged {@code always-run}; without a sound plan
 * it leaves in everything.
 */
public final class PlanFilter implements PostDiscoveryFilter {
  private static final TestTag ALWAYS_RUN = TestTag.create("always-run");
  private static final FilterResult RUNS = FilterResult.included("not skipped by the plan");

  private final JvmRecording jvm;
  private final Supplier<Optional<Plan>> source;
  private boolean loaded;
  private Optional<Plan> plan = Optional.empty();

  /** For JUnit, which finds the class as a service. */
  public PlanFilter() {
    this(JvmRecording.ofThisJvm());
  }

  private PlanFilter(JvmRecording jvm) {
    this(jvm, () -> PlanResource.load(jvm));
  }

  PlanFilter(JvmRecording jvm, Supplier<Optional<Plan>> source) {
    this.jvm = jvm;
    this.source = source;
  }

  @Override
  public FilterResult apply(TestDescriptor node) {
    FilterResult[] result = {RUNS};
    jvm.guard(() -> result[0] = apply(node, plan()));
    return result[0];
  }

  private synchronized Optional<Plan> plan() {
    if (!loaded) {
      // Whatever goes wrong while it is loaded, it is loaded once.
      loaded = true;
      plan = source.get().filter(Plan::filters);
    }
    return plan;
  }

  private FilterResult apply(TestDescriptor node, Optional<Plan> current) throws IOException {
    return node.isRoot() || !current.isPresent() ? RUNS : apply(node, current.get());
  }

  /** Decides about every node below a class, too: Platform 1 takes out nothing but leaves. */
  private FilterResult apply(TestDescriptor node, Plan current) throws IOException {
    Place place = place(node);
    FilterResult whole = decide(node, current, TestId.ofClass(place.topLevelClass()));
    if (whole.excluded() && place.startsTopLevelClass()) {
      jvm.leftOut(place.topLevelClass(), reason(current, TestId.ofClass(place.topLevelClass())));
    }
    return whole.excluded() || place.method().isEmpty()
        ? whole
        : decide(node, current, TestId.ofMethod(place.className(), place.method()));
  }

  private static FilterResult decide(TestDescriptor node, Plan current, TestId test) {
    return current.skips(test) && !alwaysRuns(node)
        ? FilterResult.excluded(reason(current, test).sentence())
        : RUNS;
  }

  private static Reason reason(Plan current, TestId test) {
    return current.find(test).map(PlannedTest::reason).orElse(Reason.FALLBACK);
  }

  /** Whether the node, one above it or one below it carries the tag. */
  private static boolean alwaysRuns(TestDescriptor node) {
    TestDescriptor at = node;
    while (at != null) {
      if (at.getTags().contains(ALWAYS_RUN)) {
        return true;
      }
      at = at.getParent().orElse(null);
    }
    return node.getDescendants().stream().anyMatch(below -> below.getTags().contains(ALWAYS_RUN));
  }

  private static Place place(TestDescriptor node) {
    TestDescriptor parent = node.getParent().orElse(null);
    return parent == null
        ? Place.ofEngine(node.getUniqueId())
        : place(parent).child(node.getSource(), node.getLegacyReportingName());
  }
}
