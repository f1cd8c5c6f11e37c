package io.foretest.it;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** A password of settings.xml, encrypted by Maven, against a server that asks for it. */
class CredentialsIT {
  private static final String USER = "historian";
  private static final String PASSWORD = "in-clear-in-no-log";
  private static final Pattern ENCRYPTED = Pattern.compile("\\{[^}\\s]+}");

  @Test
  void anEncryptedPasswordOpensTheHistory() throws Exception {
    try (EmbeddedPostgres server = Postgres.start();
        Project project = project(server)) {
      show(project, PASSWORD);

      Build build = project.maven("-X", "test").succeeded();

      assertThat(build.output()).contains("[DEBUG]", "1 build recorded").doesNotContain(PASSWORD);
      assertThat(project.path(".foretest/history.db")).doesNotExist();
      assertThat(buildsIn(server)).isEqualTo(1);
    }
  }

  @Test
  void aWrongPasswordIsSaidAndLosesNothing() throws Exception {
    try (EmbeddedPostgres server = Postgres.start();
        Project project = project(server)) {
      show(project, "another-" + PASSWORD);
      Build refused = project.maven("test").succeeded();
      assertThat(refused.output())
          .contains("password authentication failed")
          .doesNotContain("another-" + PASSWORD);

      show(project, PASSWORD);
      project.maven("test").succeeded();
      assertThat(buildsIn(server)).as("the refused build waited in its spool").isEqualTo(2);
    }
  }

  private static Project project(EmbeddedPostgres server) throws Exception {
    askForPasswords(server);
    Project project = Project.of("single", Stack.S36_J6.arguments());
    project.always("-Dml.db.url=jdbc:postgresql://localhost:" + server.getPort() + "/postgres");
    project.always("-Dml.db.server=history");
    project.always("-Dsettings.security=" + project.path("settings-security.xml"));
    return project;
  }

  /** The embedded server trusts everybody; this one role has to show its password. */
  private static void askForPasswords(EmbeddedPostgres server) throws SQLException, IOException {
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE ROLE " + USER + " LOGIN PASSWORD '" + PASSWORD + "'");
      statement.execute("GRANT CREATE ON DATABASE postgres TO " + USER);
      Path rules = Path.of(text(statement, "SHOW hba_file"));
      String asked = "host all " + USER + " all scram-sha-256\n";
      Files.writeString(rules, asked + Files.readString(rules));
      statement.execute("SELECT pg_reload_conf()");
    }
  }

  private static long buildsIn(EmbeddedPostgres server) throws SQLException {
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      return Long.parseLong(text(statement, "SELECT count(*) FROM foretest.build"));
    }
  }

  private static String text(Statement statement, String query) throws SQLException {
    try (ResultSet row = statement.executeQuery(query)) {
      row.next();
      return row.getString(1);
    }
  }

  /** Encrypts as a person would, with a master password of the project's own. */
  private static String encrypted(Project project, String password) throws Exception {
    if (!Files.exists(project.path("settings-security.xml"))) {
      String master = encryptedBy(project, "--encrypt-master-password", "master");
      project.write(
          "settings-security.xml",
          "<settingsSecurity><master>" + master + "</master></settingsSecurity>");
    }
    return encryptedBy(project, "--encrypt-password", password);
  }

  private static String encryptedBy(Project project, String option, String text) throws Exception {
    Matcher found = ENCRYPTED.matcher(project.maven(option, text).output());
    assertThat(found.find()).isTrue();
    return found.group();
  }

  /** Writes the outer build's settings, so that its mirrors hold, with the server among them. */
  private static void show(Project project, String password) throws Exception {
    String server =
        "<server><id>history</id><username>"
            + USER
            + "</username><password>"
            + encrypted(project, password)
            + "</password></server>";
    project.write(Project.SETTINGS, withServer(outerSettings(), server));
  }

  private static String withServer(String settings, String server) {
    return settings.contains("<servers>")
        ? settings.replace("<servers>", "<servers>" + server)
        : settings.replace("</settings>", "<servers>" + server + "</servers></settings>");
  }

  private static String outerSettings() throws IOException {
    Optional<Path> settings = OuterBuild.settings();
    return settings.isEmpty() ? "<settings></settings>" : Files.readString(settings.get());
  }
}
