package io.foretest.maven;

import io.foretest.plan.TestPattern;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Says why tests of the last selection run or are skipped: the reason, and the three values that
 * moved the probability most. {@code mvn foretest:explain -Dtest=FooTest}
 */
@Mojo(name = "explain", threadSafe = true)
public final class ExplainMojo extends AbstractForetestMojo {
  private static final int MOST_TESTS = 20;

  /** Tests to explain, as Surefire names them; the first of the last order where not given. */
  @Parameter(property = "test")
  private @Nullable String test;

  @Override
  void run(Settings settings) throws MojoExecutionException {
    try {
      Optional<Explained> last = new ExplanationFile(project()).read();
      if (last.isEmpty()) {
        getLog()
            .info(
                "No selection was made in the last build of "
                    + Modules.name(project())
                    + ": build with -Dml.select=true, or shadow to skip nothing.");
        return;
      }
      print(last.get());
    } catch (IOException e) {
      throw new MojoExecutionException(Text.of(e), e);
    }
  }

  private void print(Explained last) throws MojoExecutionException {
    if (!last.fallback().isEmpty()) {
      getLog().info("Everything ran: " + Text.printable(last.fallback()) + ".");
    }
    List<Named> named = named();
    List<Explained.Test> chosen =
        last.tests().stream().filter(one -> named.stream().anyMatch(n -> n.matches(one))).toList();
    chosen.stream()
        .limit(MOST_TESTS)
        .flatMap(one -> last.lines(one).stream())
        .forEach(getLog()::info);
    if (chosen.size() > MOST_TESTS) {
      getLog().info("and " + (chosen.size() - MOST_TESTS) + " more; name fewer with -Dtest=…");
    }
    if (chosen.isEmpty()) {
      getLog().info("The last selection of " + Modules.name(project()) + " knows no such test.");
    }
  }

  /**
   * A class and, where methods were selected, its method; where classes were, a method is explained
   * by its class, which is what the selection decided about.
   *
   * @param method empty for all
   */
  private record Named(TestPattern classes, String method) {
    static Named of(String given) {
      String[] parts = given.split("#", 2);
      return new Named(
          TestPattern.of(parts[0].strip()),
          parts.length < 2 ? "" : parts[1].replaceFirst("\\(.*", "").strip());
    }

    boolean matches(Explained.Test one) {
      String own = one.methodName();
      return classes.matches(one.className())
          && (method.isEmpty() || own.isEmpty() || own.equals(method));
    }
  }

  private List<Named> named() throws MojoExecutionException {
    String given = test == null || test.isBlank() ? "**/*" : test;
    try {
      return Arrays.stream(given.split(",", -1))
          .filter(name -> !name.replaceFirst("#.*", "").isBlank())
          .map(Named::of)
          .toList();
    } catch (IllegalArgumentException e) {
      throw new MojoExecutionException("-Dtest: " + Text.of(e), e);
    }
  }
}
