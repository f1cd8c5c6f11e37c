package io.foretest.maven;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PathLinesTest {
  private static final SelectionPath PROVIDER = SelectionPath.provider("Surefire 3.6.1");
  private static final SelectionPath ASIDE = SelectionPath.aside("JUnit 5.4 is older than 5.7");

  private final PathLines lines = new PathLines();

  @Test
  void modulesOfOnePathNeedNoNames() {
    lines.add("core", PROVIDER);
    lines.add("app", PROVIDER);

    assertThat(lines.lines()).containsExactly("provider (Surefire 3.6.1)");
  }

  @Test
  void modulesOfDifferentPathsAreNamed() {
    lines.add("core", PROVIDER);
    lines.add("legacy", ASIDE);
    lines.add("app", PROVIDER);

    assertThat(lines.lines())
        .containsExactly(
            "provider (Surefire 3.6.1) in core, app",
            "aside (JUnit 5.4 is older than 5.7) in legacy");
  }

  @Test
  void manyModulesAreCounted() {
    lines.add("legacy", ASIDE);
    for (int i = 1; i <= 23; i++) {
      lines.add("m" + i, PROVIDER);
    }

    assertThat(lines.lines().get(1)).endsWith("m19, m20 and 3 more");
  }
}
