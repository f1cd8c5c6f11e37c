package io.foretest.maven;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.maven.model.ConfigurationContainer;
import org.apache.maven.model.Plugin;
import org.apache.maven.project.MavenProject;

/**
 * The rules of Maven's Enforcer in one project. One of them, {@code requirePluginVersions}, looks
 * for each plugin's version in the poms alone, where that of a plugin that a core extension brought
 * in cannot stand.
 */
final class EnforcerRules {
  private static final String ENFORCER = "org.apache.maven.plugins:maven-enforcer-plugin";

  private final MavenProject project;

  EnforcerRules(MavenProject project) {
    this.project = project;
  }

  /** Tells the rule not to look for this plugin's version. */
  void leaveOut(String plugin) {
    Optional.ofNullable(project.getPlugin(ENFORCER)).stream()
        .flatMap(enforcer -> containers(enforcer).stream())
        .map(Configuration::of)
        .forEach(
            c -> c.appendWords("rules", "requirePluginVersions", "unCheckedPluginList", plugin));
  }

  private static List<ConfigurationContainer> containers(Plugin enforcer) {
    List<ConfigurationContainer> all = new ArrayList<>(enforcer.getExecutions());
    all.add(enforcer);
    return all;
  }
}
