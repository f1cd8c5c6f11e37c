package io.foretest.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Foretest as an extension of the whole build, for projects whose poms are not to be touched. */
public final class CoreExtension {
  private static final String EXTENSION =
      """
        <extension>
          <groupId>io.foretest</groupId>
          <artifactId>foretest-maven-plugin</artifactId>
          <version>%s</version>
        </extension>
      """;

  private CoreExtension() {}

  /** Adds Foretest to the project's {@code .mvn/extensions.xml}, beside what is there. */
  public static void addTo(Path project, String version) throws IOException {
    Path file = Files.createDirectories(project.resolve(".mvn")).resolve("extensions.xml");
    String entry = EXTENSION.formatted(version);
    String text =
        Files.exists(file)
            ? Files.readString(file).replace("</extensions>", entry + "</extensions>")
            : "<extensions>\n" + entry + "</extensions>\n";
    Files.writeString(file, text);
  }
}
