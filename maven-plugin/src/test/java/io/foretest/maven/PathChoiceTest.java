package io.foretest.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.apache.maven.model.Plugin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PathChoiceTest {
  private final Map<String, String> versions = new HashMap<>();
  private boolean modular;
  private ProviderUse use = ProviderUse.AUTO;

  private SelectionPath choose(String surefire) {
    Plugin plugin = new Plugin();
    plugin.setVersion(surefire);
    return choose(plugin, false);
  }

  private SelectionPath choose(Plugin plugin, boolean provides) {
    return new PathChoice(use, modular, () -> new TestStack(versions), added -> provides)
        .choose(new TestPlugin(TestPlugin.Kind.SUREFIRE, plugin));
  }

  private void jupiter(String version) {
    versions.put("org.junit.jupiter:junit-jupiter-api", version);
    versions.put("org.junit.jupiter:junit-jupiter-engine", version);
    versions.put("org.junit.platform:junit-platform-commons", version.replaceFirst("^5", "1"));
  }

  @ParameterizedTest
  @CsvSource({"3.2.5,5.14.4", "3.5.6,5.14.4", "3.6.1,6.1.3", "3.6.1,5.8.2"})
  void jupiterUnderAKnownSurefireGetsTheProvider(String surefire, String junit) {
    jupiter(junit);

    SelectionPath path = choose(surefire);

    assertThat(path.kind()).isEqualTo(SelectionPath.Kind.PROVIDER);
    assertThat(path.why()).contains(surefire).contains(junit);
  }

  @Test
  void aSurefireThatIsNotKnownYetGetsThePlatformPath() {
    jupiter("6.1.3");

    assertThat(choose("3.7.0").kind()).isEqualTo(SelectionPath.Kind.PLATFORM);
  }

  @Test
  void anOldSurefireStepsAside() {
    jupiter("5.14.4");

    assertThat(choose("3.2.4"))
        .isEqualTo(SelectionPath.aside("Surefire 3.2.4 is older than 3.2.5"));
    assertThat(choose("2.12.4").kind()).isEqualTo(SelectionPath.Kind.ASIDE);
  }

  @Test
  void aJUnitWhoseLauncherTakesNoFilterStepsAside() {
    jupiter("5.6.3");

    assertThat(choose("3.6.1").kind()).isEqualTo(SelectionPath.Kind.ASIDE);
  }

  @Test
  void aModularModuleGetsThePlatformPath() {
    jupiter("6.1.3");
    modular = true;

    assertThat(choose("3.6.1").kind()).isEqualTo(SelectionPath.Kind.PLATFORM);
  }

  @ParameterizedTest
  @CsvSource({"junit:junit", "org.junit.vintage:junit-vintage-engine", "org.testng:testng"})
  void aMixOfFrameworksNeverGetsTheProvider(String other) {
    jupiter("5.14.4");
    versions.put(other, "1");

    assertThat(choose("3.6.1").kind()).isEqualTo(SelectionPath.Kind.PLATFORM);
  }

  @Test
  void withoutAnEngineTheProviderWouldFindNothing() {
    jupiter("5.14.4");
    versions.remove("org.junit.jupiter:junit-jupiter-engine");

    assertThat(choose("3.6.1")).isEqualTo(SelectionPath.platform("Surefire adds Jupiter's engine"));
  }

  @Test
  void testNgUnderAnOldSurefireStepsAside() {
    jupiter("5.14.4");
    versions.put("org.testng:testng", "7.10.2");

    assertThat(choose("3.5.6").kind()).isEqualTo(SelectionPath.Kind.ASIDE);
  }

  @Test
  void jUnit4AloneStepsAsideUntilSurefireRunsItOnThePlatform() {
    versions.put("junit:junit", "4.13.2");

    assertThat(choose("3.5.6").kind()).isEqualTo(SelectionPath.Kind.ASIDE);
    assertThat(choose("3.6.1").kind()).isEqualTo(SelectionPath.Kind.PLATFORM);
  }

  @Test
  void theProviderCanBeRefused() {
    jupiter("6.1.3");
    use = ProviderUse.OFF;

    assertThat(choose("3.6.1")).isEqualTo(SelectionPath.platform("ml.provider=off"));
  }

  @Test
  void theProviderCanBeForcedUponASurefireThatIsNotKnown() {
    jupiter("6.1.3");
    use = ProviderUse.ON;

    assertThat(choose("3.7.0").kind()).isEqualTo(SelectionPath.Kind.PROVIDER);
  }

  @Test
  void aProviderOfTheBuildsOwnIsLeftAlone() {
    jupiter("6.1.3");
    use = ProviderUse.ON;
    Plugin plugin = new Plugin();
    plugin.setVersion("3.5.6");
    plugin.addDependency(
        Self.dependency("org.apache.maven.surefire", "surefire-junit-platform", "3.5.6"));

    assertThat(choose(plugin, false).kind()).isEqualTo(SelectionPath.Kind.PLATFORM);
  }

  @Test
  void aProviderByAnotherNameIsKnownByItsJar() {
    jupiter("6.1.3");
    Plugin plugin = new Plugin();
    plugin.setVersion("3.6.1");
    plugin.addDependency(Self.dependency("com.acme", "test-runner", "1"));

    assertThat(choose(plugin, true))
        .isEqualTo(SelectionPath.platform("the build names its own Surefire provider"));
    assertThat(choose(plugin, false).kind()).isEqualTo(SelectionPath.Kind.PROVIDER);
  }

  @Test
  void whatJUnitMadeIsNoProvider() {
    jupiter("6.1.3");
    Plugin plugin = new Plugin();
    plugin.setVersion("3.6.1");
    plugin.addDependency(Self.dependency("org.junit.platform", "junit-platform-launcher", "6.1.3"));

    assertThat(choose(plugin, true).kind()).isEqualTo(SelectionPath.Kind.PROVIDER);
  }

  @ParameterizedTest
  @CsvSource({"5.14.4,1.14.4", "5.9.0-M1,1.9.0-M1", "6.1.3,6.1.3"})
  void theLaunchersVersionFollowsFromJupiters(String jupiter, String platform) {
    versions.put("org.junit.jupiter:junit-jupiter-api", jupiter);

    assertThat(new TestStack(versions).platformVersion()).contains(platform);
  }
}
