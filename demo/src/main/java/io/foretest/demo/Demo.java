package io.foretest.demo;

import io.foretest.demo.build.Comparison;
import io.foretest.demo.files.Directories;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;

/** The demo, from an empty directory to two builds side by side. */
public final class Demo {
  private Demo() {}

  /**
   * Runs the demo; whatever does not go as it should ends it with exit code 1.
   *
   * @param arguments none
   */
  public static void main(String[] arguments) {
    Screen screen = new Screen(System.out);
    try {
      run(DemoSettings.fromSystemProperties(), screen);
    } catch (IOException | RuntimeException e) {
      screen.failed(e);
      System.exit(1);
    }
  }

  private static void run(DemoSettings settings, Screen screen) throws IOException {
    Directories.delete(settings.work());
    Files.createDirectories(settings.work());
    new Recording(settings, screen).run();
    new Learning(settings, screen).run();
    conclude(new NewChange(settings, screen).run(), screen);
  }

  private static void conclude(Comparison comparison, Screen screen) {
    screen.title("The same change, in full and selected");
    screen.print(comparison.table());
    if (!comparison.missed().isEmpty()) {
      screen.print("  not run or not seen by the selected build: " + comparison.missed());
    }
    List<String> problems = comparison.problems();
    if (!problems.isEmpty()) {
      throw new IllegalStateException(String.join("; ", problems));
    }
    screen.say("done");
  }
}
