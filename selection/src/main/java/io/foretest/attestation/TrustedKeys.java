package io.foretest.attestation;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The keys whose signatures count, and those that count no more, whatever else is said of them. */
public final class TrustedKeys {
  /** Variable with the list, which nothing in a repository can change. */
  public static final String VARIABLE = "FORETEST_MODEL_KEYS";

  /** File in a directory of keys that names the revoked ones, a key id a line. */
  static final String REVOKED = "revoked";

  private static final Pattern KEY_ID = Pattern.compile("[0-9a-f]{64}");
  private static final int LARGEST_FILE = 1 << 20;

  private final List<TrustedKey> keys;
  private final Set<String> revoked;
  private final Set<Path> files;

  private TrustedKeys(List<TrustedKey> keys, Set<String> revoked, Set<Path> files) {
    this.keys = List.copyOf(keys);
    this.revoked = Set.copyOf(revoked);
    this.files = Set.copyOf(files);
  }

  /**
   * Reads a list of keys.
   *
   * @param given PEM itself; or files in PEM and directories, separated by commas, of which {@code
   *     *.pub} and {@code revoked} are read
   * @param root against which paths are taken
   * @param alsoRevoked key ids
   * @throws AttestationException if any of it cannot be read: half a list is none
   */
  public static TrustedKeys read(String given, Path root, Collection<String> alsoRevoked)
      throws AttestationException {
    Reading reading = new Reading();
    for (String keyId : alsoRevoked) {
      reading.revoke(keyId, "the list of revoked keys");
    }
    if (PemBlock.isPem(given)) {
      reading.keys.addAll(TrustedKey.read(given, "the given key"));
    } else {
      for (String path : given.split(",", -1)) {
        reading.source(resolved(root, path.strip()));
      }
    }
    return new TrustedKeys(reading.keys, reading.revoked, reading.files);
  }

  private static Path resolved(Path root, String path) throws AttestationException {
    try {
      return root.resolve(path).normalize();
    } catch (InvalidPathException e) {
      throw new AttestationException("the list of trusted keys names no path: " + e.getReason(), e);
    }
  }

  boolean isEmpty() {
    return keys.isEmpty();
  }

  /** The key of that id; empty where none is listed. */
  Optional<TrustedKey> find(String keyId) {
    return keys.stream().filter(key -> key.keyId().equals(keyId)).findFirst();
  }

  boolean isRevoked(String keyId) {
    return revoked.contains(keyId);
  }

  /** Every file and directory that was read, for who wants to know whether they changed. */
  public Set<Path> files() {
    return files;
  }

  private static final class Reading {
    private final List<TrustedKey> keys = new ArrayList<>();
    private final Set<String> revoked = new HashSet<>();
    private final Set<Path> files = new TreeSet<>();

    void source(Path path) throws AttestationException {
      files.add(path);
      if (!Files.isDirectory(path)) {
        keys.addAll(TrustedKey.read(text(path), name(path)));
        return;
      }
      for (Path file : publicKeys(path)) {
        files.add(file);
        keys.addAll(TrustedKey.read(text(file), name(file)));
      }
      Path list = path.resolve(REVOKED);
      if (Files.exists(list)) {
        files.add(list);
        for (String line : text(list).lines().toList()) {
          revokeLine(line, list);
        }
      }
    }

    private void revokeLine(String line, Path list) throws AttestationException {
      String keyId = line.replaceFirst("#.*", "").strip();
      if (!keyId.isEmpty()) {
        revoke(keyId, name(list));
      }
    }

    void revoke(String keyId, String where) throws AttestationException {
      if (!KEY_ID.matcher(keyId).matches()) {
        throw new AttestationException(
            where + " holds what is no key id: a key id is 64 hexadecimal digits, in lower case");
      }
      revoked.add(keyId);
    }

    private static List<Path> publicKeys(Path directory) throws AttestationException {
      List<Path> found = new ArrayList<>();
      try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, "*.pub")) {
        files.forEach(found::add);
      } catch (IOException e) {
        throw unreadable(directory, e);
      }
      found.sort(null);
      return found;
    }

    private static String text(Path file) throws AttestationException {
      try {
        if (Files.size(file) > LARGEST_FILE) {
          throw new AttestationException(file + " has more than a megabyte: it is no key");
        }
        return Files.readString(file);
      } catch (IOException e) {
        throw unreadable(file, e);
      }
    }

    private static AttestationException unreadable(Path path, IOException e) {
      return new AttestationException(
          "the trusted key "
              + path
              + " cannot be read ("
              + e.getClass().getSimpleName()
              + "); correct ml.model.keys or "
              + VARIABLE,
          e);
    }

    private static String name(Path file) {
      return String.valueOf(file.getFileName());
    }
  }
}
