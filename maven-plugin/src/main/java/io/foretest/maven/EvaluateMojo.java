package io.foretest.maven;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Mojo;

/**
 * Replays the history and says what selection would have saved and missed; {@code
 * .foretest/evaluation.json} and {@code .foretest/evaluation.svg} hold the whole of it.
 */
@Mojo(name = "evaluate", aggregator = true, threadSafe = true)
public final class EvaluateMojo extends AbstractTrainerMojo {
  @Inject
  EvaluateMojo(HistoryLocation location, Artifacts artifacts) {
    super(location, artifacts);
  }

  @Override
  List<String> command(Settings settings, Path root) {
    Path directory = root.resolve(".foretest");
    List<String> command = new ArrayList<>();
    command.add("evaluate");
    command.addAll(List.of("--json", directory.resolve("evaluation.json").toString()));
    command.addAll(List.of("--plot", directory.resolve("evaluation.svg").toString()));
    command.addAll(List.of("--recall-of", settings.recallOf().name().toLowerCase(Locale.ROOT)));
    command.addAll(List.of("--min-tests", Integer.toString(settings.minTests())));
    command.addAll(List.of("--min-share", Double.toString(settings.minShare())));
    command.addAll(List.of("--audit", Double.toString(settings.audit())));
    settings.always().forEach(pattern -> command.addAll(List.of("--always", pattern.toString())));
    return command;
  }
}
