package io.foretest.maven;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.maven.execution.MavenSession;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.resolution.ArtifactResolutionException;

/** Finds the model bundle that {@code ml.model} names: a path, or Maven coordinates. */
final class BundleFile {
  /** {@code group:artifact:version}, with an extension and a classifier where wanted. */
  private static final Pattern COORDINATES =
      Pattern.compile("[\\w.-]{2,}:[\\w.-]+:[\\w.-]+(:[\\w.-]+){0,2}");

  private final MavenSession session;
  private final Path root;

  BundleFile(MavenSession session, Path root) {
    this.session = session;
    this.root = root;
  }

  /**
   * The file, whether it exists or not; empty where an artifact cannot be had.
   *
   * @throws SettingsException for a text that is neither
   */
  Optional<Path> find(String model, Artifacts artifacts) {
    return isArtifact(root, model) ? resolved(model, artifacts) : Optional.of(path(model));
  }

  /**
   * The path that the text names, for writing.
   *
   * @throws SettingsException for coordinates, and for a text that is no path
   */
  Path path(String model) {
    if (isArtifact(root, model)) {
      throw new SettingsException(
          Setting.MODEL, model, "training writes a file; give its path and deploy it afterwards.");
    }
    try {
      return root.resolve(model).normalize();
    } catch (InvalidPathException e) {
      throw new SettingsException(Setting.MODEL, model, "give a path or Maven coordinates.");
    }
  }

  /** Whether the text means Maven coordinates. */
  static boolean isArtifact(Path root, String model) {
    return COORDINATES.matcher(model).matches() && !Files.exists(root.resolve(model));
  }

  private Optional<Path> resolved(String coordinates, Artifacts artifacts) {
    try {
      return Optional.of(artifacts.file(session, artifact(coordinates)));
    } catch (ArtifactResolutionException e) {
      return Optional.empty();
    }
  }

  private static Artifact artifact(String coordinates) {
    String[] parts = coordinates.split(":", -1);
    String version = parts[parts.length - 1];
    return parts.length == 3
        ? new DefaultArtifact(parts[0], parts[1], "zip", version)
        : new DefaultArtifact(coordinates);
  }
}
