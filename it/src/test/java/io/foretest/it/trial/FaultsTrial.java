package io.foretest.it.trial;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Seeded faults in the newest commit, each as the change of one build. */
final class FaultsTrial {
  private static final String RECORDED = "recorded";

  private final TrialSettings settings;
  private final Workplace workplace;
  private final TrialMaven maven;
  private final Screen screen;
  private final Tally tally = new Tally();

  FaultsTrial(TrialSettings settings, Workplace workplace, TrialMaven maven, Screen screen) {
    this.settings = settings;
    this.workplace = workplace;
    this.maven = maven;
    this.screen = screen;
  }

  void run() throws IOException, InterruptedException {
    workplace.switchOn(settings.maven().foretest());
    workplace.commit("Foretest");
    String base = workplace.head();
    CompileCheck check = new FirstBuild(settings, workplace, maven, screen).record();
    workplace.keep(RECORDED);
    Seeder seeder = new Seeder(workplace, check, tally, file -> true, settings.seed());
    SideBySide builds = new SideBySide(settings, workplace, maven);
    while (tally.counted().size() < settings.faults() && !screen.isOver(settings.limit())) {
      workplace.reset(base);
      Optional<Mutation> fault = seeder.next();
      if (fault.isEmpty()) {
        screen.say("no further fault can be seeded");
        break;
      }
      workplace.seed(fault.get());
      report(builds.fault(fault.get().describe(), fault.get(), RECORDED));
    }
    screen.print(new TrialTable(heading()).faults(tally));
  }

  private void report(Trialled trialled) throws IOException {
    String became = tally.fault(trialled);
    screen.trialled(tally.counted().size(), became, trialled);
    TrialJson.write(
        settings.work().resolve("results.json"), heading(), Map.of("faults", tally.counted()));
  }

  private List<String> heading() {
    return List.of(settings.name() + ", seed " + settings.seed(), settings.commandLine());
  }
}
