package io.foretest.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Field;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {
  private final Map<String, String> user = new HashMap<>();
  private final Map<String, String> configured = new HashMap<>();
  private final Map<String, String> project = new HashMap<>();

  private Settings settings() {
    return Settings.of(Values.of(user::get, configured::get, project::get));
  }

  @Test
  void nothingGivenMeansTheDefaults() {
    Settings settings = settings();

    assertThat(settings.select()).isEqualTo(SelectMode.FALSE);
    assertThat(settings.recall()).isEqualTo(0.99);
    assertThat(settings.budget()).isZero();
    assertThat(settings.minTests()).isEqualTo(10);
    assertThat(settings.minShare()).isEqualTo(0.05);
    assertThat(settings.always()).isEmpty();
    assertThat(settings.audit()).isEqualTo(0.02);
    assertThat(settings.base()).isEmpty();
    assertThat(settings.dbUrl()).isEmpty();
    assertThat(settings.historyDays()).isEqualTo(180);
    assertThat(settings.minRuns()).isEqualTo(50);
    assertThat(settings.model()).isEqualTo(".foretest/model.zip");
    assertThat(settings.provider()).isEqualTo(ProviderUse.AUTO);
    assertThat(settings.coverage()).isEqualTo(CoverageUse.AUTO);
    assertThat(settings.skip()).isFalse();
  }

  @Test
  void theCommandLineBeatsTheConfigurationWhichBeatsTheProject() {
    user.put("ml.recall", "0.5");
    configured.put("recall", "0.6");
    configured.put("minTests", "3");
    project.put("ml.min.tests", "4");
    project.put("ml.audit", "0.1");

    assertThat(settings().recall()).isEqualTo(0.5);
    assertThat(settings().minTests()).isEqualTo(3);
    assertThat(settings().audit()).isEqualTo(0.1);
  }

  @Test
  void anEmptyValueIsNoValue() {
    user.put("ml.recall", " ");
    configured.put("recall", "0.6");

    assertThat(settings().recall()).isEqualTo(0.6);
  }

  @ParameterizedTest
  @CsvSource({"5m,300000", "90s,90000", "1h30m,5400000", "250ms,250", "PT5M,300000", "pt0.5s,500"})
  void aBudgetIsATime(String text, long millis) {
    user.put("ml.budget", text);

    assertThat(settings().budget()).isEqualTo(Duration.ofMillis(millis));
  }

  @Test
  void patternsAreSeparatedByCommas() {
    user.put("ml.always", " *SmokeTest, com.acme.** ,,");

    assertThat(settings().always())
        .map(Object::toString)
        .containsExactly("*SmokeTest", "com.acme.**");
  }

  @ParameterizedTest
  @CsvSource({
    "ml.select,yes,'[false, true, shadow, remaining]'",
    "ml.recall,99,from 0 to 1",
    "ml.recall,NaN,from 0 to 1",
    "ml.budget,soon,90s",
    "ml.budget,0s,90s",
    "ml.budget,PT-5M,90s",
    "ml.min.tests,-1,from 0 up",
    "ml.min.share,abc,from 0 to 1",
    "ml.audit,1.5,from 0 to 1",
    "ml.always,ATest#method,patterns of classes",
    "ml.granularity,package,'[class, method]'",
    "ml.db.url,jdbc:mysql://db/x,jdbc:postgresql:",
    "ml.db.url,jdbc:postgresql://db/x?user=a&password=hush,leave the password out",
    "ml.db.server,ci,ml.db.url",
    "ml.history.days,0,from 1 up",
    "ml.min.runs,1,from 2 up",
    "ml.provider,maybe,'[auto, on, off]'",
    "ml.model.trust,friends,'[any, signed]'",
    "ml.skip,1,true or false"
  })
  void aBadValueIsNamedWithWhatWouldDo(String property, String value, String advice) {
    user.put(property, value);

    assertThatThrownBy(this::settings)
        .isInstanceOf(SettingsException.class)
        .hasMessageContaining(property + "=")
        .hasMessageContaining(advice);
  }

  @Test
  void keysAreListedAndRevokedBySettings() {
    assertThat(settings().signing())
        .isEqualTo(new Settings.Signing(false, ".foretest/keys", List.of(), Optional.empty()));

    user.put("ml.model.trust", "signed");
    configured.put("modelKeys", "ci/keys");
    project.put("ml.model.revoked", "ab, cd,");
    user.put("ml.sign.key", "/safe/nightly.key");

    assertThat(settings().signing())
        .isEqualTo(
            new Settings.Signing(
                true, "ci/keys", List.of("ab", "cd"), Optional.of("/safe/nightly.key")));
  }

  @Test
  void aBadDatabaseUrlIsNotRepeatedBecauseItMayHoldAPassword() {
    user.put("ml.db.url", "postgresql://me:secret@db/history");

    assertThatThrownBy(this::settings).hasMessageNotContaining("secret");
  }

  @Test
  void controlCharactersOfAValueDoNotReachTheConsole() {
    user.put("ml.select", "\u001b[31mtrue\n");

    assertThatThrownBy(this::settings).message().doesNotContain("\u001b").doesNotContain("\n");
  }

  @Test
  void theKillSwitchIsHeardAmongBadValues() {
    user.put("ml.skip", "true");
    user.put("ml.recall", "much");

    assertThat(ProjectSettings.skipped(Values.of(user::get, configured::get, project::get)))
        .isTrue();
  }

  @Test
  void aMisspelledPropertyIsPointedOut() {
    assertThat(Setting.misspelled(List.of("ml.slect", "ml.recall", "ml.unrelated", "x")))
        .containsExactly("ml.slect is unknown; did you mean ml.select?");
  }

  @Test
  void everySettingHasAParameterOfTheGoals() {
    for (Setting setting : Setting.values()) {
      assertThat(AbstractForetestMojo.class.getDeclaredFields())
          .extracting(Field::getName)
          .contains(setting.parameter());
    }
  }
}
