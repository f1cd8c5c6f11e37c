package io.foretest.history;

import io.foretest.protocol.Handover;
import io.foretest.protocol.JournalReader;
import io.foretest.protocol.JvmInfo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads what a build left in its spool. Links are never followed, and no text in a file is used as
 * a path, so that nothing outside the directory is read, moved or deleted.
 */
final class SpoolReader {
  private final Path directory;
  private final RejectedFiles rejected;
  private final List<String> problems;

  /**
   * @param problems receives what cannot be read and where it went
   */
  SpoolReader(Path directory, RejectedFiles rejected, List<String> problems) {
    this.directory = directory;
    this.rejected = rejected;
    this.problems = problems;
  }

  String buildId() {
    return directory.getFileName().toString();
  }

  /** Every journal, in a stable order. */
  List<Path> journals() throws IOException {
    return filesBelow(directory.resolve(BuildSpool.JOURNALS), Handover.JOURNAL_SUFFIX);
  }

  /** Every record of coverage, in a stable order. */
  List<Path> evidence() throws IOException {
    return filesBelow(directory.resolve(BuildSpool.MODULES), BuildSpool.EVIDENCE_SUFFIX);
  }

  static List<Path> filesBelow(Path directory, String suffix) throws IOException {
    if (!Files.isDirectory(directory, LinkOption.NOFOLLOW_LINKS)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(directory)) {
      return files
          .filter(file -> file.toString().endsWith(suffix))
          .filter(file -> !Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS))
          .sorted()
          .toList();
    }
  }

  /** The build's facts, as far as they can be read. */
  SpoolFacts facts() throws IOException {
    List<ModuleFacts> modules = modules();
    Optional<BuildFactsFile.Facts> facts = buildFacts();
    return facts.isPresent()
        ? new SpoolFacts(
            withNotedMode(facts.get().info()),
            true,
            facts.get().changeKnown(),
            facts.get().files(),
            modules)
        : SpoolFacts.withoutChange(withNotedMode(guessed()), modules);
  }

  private Optional<BuildFactsFile.Facts> buildFacts() throws IOException {
    Path file = directory.resolve(BuildFactsFile.NAME);
    if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      return Optional.empty();
    }
    try {
      return Optional.of(BuildFactsFile.read(file, buildId()));
    } catch (IOException e) {
      reject(file, e);
      return Optional.empty();
    }
  }

  private List<ModuleFacts> modules() throws IOException {
    List<ModuleFacts> modules = new ArrayList<>();
    for (Path file : filesBelow(directory.resolve(BuildSpool.MODULES), ModuleFactsFile.SUFFIX)) {
      try {
        modules.add(ModuleFactsFile.read(file));
      } catch (IOException e) {
        Path plan = ModuleFactsFile.planOf(file);
        if (Files.exists(plan, LinkOption.NOFOLLOW_LINKS)) {
          reject(plan, e);
        }
        reject(file, e);
      }
    }
    return modules;
  }

  void reject(Path file, Exception why) throws IOException {
    Path place = rejected.take(buildId(), file);
    problems.add("cannot read " + file + " (" + why.getMessage() + "); it is kept as " + place);
  }

  private BuildInfo withNotedMode(BuildInfo info) {
    return notedMode().map(info::withMode).orElse(info);
  }

  private Optional<BuildMode> notedMode() {
    Path modes = directory.resolve(BuildSpool.MODES);
    return Stream.of(BuildMode.values())
        .filter(mode -> Files.isDirectory(modes.resolve(mode.name()), LinkOption.NOFOLLOW_LINKS))
        .max(Comparator.naturalOrder());
  }

  /** A build that died before its facts were written: its journals tell when and on what it ran. */
  private BuildInfo guessed() throws IOException {
    Optional<JvmInfo> first = firstJvm();
    return BuildInfo.withoutGit(
        buildId(),
        first.map(JvmInfo::startMillis).orElse(Files.getLastModifiedTime(directory).toMillis()),
        BuildMode.PARTIAL,
        first.map(JvmInfo::javaVersion).orElse(""),
        first.map(JvmInfo::os).orElse(""),
        List.of());
  }

  private Optional<JvmInfo> firstJvm() throws IOException {
    return journals().stream()
        .flatMap(SpoolReader::jvm)
        .min(Comparator.comparingLong(JvmInfo::startMillis));
  }

  private static Stream<JvmInfo> jvm(Path journal) {
    try {
      return Files.isRegularFile(journal, LinkOption.NOFOLLOW_LINKS)
          ? Stream.of(JournalReader.read(journal).jvm())
          : Stream.empty();
    } catch (IOException e) {
      // Ingest meets the same journal and reports it.
      return Stream.empty();
    }
  }

  /** Deletes the directory when nothing to store is left in it; what nobody knows is kept aside. */
  void removeIfEmptied() throws IOException {
    if (!journals().isEmpty() || !evidence().isEmpty()) {
      return;
    }
    deleteTree(directory.resolve(BuildSpool.WORK));
    for (Path file : filesBelow(directory, "")) {
      if (isOurs(directory.relativize(file))) {
        Files.deleteIfExists(file);
      } else {
        reject(file, new IOException("nothing of Foretest has this name"));
      }
    }
    deleteTree(directory);
  }

  private static boolean isOurs(Path file) {
    String name = file.getFileName().toString();
    String place = file.getName(0).toString();
    return name.endsWith(".tmp")
        || name.endsWith(Handover.MARK_SUFFIX)
        || name.endsWith(Handover.JOURNAL_SUFFIX + Handover.COVERAGE_SUFFIX)
        || name.endsWith(Handover.JOURNAL_SUFFIX + Handover.COVERAGE_END_SUFFIX)
        || name.endsWith(Handover.JOURNAL_SUFFIX + Handover.COVERAGE_AGENT_SUFFIX)
        || file.getNameCount() == 1 && name.equals(BuildFactsFile.NAME)
        || file.getNameCount() == 2 && place.equals(BuildSpool.MODULES);
  }

  private static void deleteTree(Path root) throws IOException {
    if (!Files.exists(root, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
