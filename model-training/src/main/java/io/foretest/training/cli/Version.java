package io.foretest.training.cli;

import io.foretest.training.learner.TreeLearner;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints. */
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    return new String[] {
      "foretest-training " + own(),
      "XGBoost " + TreeLearner.version(),
      "Java " + System.getProperty("java.version", "unknown")
    };
  }

  /** Foretest's own version. */
  static String own() {
    String own = Main.class.getPackage().getImplementationVersion();
    return own == null ? "(unpackaged)" : own;
  }
}
