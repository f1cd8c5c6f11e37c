package io.foretest.it.trial;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The project's own commits: the older ones are recorded, with seeded faults between them, a model
 * is trained, and the newest, which nobody has seen, are built selected and in full.
 */
final class LifeTrial {
  private static final String KNOWN = "known";
  private static final int TRIES = 8;

  private final TrialSettings settings;
  private final Workplace workplace;
  private final TrialMaven maven;
  private final Screen screen;
  private final Tally recorded = new Tally();
  private final Tally faults = new Tally();
  private final List<Trialled> own = new ArrayList<>();

  LifeTrial(TrialSettings settings, Workplace workplace, TrialMaven maven, Screen screen) {
    this.settings = settings;
    this.workplace = workplace;
    this.maven = maven;
    this.screen = screen;
  }

  void run() throws IOException, InterruptedException {
    String newest = workplace.head();
    List<String> commits = commits();
    OwnCommits history = new OwnCommits(workplace, newest, settings.maven().foretest());
    List<String> known = commits.subList(0, commits.size() - settings.heldOut());
    history.startBefore(known.get(0));
    CompileCheck check = record(history, known);
    train();
    workplace.keep(KNOWN);
    SideBySide builds = new SideBySide(settings, workplace, maven);
    for (String commit : commits.subList(known.size(), commits.size())) {
      if (screen.isOver(settings.limit())) {
        screen.say("no time is left for further commits");
        break;
      }
      heldOut(history, commit, check, builds);
    }
    screen.print(new TrialTable(heading()).life(own, faults));
  }

  /** The newest that change Java code, oldest first. */
  private List<String> commits() throws IOException, InterruptedException {
    List<String> found = new ArrayList<>();
    for (String commit : workplace.line()) {
      if (found.size() == settings.commits() + settings.heldOut()) {
        break;
      }
      if (workplace.changedBy(commit).stream().anyMatch(path -> path.endsWith(".java"))) {
        found.add(commit);
      }
    }
    if (found.size() <= settings.heldOut()) {
      throw new IllegalStateException("only " + found.size() + " commits change Java code");
    }
    Collections.reverse(found);
    return found;
  }

  private CompileCheck record(OwnCommits history, List<String> known)
      throws IOException, InterruptedException {
    history.next(known.get(0));
    CompileCheck check = new FirstBuild(settings, workplace, maven, screen).record();
    int seeded = 0;
    for (int i = 0; i < known.size(); i++) {
      if (i > 0) {
        history.next(known.get(i));
        say("recorded", build("own", "-Dml.coverage=on"), known.get(i));
      }
      int until = settings.faults() * (i + 1) / known.size();
      seeded += recordFaults(history, known.get(i), check, until - seeded);
    }
    return check;
  }

  private int recordFaults(OwnCommits history, String commit, CompileCheck check, int number)
      throws IOException, InterruptedException {
    Seeder seeder = seeder(check, recorded, file -> true, commit);
    for (int i = 0; i < number; i++) {
      Optional<Mutation> fault = seeder.next();
      if (fault.isPresent()) {
        workplace.seed(fault.get());
        Outcome outcome = build("faulty");
        screen.say(
            "recorded a fault, %d test classes fail: %s"
                .formatted(outcome.failing().size(), fault.get().describe()));
        history.mend(commit);
      }
    }
    return number;
  }

  /** Another draw for each commit, but the same for each run of the trial. */
  private Seeder seeder(CompileCheck check, Tally tally, Predicate<String> chosen, String commit)
      throws IOException {
    long seed = settings.seed() ^ Long.parseUnsignedLong(commit.substring(0, 15), 16);
    return new Seeder(workplace, check, tally, chosen, seed);
  }

  private Outcome build(String name, String... more) throws IOException, InterruptedException {
    workplace.clean();
    List<String> arguments = new ArrayList<>(settings.goals());
    arguments.addAll(List.of(more));
    return maven.run(name, arguments);
  }

  private void say(String what, Outcome outcome, String commit)
      throws IOException, InterruptedException {
    screen.say(
        "%s %s, %d test classes, %d fail: %s"
            .formatted(
                what,
                commit.substring(0, 8),
                outcome.classes().size(),
                outcome.failing().size(),
                workplace.subject(commit)));
  }

  private void train() throws IOException, InterruptedException {
    String goal = "io.foretest:foretest-maven-plugin:" + settings.maven().foretest() + ":train";
    Outcome trained = maven.run("train", List.of(goal));
    screen.say((trained.green() ? "trained, see " : "NOT TRAINED, see ") + trained.log());
  }

  private void heldOut(OwnCommits history, String commit, CompileCheck check, SideBySide builds)
      throws IOException, InterruptedException {
    String before = workplace.head();
    withFault(history, commit, check, builds);
    workplace.reset(before);
    history.next(commit);
    String subject = commit.substring(0, 8) + " " + workplace.subject(commit);
    Trialled trialled = builds.both(subject, KNOWN);
    own.add(trialled);
    screen.trialled(own.size(), trialled.breaks() ? "breaks tests" : "breaks nothing", trialled);
    workplace.restore(SideBySide.AFTER_FULL);
    workplace.keep(KNOWN);
    write();
  }

  /** The commit with a fault in a file that it changed, else anywhere, as one change. */
  private void withFault(OwnCommits history, String commit, CompileCheck check, SideBySide builds)
      throws IOException, InterruptedException {
    String before = workplace.head();
    List<String> changed =
        workplace.changedBy(commit).stream().filter(Mutations::isMainCode).toList();
    history.take(commit);
    Seeder seeder =
        seeder(check, faults, file -> changed.isEmpty() || changed.contains(file), commit);
    for (int tries = 0; tries < TRIES; tries++) {
      Optional<Mutation> fault = seeder.next();
      if (fault.isEmpty()) {
        return;
      }
      workplace.seed(fault.get());
      String change = commit.substring(0, 8) + " + " + fault.get().describe();
      Trialled trialled = builds.fault(change, fault.get(), KNOWN);
      screen.trialled(faults.counted().size() + 1, faults.fault(trialled), trialled);
      if (trialled.breaks()) {
        return;
      }
      workplace.reset(before);
      history.take(commit);
    }
  }

  private void write() throws IOException {
    TrialJson.write(
        settings.work().resolve("results.json"),
        heading(),
        Map.of("own", own, "faults", faults.counted()));
  }

  private List<String> heading() {
    return List.of(
        "%s, %d own commits and %d faults recorded, seed %d"
            .formatted(settings.name(), settings.commits(), settings.faults(), settings.seed()),
        settings.commandLine());
  }
}
