package io.foretest.maven;

import java.nio.file.Path;
import java.util.Optional;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;

/** Before a module's tests: notes what the build changes, and selects where that was asked for. */
@Mojo(name = "select", defaultPhase = LifecyclePhase.PROCESS_TEST_CLASSES, threadSafe = true)
public final class SelectMojo extends AbstractForetestMojo {
  @Override
  void run(Settings settings) {
    Optional<Path> spool = Marks.of(project()).spool();
    if (spool.isEmpty()) {
      getLog().warn("nothing is wired: declare the plugin with <extensions>true</extensions>.");
      return;
    }
    new ModuleSelection(session(), project(), spool.get(), getLog()).run(settings);
  }
}
