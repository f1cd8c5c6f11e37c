package io.foretest.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A row about one module: it passes without Foretest and recorded, and with a fault it fails while
 * selected. Rows with one launch share their three builds, each as a module of one reactor.
 */
final class ModuleRow implements Row {
  private static final Pattern PATH =
      Pattern.compile("(?m)^\\[INFO\\] +path +(\\w+) \\((.*)\\)(?: in (.*))?$");

  private final String group;
  private final String name;
  private final Module module;
  private Launch launch = Launch.PLAIN;
  private String path = "provider";
  private String why = "";
  private Set<String> skipped = Set.of("RightTest");
  private String failing = "LeftTest.holds";
  private String method = "holds()";
  private boolean recorded = true;
  private boolean attributed = true;
  private String faulty = "FAILURE";
  private boolean everyBuild;
  private Supplier<Batch> batch = () -> Batch.of(List.of(this));

  private ModuleRow(String group, String name, Module module) {
    this.group = group;
    this.name = name;
    this.module = module;
  }

  static ModuleRow of(String group, String name, Module module) {
    return new ModuleRow(group, name, module);
  }

  /** The provider is to select, for reasons that hold this text. */
  ModuleRow provider(String phrase) {
    return path("provider", phrase);
  }

  ModuleRow platform(String phrase) {
    return path("platform", phrase);
  }

  /** Nothing is to be selected: everything runs. */
  ModuleRow aside(String phrase) {
    return path("aside", phrase).skips();
  }

  private ModuleRow path(String kind, String phrase) {
    path = kind;
    why = phrase;
    return this;
  }

  /** The test classes, by simple name, that the selection skips: nothing of them is touched. */
  ModuleRow skips(String... classes) {
    skipped = Set.of(classes);
    return this;
  }

  /**
   * The test that the fault hits.
   *
   * @param reported as Surefire's report names it, with the simple name of its class
   * @param recordedMethod as the history names its method
   */
  ModuleRow fails(String reported, String recordedMethod) {
    failing = reported;
    method = recordedMethod;
    return this;
  }

  /** The tests do not run on the JUnit Platform: nothing is recorded, and a line says so. */
  ModuleRow unrecorded() {
    recorded = false;
    return this;
  }

  /** Records and reports name the tests differently, in a way that the row's code explains. */
  ModuleRow unattributed() {
    attributed = false;
    return this;
  }

  /** The build itself wants to be green in spite of failures. */
  ModuleRow green() {
    faulty = "SUCCESS";
    return this;
  }

  ModuleRow launch(Launch other) {
    launch = other;
    return this;
  }

  ModuleRow everyTime() {
    everyBuild = true;
    return this;
  }

