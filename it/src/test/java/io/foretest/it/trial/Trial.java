package io.foretest.it.trial;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Tries Foretest on a real project; see it/README.md. */
public final class Trial {
  private Trial() {}

  /**
   * Runs a trial; exit code 2 for settings that cannot be used, 1 for a trial that failed.
   *
   * @param arguments none, everything comes as system properties
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    Screen screen = new Screen(System.out);
    try {
      run(TrialSettings.fromSystemProperties(), screen);
    } catch (IllegalArgumentException e) {
      screen.say("The trial cannot start: " + e.getMessage());
      System.exit(2);
    } catch (IllegalStateException e) {
      screen.say("The trial failed: " + e.getMessage());
      System.exit(1);
    }
  }

  private static void run(TrialSettings settings, Screen screen)
      throws IOException, InterruptedException {
    Workplace workplace = Workplace.of(settings.project(), settings.work());
    Path logs = Files.createDirectories(settings.work().resolve("logs"));
    TrialMaven maven =
        new TrialMaven(settings.maven(), settings.arguments(), workplace.project(), logs);
    screen.say(
        "%s at %s, in a clone; what the builds print is in %s"
            .formatted(settings.name(), workplace.head().substring(0, 8), logs));
    if (settings.mode().equals("life")) {
      new LifeTrial(settings, workplace, maven, screen).run();
    } else {
      new FaultsTrial(settings, workplace, maven, screen).run();
    }
  }
}
