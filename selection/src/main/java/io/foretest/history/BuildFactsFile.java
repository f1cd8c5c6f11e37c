package io.foretest.history;

import io.foretest.change.Change;
import io.foretest.change.ChangedFile;
import io.foretest.change.FileKind;
import io.foretest.change.FileStatus;
import io.foretest.protocol.Fields;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The facts of a build in its spool: {@code build.facts}. */
final class BuildFactsFile {
  static final String NAME = "build.facts";
  private static final String MAGIC = "foretest-build";
  private static final String BUILD = "build";
  private static final String MODULE = "module";
  private static final String CHANGE = "change";
  private static final String FILE = "file";

  /**
   * What is read back.
   *
   * @param changeKnown whether {@code files} is the whole change
   */
  record Facts(BuildInfo info, boolean changeKnown, List<ChangedFile> files) {}

  private BuildFactsFile() {}

  static void write(Path file, BuildInfo info, Change change) throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add(buildLine(info));
    info.modules().forEach(module -> lines.add(Fields.join(MODULE, module)));
    lines.add(Fields.join(CHANGE, Boolean.toString(change.known()), text(change.problem())));
    change.files().forEach(changed -> lines.add(fileLine(changed)));
    FactsFile.write(file, MAGIC, lines);
  }

  private static String buildLine(BuildInfo info) {
    return Fields.join(
        BUILD,
        info.id(),
        Long.toString(info.startMillis()),
        text(info.commit()),
        text(info.base()),
        text(info.branch()),
        Boolean.toString(info.dirty()),
        text(info.author()),
        text(info.ciProvider()),
        text(info.ciRunId()),
        info.mode().name(),
        info.jdk(),
        info.os());
  }

  private static String fileLine(ChangedFile file) {
    return Fields.join(
        FILE,
        file.path(),
        text(file.oldPath()),
        file.status().name(),
        file.kind().name(),
        Boolean.toString(file.binary()),
        Integer.toString(file.linesAdded()),
        Integer.toString(file.linesDeleted()),
        Integer.toString(file.complexityDelta()));
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }

  /** Reads the facts back; the directory, not the file, says which build it is. */
  static Facts read(Path file, String buildId) throws IOException {
    Parser parser = new Parser(buildId);
    for (List<String> fields : FactsFile.read(file, MAGIC)) {
      parser.accept(fields);
    }
    return parser.facts();
  }

  private static final class Parser {
    private final String buildId;
    private final List<String> modules = new ArrayList<>();
    private final List<ChangedFile> files = new ArrayList<>();
    private @Nullable List<String> build;
    private boolean changeKnown;

    Parser(String buildId) {
      this.buildId = buildId;
    }

    void accept(List<String> fields) throws IOException {
      try {
        switch (fields.get(0)) {
          case BUILD -> build = fields;
          case MODULE -> modules.add(fields.get(1));
          case CHANGE -> changeKnown = Boolean.parseBoolean(fields.get(1));
          case FILE -> files.add(file(fields));
          default -> throw new IOException("it holds an unknown record");
        }
      } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
        throw new IOException("it holds a damaged " + Fields.join(fields.get(0)) + " record", e);
      }
    }

    private static ChangedFile file(List<String> fields) {
      return new ChangedFile(
          fields.get(1),
          textOrNull(fields.get(2)),
          FileStatus.valueOf(fields.get(3)),
          FileKind.valueOf(fields.get(4)),
          Boolean.parseBoolean(fields.get(5)),
          Integer.parseInt(fields.get(6)),
          Integer.parseInt(fields.get(7)),
          Integer.parseInt(fields.get(8)));
    }

    Facts facts() throws IOException {
      if (build == null) {
        throw new IOException("its build record is missing");
      }
      try {
        return new Facts(info(build), changeKnown, List.copyOf(files));
      } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
        throw new IOException("it holds a damaged build record", e);
      }
    }

    private BuildInfo info(List<String> fields) {
      return new BuildInfo(
          buildId,
          Long.parseLong(fields.get(2)),
          textOrNull(fields.get(3)),
          textOrNull(fields.get(4)),
          textOrNull(fields.get(5)),
          Boolean.parseBoolean(fields.get(6)),
          textOrNull(fields.get(7)),
          textOrNull(fields.get(8)),
          textOrNull(fields.get(9)),
          BuildMode.valueOf(fields.get(10)),
          fields.get(11),
          fields.get(12),
          modules);
    }

    private static @Nullable String textOrNull(String text) {
      return text.isEmpty() ? null : text;
    }
  }
}