  @Override
  public String group() {
    return group;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public boolean everyBuild() {
    return everyBuild;
  }

  Launch launch() {
    return launch;
  }

  Module module() {
    return module;
  }

  void share(Batch builds) {
    batch = () -> builds;
  }

  @Override
  public Found check() throws Exception {
    Observed seen = batch.get().observed(this);
    passesUntouched(seen);
    isRecorded(seen);
    failsForTheFault(seen);
    return saysWhichPath(seen);
  }

  private void passesUntouched(Observed seen) {
    assertThat(seen.verdict(seen.plain())).as("without Foretest").isEqualTo("SUCCESS");
    assertThat(seen.plainReports().outcomes()).as("tests without Foretest").isNotEmpty();
    assertThat(seen.verdict(seen.full())).as("recorded").isEqualTo("SUCCESS");
    assertThat(seen.fullReports().outcomes())
        .as("what ran with Foretest is what ran without")
        .isEqualTo(seen.plainReports().outcomes());
  }

  private void isRecorded(Observed seen) {
    if (!recorded) {
      assertThat(seen.fullRecords().attempts()).isEmpty();
      assertThat(seen.full().output())
          .contains("org.example:" + seen.name() + " ran and could not be recorded");
      return;
    }
    assertThat(seen.fullRecords().byClass())
        .as("records are of the tests that were reported")
        .isEqualTo(byClass(seen.fullReports()));
    if (attributed) {
      assertThat(seen.fullRecords().outcomes(failingClass(), method))
          .as("recorded of the failing test before, of %s", seen.fullRecords())
          .isNotEmpty()
          .containsOnly("passed");
      assertThat(seen.selectedRecords().outcomes(failingClass(), method))
          .as("recorded of the failing test, of %s", seen.selectedRecords())
          .isNotEmpty()
          .containsOnly("failed");
    }
  }

  private void failsForTheFault(Observed seen) {
    assertThat(seen.verdict(seen.selected())).as("with a fault").isEqualTo(faulty);
    assertThat(seen.selectedReports().failed())
        .as("failed")
        .isNotEmpty()
        .allMatch(test -> test.startsWith(failing));
    List<String> expected = new ArrayList<>(seen.plainReports().outcomes().keySet());
    expected.removeIf(test -> skipped.contains(topLevel(test)));
    assertThat(names(seen.selectedReports().outcomes().keySet()))
        .as("all but what is skipped")
        .isEqualTo(names(expected));
    assertThat(expected.size() < seen.plainReports().outcomes().size())
        .as("the skipped classes have tests")
        .isEqualTo(!skipped.isEmpty());
  }

  /** Names of tests; of their classes where they differ between the builds. */
  private Set<String> names(Collection<String> tests) {
    return tests.stream()
        .map(test -> attributed ? test : topLevel(test))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Found saysWhichPath(Observed seen) {
    List<Found> said = pathOf(seen, "\\b" + Pattern.quote(seen.name()) + "\\b");
    if (said.isEmpty()) {
      said = pathOf(seen, " and \\d+ more$"); // a long line leaves names out
    }
    assertThat(said).as("lines about the path in\n%s", seen.selected().output()).hasSize(1);
    assertThat(said.get(0).path()).as(said.get(0).words()).isEqualTo(path);
    assertThat(said.get(0).words()).contains(why);
    return said.get(0);
  }

  /** What is said of modules whose list this matches; of all where it names none. */
  private static List<Found> pathOf(Observed seen, String modules) {
    return PATH.matcher(seen.selected().output())
        .results()
        .filter(
            line -> line.group(3) == null || Pattern.compile(modules).matcher(line.group(3)).find())
        .map(line -> new Found(line.group(1), line.group(2)))
        .toList();
  }

  private String failingClass() {
    return failing.replaceFirst("\\..*", "");
  }

  private static String topLevel(String test) {
    return test.replaceFirst("[.$].*", "");
  }

  private static SortedMap<String, List<String>> byClass(Reports reports) {
    SortedMap<String, List<String>> outcomes = new TreeMap<>();
    reports
        .outcomes()
        .forEach(
            (test, each) ->
                outcomes
                    .computeIfAbsent(test.replaceFirst("\\..*", ""), name -> new ArrayList<>())
                    .addAll(each));
    outcomes.values().forEach(list -> list.sort(null));
    return outcomes;
  }

  /**
   * What was seen of one module in the three builds.
   *
   * @param name of the module
   * @param plain without Foretest
   * @param full with Foretest, recording
   * @param selected with a fault, selecting
   */
  record Observed(
      String name,
      Build plain,
      Build full,
      Build selected,
      Reports plainReports,
      Reports fullReports,
      Reports selectedReports,
      RecordedTests fullRecords,
      RecordedTests selectedRecords) {
    /** What the reactor's summary says of the module. */
    String verdict(Build build) {
      Matcher line =
          Pattern.compile("(?m)^\\[\\w+\\] " + name + " \\.* ?(SUCCESS|FAILURE|SKIPPED)")
              .matcher(build.output());
      return line.find() ? line.group(1) : "no verdict in\n" + build.output();
    }
  }
}
