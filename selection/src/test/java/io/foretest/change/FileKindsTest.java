package io.foretest.change;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a path says of its file. */
class FileKindsTest {
  @ParameterizedTest
  @CsvSource({
    "src/main/resources/app.properties, true",
    "src/test/resources/README.md, true",
    "src/main/java/app/messages.properties, true",
    "src/main/java/app/A.java, false",
    "src/test/java/app/ATest.java, false",
    "pom.xml, false",
    "data/countries.csv, true",
    "core/schema.sql, true",
    "src/conf/rules.xml, true",
    "README.md, false",
    "core/LICENSE.txt, false",
    "RELEASE-NOTES.txt, false",
    "src/site/xdoc/index.xml, false",
    "src/changes/changes.xml, false",
    "changes/one.csv, true",
    "docs/plot.svg, false",
    ".github/workflows/build.yml, false",
    "core/.gitignore, false",
    "Jenkinsfile, false",
    "readme, false",
    "readmes/list.csv, true"
  })
  void whatTestsCouldReadIsNoSourceAndNoText(String path, boolean readable) {
    assertThat(FileKinds.readableByTests(path)).isEqualTo(readable);
  }

  @ParameterizedTest
  @CsvSource({
    "src/main/java/app/A.java, MAIN_SOURCE",
    "core/src/main/kotlin/app/A.kt, MAIN_SOURCE",
    "a/b/src/main/scala/A.scala, MAIN_SOURCE",
    "src/main/groovy/A.groovy, MAIN_SOURCE",
    "src/main/java/app/messages.properties, MAIN_SOURCE",
    "src/main/antlr4/app/Query.g4, MAIN_SOURCE",
    "src/main/java/module-info.java, MAIN_SOURCE",
    "src/A.java, MAIN_SOURCE",
    "tool/A.java, MAIN_SOURCE",
    "src/test/java/app/ATest.java, TEST_SOURCE",
    "core/src/integrationTest/kotlin/AIT.kt, TEST_SOURCE",
    "src/testFixtures/java/Fixture.java, TEST_SOURCE",
    "src/test/ATest.java, TEST_SOURCE",
    "tests/app/ATest.java, TEST_SOURCE",
    "src/main/resources/app.properties, MAIN_RESOURCE",
    "src/main/webapp/WEB-INF/web.xml, MAIN_RESOURCE",
    "src/main/resources/templates/A.java, MAIN_RESOURCE",
    "src/test/resources/expected.txt, TEST_RESOURCE",
    "src/test/resources/project/pom.xml, TEST_RESOURCE",
    "src/it/simple/pom.xml, TEST_RESOURCE",
    "src/it/simple/src/main/java/A.java, TEST_RESOURCE",
    "pom.xml, BUILD_FILE",
    "core/pom.xml, BUILD_FILE",
    ".mvn/extensions.xml, BUILD_FILE",
    "core/.mvn/jvm.config, BUILD_FILE",
    "mvnw, BUILD_FILE",
    "build.gradle, BUILD_FILE",
    "core/build.gradle.kts, BUILD_FILE",
    "gradle/wrapper/gradle-wrapper.properties, BUILD_FILE",
    "gradle/libs.versions.toml, BUILD_FILE",
    ".java-version, BUILD_FILE",
    "README.md, OTHER",
    "docs/pom.md, OTHER",
    "src/site/markdown/index.md, OTHER",
    "src/changes/changes.xml, OTHER",
    ".github/workflows/ci.yml, OTHER",
    "src, OTHER",
    "src/main, OTHER",
    "'', OTHER",
    "/, OTHER"
  })
  void aPathTellsTheKind(String path, FileKind kind) {
    assertThat(FileKinds.of(path)).isEqualTo(kind);
  }
}
