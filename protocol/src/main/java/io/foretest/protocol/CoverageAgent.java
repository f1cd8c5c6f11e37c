package io.foretest.protocol;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The JaCoCo agent that watched a JVM, as far as a reader of its {@link CoverageWindow}s has to
 * know: where it writes, and which classes it leaves alone. The three filters are JaCoCo's options
 * of the same names, patterns with {@code *} and {@code ?} separated by colons.
 */
public final class CoverageAgent {
  private static final String AGENT = "agent";
  private static final int LINE_LIMIT = 1 << 20;

  private final String destFile;
  private final String includes;
  private final String excludes;
  private final String excludedLoaders;

  /**
   * @param destFile absolute path of the file that the agent appends to; empty where it writes none
   */
  public CoverageAgent(String destFile, String includes, String excludes, String excludedLoaders) {
    this.destFile = Objects.requireNonNull(destFile);
    this.includes = Objects.requireNonNull(includes);
    this.excludes = Objects.requireNonNull(excludes);
    this.excludedLoaders = Objects.requireNonNull(excludedLoaders);
  }

  /**
   * @throws FormatException when the file is no such description, or one of a newer version
   * @throws IOException when the file cannot be read
   */
  public static CoverageAgent read(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      LineReader lines = new LineReader(in, LINE_LIMIT);
      Magic.AGENT.check(lines.next());
      return agent(lines.next());
    } catch (FormatException e) {
      throw e.in(file);
    }
  }

  /** Writes a new file. */
  public void write(Path file) throws IOException {
    String line = Fields.join(AGENT, destFile, includes, excludes, excludedLoaders);
    String text = Magic.AGENT.line() + "\n" + line + "\n";
    Files.write(file, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Absolute path of the file that the agent appends to; empty where it writes none. */
  public Optional<String> destFile() {
    return destFile.isEmpty() ? Optional.empty() : Optional.of(destFile);
  }

  /** Patterns of the classes that are watched. */
  public String includes() {
    return includes;
  }

  /** Patterns of the classes that are not watched. */
  public String excludes() {
    return excludes;
  }

  /** Patterns of the class loaders whose classes are not watched. */
  public String excludedLoaders() {
    return excludedLoaders;
  }

  private static CoverageAgent agent(@Nullable Line line) throws FormatException {
    if (line == null) {
      throw FormatException.of("the line of the agent is missing");
    }
    Values values = Values.of(line);
    if (!values.kind().equals(AGENT)) {
      throw FormatException.of(Quoted.of(values.kind()) + " is no kind of line");
    }
    values.expect(4);
    return new CoverageAgent(values.text(), values.text(), values.text(), values.text());
  }
}
