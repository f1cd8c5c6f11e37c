package io.foretest.history;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where the history lives: an SQLite file or a PostgreSQL database.
 *
 * @param url JDBC URL, {@code jdbc:sqlite:<file>} or {@code jdbc:postgresql:…}
 * @param user null to connect without a name, or with the one in the URL
 * @param password null to connect without one, or with the one in the URL
 */
public record HistorySettings(String url, @Nullable String user, @Nullable String password) {
  private static final String SQLITE = "jdbc:sqlite:";
  private static final String POSTGRESQL = "jdbc:postgresql:";

  /**
   * @throws HistoryException for a URL of another database, or one that keeps nothing
   */
  public HistorySettings {
    url = url.trim();
    check(url);
  }

  /**
   * Written out, as {@link #hashCode()} is: what the compiler generates is linked in each build.
   */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof HistorySettings settings
        && url.equals(settings.url)
        && Objects.equals(user, settings.user)
        && Objects.equals(password, settings.password);
  }

  @Override
  public int hashCode() {
    return Objects.hash(url, user, password);
  }

  /** The default: {@code .foretest/history.db} below the reactor's root. */
  public static HistorySettings embedded(Path reactorRoot) {
    Path file = reactorRoot.toAbsolutePath().normalize().resolve(".foretest").resolve("history.db");
    if (file.toString().indexOf('?') >= 0) {
      throw new HistoryException(
          "the history cannot live in "
              + file
              + ": a JDBC URL of SQLite cannot carry a '?'; give another file with ml.db.url");
    }
    return new HistorySettings(SQLITE + file, null, null);
  }

  private static void check(String url) {
    if (!url.startsWith(SQLITE) && !url.startsWith(POSTGRESQL)) {
      throw new HistoryException(
          "the history cannot live at '"
              + mask(url)
              + "': ml.db.url takes "
              + SQLITE
              + "<file> or "
              + POSTGRESQL
              + "//<host>/<database>");
    }
    if (url.startsWith(SQLITE)) {
      checkFile(url, sqlitePath(url));
    }
  }

  private static void checkFile(String url, String path) {
    String lower = path.toLowerCase(Locale.ROOT);
    if (path.isEmpty() || lower.startsWith(":") || lower.startsWith("file:")) {
      throw new HistoryException(
          "the history cannot live at '"
              + mask(url)
              + "': name a plain file, "
              + SQLITE
              + "<file>");
    }
    try {
      Path unused = Path.of(path);
    } catch (InvalidPathException e) {
      throw new HistoryException(
          "the history cannot live at '"
              + mask(url)
              + "': "
              + e.getReason()
              + "; name a plain file, "
              + SQLITE
              + "<file>",
          e);
    }
  }

  private static String sqlitePath(String url) {
    int parameters = url.indexOf('?');
    return url.substring(SQLITE.length(), parameters < 0 ? url.length() : parameters);
  }

  /** Whether the history is an SQLite file. */
  public boolean embedded() {
    return url.startsWith(SQLITE);
  }

  /** Whether there can be something to read: a server, or a file that is there. */
  public boolean exists() {
    return !embedded() || Files.exists(file());
  }

  /** The SQLite file. */
  Path file() {
    return Path.of(sqlitePath(url));
  }

  /** The URL without anything that may be a secret, fit for a log. */
  public String displayUrl() {
    return mask(url);
  }

  /** Cuts parameters, where passwords live, and what stands before an {@code @}. */
  private static String mask(String given) {
    String url = given.replaceAll("\\p{Cntrl}", "?");
    int end = url.length();
    for (char start : new char[] {'?', '&', ';'}) {
      int found = url.indexOf(start);
      end = found < 0 ? end : Math.min(end, found);
    }
    int at = url.lastIndexOf('@');
    if (at < 0) {
      return url.substring(0, end);
    }
    int scheme = url.indexOf("//");
    String kept = scheme >= 0 && scheme < at ? url.substring(0, scheme + 2) : "";
    return kept + "***@" + (at < end ? url.substring(at + 1, end) : "***");
  }

  @Override
  public String toString() {
    return "HistorySettings[url="
        + displayUrl()
        + ", user="
        + (user == null ? "none" : "***")
        + ", password="
        + (password == null ? "none" : "***")
        + "]";
  }
}
