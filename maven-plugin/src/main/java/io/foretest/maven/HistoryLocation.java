package io.foretest.maven;

import io.foretest.history.HistorySettings;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.settings.Server;
import org.apache.maven.settings.building.SettingsProblem;
import org.apache.maven.settings.crypto.DefaultSettingsDecryptionRequest;
import org.apache.maven.settings.crypto.SettingsDecrypter;
import org.apache.maven.settings.crypto.SettingsDecryptionResult;

/**
 * Where the history lives, and with which credentials: settings.xml first, the environment else.
 */
final class HistoryLocation {
  private final SettingsDecrypter decrypter;

  @Inject
  HistoryLocation(SettingsDecrypter decrypter) {
    this.decrypter = decrypter;
  }

  /**
   * @throws SettingsException if {@code ml.db.url} or {@code ml.db.server} cannot be used
   */
  HistorySettings of(MavenSession session, Settings settings, Path root) {
    if (settings.dbUrl().isEmpty()) {
      return HistorySettings.embedded(root);
    }
    Credentials credentials = credentials(session, settings, System.getenv());
    return new HistorySettings(settings.dbUrl().get(), credentials.user(), credentials.password());
  }

  /** The credentials for the database; without any where nobody gave some. */
  Credentials credentials(
      MavenSession session, Settings settings, Map<String, String> environment) {
    Optional<Credentials> server = settings.dbServer().map(id -> server(session, id));
    return server.or(() -> Credentials.of(environment)).orElse(new Credentials(null, null));
  }

  private Credentials server(MavenSession session, String id) {
    Server server = session.getSettings().getServer(id);
    if (server == null) {
      throw new SettingsException(
          Setting.DB_SERVER, id, "settings.xml has no <server> with this <id>; add one.");
    }
    SettingsDecryptionResult result =
        decrypter.decrypt(new DefaultSettingsDecryptionRequest(server.clone()));
    requireDecrypted(result, id);
    return new Credentials(result.getServer().getUsername(), result.getServer().getPassword());
  }

  /** A password that could not be decrypted must not go over the wire as it is. */
  private static void requireDecrypted(SettingsDecryptionResult result, String id) {
    for (SettingsProblem problem : result.getProblems()) {
      if (problem.getSeverity() != SettingsProblem.Severity.WARNING) {
        throw new SettingsException(
            Setting.DB_SERVER,
            id,
            "its password cannot be decrypted; see settings-security.xml and 'mvn --encrypt-password'.");
      }
    }
  }
}
