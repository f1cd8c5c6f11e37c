package io.foretest.surefire;

import io.foretest.protocol.Fallback;
import io.foretest.protocol.Handover;
import io.foretest.protocol.Plan;
import io.foretest.protocol.PlanReader;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.apache.maven.surefire.api.provider.ProviderParameters;
import org.apache.maven.surefire.api.util.TestsToRun;
import org.jspecify.annotations.Nullable;

/** The plan of the module under test, or why there is none; without one everything runs. */
final class ModulePlan {
  private final @Nullable Plan plan;

  private ModulePlan(@Nullable Plan plan) {
    this.plan = plan;
  }

  /** Reads the plan from the test class path; where that fails, one line says why. */
  static ModulePlan of(ProviderParameters parameters, Console console) {
    return of(parameters.getTestClassLoader(), console);
  }

  /** For a fork that gets its classes from Maven's JVM, which has said what there is to say. */
  static ModulePlan quietlyOf(ProviderParameters parameters) {
    return of(parameters.getTestClassLoader(), Console.silent());
  }

  static ModulePlan of(ClassLoader testClasses, Console console) {
    try {
      return new ModulePlan(read(testClasses, console));
    } catch (IOException | RuntimeException e) {
      console.fallback(Fallback.BAD_PLAN, String.valueOf(e.getMessage()));
    } catch (LinkageError e) {
      console.fallback(Fallback.INTERNAL, e.toString());
    }
    return new ModulePlan(null);
  }

  private static @Nullable Plan read(ClassLoader testClasses, Console console) throws IOException {
    Map<String, URL> found = new LinkedHashMap<>();
    for (URL url : Collections.list(testClasses.getResources(Handover.PLAN_RESOURCE))) {
      found.put(url.toString(), url);
    }
    if (found.size() > 1) {
      throw new IOException("more than one is on the test class path: " + found.keySet());
    }
    if (found.isEmpty()) {
      console.fallback(Fallback.NO_PLAN, "");
      return null;
    }
    return read(found.values().iterator().next());
  }

  /** Without the JVM's cache of open jars, which outlives the build in Maven's own JVM. */
  private static Plan read(URL url) throws IOException {
    URLConnection connection = url.openConnection();
    connection.setUseCaches(false);
    try (InputStream in = connection.getInputStream()) {
      return PlanReader.read(in);
    }
  }

  /** Milliseconds after which no further class starts; 0 for no budget. */
  long budgetMillis() {
    return plan == null ? 0 : plan.budgetMillis();
  }

  /** Orders and filters; changes nothing where there is no plan or on a problem of ours. */
  UnaryOperator<TestsToRun> arrangement(Console console) {
    return Optional.ofNullable(plan)
        .map(known -> (UnaryOperator<TestsToRun>) tests -> arranged(known, tests, console))
        .orElse(UnaryOperator.identity());
  }

  private static TestsToRun arranged(Plan plan, TestsToRun tests, Console console) {
    try {
      return new ClassOrder(plan).arrange(tests);
    } catch (RuntimeException | LinkageError e) {
      console.fallback(Fallback.INTERNAL, e.toString());
      return tests;
    }
  }
}
