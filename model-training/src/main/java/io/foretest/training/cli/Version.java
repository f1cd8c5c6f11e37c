package io.foretest.training.cli;

import io.foretest.training.learner.TreeLearner;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints. */
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    String own = Main.class.getPackage().getImplementationVersion();
    return new String[] {
      "foretest-training " + (own == null ? "(unpackaged)" : own),
      "XGBoost " + TreeLearner.version(),
      "Java " + System.getProperty("java.version", "unknown")
    };
  }
}
