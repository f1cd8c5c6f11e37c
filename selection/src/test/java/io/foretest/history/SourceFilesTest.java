package io.foretest.history;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SourceFilesTest {
  @Test
  void aFileDeclaresTheClassOfItsPlaceUnderAnyRoot() {
    assertThat(SourceFiles.declares("core/src/test/java/a/b/FooTest.java", "a.b.FooTest")).isTrue();
    assertThat(SourceFiles.declares("a/b/FooTest.kt", "a.b.FooTest")).isTrue();
    assertThat(SourceFiles.declares("FooTest.java", "FooTest")).isTrue();
  }

  @Test
  void aNestedClassIsDeclaredByItsTopLevelClass() {
    assertThat(SourceFiles.declares("src/a/Foo.java", "a.Foo$Inner")).isTrue();
  }

  @Test
  void anotherPackageNameOrKindOfFileDeclaresNothing() {
    assertThat(SourceFiles.declares("src/test/java/b/FooTest.java", "a.FooTest")).isFalse();
    assertThat(SourceFiles.declares("src/test/java/a/MyFooTest.java", "a.FooTest")).isFalse();
    assertThat(SourceFiles.declares("src/test/java/xa/FooTest.java", "a.FooTest")).isFalse();
    assertThat(SourceFiles.declares("src/test/java/a/FooTest.txt", "a.FooTest")).isFalse();
    assertThat(SourceFiles.declares("a/FooTest", "a.FooTest")).isFalse();
  }

  @Test
  void theDirectoryOfAFileInTheRootIsASlash() {
    assertThat(SourceFiles.directory("pom.xml")).isEqualTo("/");
    assertThat(SourceFiles.directory("a/b/C.java")).isEqualTo("a/b/");
  }

  @Test
  void theStemHasNeitherDirectoriesNorEnding() {
    assertThat(SourceFiles.stem("a/b/C.java")).isEqualTo("C");
    assertThat(SourceFiles.stem("a/.gitignore")).isEqualTo(".gitignore");
    assertThat(SourceFiles.stem("Makefile")).isEqualTo("Makefile");
  }
}
