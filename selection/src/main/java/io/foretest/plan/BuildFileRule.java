package io.foretest.plan;

import io.foretest.change.FileKind;
import io.foretest.protocol.Fallback;
import java.util.Optional;
import java.util.regex.Pattern;

/** A build file can change every test: versions, properties, plugins. */
final class BuildFileRule implements FallbackRule {
  /** What our own builds write; in git, it is a changed file in each of them. */
  private static final Pattern WRITTEN_BY_BUILDS =
      Pattern.compile("(.*/)?\\.foretest/(history\\.db.*|pruned|coverage|(cache|spool|data)/.*)");

  @Override
  public Optional<FallbackDecision> check(Occasion occasion) {
    return occasion.change().files().stream()
        .filter(file -> file.kind() == FileKind.BUILD_FILE)
        .findFirst()
        .map(file -> new FallbackDecision(Fallback.BUILD_FILE_CHANGED, detail(file.path())));
  }

  private static String detail(String path) {
    String shown = Shown.text(path);
    return WRITTEN_BY_BUILDS.matcher(path).matches()
        ? shown + ", which every build writes; keep it out of git: git rm --cached " + shown
        : shown;
  }
}
