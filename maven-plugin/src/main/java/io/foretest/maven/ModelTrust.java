package io.foretest.maven;

import io.foretest.attestation.AttestationException;
import io.foretest.attestation.Trust;
import io.foretest.attestation.TrustedKeys;
import io.foretest.attestation.Verdict;
import io.foretest.change.Change;
import io.foretest.change.ChangedFile;
import io.foretest.model.ModelBundle;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which model bundles a build may serve. A list of keys in the environment beats every setting,
 * since a pull request can change settings that lie in the repository.
 */
final class ModelTrust {
  private final @Nullable String listed;
  private final List<String> revoked;
  private final Path root;
  private final Instant now;

  private ModelTrust(@Nullable String listed, List<String> revoked, Path root, Instant now) {
    this.listed = listed;
    this.revoked = List.copyOf(revoked);
    this.root = root;
    this.now = now;
  }

  /**
   * What the build asks for.
   *
   * @param root against which the paths of keys are taken
   */
  static ModelTrust of(
      Settings.Signing settings, Map<String, String> environment, Path root, Instant now) {
    String given = environment.getOrDefault(TrustedKeys.VARIABLE, "").strip();
    String listed = given.isEmpty() ? settings.keys() : given;
    boolean demanded = settings.demanded() || !given.isEmpty();
    return new ModelTrust(demanded ? listed : null, settings.revoked(), root, now);
  }

  /** The same keys, asked for whether the build demands a signature or not. */
  static ModelTrust asked(
      Settings.Signing settings, Map<String, String> environment, Path root, Instant now) {
    return of(settings.demanding(), environment, root, now);
  }

  /** Why the bundle may not be served; empty where it may. */
  Optional<String> refusal(ModelBundle bundle) {
    return verdict(bundle) instanceof Verdict.Refused no
        ? Optional.of(no.reason())
        : Optional.empty();
  }

  /** What the keys say of the bundle; null where nobody asks them. */
  @Nullable Verdict verdict(ModelBundle bundle) {
    if (listed == null) {
      return null;
    }
    try {
      return new Trust(keys(listed), now).verdict(bundle);
    } catch (AttestationException e) {
      return new Verdict.Refused(String.valueOf(e.getMessage()));
    }
  }

  /**
   * Why the list of keys does not count in this build: it is a part of what the build changes, so
   * that who wrote the change could have chosen whom to trust.
   */
  Optional<String> changedList(Change change) {
    if (listed == null) {
      return Optional.empty();
    }
    try {
      return keys(listed).files().stream()
          .flatMap(
              file -> change.files().stream().flatMap(ModelTrust::paths).filter(file::endsWith))
          .findFirst()
          .map(
              path ->
                  "the list of trusted keys is itself changed here, in "
                      + Text.printable(path.toString())
                      + "; it counts once that is merged");
    } catch (AttestationException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    }
  }

  /** The file where it is and where it was, and the directory, of which a file may be gone. */
  private static Stream<Path> paths(ChangedFile file) {
    return Stream.of(Optional.of(file.path()), Optional.ofNullable(file.oldPath()))
        .flatMap(Optional::stream)
        .map(Path::of)
        .flatMap(path -> Stream.concat(Stream.of(path), Stream.ofNullable(path.getParent())));
  }

  private TrustedKeys keys(String given) throws AttestationException {
    return TrustedKeys.read(given, root, revoked);
  }
}
