package io.foretest.demo;

import io.foretest.demo.figures.EvaluationFigures;
import io.foretest.demo.files.Command;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The second act: the real trainer, in a JVM of its own, learns from the history. */
final class Learning {
  private static final Duration TIMEOUT = Duration.ofMinutes(4);
  private static final List<String> SHOWN =
      List.of("History:", "Left out", "Learned from", "The model ");

  private final DemoSettings settings;
  private final Screen screen;

  Learning(DemoSettings settings, Screen screen) {
    this.settings = settings;
    this.screen = screen;
  }

  void run() throws IOException {
    screen.title("Learning: java -jar foretest-training.jar train");
    trainer("train").stream()
        .filter(line -> SHOWN.stream().anyMatch(line::startsWith))
        .forEach(line -> screen.print("  " + line));
    Path model = settings.project().resolve(".foretest").resolve("model.zip");
    if (!Files.isRegularFile(model)) {
      throw new IOException("the trainer left no model at " + model);
    }
    screen.say("the model has " + Files.size(model) / 1024 + " kB");
    screen.title(
        "Evaluating: java -jar foretest-training.jar evaluate, recall target "
            + DemoSettings.RECALL);
    Path json = settings.work().resolve("evaluation.json");
    trainer("evaluate", "--json", json.toString());
    screen.print(EvaluationFigures.read(json, DemoSettings.RECALL).table().stripTrailing());
    Path shown = Path.of("").toAbsolutePath().relativize(settings.work());
    screen.say("more in train.log and evaluate.log below " + shown);
  }

  private List<String> trainer(String command, String... options) throws IOException {
    List<String> line = new ArrayList<>();
    line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    line.addAll(List.of("-jar", settings.trainer().toString(), command));
    line.addAll(List.of("--root", settings.project().toString()));
    line.addAll(List.of(options));
    // Without it OpenMP's threads spin while they wait, and a busy machine trains for minutes.
    Map<String, String> environment = Map.of("OMP_WAIT_POLICY", "PASSIVE");
    List<String> output = new ArrayList<>();
    int exit = new Command(line, settings.work(), environment, TIMEOUT).run(output::add);
    Files.write(settings.work().resolve(command + ".log"), output, StandardCharsets.UTF_8);
    if (exit != 0) {
      throw new IOException(
          "the trainer's " + command + " ended with " + exit + ":\n" + String.join("\n", output));
    }
    return output;
  }
}
