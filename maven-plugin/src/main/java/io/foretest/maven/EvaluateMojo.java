package io.foretest.maven;

import java.nio.file.Path;
import java.util.List;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Mojo;

/** Replays the history and says what selection would have saved and missed. */
@Mojo(name = "evaluate", aggregator = true, threadSafe = true)
public final class EvaluateMojo extends AbstractTrainerMojo {
  @Inject
  EvaluateMojo(HistoryLocation location, Artifacts artifacts) {
    super(location, artifacts);
  }

  @Override
  List<String> command(Settings settings, Path root) {
    return List.of("evaluate");
  }
}
