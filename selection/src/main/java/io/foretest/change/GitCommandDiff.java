package io.foretest.change;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Compares a commit with the work tree through {@code git diff}. A file that was moved and is not
 * tracked yet counts as one deleted and one added.
 */
final class GitCommandDiff {
  private static final List<String> OPTIONS =
      List.of(
          "--no-ext-diff",
          "--no-textconv",
          "--no-color",
          "--no-abbrev",
          "-z",
          "-M" + Limits.RENAME_SCORE + "%",
          "-l" + Limits.RENAME_FILES);

  private final WorkTreeFiles files;
  private final GitProcess git;
  private final ComplexityQuota quota = new ComplexityQuota();

  GitCommandDiff(Path root, GitProcess git) {
    this.files = new WorkTreeFiles(root);
    this.git = git;
  }

  Diff since(String commit, List<String> untracked) throws IOException {
    Map<String, FileDiff> diffs = new LinkedHashMap<>();
    for (FileDiff file : tracked(commit)) {
      diffs.put(file.path(), file);
    }
    for (String path : untracked) {
      diffs.merge(path, untracked(path), GitCommandDiff::recreated);
    }
    return new Diff(List.copyOf(diffs.values()), quota.note().stream().toList());
  }

  private List<FileDiff> tracked(String commit) throws IOException {
    List<GitEntry> entries = GitEntry.parseRaw(diff("--raw", commit));
    Map<String, LineCounts> lines = GitEntry.parseNumstat(diff("--numstat", commit));
    Set<GitEntry> parsed =
        entries.stream().filter(entry -> quota.take(entry.path())).collect(Collectors.toSet());
    Map<String, String> before =
        new GitBlobs(git)
            .texts(
                parsed.stream()
                    .filter(entry -> entry.status() != FileStatus.ADDED)
                    .map(GitEntry::oldId)
                    .toList());
    List<FileDiff> diffs = new ArrayList<>();
    for (GitEntry entry : entries) {
      boolean text = parsed.contains(entry);
      diffs.add(
          new FileDiff(
              entry.path(),
              entry.oldPath(),
              entry.status(),
              entry.submodule(),
              entry.submodule()
                  ? LineCounts.NONE
                  : lines.getOrDefault(entry.path(), LineCounts.NONE),
              text ? before.get(entry.oldId()) : null,
              text ? files.text(entry.path()).orElse(null) : null));
    }
    return diffs;
  }

  private List<String> diff(String format, String commit) throws IOException {
    List<String> arguments = new ArrayList<>(List.of("diff", format));
    arguments.addAll(OPTIONS);
    arguments.add(commit);
    arguments.add("--");
    byte[] listing = git.feed("", arguments.toArray(String[]::new));
    return GitCommand.split(new String(listing, StandardCharsets.UTF_8));
  }

  private FileDiff untracked(String path) throws IOException {
    Optional<String> text = files.text(path);
    LineCounts lines =
        text.map(content -> new LineCounts(false, (int) content.lines().count(), 0))
            .orElse(LineCounts.BINARY);
    String after = quota.take(path) ? text.orElse(null) : null;
    return new FileDiff(path, null, FileStatus.ADDED, false, lines, null, after);
  }

  /** A file that was removed from the index and lies in the work tree again. */
  private static FileDiff recreated(FileDiff tracked, FileDiff untracked) {
    return new FileDiff(
        untracked.path(),
        null,
        FileStatus.MODIFIED,
        false,
        new LineCounts(
            tracked.lines().binary() || untracked.lines().binary(),
            untracked.lines().added(),
            tracked.lines().deleted()),
        null,
        null);
  }
}
