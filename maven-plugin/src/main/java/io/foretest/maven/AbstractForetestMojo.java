package io.foretest.maven;

import java.util.HashMap;
import java.util.Map;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** The settings, which every goal takes, and the kill switch. */
abstract class AbstractForetestMojo extends AbstractMojo {
  /** What to do: {@code false} records, {@code true}, {@code shadow} or {@code remaining}. */
  @Parameter(property = "ml.select", defaultValue = "false")
  private @Nullable String select;

  /** Share to keep of what {@code ml.recall.of} names, 0 to 1. */
  @Parameter(property = "ml.recall", defaultValue = "0.99")
  private @Nullable String recall;

  /**
   * What the recall is a share of: {@code changes} that break something, of which a failing test
   * runs, or single failing {@code tests}.
   */
  @Parameter(property = "ml.recall.of", defaultValue = "changes")
  private @Nullable String recallOf;

  /** Stop starting test classes after this long: {@code 90s}, {@code 5m}, {@code PT1H}. */
  @Parameter(property = "ml.budget")
  private @Nullable String budget;

  /** Run at least this many tests. */
  @Parameter(property = "ml.min.tests", defaultValue = "10")
  private @Nullable String minTests;

  /** Run at least this share of tests, 0 to 1. */
  @Parameter(property = "ml.min.share", defaultValue = "0.05")
  private @Nullable String minShare;

  /** Patterns of test classes that always run, separated by commas. */
  @Parameter(property = "ml.always")
  private @Nullable String always;

  /** Share of skipped tests that run anyway, drawn at random, 0 to 1. */
  @Parameter(property = "ml.audit", defaultValue = "0.02")
  private @Nullable String audit;

  /** What is selected: {@code class}, or {@code method}. */
  @Parameter(property = "ml.granularity", defaultValue = "class")
  private @Nullable String granularity;

  /** Git revision that the change is measured against; detected where not given. */
  @Parameter(property = "ml.base")
  private @Nullable String base;

  /** JDBC URL of the history; a file below {@code .foretest} where not given. */
  @Parameter(property = "ml.db.url")
  private @Nullable String dbUrl;

  /** Id of the server in settings.xml that holds the database's user and password. */
  @Parameter(property = "ml.db.server")
  private @Nullable String dbServer;

  /** Days after which single executions are removed from the history. */
  @Parameter(property = "ml.history.days", defaultValue = "180")
  private @Nullable String historyDays;

  /** Recorded runs below which nothing is trained or skipped. */
  @Parameter(property = "ml.min.runs", defaultValue = "50")
  private @Nullable String minRuns;

  /** Recorded runs with a failure below which nothing is trained. */
  @Parameter(property = "ml.min.failing.runs", defaultValue = "5")
  private @Nullable String minFailingRuns;

  /** The model bundle: a path from the reactor's root, or Maven coordinates. */
  @Parameter(property = "ml.model", defaultValue = ".foretest/model.zip")
  private @Nullable String model;

  /** Which models are served: {@code any}, or {@code signed} by a trusted key. */
  @Parameter(property = "ml.model.trust", defaultValue = "any")
  private @Nullable String modelTrust;

  /** Public keys that are trusted: files in PEM and directories, separated by commas. */
  @Parameter(property = "ml.model.keys", defaultValue = ".foretest/keys")
  private @Nullable String modelKeys;

  /** Ids of keys that are trusted no more, separated by commas. */
  @Parameter(property = "ml.model.revoked")
  private @Nullable String modelRevoked;

  /** The file with the private key that signs what is trained. */
  @Parameter(property = "ml.sign.key")
  private @Nullable String signKey;

  /** Whether the Surefire provider is used: {@code auto}, {@code on}, {@code off}. */
  @Parameter(property = "ml.provider", defaultValue = "auto")
  private @Nullable String provider;

  /** When to record what each test executes: {@code auto}, {@code on}, {@code off}. */
  @Parameter(property = "ml.coverage", defaultValue = "auto")
  private @Nullable String coverage;

  /** The kill switch: Foretest does nothing at all. */
  @Parameter(property = "ml.skip", defaultValue = "false")
  private @Nullable String skip;

  @SuppressWarnings("NullAway.Init") // Maven sets it before execute
  @Parameter(defaultValue = "${session}", readonly = true, required = true)
  private MavenSession session;

  @SuppressWarnings("NullAway.Init") // Maven sets it before execute
  @Parameter(defaultValue = "${project}", readonly = true, required = true)
  private MavenProject project;

  @Override
  public final void execute() throws MojoExecutionException, MojoFailureException {
    try {
      Values values = ProjectSettings.of(session, project, configured()::get);
      if (!ProjectSettings.skipped(values)) {
        run(Settings.of(values));
      }
    } catch (SettingsException e) {
      throw new MojoExecutionException(e.getMessage(), e);
    }
  }

  /** What the goal does; not called when the kill switch is on. */
  abstract void run(Settings settings) throws MojoExecutionException, MojoFailureException;

  /** Whether the participant's class loader ran this goal, because it is another one. */
  final boolean ranInParticipant(String goal) throws MojoExecutionException, MojoFailureException {
    return ParticipantGoals.run(goal, session, project, configured(), getLog());
  }

  final MavenSession session() {
    return session;
  }

  final MavenProject project() {
    return project;
  }

  private Map<String, @Nullable String> configured() {
    Map<String, @Nullable String> values = new HashMap<>();
    values.put("select", select);
    values.put("recall", recall);
    values.put("recallOf", recallOf);
    values.put("budget", budget);
    values.put("minTests", minTests);
    values.put("minShare", minShare);
    values.put("always", always);
    values.put("audit", audit);
    values.put("granularity", granularity);
    values.put("base", base);
    values.put("dbUrl", dbUrl);
    values.put("dbServer", dbServer);
    values.put("historyDays", historyDays);
    values.put("minRuns", minRuns);
    values.put("minFailingRuns", minFailingRuns);
    values.put("model", model);
    values.put("modelTrust", modelTrust);
    values.put("modelKeys", modelKeys);
    values.put("modelRevoked", modelRevoked);
    values.put("signKey", signKey);
    values.put("provider", provider);
    values.put("coverage", coverage);
    values.put("skip", skip);
    return values;
  }
}
