package io.foretest.junit;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Makes classes of tests that do nothing, or little, and runs them. */
final class TrivialTests {
  private TrivialTests() {}

  static void compile(Path directory, int classes, int methods) throws IOException {
    List<Path> files = new ArrayList<>();
    for (int number = 0; number < classes; number++) {
      Path file = directory.resolve(name(number) + ".java");
      files.add(Files.writeString(file, source(number, methods)));
    }
    compile(directory, files);
  }

  static void compile(Path directory, List<Path> files) {
    List<String> arguments = new ArrayList<>(List.of("-d", directory.toString()));
    arguments.addAll(List.of("-cp", System.getProperty("java.class.path"), "-proc:none"));
    files.forEach(file -> arguments.add(file.toString()));
    int result =
        ToolProvider.getSystemJavaCompiler()
            .run(null, null, null, arguments.toArray(new String[0]));
    if (result != 0) {
      throw new IllegalStateException("the generated tests do not compile");
    }
  }

  private static String source(int number, int methods) {
    StringBuilder source = new StringBuilder("class " + name(number) + " {\n");
    for (int method = 0; method < methods; method++) {
      source.append("@org.junit.jupiter.api.Test void test" + method + "() {}\n");
    }
    return source + "}\n";
  }

  static String name(int number) {
    return "Trivial" + number;
  }

  /** Runs as many classes as the argument says; prints nanoseconds of clock and processor. */
  public static void main(String[] args) {
    long start = System.nanoTime();
    DiscoverySelector[] selectors = new DiscoverySelector[Integer.parseInt(args[0])];
    for (int number = 0; number < selectors.length; number++) {
      selectors[number] = DiscoverySelectors.selectClass(name(number));
    }
    LauncherFactory.create()
        .execute(LauncherDiscoveryRequestBuilder.request().selectors(selectors).build());
    long wall = System.nanoTime() - start;
    // Of this thread, which runs the tests: what else the JVM does differs from run to run.
    long cpu = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    System.out.println(wall + " " + cpu);
  }
}
