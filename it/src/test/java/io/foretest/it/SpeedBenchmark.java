package io.foretest.it;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What Foretest adds to whole builds, real processes in pairs of alternating order, of generated
 * projects or of a given one. See {@code docs/benchmarks.md}.
 */
final class SpeedBenchmark {
  /** Our own lines of the log, for what is ours of a build's time. */
  private static final String TIMING = "-Dorg.slf4j.simpleLogger.log.io.foretest=debug";

  /** Our steps of a build, as the debug log times them. */
  private static final List<String> STEPS = List.of("wiring", "select", "closing the books");

  private static final int PAST_BUILDS = 50;

  private final Path directory;
  private final int pairs;

  private SpeedBenchmark(Path directory, int pairs) {
    this.directory = directory;
    this.pairs = pairs;
  }

  /** What to measure, the number of pairs, and "usual" or another size: modules,classes,tests. */
  public static void main(String[] args) throws Exception {
    Path directory = Path.of(System.getProperty("benchmark.directory"));
    SpeedBenchmark benchmark = new SpeedBenchmark(directory, Integer.parseInt(args[1]));
    String size = args[2].equals("usual") ? "" : args[2];
    switch (args[0]) {
      case "present" -> {
        String project = option("benchmark.project");
        if (project.isEmpty()) {
          benchmark.present(size(size, "1,200,200", 200_000));
        } else {
          benchmark.present(new GivenProject(Path.of(project), directory));
        }
      }
      case "select" ->
          benchmark.select("select" + size.replace(',', 'x'), size(size, "40,100,250", 10));
      case "evidence" ->
          benchmark.select("evidence" + size.replace(',', 'x'), size(size, "1,10000,2000", 10));
      default -> throw new IllegalArgumentException("present, select or evidence");
    }
  }

  /** What a person gave on the outer build's command line; empty where nothing was. */
  private static String option(String key) {
    return System.getProperty(key, "").replaceFirst("^given:", "").strip();
  }

  private static GeneratedReactor size(String given, String usual, int rounds) {
    String[] numbers = (given.isEmpty() ? usual : given).split(",", -1);
    return new GeneratedReactor(
        Integer.parseInt(numbers[0]),
        Integer.parseInt(numbers[1]),
        Integer.parseInt(numbers[2]),
        rounds);
  }

  /** {@code mvn verify} of a project that has Foretest and does not select, and of one without. */
  private void present(GeneratedReactor size) throws Exception {
    Project without = plain("present-without", size, "");
    Project with = plain("present-with", size, plugin());
    System.out.println(size + ": mvn verify without Foretest and with it, not selecting");
    measure(() -> without.measured("verify"), () -> with.measured("verify", TIMING));
  }

  /** The same of a project that was not made for it. */
  private void present(GivenProject given) throws Exception {
    List<String> command = new ArrayList<>(List.of(option("benchmark.arguments").split(" +")));
    command.removeIf(String::isEmpty);
    command.add("verify");
    Project without = given.without(command);
    Project with = given.with(command);
    command.add(TIMING);
    String[] timed = command.toArray(String[]::new);
    System.out.println(given.name() + ": mvn verify without Foretest and with it, not selecting");
    measure(() -> without.measured(timed), () -> with.measured(timed));
  }

  private Project plain(String name, GeneratedReactor size, String plugin) throws Exception {
    Path place = directory.resolve(name);
    if (Files.exists(place)) {
      return Project.standing(place);
    }
    Project project = Project.blankAt(place);
    size.write(project, plugin);
    project.commit("The project");
    project.measured("verify");
    project.commit("Nothing");
    return project;
  }

  /**
   * A build that selects, of which nothing is to run, and the same without Foretest and without
   * tests: what lies between is all that a selection costs, Surefire's look at each plan included.
   */
  private void select(String name, GeneratedReactor size) throws Exception {
    Project project = lived(name, size);
    System.out.println(size + ": mvn test -DskipTests without Foretest, -Dml.select=true with it");
    measure(
        () -> project.measured("test", "-DskipTests", "-Dml.skip=true"),
        () -> project.measured("test", "-Dml.select=true", TIMING));
  }

