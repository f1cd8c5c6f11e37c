package io.foretest.junit;

import static io.foretest.junit.Recording.classes;
import static io.foretest.junit.Recording.places;
import static org.assertj.core.api.Assertions.assertThat;

import io.foretest.protocol.Journal;
import io.foretest.protocol.TestRecord;
import java.nio.file.Path;
import org.junit.Ignore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.runner.RunWith;
import org.junit.runners.Parameterized;

class VintageTest {
  @TempDir Path directory;

  @Test
  void testsOfJUnit4BelongToTheirClassesAndMethods() {
    Journal journal = launch(Four.class, FourInherited.class);

    assertThat(places(journal))
        .containsExactlyInAnyOrder(
            "VintageTest$Four|VintageTest$Four|passes() PASSED",
            "VintageTest$Four|VintageTest$Four|ignored() SKIPPED",
            "VintageTest$FourInherited|VintageTest$FourInherited|passes() PASSED",
            "VintageTest$FourInherited|VintageTest$FourInherited|ignored() SKIPPED");
    assertThat(classes(journal))
        .containsExactlyInAnyOrder(
            "VintageTest$Four|VintageTest$Four PASSED",
            "VintageTest$FourInherited|VintageTest$FourInherited PASSED");
    assertThat(journal.tests()).extracting(TestRecord::engine).containsOnly("junit-vintage");
    assertThat(journal.tests()).extracting(TestRecord::reason).contains("later");
  }

  @Test
  void parametersOfJUnit4AreAttemptsOfTheirMethod() {
    Journal journal = launch(FourParameterized.class);

    assertThat(places(journal))
        .containsExactlyInAnyOrder(
            "VintageTest$FourParameterized|VintageTest$FourParameterized|isSmall() PASSED",
            "VintageTest$FourParameterized|VintageTest$FourParameterized|isSmall() FAILED");
    assertThat(journal.tests()).extracting(TestRecord::uniqueId).doesNotHaveDuplicates();
  }

  private Journal launch(Class<?>... classes) {
    return new Recording(directory).withBothListeners().launch(classes).journal();
  }

  public static class Four {
    @org.junit.Test
    public void passes() {}

    @Ignore("later")
    @org.junit.Test
    public void ignored() {}
  }

  public static class FourInherited extends Four {}

  @RunWith(Parameterized.class)
  public static class FourParameterized {
    @Parameterized.Parameter public int value;

    @Parameterized.Parameters
    public static Object[] values() {
      return new Object[] {1, 2};
    }

    @org.junit.Test
    public void isSmall() {
      org.junit.Assert.assertTrue(value < 2);
    }
  }
}
