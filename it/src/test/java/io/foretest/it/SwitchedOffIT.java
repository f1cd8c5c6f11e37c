package io.foretest.it;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The kill switch. */
class SwitchedOffIT {
  @Test
  void withSkipNothingOfForetestIsInTheBuild() throws Exception {
    try (Project project = Project.of("single", Stack.S36_J6.arguments())) {
      Build build = project.maven("test", "-Dml.skip=true", "-Dml.select=true").succeeded();

      assertThat(build.reports("").classes()).hasSize(6);
      assertThat(build.output()).doesNotContainIgnoringCase("foretest");
      assertThat(project.path(".foretest")).doesNotExist();
      assertThat(project.path("target/foretest")).doesNotExist();
    }
  }
}
