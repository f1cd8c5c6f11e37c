package io.foretest.maven;

import static org.assertj.core.api.Assertions.assertThat;

import io.foretest.protocol.Handover;
import java.nio.file.Path;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TestPluginWiringTest {
  private final Plugin surefire = new Plugin();
  private final PluginExecution execution = new PluginExecution();
  private final TestPluginWiring wiring =
      new TestPluginWiring(new TestPlugin(TestPlugin.Kind.SUREFIRE, surefire));

  @BeforeEach
  void oneExecution() {
    surefire.setVersion("3.6.1");
    execution.setId("../default test");
    surefire.addExecution(execution);
  }

  private static Xpp3Dom child(Object configuration, String name) {
    return ((Xpp3Dom) configuration).getChild(name);
  }

  @Test
  void pluginAndExecutionAreBothToldWhereToRecord() {
    wiring.record("b1", "g:a", Path.of("/spool/journals"));

    for (Object configuration :
        new Object[] {surefire.getConfiguration(), execution.getConfiguration()}) {
      Xpp3Dom properties = child(configuration, "systemPropertyVariables");
      assertThat(properties.getChild(Handover.BUILD_ID).getValue()).isEqualTo("b1");
      assertThat(properties.getChild(Handover.MODULE).getValue()).isEqualTo("g:a");
    }
  }

  @Test
  void eachExecutionHasADirectoryOfItsOwnThatCannotClimb() {
    wiring.record("b1", "g:a", Path.of("/spool/journals"));

    assertThat(
            child(execution.getConfiguration(), "systemPropertyVariables")
                .getChild(Handover.JOURNAL_DIR)
                .getValue())
        .isEqualTo(Path.of("/spool/journals/surefire-___default_test").toString());
  }

  @Test
  void whatTheBuildConfiguredIsKept() {
    Configuration.of(execution).put("systemPropertyVariables", "mine", "kept");
    Configuration.of(execution)
        .append("additionalClasspathElements", "additionalClasspathElement", "/mine");

    wiring.record("b1", "g:a", Path.of("/spool"));
    wiring.addPlanDirectory(Path.of("/plan"));

    assertThat(
            child(execution.getConfiguration(), "systemPropertyVariables")
                .getChild("mine")
                .getValue())
        .isEqualTo("kept");
    assertThat(Configuration.of(execution).texts("additionalClasspathElements"))
        .containsExactly("/mine", Path.of("/plan").toString());
  }

  @Test
  void entriesInOneTextAreKeptAsEntries() {
    Configuration.of(execution).set("additionalClasspathElements", "/mine, ${yours}");

    wiring.addPlanDirectory(Path.of("/plan"));

    assertThat(Configuration.of(execution).texts("additionalClasspathElements"))
        .containsExactly("/mine", "${yours}", Path.of("/plan").toString());
  }

  @Test
  void theExtensionIsAddedAsAFile() {
    surefire.setVersion("3.2.5");

    wiring.addExtension(Path.of("/extension.jar"), true);

    assertThat(Configuration.of(execution).texts("additionalClasspathElements"))
        .containsExactly(Path.of("/extension.jar").toString());
    assertThat(Configuration.of(execution).has("additionalClasspathDependencies")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"3.2.4,/extension.jar,true", "3.2.5,'/a,b.jar',true", "3.2.5,/extension.jar,false"})
  void whereNoFileReachesTheTestsTheExtensionIsADependency(
      String version, String jar, boolean elements) {
    surefire.setVersion(version);

    wiring.addExtension(Path.of(jar), elements);

    assertThat(Configuration.of(execution).has("additionalClasspathElements")).isFalse();
    assertThat(Configuration.of(execution).has("additionalClasspathDependencies")).isTrue();
  }

  @Test
  void theExtensionIsADependencyOfOurVersion() {
    wiring.addExtension(Path.of("/extension.jar"), false);

    Xpp3Dom added = child(execution.getConfiguration(), "additionalClasspathDependencies");
    assertThat(added.getChild(0).getChild("artifactId").getValue()).isEqualTo(Self.EXTENSION);
    assertThat(added.getChild(0).getChild("version").getValue())
        .isEqualTo(Self.version())
        .doesNotContain("$");
  }

  @Test
  void anOrderOfTheBuildsOwnIsKept() {
    Configuration.of(execution).set("runOrder", "random");

    wiring.orderByStatistics();

    assertThat(Configuration.of(execution).text("runOrder")).contains("random");
    assertThat(Configuration.of(execution).has("runOrderStatisticsFileChecksum")).isFalse();
    assertThat(Configuration.of(surefire).text("runOrder")).contains("failedfirst");
  }
}
