package io.foretest.training.data;

import io.foretest.model.JsonText;
import io.foretest.protocol.Sha256;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * A directory of data sets, each under the SHA-256 of its bytes: {@code DIGEST.ftds.gz}, and beside
 * it {@code DIGEST.json}, which tells a person what is in it.
 */
public final class DataSetStore {
  private static final String DATA = ".ftds.gz";
  private static final Pattern DIGEST = Pattern.compile("[0-9a-f]{8,64}");
  private static final int WHOLE = 64;

  private final Path directory;

  public DataSetStore(Path directory) {
    this.directory = directory;
  }

  /** SHA-256 of the data set's bytes, in hexadecimal. */
  public static String digest(DataSet data) {
    try {
      return write(data, OutputStream.nullOutputStream());
    } catch (IOException e) {
      throw new IllegalStateException("what takes everything refused something", e);
    }
  }

  private static String write(DataSet data, OutputStream to) throws IOException {
    DigestOutputStream out = new DigestOutputStream(to, Sha256.digest());
    BufferedOutputStream buffered = new BufferedOutputStream(out, 1 << 16);
    DataSetFormat.write(data, buffered);
    buffered.flush();
    return HexFormat.of().formatHex(out.getMessageDigest().digest());
  }

  /**
   * Keeps a data set.
   *
   * @return its digest
   */
  public String put(DataSet data) throws IOException {
    Files.createDirectories(directory);
    Path part = Files.createTempFile(directory, ".data", ".part");
    try {
      String digest;
      try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(part))) {
        digest = write(data, out);
      }
      Files.move(part, file(digest), StandardCopyOption.REPLACE_EXISTING);
      Files.writeString(directory.resolve(digest + ".json"), manifest(digest, data.set()));
      return digest;
    } finally {
      Files.deleteIfExists(part);
    }
  }

  /** The file of a data set, whether it is there or not. */
  public Path file(String digest) {
    return directory.resolve(digest + DATA);
  }

  /**
   * Finds a data set, and makes sure that it is the one.
   *
   * @param digest or its first eight digits or more
   * @throws DataSetException if there is none, or another one under its name
   */
  public DataSet get(String digest) throws DataSetException {
    String whole = whole(digest);
    Path file = file(whole);
    try {
      if (!digestOf(file).equals(whole)) {
        throw new DataSetException(file + " holds other data than its name says; export it again");
      }
      try (InputStream in = open(file)) {
        return DataSetFormat.read(in);
      }
    } catch (IOException e) {
      throw new DataSetException(
          file + " cannot be read: " + e.getMessage() + "; export it again", e);
    }
  }

  /** In a pass of its own, so that nothing is understood that is not what was asked for. */
  private static String digestOf(Path file) throws IOException {
    DigestOutputStream digest =
        new DigestOutputStream(OutputStream.nullOutputStream(), Sha256.digest());
    try (InputStream in = open(file)) {
      in.transferTo(digest);
    }
    return HexFormat.of().formatHex(digest.getMessageDigest().digest());
  }

  private static InputStream open(Path file) throws IOException {
    return new BufferedInputStream(new GZIPInputStream(Files.newInputStream(file)), 1 << 16);
  }

  private String whole(String digest) throws DataSetException {
    if (!DIGEST.matcher(digest).matches()) {
      throw new DataSetException(
          "a data set is named by 8 to 64 hexadecimal digits in lower case, as export prints them");
    }
    if (digest.length() == WHOLE) {
      return known(Files.exists(file(digest)) ? List.of(digest) : List.of(), digest);
    }
    List<String> found = new ArrayList<>();
    if (Files.isDirectory(directory)) {
      try (DirectoryStream<Path> files = Files.newDirectoryStream(directory, digest + "*" + DATA)) {
        files.forEach(file -> found.add(String.valueOf(file.getFileName()).replace(DATA, "")));
      } catch (IOException e) {
        throw new DataSetException(directory + " cannot be read", e);
      }
    }
    return known(found, digest);
  }

  private String known(List<String> found, String digest) throws DataSetException {
    if (found.size() != 1) {
      throw new DataSetException(
          found.size()
              + " data sets in "
              + directory
              + " are named "
              + digest
              + "; export writes them, --data-dir names another directory");
    }
    return found.get(0);
  }

  private static String manifest(String digest, TrainingSet set) {
    List<Lesson> lessons = set.lessons();
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("format", 1);
    json.put("sha256", digest);
    json.put("file", digest + DATA);
    json.put("builds", lessons.size());
    json.put("failingBuilds", set.failingBuilds());
    json.put("rows", lessons.stream().mapToLong(Lesson::size).sum());
    json.put("failures", set.failures());
    json.put("flaky", set.flakyOutcomes());
    if (!lessons.isEmpty()) {
      json.put("first", build(lessons.get(0)));
      json.put("last", build(lessons.get(lessons.size() - 1)));
      json.put("features", lessons.get(0).table().names());
    }
    json.put("row", DataSetFormat.row(set.granularity()));
    return JsonText.of(json);
  }

  private static Map<String, Object> build(Lesson lesson) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", lesson.info().id());
    json.put("start", Instant.ofEpochMilli(lesson.info().startMillis()).toString());
    String commit = lesson.info().commit();
    json.put("commit", commit == null ? "" : commit);
    return json;
  }
}
