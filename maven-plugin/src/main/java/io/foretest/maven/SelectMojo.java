package io.foretest.maven;

import io.foretest.history.BuildSpool;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import javax.inject.Inject;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Before a module's tests: notes what the build changes, and selects where that was asked for. */
@Mojo(
    name = "select",
    defaultPhase = LifecyclePhase.PROCESS_TEST_CLASSES,
    requiresDependencyResolution = ResolutionScope.TEST,
    threadSafe = true)
public final class SelectMojo extends AbstractForetestMojo {
  private final HistoryLocation location;
  private final Artifacts artifacts;

  @Inject
  SelectMojo(HistoryLocation location, Artifacts artifacts) {
    this.location = location;
    this.artifacts = artifacts;
  }

  @Override
  void run(Settings settings) {
    Optional<Path> spool = Marks.of(project()).spool();
    if (spool.isEmpty()) {
      getLog().debug("no participant wired this module");
      return;
    }
    try {
      ModuleSelection.deleteStale(project());
      ModuleTests tests = ModuleTests.of(session(), project());
      if (tests.any()) {
        Stopwatch watch = Stopwatch.start(getLog().isDebugEnabled());
        select(settings, tests, BuildSpool.at(spool.get()));
        getLog().debug("select took " + watch);
      }
    } catch (SettingsException e) {
      throw e;
    } catch (IOException | RuntimeException | LinkageError e) {
      getLog().warn("everything runs in " + Modules.name(project()) + ": " + Text.of(e));
      getLog().debug(e);
    }
  }

  private void select(Settings settings, ModuleTests tests, BuildSpool spool) throws IOException {
    Path root = SharedWork.of(session()).root();
    Optional<Path> bundle = new BundleFile(session(), root).find(settings.model(), artifacts);
    ModelTrust trust =
        ModelTrust.of(settings.signing(), System.getenv(), root, Clock.systemUTC().instant());
    PastReader reader =
        new PastReader(location.of(session(), settings, root), bundle.orElse(null), trust);
    new ModuleSelection(session(), project(), tests, spool, reader).run(settings);
    SharedWork.of(session()).testsStart(Modules.name(project()));
  }
}
