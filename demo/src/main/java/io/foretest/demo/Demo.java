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
   * Runs the demo; whatever does not go as it should ends it with an exception.
   *
   * @param arguments none
   */
  public static void main(String[] arguments) throws IOException {
    DemoSettings settings = DemoSettings.fromSystemProperties();
    Screen screen = new Screen(System.out);
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
      throw new IllegalStateException("the demo failed: " + String.join("; ", problems));
    }
    screen.say("done");
  }
}
