package io.foretest.maven;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
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
    List<String> command = new ArrayList<>();
    command.addAll(
        List.of(
            "train", "--model", new BundleFile(session(), root).path(settings.model()).toString()));
    settings
        .signing()
        .key()
        .ifPresent(key -> command.addAll(List.of("--sign-key", keyFile(root, key))));
    return command;
  }

  private static String keyFile(Path root, String key) {
    try {
      return root.resolve(key).normalize().toString();
    } catch (InvalidPathException e) {
      throw new SettingsException(
          Setting.SIGN_KEY, "…", "give the path of a key's file, never the key itself.");
    }
  }
}
