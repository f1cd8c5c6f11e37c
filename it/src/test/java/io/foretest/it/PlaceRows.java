package io.foretest.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.foretest.it.Launch.Placement;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where a project lies, the Java that builds and tests it, and caches around it. */
final class PlaceRows {
  private static final String GROUP = "Surroundings";
  private static final int NEWEST = 25;
  private static final String BUILD_CACHE =
      """
      <extensions>
        <extension>
          <groupId>org.apache.maven.extensions</groupId>
          <artifactId>maven-build-cache-extension</artifactId>
          <version>1.3.0</version>
        </extension>
      </extensions>
      """;

  /** Plugins whose versions the project leaves to Maven, which the rule is not asked about. */
  private static final String OF_MAVENS_LIFECYCLE =
      Stream.of("install", "deploy", "site")
          .map(name -> "org.apache.maven.plugins:maven-" + name + "-plugin")
          .collect(Collectors.joining(","));

  private PlaceRows() {}

  static List<Row> all() {
    return List.of(
        row("path with spaces", p -> in(p, "a path with spaces")),
        row("path with letters outside ASCII", p -> in(p, "größe-été-日本")),
        row("path with a comma", PlaceRows::comma),
        row("symbolic link to the project", PlaceRows::linked),
        ModuleRow.of(GROUP, "JDK 25", Module.jupiter())
            .launch(Launch.PLAIN.withJdk(NEWEST))
            .provider(""),
        row("toolchain: Maven on JDK 25, tests on 17", PlaceRows::toolchain),
        row("build cache extension 1.3.0", PlaceRows::buildCache),
        ModuleRow.of(GROUP, "Enforcer's requirePluginVersions, .mvn/extensions.xml", enforcing())
            .launch(Launch.PLAIN.at(Placement.EXTENSIONS_XML))
            .provider(""));
  }

  /** The rule finds our plugin in no pom. */
  private static Module enforcing() {
    return Module.jupiter()
        .plugin(
            """
            <artifactId>maven-enforcer-plugin</artifactId>
            <version>3.5.0</version>
            <executions>
              <execution>
                <goals><goal>enforce</goal></goals>
                <configuration>
                  <rules>
                    <requirePluginVersions>
                      <phases>test</phases>
                      <unCheckedPluginList>%s</unCheckedPluginList>
                    </requirePluginVersions>
                  </rules>
                </configuration>
              </execution>
            </executions>
            """
                .formatted(OF_MAVENS_LIFECYCLE));
  }

  private static ScriptRow row(String name, ScriptRow.Script script) {
    return ScriptRow.of(GROUP, name, script);
  }

  private static Row.Found in(Project project, String name) throws Exception {
    Path place = Files.createTempDirectory("it-place-").toRealPath().resolve(name);
    try (Project there = project.at(place)) {
      there.bring(project, "");
      return Selecting.in(there).findsTheFault();
    }
  }

  /** No plan can reach the tests: Surefire takes the comma for the end of a class path entry. */
  private static Row.Found comma(Project project) throws Exception {
    Path place = Files.createTempDirectory("it-place-").toRealPath().resolve("a, b");
    try (Project there = project.at(place)) {
      there.bring(project, "");
      return Selecting.in(there)
          .runsEverything("UNSUPPORTED", "splits class path entries at the comma")
          .findsTheFault();
    }
  }

  private static Row.Found linked(Project project) throws Exception {
    Path link = Files.createTempDirectory("it-link-").toRealPath().resolve("link");
    Files.createSymbolicLink(link, project.path(""));
    try {
      return Selecting.in(project.at(link)).findsTheFault();
    } finally {
      Files.delete(link);
      Files.delete(link.getParent());
    }
  }

  /** Another Java than what was recorded with is another environment: nothing is skipped. */
  private static Row.Found toolchain(Project project) throws Exception {
    project.environment("JAVA_HOME", Installed.jdk(NEWEST).toString());
    project.write("toolchains.xml", TOOLCHAINS.formatted(System.getProperty("java.home")));
    project.always("-t");
    project.always(project.path("toolchains.xml").toString());
    project.edit(
        "app/pom.xml",
        "<configuration>",
        "<configuration><jdkToolchain><version>17</version></jdkToolchain>");
    project.commit("Test with another Java");
    RecordedProject.record(project);
    return Selecting.in(project).findsTheFault();
  }

  private static final String TOOLCHAINS =
      """
      <toolchains>
        <toolchain>
          <type>jdk</type>
          <provides><version>17</version></provides>
          <configuration><jdkHome>%s</jdkHome></configuration>
        </toolchain>
      </toolchains>
      """;

  /** What a selection ran is never restored as if it were everything. */
  private static Row.Found buildCache(Project project) throws Exception {
    project.write(".mvn/extensions.xml", BUILD_CACHE);
    project.write(".gitignore", "target/\n.foretest/\ncache/\n");
    project.always("-Dmaven.build.cache.location=" + project.path("cache"));
    project.commit("With a cache");
    RecordedProject.record(project);
    Row.Found found = Selecting.in(project).findsTheFault();
    project.write(
        "app/src/main/java/org/example/Other.java", "package org.example;\n\nclass Other {}\n");
    project.commit("More");
    Build selected = project.maven("verify", "-Dml.select=true").succeeded();
    assertThat(selected.output()).doesNotContain("Found cached build, restoring org.example:app");
    Reports.take(project.path("app/target"));
    project.maven("verify").succeeded();
    assertThat(Reports.take(project.path("app/target")).classes())
        .as("a full build after a selective one")
        .containsExactly("LeftTest", "RightTest");
    return found;
  }
}
