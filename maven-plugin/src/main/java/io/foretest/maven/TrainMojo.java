package io.foretest.maven;

import java.nio.file.Path;
import java.util.List;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.Mojo;

/** Learns a model from the recorded history, in a JVM of its own. */
@Mojo(name = "train", aggregator = true, threadSafe = true)
public final class TrainMojo extends AbstractTrainerMojo {
  @Inject
  TrainMojo(HistoryLocation location, Artifacts artifacts) {
    super(location, artifacts);
  }

  @Override
  List<String> command(Settings settings, Path root) {
    return List.of(
        "train", "--model", new BundleFile(session(), root).path(settings.model()).toString());
  }
}
