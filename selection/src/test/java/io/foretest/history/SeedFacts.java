package io.foretest.history;

import io.foretest.change.Change;
import io.foretest.change.ChangedFile;
import io.foretest.change.FileKind;
import io.foretest.change.FileStatus;
import io.foretest.evidence.Touches;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Sound facts of a spool, for the fuzzer's seeds. */
public final class SeedFacts {
  private SeedFacts() {}

  public static byte[] build(Path directory) throws IOException {
    BuildInfo info =
        new BuildInfo(
            "b-1",
            1_000,
            "c1",
            "c0",
            "main",
            true,
            "ada",
            "github",
            "17",
            BuildMode.SELECTED,
            "17",
            "Linux",
            List.of("g:m"));
    Change change =
        new Change(
            "c1",
            null,
            "main",
            true,
            "ada",
            1_000,
            List.of(
                new ChangedFile(
                    "a/B.java",
                    "a/A.java",
                    FileStatus.RENAMED,
                    FileKind.MAIN_SOURCE,
                    false,
                    3,
                    1,
                    2)),
            null,
            List.of());
    Path file = directory.resolve(BuildFactsFile.NAME);
    BuildFactsFile.write(file, info, change);
    return Files.readAllBytes(file);
  }

  public static byte[] module(Path directory) throws IOException {
    ModuleFactsFile.write(
        directory,
        new ModuleFacts(
            "g:m",
            "m",
            Map.of("a.ATest", 2, "a.BTest", 0),
            Map.of("a.ATest", new Touches(1, 0.5, 3), "a.BTest", Touches.UNKNOWN),
            null));
    try (Stream<Path> files = Files.list(directory)) {
      Path file = files.filter(one -> !one.endsWith(BuildFactsFile.NAME)).findFirst().orElseThrow();
      return Files.readAllBytes(file);
    }
  }
}
