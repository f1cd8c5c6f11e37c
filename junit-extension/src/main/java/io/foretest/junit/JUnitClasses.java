package io.foretest.junit;

import java.io.File;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * JUnit's classes, hundreds of which run for every test and tell nothing of the project. A window
 * leaves them out, and what they hit stays in the agent for the user's own report.
 *
 * <p>Only where they come from jars of the local repository, which Surefire names: in JUnit's own
 * build they are what is tested.
 */
final class JUnitClasses {
  private static final String LOCAL_REPOSITORY = "localRepository";

  /** One class of each jar. */
  private static final List<String> REPRESENTATIVES =
      Arrays.asList(
          "org.junit.platform.commons.JUnitException",
          "org.junit.platform.engine.TestEngine",
          "org.junit.platform.launcher.TestPlan",
          "org.junit.jupiter.api.Test",
          "org.junit.jupiter.params.ParameterizedTest",
          "org.junit.jupiter.engine.JupiterTestEngine");

  private final List<String> prefixes;

  private JUnitClasses(List<String> prefixes) {
    this.prefixes = prefixes;
  }

  /** Those that this JVM runs. */
  static JUnitClasses running() {
    String repository = System.getProperty(LOCAL_REPOSITORY, "");
    List<String> prefixes = new ArrayList<>();
    if (!repository.isEmpty()) {
      ClassLoader loader = JUnitClasses.class.getClassLoader();
      for (String name : REPRESENTATIVES) {
        if (comesFrom(Paths.get(repository).toAbsolutePath(), name, loader)) {
          prefixes.add(name.substring(0, name.lastIndexOf('.') + 1).replace('.', '/'));
        }
      }
    }
    return new JUnitClasses(prefixes);
  }

  /** None, so that every class is part of a window. */
  static JUnitClasses none() {
    return new JUnitClasses(new ArrayList<>());
  }

  /**
   * @param name in the form of class files, with slashes
   */
  boolean holds(String name) {
    for (String prefix : prefixes) {
      if (name.startsWith(prefix)) {
        return true;
      }
    }
    return false;
  }

  private static boolean comesFrom(Path repository, String name, @Nullable ClassLoader loader) {
    try {
      CodeSource source = Class.forName(name, false, loader).getProtectionDomain().getCodeSource();
      Path jar = new File(source.getLocation().toURI()).toPath();
      return jar.toString().endsWith(".jar") && jar.startsWith(repository);
    } catch (Exception | LinkageError e) {
      return false;
    }
  }
}
