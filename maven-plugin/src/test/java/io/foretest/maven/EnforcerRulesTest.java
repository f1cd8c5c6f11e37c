package io.foretest.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import org.apache.maven.model.Build;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.codehaus.plexus.util.xml.Xpp3DomBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EnforcerRulesTest {
  private final MavenProject project = new MavenProject();
  private final Plugin enforcer = new Plugin();
  private final PluginExecution execution = new PluginExecution();

  @BeforeEach
  void build() {
    project.setBuild(new Build());
    enforcer.setArtifactId("maven-enforcer-plugin");
    enforcer.addExecution(execution);
    project.getBuild().addPlugin(enforcer);
  }

  @Test
  void theRuleLeavesOutThePlugin() throws Exception {
    execution.setConfiguration(rules("<requirePluginVersions/>"));

    new EnforcerRules(project).leaveOut("g:a");

    assertThat(execution.getConfiguration())
        .isEqualTo(
            rules(
                "<requirePluginVersions>"
                    + "<unCheckedPluginList>g:a</unCheckedPluginList>"
                    + "</requirePluginVersions>"));
  }

  @Test
  void whatTheBuildLeavesOutItselfStays() throws Exception {
    execution.setConfiguration(
        rules(
            "<requirePluginVersions>"
                + "<unCheckedPluginList>x:y</unCheckedPluginList>"
                + "</requirePluginVersions>"));

    new EnforcerRules(project).leaveOut("g:a");

    assertThat(execution.getConfiguration())
        .isEqualTo(
            rules(
                "<requirePluginVersions>"
                    + "<unCheckedPluginList>x:y,g:a</unCheckedPluginList>"
                    + "</requirePluginVersions>"));
  }

  @Test
  void otherRulesAreLeftAlone() throws Exception {
    execution.setConfiguration(rules("<requireMavenVersion/>"));

    new EnforcerRules(project).leaveOut("g:a");

    assertThat(execution.getConfiguration()).isEqualTo(rules("<requireMavenVersion/>"));
  }

  private static Xpp3Dom rules(String rule) throws Exception {
    return Xpp3DomBuilder.build(
        new StringReader("<configuration><rules>" + rule + "</rules></configuration>"));
  }
}
