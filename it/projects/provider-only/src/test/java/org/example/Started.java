package org.example;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.Paths;
import java.nio.file.StandardOpenOption;

/** Notes what each JVM starts, in its order: target/started/JVM has a class a line. */
final class Started {
  private Started() {}

  static void in(Class<?> test) throws IOException {
    Path directory = Files.createDirectories(Paths.get("target", "started"));
    String jvm = ManagementFactory.getRuntimeMXBean().getName().replaceAll("\\W", "-");
    Files.write(
        directory.resolve(jvm),
        (test.getSimpleName() + "\n").getBytes("UTF-8"),
        StandardOpenOption.CREATE,
        StandardOpenOption.APPEND);
  }
}
