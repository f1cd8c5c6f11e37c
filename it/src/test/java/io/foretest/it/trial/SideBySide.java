package io.foretest.it.trial;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Builds a commit selected and in full, each from the same record and a clean checkout. */
final class SideBySide {
  /** What Foretest knows after the full build of the last pair. */
  static final String AFTER_FULL = "after-full";

  private final TrialSettings settings;
  private final Workplace workplace;
  private final TrialMaven maven;
  private int pairs;

  SideBySide(TrialSettings settings, Workplace workplace, TrialMaven maven) {
    this.settings = settings;
    this.workplace = workplace;
    this.maven = maven;
  }

  /** Both builds of the commit that is checked out, by turns the one or the other first. */
  Trialled both(String change, String state) throws IOException, InterruptedException {
    return build(change, Optional.empty(), state, false);
  }

  /**
   * The same of a fault; one of the builds may be left out where nothing is to be learned of it.
   */
  Trialled fault(String change, Mutation fault, String state)
      throws IOException, InterruptedException {
    return build(change, Optional.of(fault), state, true);
  }

  private Trialled build(String change, Optional<Mutation> fault, String state, boolean mayStop)
      throws IOException, InterruptedException {
    boolean selectedFirst = pairs % 2 == 1;
    Outcome first = selectedFirst ? selected(state) : full(state);
    boolean useless = !selectedFirst && first.failing().isEmpty();
    boolean stop = mayStop && (useless || !first.ended());
    Outcome second = stop ? notRun(first) : selectedFirst ? full(state) : selected(state);
    Outcome selected = selectedFirst ? first : second;
    Outcome full = selectedFirst ? second : first;
    pairs += full.failing().isEmpty() ? 0 : 1;
    return new Trialled(change, fault, selected, full);
  }

  private Outcome selected(String state) throws IOException, InterruptedException {
    return from(state, "selected", with("-Dml.select=true", settings.selecting()));
  }

  /** Keeps what is known after it as {@link #AFTER_FULL}. */
  private Outcome full(String state) throws IOException, InterruptedException {
    Outcome full = from(state, "full", List.of("-Dml.select=false"));
    workplace.keep(AFTER_FULL);
    return full;
  }

  private Outcome from(String state, String name, List<String> arguments)
      throws IOException, InterruptedException {
    workplace.clean();
    workplace.restore(state);
    List<String> all = new ArrayList<>(settings.goals());
    all.addAll(arguments);
    return maven.run(name, all);
  }

  private static List<String> with(String first, List<String> others) {
    List<String> all = new ArrayList<>(List.of(first));
    all.addAll(others);
    return all;
  }

  private static Outcome notRun(Outcome other) {
    SortedMap<String, TestClass> none = new TreeMap<>();
    return new Outcome(other.ended(), 0, 0, 0, none, new TreeMap<>(), other.log());
  }
}
