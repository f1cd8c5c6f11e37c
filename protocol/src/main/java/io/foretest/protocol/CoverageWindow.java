package io.foretest.protocol;

import java.io.UnsupportedEncodingException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;

/**
 * A window of one JVM's execution, as the id of a JaCoCo session names it: which top-level test
 * classes were active at any time in it. Windows of a JVM follow one another without a gap; what
 * ran in one is the coverage that stands behind its session.
 *
 * <p>The id is {@code foretest/<JVM>/<sequence>/<original session id>/<classes>}, classes separated
 * by commas, every part encoded as {@code application/x-www-form-urlencoded} in UTF-8. A window
 * without classes holds what ran before the first one and counts for all classes of its JVM.
 */
public final class CoverageWindow {
  /** The longest session id that JaCoCo's format holds, in bytes. */
  public static final int ID_LIMIT = 65_535;

  private static final String PREFIX = "foretest/";
  private static final String UTF_8 = "UTF-8";

  private final String jvmId;
  private final long sequence;
  private final String originalSessionId;
  private final List<String> classes;

  /**
   * @param jvmId unique for ever for each process
   * @param sequence from 1, one more for each window of a process
   * @param originalSessionId what the session is called without us
   * @param classes top-level test classes, each once
   */
  public CoverageWindow(
      String jvmId, long sequence, String originalSessionId, Collection<String> classes) {
    this.jvmId = Objects.requireNonNull(jvmId);
    this.sequence = sequence;
    this.originalSessionId = Objects.requireNonNull(originalSessionId);
    this.classes = Collections.unmodifiableList(new ArrayList<>(new LinkedHashSet<>(classes)));
  }

  /** Whether the session is a window; every other one is the user's. */
  public static boolean isWindow(String sessionId) {
    return sessionId.startsWith(PREFIX);
  }

  /**
   * The window that a session id names.
   *
   * @throws FormatException for an id that {@link #sessionId} never makes
   */
  public static CoverageWindow parse(String sessionId) throws FormatException {
    String[] parts = sessionId.split("/", -1);
    if (parts.length != 5 || !isWindow(sessionId)) {
      throw noWindow(sessionId);
    }
    try {
      long sequence = Long.parseLong(parts[2]);
      if (sequence < 1) {
        throw noWindow(sessionId);
      }
      return new CoverageWindow(decode(parts[1]), sequence, decode(parts[3]), classes(parts[4]));
    } catch (IllegalArgumentException e) {
      throw noWindow(sessionId);
    }
  }

  /** The session id that {@link #parse} turns back into this window. */
  public String sessionId() {
    StringBuilder id = new StringBuilder(PREFIX).append(encode(jvmId)).append('/').append(sequence);
    id.append('/').append(encode(originalSessionId)).append('/');
    for (int i = 0; i < classes.size(); i++) {
      id.append(i == 0 ? "" : ",").append(encode(classes.get(i)));
    }
    return id.toString();
  }

  public String jvmId() {
    return jvmId;
  }

  /** From 1, in the order in which the windows of the JVM ended. */
  public long sequence() {
    return sequence;
  }

  /** What the session is called without us. */
  public String originalSessionId() {
    return originalSessionId;
  }

  /** The top-level test classes that were active at any time in the window. */
  public List<String> classes() {
    return classes;
  }

  private static List<String> classes(String part) {
    List<String> names = new ArrayList<>();
    for (String name : part.isEmpty() ? new String[0] : part.split(",", -1)) {
      if (name.isEmpty()) {
        throw new IllegalArgumentException("a class without a name");
      }
      names.add(decode(name));
    }
    return names;
  }

  private static String encode(String text) {
    try {
      return URLEncoder.encode(text, UTF_8);
    } catch (UnsupportedEncodingException e) {
      throw new AssertionError(e);
    }
  }

  private static String decode(String text) {
    try {
      return URLDecoder.decode(text, UTF_8);
    } catch (UnsupportedEncodingException e) {
      throw new AssertionError(e);
    }
  }

  private static FormatException noWindow(String sessionId) {
    return FormatException.of(
        "the session id " + Quoted.of(sessionId) + " names no window of Foretest's");
  }
}
