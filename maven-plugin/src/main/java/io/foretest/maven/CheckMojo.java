package io.foretest.maven;

import java.util.Locale;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * The guard: after a module's tests, fails the build if a test was lost, ran twice, or failed
 * without Surefire saying so.
 */
@Mojo(name = "check", defaultPhase = LifecyclePhase.TEST, threadSafe = true)
public final class CheckMojo extends AbstractForetestMojo {
  /** The plugin whose tests are checked: {@code surefire} or {@code failsafe}. */
  @Parameter(defaultValue = "surefire")
  private String testPlugin = "surefire";

  @Override
  void run(Settings settings) throws MojoExecutionException, MojoFailureException {
    TestPlugin.Kind kind = TestPlugin.Kind.valueOf(testPlugin.toUpperCase(Locale.ROOT));
    if (!ranInParticipant(CheckGoal.name(kind))) {
      new CheckGoal(kind).run(session(), project(), settings, getLog());
    }
  }
}
