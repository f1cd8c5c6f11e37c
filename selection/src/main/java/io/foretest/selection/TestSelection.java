package io.foretest.selection;

import io.foretest.change.Change;
import io.foretest.feature.Candidate;
import io.foretest.feature.FeatureTable;
import io.foretest.feature.Features;
import io.foretest.feature.KnownTests;
import io.foretest.history.History;
import io.foretest.history.PastBuilds;
import io.foretest.plan.Circumstances;
import io.foretest.plan.Planner;
import io.foretest.plan.Selection;
import io.foretest.plan.SelectionPolicy;
import io.foretest.plan.ServedModel;
import java.util.List;
import java.util.function.Function;

/** Which tests to run for a change, and in which order. The whole way, step by step. */
public final class TestSelection {
  private final PastBuilds pastBuilds;
  private final Planner planner;
  private final Function<History, KnownTests> knownTests;

  /**
   * @param pastBuilds where the past comes from
   * @param model what to ask; {@link ServedModel#none()} where nothing is trained
   * @param circumstances {@link Circumstances#ordinary()} where there is nothing special
   */
  public TestSelection(
      PastBuilds pastBuilds,
      ServedModel model,
      SelectionPolicy policy,
      Circumstances circumstances) {
    this(pastBuilds, new Planner(policy, circumstances, model), KnownTests::of);
  }

  private TestSelection(
      PastBuilds pastBuilds, Planner planner, Function<History, KnownTests> knownTests) {
    this.pastBuilds = pastBuilds;
    this.planner = planner;
    this.knownTests = knownTests;
  }

  /** This one, where somebody may know the past's tests from another module of the same build. */
  public TestSelection knowing(Function<History, KnownTests> tests) {
    return new TestSelection(pastBuilds, planner, tests);
  }

  /**
   * @param candidates all tests that the build could run now, of one module or of several
   * @return a decision for every candidate; {@link Selection#plan} makes a module's plan of it
   */
  public Selection select(Change change, List<Candidate> candidates) {
    History history = pastBuilds.before(change);
    KnownTests known = knownTests.apply(history);
    FeatureTable table = Features.extract(change, history, known, candidates);
    return planner.plan(change, history, table);
  }
}