  /** Has a past, a model and a record of what each test touches; its newest commit is not built. */
  private Project lived(String name, GeneratedReactor size) throws Exception {
    Path place = directory.resolve(name);
    if (Files.exists(place.resolve("ready"))) {
      return Project.standing(place);
    }
    Project.deleteTree(place);
    Project project = Project.blankAt(place);
    size.write(project, plugin());
    project.write(".gitignore", "target/\n.foretest/\nready\n");
    project.commit("The project");
    say("the past");
    new GeneratedPast(project, size).make(PAST_BUILDS);
    say("a full build with coverage");
    project.measured("test", "-Dml.coverage=on");
    say("training");
    project.measured("foretest:train", "-N");
    project.edit(GeneratedReactor.sourceOf(0, GeneratedReactor.UNUSED), "return 0", "return 1");
    project.commit("Change what nothing calls");
    say("a first selection");
    project.measured("test", "-Dml.select=true");
    project.write("ready", "");
    return project;
  }

  private static void say(String step) {
    System.out.println("preparing: " + step);
  }

  private static String plugin() {
    return "<plugin><groupId>io.foretest</groupId><artifactId>foretest-maven-plugin</artifactId>"
        + "<version>"
        + OuterBuild.version()
        + "</version><extensions>true</extensions></plugin>";
  }

  private void measure(Run without, Run with) throws Exception {
    List<Map<String, Double>> rows = new ArrayList<>();
    System.out.println(
        "without and with Foretest: wall ms, processor ms, peak MiB; ms of it in our steps");
    for (int pair = 0; pair < pairs; pair++) {
      MeasuredBuild first = (pair % 2 == 0 ? with : without).run();
      MeasuredBuild second = (pair % 2 == 0 ? without : with).run();
      rows.add(row(pair % 2 == 0 ? second : first, pair % 2 == 0 ? first : second));
    }
    System.out.println("median of " + pairs + " pairs:");
    for (String column : rows.get(0).keySet()) {
      System.out.printf(Locale.ROOT, "  %-40s %10.3f%n", column, median(rows, column));
    }
  }

  private static double median(List<Map<String, Double>> rows, String column) {
    return rows.stream()
        .map(row -> row.get(column))
        .sorted()
        .skip(rows.size() / 2)
        .findFirst()
        .orElseThrow();
  }

  private static Map<String, Double> row(MeasuredBuild without, MeasuredBuild with) {
    Map<String, Double> row = new LinkedHashMap<>();
    row.put("wall ms added", (double) with.wallMillis() - without.wallMillis());
    row.put("wall ratio", (double) with.wallMillis() / without.wallMillis());
    row.put("processor ms added", (double) with.cpuMillis() - without.cpuMillis());
    row.put("processor ratio", (double) with.cpuMillis() / without.cpuMillis());
    row.put("peak MiB added", (double) with.peakMebibytes() - without.peakMebibytes());
    StringBuilder ours = new StringBuilder();
    for (String step : STEPS) {
      Pattern timing = Pattern.compile(step + " took (\\d+) ms, (\\d+) ms of the processor");
      row.put(step + ", wall ms", (double) with.sum(timing, 1));
      row.put(step + ", ms of its thread's processor", (double) with.sum(timing, 2));
      ours.append("  ").append(step).append(' ').append(with.sum(timing, 1));
    }
    System.out.printf(
        Locale.ROOT,
        "%7d %7d  %7d %7d  %5d %5d %s%n",
        without.wallMillis(),
        with.wallMillis(),
        without.cpuMillis(),
        with.cpuMillis(),
        without.peakMebibytes(),
        with.peakMebibytes(),
        ours);
    return row;
  }

  private interface Run {
    MeasuredBuild run() throws Exception;
  }
}
