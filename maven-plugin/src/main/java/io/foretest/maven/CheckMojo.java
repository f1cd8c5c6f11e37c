package io.foretest.maven;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
  void run(Settings settings) throws MojoFailureException {
    TestPlugin.Kind kind = TestPlugin.Kind.valueOf(testPlugin.toUpperCase(Locale.ROOT));
    SharedWork.of(session()).testsEnd(Modules.name(project()));
    Optional<Path> spool = Marks.of(project()).spool();
    Optional<TestPlugin> tests = TestPlugin.find(project(), kind);
    if (spool.isPresent() && tests.isPresent()) {
      failOn(findings(spool.get(), tests.get()));
    }
  }

  private List<String> findings(Path spool, TestPlugin tests) {
    try {
      return new ModuleCheck(session(), project(), tests, getLog()::warn).run(spool);
    } catch (IOException | RuntimeException e) {
      getLog().warn("the guard could not look: " + Text.of(e));
      getLog().debug(e);
      return List.of();
    }
  }

  private static void failOn(List<String> findings) throws MojoFailureException {
    if (!findings.isEmpty()) {
      throw new MojoFailureException(
          "Foretest's guard does not trust this result: "
              + String.join("; ", findings)
              + ". Build with -Dml.skip=true to run everything without Foretest.");
    }
  }
}
