package io.foretest.protocol;

import java.util.Objects;
import java.util.UUID;

/** The JVM that wrote a journal. Texts are empty where the recorder was not told. */
public final class JvmInfo {
  private final String jvmId;
  private final String buildId;
  private final String module;
  private final long pid;
  private final long startMillis;
  private final String javaVersion;
  private final String os;

  /**
   * @param jvmId unique for ever: a journal is ingested once by this id
   * @param buildId build that the JVM belongs to; empty outside Maven
   * @param module {@code groupId:artifactId}; empty outside Maven
   */
  public JvmInfo(
      String jvmId,
      String buildId,
      String module,
      long pid,
      long startMillis,
      String javaVersion,
      String os) {
    this.jvmId = Objects.requireNonNull(jvmId);
    this.buildId = Objects.requireNonNull(buildId);
    this.module = Objects.requireNonNull(module);
    this.pid = pid;
    this.startMillis = startMillis;
    this.javaVersion = Objects.requireNonNull(javaVersion);
    this.os = Objects.requireNonNull(os);
  }

  /**
   * The running JVM, with a new id at each call and what the plugin told it in the system
   * properties of {@link Handover}.
   */
  public static JvmInfo ofThisJvm() {
    return new JvmInfo(
        UUID.randomUUID().toString(),
        property(Handover.BUILD_ID),
        property(Handover.MODULE),
        Pid.ofThisJvm(),
        System.currentTimeMillis(),
        property("java.version"),
        property("os.name") + " " + property("os.arch"));
  }

  private static String property(String key) {
    return System.getProperty(key, "");
  }

  /** Unique for ever: a journal is ingested once by this id. */
  public String jvmId() {
    return jvmId;
  }

  public String buildId() {
    return buildId;
  }

  /** {@code groupId:artifactId} of the module. */
  public String module() {
    return module;
  }

  /** The process id; 0 where the JVM does not tell it. */
  public long pid() {
    return pid;
  }

  /** Wall clock when the JVM began to record, epoch milliseconds. */
  public long startMillis() {
    return startMillis;
  }

  public String javaVersion() {
    return javaVersion;
  }

  public String os() {
    return os;
  }
}
