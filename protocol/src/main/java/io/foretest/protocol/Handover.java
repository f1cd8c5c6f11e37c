package io.foretest.protocol;

/** Names by which the plugin and the code in the test JVM find each other's files. */
public final class Handover {
  /** System property: directory in which the recorder writes its journal. */
  public static final String JOURNAL_DIR = "foretest.journal.dir";

  /** System property: id of the build that the test JVM belongs to. */
  public static final String BUILD_ID = "foretest.build";

  /** System property: {@code groupId:artifactId} of the module under test. */
  public static final String MODULE = "foretest.module";

  /** Class-path resource that holds the plan; its directory is injected per module. */
  public static final String PLAN_RESOURCE = "META-INF/foretest/plan.tsv";

  /** File name ending of a journal. */
  public static final String JOURNAL_SUFFIX = ".journal";

  /** System property: {@code true} where what each test class executes is to be recorded. */
  public static final String COVERAGE = "foretest.coverage";

  /** What is appended to a journal's file name for the file of {@link CoverageWindow}s. */
  public static final String COVERAGE_SUFFIX = ".exec";

  /** What is appended to a journal's file name for the file of the {@link CoverageEnd}. */
  public static final String COVERAGE_END_SUFFIX = ".exec.end";

  /** What is appended to a journal's file name for the file of the {@link CoverageAgent}. */
  public static final String COVERAGE_AGENT_SUFFIX = ".agent";

  /** File name ending of marks by which the JVMs of a module agree; nobody else reads them. */
  public static final String MARK_SUFFIX = ".mark";

  private Handover() {}

  /** File name of such a mark. */
  public static String mark(String name) {
    return name + MARK_SUFFIX;
  }
}
