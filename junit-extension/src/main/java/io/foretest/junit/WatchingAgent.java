package io.foretest.junit;

import io.foretest.protocol.CoverageAgent;
import io.foretest.protocol.JacocoArgument;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The agent that watches this JVM, with the options that it was started with. */
final class WatchingAgent {
  private final JacocoAgent jacoco;
  private final CoverageAgent description;

  private WatchingAgent(JacocoAgent jacoco, CoverageAgent description) {
    this.jacoco = jacoco;
    this.description = description;
  }

  /**
   * @throws CoverageException where no agent runs whose data can be shared
   */
  static WatchingAgent find() throws Exception {
    JacocoArgument argument = argument();
    Optional<String> obstacle = argument.obstacle();
    if (obstacle.isPresent()) {
      throw new CoverageException("the JaCoCo agent " + obstacle.get());
    }
    return new WatchingAgent(agent(), argument.agent(Paths.get("")));
  }

  JacocoAgent jacoco() {
    return jacoco;
  }

  CoverageAgent description() {
    return description;
  }

  private static JacocoAgent agent() throws CoverageException {
    try {
      return JacocoAgent.find();
    } catch (ReflectiveOperationException e) {
      throw new CoverageException("this JaCoCo agent is of an unknown kind (" + e + ")");
    }
  }

  /** The one argument that started the agent; with offline instrumentation there is none. */
  private static JacocoArgument argument() throws Exception {
    Path jar = jar();
    List<JacocoArgument> found = new ArrayList<>();
    for (String text : ManagementFactory.getRuntimeMXBean().getInputArguments()) {
      JacocoArgument argument = JacocoArgument.parse(text).orElse(null);
      if (argument != null && isSame(argument.jar(), jar)) {
        found.add(argument);
      }
    }
    if (found.size() != 1) {
      throw new CoverageException(
          "the JaCoCo agent was not started by exactly one -javaagent argument of the JVM");
    }
    return found.get(0);
  }

  private static Path jar() throws Exception {
    try {
      return JacocoAgent.jar();
    } catch (ClassNotFoundException e) {
      throw new CoverageException("no JaCoCo agent watches this JVM");
    }
  }

  private static boolean isSame(Path one, Path other) throws IOException {
    return Files.exists(one) && Files.isSameFile(one, other);
  }
}
