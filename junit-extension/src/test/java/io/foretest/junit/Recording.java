package io.foretest.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.foretest.protocol.ClassRecord;
import io.foretest.protocol.Journal;
import io.foretest.protocol.JournalReader;
import io.foretest.protocol.Plan;
import io.foretest.protocol.TestRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.platform.engine.TestEngine;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Launches sample classes with the recorder of a JVM of its own, as it were, and reads back. */
final class Recording {
  final Path directory;
  final JvmRecording jvm;
  private final List<Consumer<LauncherConfig.Builder>> parts = new ArrayList<>();

  Recording(Path directory) {
    this.directory = directory;
    this.jvm = new JvmRecording(() -> Optional.of(directory), new Stderr());
  }

  /** Both ways of recording, as where JUnit finds both services. */
  Recording withBothListeners() {
    return withSessionListener().withExecutionListener();
  }

  Recording withSessionListener() {
    parts.add(config -> config.addLauncherSessionListeners(new SessionRecorder(jvm)));
    return this;
  }

  Recording withExecutionListener() {
    parts.add(config -> config.addTestExecutionListeners(new ExecutionRecorder(jvm)));
    return this;
  }

  Recording withPlan(Plan plan) {
    parts.add(
        config -> config.addPostDiscoveryFilters(new PlanFilter(jvm, () -> Optional.of(plan))));
    return this;
  }

  Recording withEngine(TestEngine engine) {
    parts.add(config -> config.enableTestEngineAutoRegistration(false).addTestEngines(engine));
    return this;
  }

  Recording launch(Class<?>... classes) {
    return launch(Map.of(), classes);
  }

  Recording launch(Map<String, String> parameters, Class<?>... classes) {
    LauncherDiscoveryRequest request = request(parameters, classes);
    try (LauncherSession session = LauncherFactory.openSession(config())) {
      session.getLauncher().execute(request);
    }
    return this;
  }

  /** A configuration with listeners and filters of its own, as JUnit makes them of services. */
  LauncherConfig config() {
    LauncherConfig.Builder config =
        LauncherConfig.builder()
            .enableLauncherSessionListenerAutoRegistration(false)
            .enableTestExecutionListenerAutoRegistration(false)
            .enablePostDiscoveryFilterAutoRegistration(false);
    parts.forEach(part -> part.accept(config));
    return config.build();
  }

  static LauncherDiscoveryRequest request(Map<String, String> parameters, Class<?>... classes) {
    LauncherDiscoveryRequestBuilder request =
        LauncherDiscoveryRequestBuilder.request().configurationParameters(parameters);
    Stream.of(classes).forEach(type -> request.selectors(selectClass(type)));
    return request.build();
  }

  /** The only journal, which must be a clean one. */
  Journal journal() {
    List<Journal> journals = journals();
    assertThat(journals).hasSize(1);
    assertThat(journals.get(0).problems()).isEmpty();
    return journals.get(0);
  }

  List<Journal> journals() {
    if (!Files.exists(directory)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(directory)) {
      return files.map(Recording::read).collect(Collectors.toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Journal read(Path file) {
    try {
      return JournalReader.read(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The tests as {@code top|class|method OUTCOME}, names without package and holder. */
  static List<String> places(Journal journal) {
    return journal.tests().stream().map(Recording::place).collect(Collectors.toList());
  }

  static List<String> classes(Journal journal) {
    return journal.classes().stream().map(Recording::place).collect(Collectors.toList());
  }

  static String place(TestRecord test) {
    return shortName(test.topLevelClass())
        + "|"
        + shortName(test.className())
        + "|"
        + test.method()
        + " "
        + test.outcome();
  }

  private static String place(ClassRecord run) {
    return shortName(run.topLevelClass()) + "|" + shortName(run.className()) + " " + run.outcome();
  }

  private static String shortName(String className) {
    return className.replace("io.foretest.junit.", "").replaceFirst("^[A-Za-z]*Samples\\$", "");
  }
}
