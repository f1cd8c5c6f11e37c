package io.foretest.demo;

import io.foretest.demo.files.Command;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The second act: the real trainer, in a JVM of its own, learns from the history. */
final class Learning {
  private static final Duration TIMEOUT = Duration.ofMinutes(4);

  private final DemoSettings settings;
  private final Screen screen;

  Learning(DemoSettings settings, Screen screen) {
    this.settings = settings;
    this.screen = screen;
  }

  void run() throws IOException {
    screen.title("Learning: foretest-training.jar train");
    trainer("train", screen::print);
    Path model = settings.project().resolve(".foretest").resolve("model.zip");
    if (!Files.isRegularFile(model)) {
      throw new IOException("the trainer left no model at " + model);
    }
    screen.say("the model has " + Files.size(model) / 1024 + " kB");
    screen.title("Evaluating: foretest-training.jar evaluate");
    trainer("evaluate", screen::print);
    screen.say("evaluated");
  }

  private void trainer(String command, Consumer<String> show) throws IOException {
    List<String> line =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-jar",
            settings.trainer().toString(),
            command,
            "--root",
            settings.project().toString());
    List<String> output = new ArrayList<>();
    // Without it OpenMP's threads spin while they wait, and a busy machine trains for minutes.
    Map<String, String> environment = Map.of("OMP_WAIT_POLICY", "PASSIVE");
    int exit =
        new Command(line, settings.work(), environment, TIMEOUT)
            .run(
                text -> {
                  output.add(text);
                  show.accept("  " + text);
                });
    Files.write(settings.work().resolve(command + ".log"), output, StandardCharsets.UTF_8);
    if (exit != 0) {
      throw new IOException("the trainer's " + command + " ended with " + exit);
    }
  }
}
