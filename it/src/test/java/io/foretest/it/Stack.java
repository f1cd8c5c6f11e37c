package io.foretest.it;

import java.util.Arrays;

/** A Surefire and a JUnit of the supported matrix. */
enum Stack {
  S32_J5("3.2.5", "5.14.4", "1.14.4"),
  S32_J6("3.2.5", "6.1.3", "6.1.3"),
  S35_J5("3.5.6", "5.14.4", "1.14.4"),
  S35_J6("3.5.6", "6.1.3", "6.1.3"),
  S36_J5("3.6.1", "5.14.4", "1.14.4"),
  S36_J6("3.6.1", "6.1.3", "6.1.3");

  private final String surefire;
  private final String jupiter;
  private final String platform;

  Stack(String surefire, String jupiter, String platform) {
    this.surefire = surefire;
    this.jupiter = jupiter;
    this.platform = platform;
  }

  /** The Maven arguments that choose this stack, with more of the caller's. */
  String[] arguments(String... more) {
    String[] all = Arrays.copyOf(more, more.length + 3);
    all[more.length] = "-Dsurefire.version=" + surefire;
    all[more.length + 1] = "-Djunit.version=" + jupiter;
    all[more.length + 2] = "-Djunit.platform.version=" + platform;
    return all;
  }

  @Override
  public String toString() {
    return "Surefire " + surefire + ", JUnit " + jupiter;
  }
}
