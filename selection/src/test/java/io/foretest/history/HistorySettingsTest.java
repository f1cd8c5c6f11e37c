package io.foretest.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HistorySettingsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "jdbc:postgresql://me:s3cret@db/x",
        "jdbc:postgresql://db/x?user=me&password=s3cret",
        "jdbc:postgresql://db/x?password=a@s3cret",
        "jdbc:postgresql://me:p/q@s3cret@db/x",
        "jdbc:postgresql:x&password=s3cret",
        "jdbc:sqlite:/x/h.db?cipher=y&key=s3cret"
      })
  void noTextShowsASecretOfTheUrl(String url) {
    HistorySettings settings = new HistorySettings(url, "me", "s3cret");

    assertThat(settings.toString()).doesNotContain("s3cret");
    assertThat(settings.displayUrl()).startsWith("jdbc:").doesNotContain("s3cret");
  }

  @Test
  void theUrlWithoutASecretIsShown() {
    assertThat(new HistorySettings("jdbc:postgresql://db:5433/x", null, null).displayUrl())
        .isEqualTo("jdbc:postgresql://db:5433/x");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "history.db",
        "jdbc:mysql://me:s3cret@db/x",
        "jdbc:h2:mem:x?password=s3cret",
        "jdbc:sqlite:",
        "jdbc:sqlite::memory:",
        "jdbc:sqlite:file:x?mode=memory",
        "jdbc:sqlite:a\0b",
        "jdbc:POSTGRESQL://db/x"
      })
  void anotherDatabaseIsRefusedWithTheFormsThatWork(String url) {
    assertThatThrownBy(() -> new HistorySettings(url, null, null))
        .isInstanceOf(HistoryException.class)
        .hasMessageContaining("jdbc:sqlite:<file>")
        .hasMessageNotContaining("s3cret");
  }

  @Test
  void theEmbeddedHistoryLivesAtTheReactorRoot() {
    HistorySettings settings = HistorySettings.embedded(Path.of("/work space/a#b"));

    assertThat(settings.embedded()).isTrue();
    assertThat(settings.file()).isEqualTo(Path.of("/work space/a#b/.foretest/history.db"));
  }
}
