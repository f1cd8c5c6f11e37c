package io.foretest.surefire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class BaseTest {
  private final List<String> lines = new ArrayList<>();

  @ParameterizedTest
  @CsvSource({
    "3.2.5, SUREFIRE_3_2",
    "3.5.5, SUREFIRE_3_2",
    "3.5.6, SUREFIRE_3_5",
    "3.6.0, SUREFIRE_3_5",
    "3.6.1, SUREFIRE_3_6",
    "3.6.9, SUREFIRE_3_6",
  })
  void takesTheNewestBaseThatIsNotNewerThanSurefire(String running, Base expected) {
    assertThat(chosenFor(running)).isEqualTo(expected);
    assertThat(lines).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2.22.2, SUREFIRE_3_2",
    "3.2.4, SUREFIRE_3_2",
    "3.7.0, SUREFIRE_3_6",
    "4.0.0, SUREFIRE_3_6"
  })
  void saysSoWhenItWasNotTestedWithThisSurefire(String running, Base expected) {
    assertThat(chosenFor(running)).isEqualTo(expected);
    assertThat(lines).singleElement().asString().contains("UNSUPPORTED Surefire " + running);
  }

  @Test
  void takesTheOldestBaseWhereTheVersionIsUnknown() {
    assertThat(chosenFor("who knows")).isEqualTo(Base.SUREFIRE_3_2);
    assertThat(lines).singleElement().asString().contains("of unknown version");
  }

  @ParameterizedTest
  @EnumSource
  void everyBaseIsCarried(Base base) throws ClassNotFoundException {
    assertThat(base.provider().getSimpleName()).isEqualTo("JUnitPlatformProvider");
  }

  private Base chosenFor(String running) {
    return Base.chosenFor(SurefireVersion.parse(running), new Console(lines::add));
  }
}
