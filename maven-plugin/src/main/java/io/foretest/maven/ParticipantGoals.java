package io.foretest.maven;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.SessionData;
import org.jspecify.annotations.Nullable;

/**
 * Runs the goals that a participant bound with the class loader of that participant. Maven loads a
 * participant from {@code .mvn/extensions.xml} and the goals of the same jar apart: what the one
 * has read, opened and warmed up is nothing to the others. Only types of the JDK and of Maven
 * cross.
 */
final class ParticipantGoals implements Function<Map<String, Object>, Callable<Boolean>> {
  /** What such a goal does. */
  interface Goal {
    void run(MavenSession session, MavenProject project, Settings settings, Log log)
        throws MojoFailureException;
  }

  private static final String KEY = "io.foretest.goals";
  private static final String VERSION = "version";
  private static final String GOAL = "goal";
  private static final String SESSION = "session";
  private static final String PROJECT = "project";
  private static final String CONFIGURED = "configured";
  private static final String LOG = "log";

  private final Map<String, Goal> goals;

  private ParticipantGoals(Map<String, Goal> goals) {
    this.goals = Map.copyOf(goals);
  }

  /**
   * Offers the goals to mojos of the same version, for as long as the session lasts.
   *
   * @param goals by name
   */
  static void offer(MavenSession session, Map<String, Goal> goals) {
    data(session).set(KEY, new ParticipantGoals(goals));
  }

  /**
   * Runs a goal where the participant has another class loader than the caller.
   *
   * @param configured as {@link AbstractForetestMojo} was configured
   * @return false where the caller must run it
   */
  static boolean run(
      String goal,
      MavenSession session,
      MavenProject project,
      Map<String, @Nullable String> configured,
      Log log)
      throws MojoExecutionException, MojoFailureException {
    Object offered = data(session).get(KEY);
    if (offered instanceof ParticipantGoals || !(offered instanceof Function<?, ?> participant)) {
      return false;
    }
    Map<String, Object> told = new HashMap<>();
    told.put(VERSION, Self.version());
    told.put(GOAL, goal);
    told.put(SESSION, session);
    told.put(PROJECT, project);
    told.put(CONFIGURED, configured);
    told.put(LOG, log);
    return call(participant, told);
  }

  @SuppressWarnings("unchecked") // the same class, loaded by another class loader, offered it
  private static boolean call(Function<?, ?> participant, Map<String, Object> told)
      throws MojoExecutionException, MojoFailureException {
    try {
      return ((Function<Map<String, Object>, Callable<Boolean>>) participant).apply(told).call();
    } catch (MojoExecutionException | MojoFailureException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException("a goal throws what no goal throws", e);
    }
  }

  @Override
  public Callable<Boolean> apply(Map<String, Object> told) {
    return () -> {
      Thread thread = Thread.currentThread();
      ClassLoader before = thread.getContextClassLoader();
      thread.setContextClassLoader(ParticipantGoals.class.getClassLoader());
      try {
        return runHere(told);
      } finally {
        thread.setContextClassLoader(before);
      }
    };
  }

  /** Runs nothing where the two are of different versions, or speak of different Mavens. */
  @SuppressWarnings("unchecked") // what run put there
  private boolean runHere(Map<String, Object> told)
      throws MojoExecutionException, MojoFailureException {
    Goal goal = goals.get(String.valueOf(told.get(GOAL)));
    if (goal == null
        || !Self.version().equals(told.get(VERSION))
        || !(told.get(SESSION) instanceof MavenSession session)
        || !(told.get(PROJECT) instanceof MavenProject project)
        || !(told.get(CONFIGURED) instanceof Map<?, ?> given)
        || !(told.get(LOG) instanceof Log log)) {
      return false;
    }
    Map<String, @Nullable String> configured = (Map<String, @Nullable String>) given;
    try {
      Settings settings = Settings.of(ProjectSettings.of(session, project, configured::get));
      goal.run(session, project, settings, log);
    } catch (SettingsException e) {
      throw new MojoExecutionException(e.getMessage(), e);
    }
    return true;
  }

  private static SessionData data(MavenSession session) {
    return session.getRepositorySession().getData();
  }
}
