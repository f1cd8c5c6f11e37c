package io.foretest.maven;

import io.foretest.history.BuildSpool;
import io.foretest.protocol.Plan;
import io.foretest.protocol.PlanReader;
import io.foretest.protocol.PlanWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What the goals leave for the summary at the build's end. Files, because the participant may live
 * in another class loader than the goals; they end with the build.
 */
final class Notes {
  private static final String PLANS = "plans";
  private static final String REMARKS = "remarks";
  private static final String BASE = "base.txt";

  private final Path directory;

  Notes(BuildSpool spool) {
    this.directory = spool.workDir();
  }

  void plan(String module, Plan plan) throws IOException {
    PlanWriter.write(plan, planFile(module));
  }

  /** The module's plan; empty where none was made. */
  Optional<Plan> plan(String module) throws IOException {
    Path file = planFile(module);
    return Files.exists(file) ? Optional.of(PlanReader.read(file)) : Optional.empty();
  }

  private Path planFile(String module) {
    return directory.resolve(PLANS).resolve(fileName(module) + ".tsv");
  }

  /** Notes against what the change was measured, in one phrase. */
  void base(String phrase) throws IOException {
    Files.writeString(directory.resolve(BASE), phrase, StandardCharsets.UTF_8);
  }

  /** The phrase; empty text where none was noted. */
  String base() throws IOException {
    Path file = directory.resolve(BASE);
    return Files.exists(file) ? Files.readString(file, StandardCharsets.UTF_8) : "";
  }

  /**
   * Notes what a person should know of a module although nothing is wrong; empty text is nothing.
   */
  void remark(String module, String sentence) throws IOException {
    if (!sentence.isEmpty()) {
      Path file = directory.resolve(REMARKS).resolve(fileName(module + sentence) + ".txt");
      Files.createDirectories(file.getParent());
      Files.writeString(file, sentence, StandardCharsets.UTF_8);
    }
  }

  /** Every remark once. */
  List<String> remarks() throws IOException {
    SortedSet<String> remarks = new TreeSet<>();
    Path place = directory.resolve(REMARKS);
    if (Files.isDirectory(place)) {
      try (DirectoryStream<Path> files = Files.newDirectoryStream(place)) {
        for (Path file : files) {
          remarks.add(Files.readString(file, StandardCharsets.UTF_8));
        }
      }
    }
    return List.copyOf(remarks);
  }

  private static String fileName(String text) {
    String readable = text.replaceAll("[^A-Za-z0-9_-]", "_");
    return readable.substring(0, Math.min(60, readable.length()))
        + "-"
        + Integer.toHexString(text.hashCode());
  }
}
