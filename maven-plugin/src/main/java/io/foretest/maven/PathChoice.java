package io.foretest.maven;

import static io.foretest.maven.SelectionPath.provider;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.apache.maven.model.Dependency;

/** Chooses the path of one test plugin; what was measured on which version is in surefire.md. */
final class PathChoice {
  /** The oldest Surefire on which filtering was measured. */
  static final String OLDEST = "3.2.5";

  /** The first Surefire that no relocated base was measured with. */
  private static final String UNKNOWN = "3.7";

  /** The first Surefire that runs everything on the JUnit Platform. */
  private static final String PLATFORM_ONLY = "3.6";

  private static final String NOT_JUPITER = "the tests are not Jupiter's";

  private final ProviderUse use;
  private final boolean modular;
  private final Supplier<TestStack> stack;
  private final Predicate<Dependency> provides;

  /**
   * @param modular whether the module has a module-info.java
   * @param stack what the tests are written with; asked only where it matters
   * @param provides whether something that the build adds to the test plugin is a provider; asked
   *     only of what neither Surefire nor JUnit made
   */
  PathChoice(
      ProviderUse use, boolean modular, Supplier<TestStack> stack, Predicate<Dependency> provides) {
    this.use = use;
    this.modular = modular;
    this.stack = stack;
    this.provides = provides;
  }

  SelectionPath choose(TestPlugin plugin) {
    return obstacle(plugin)
        .map(SelectionPath::aside)
        .orElseGet(
            () ->
                againstProvider(plugin)
                    .map(SelectionPath::platform)
                    .orElseGet(() -> provider(versions(plugin))));
  }

  /** Why nothing can filter here. */
  private Optional<String> obstacle(TestPlugin plugin) {
    String version = plugin.version().orElse("without a version");
    if (!plugin.isAtLeast(OLDEST)) {
      return Optional.of("Surefire " + version + " is older than " + OLDEST);
    }
    if (stack.get().testng() && !plugin.isAtLeast(PLATFORM_ONLY)) {
      return Optional.of("TestNG tests under Surefire " + version);
    }
    if (!stack.get().platform() && !plugin.isAtLeast(PLATFORM_ONLY)) {
      return Optional.of("no JUnit Platform tests under Surefire " + version);
    }
    if (stack.get().platform() && !stack.get().filterable()) {
      return Optional.of("JUnit " + stack.get().junit() + " is older than 5.7");
    }
    return Optional.empty();
  }

  /** Why the provider does not fit here although the platform does. */
  private Optional<String> againstProvider(TestPlugin plugin) {
    if (use == ProviderUse.OFF) {
      return Optional.of("ml.provider=off");
    }
    if (stack.get().platformVersion().isEmpty()) {
      return Optional.of(
          stack.get().platform() ? "the launcher's version is unknown" : NOT_JUPITER);
    }
    if (hasProvider(plugin)) {
      return Optional.of("the build names its own Surefire provider");
    }
    return use == ProviderUse.ON ? Optional.empty() : doubt(plugin);
  }

  private Optional<String> doubt(TestPlugin plugin) {
    if (plugin.isAtLeast(UNKNOWN)) {
      return Optional.of("Surefire " + plugin.version().orElse("") + " is not known yet");
    }
    if (!stack.get().jupiter()) {
      return Optional.of(NOT_JUPITER);
    }
    if (!stack.get().jupiterEngine()) {
      return Optional.of("Surefire adds Jupiter's engine");
    }
    if (stack.get().junit4() || stack.get().testng()) {
      return Optional.of("JUnit 4 or TestNG is on the class path");
    }
    return modular ? Optional.of("the module has a module-info.java") : Optional.empty();
  }

  private boolean hasProvider(TestPlugin plugin) {
    return plugin.plugin().getDependencies().stream()
        .filter(added -> !added.getArtifactId().equals(Self.PROVIDER))
        .filter(added -> !added.getGroupId().startsWith("org.junit."))
        .anyMatch(added -> added.getArtifactId().startsWith("surefire-") || provides.test(added));
  }

  private String versions(TestPlugin plugin) {
    return "Surefire " + plugin.version().orElse("?") + ", JUnit " + stack.get().junit();
  }
}
