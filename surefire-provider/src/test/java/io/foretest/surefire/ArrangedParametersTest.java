package io.foretest.surefire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Set;
import org.apache.maven.surefire.api.provider.ProviderParameters;
import org.apache.maven.surefire.api.util.RunOrderCalculator;
import org.apache.maven.surefire.api.util.TestsToRun;
import org.junit.jupiter.api.Test;

class ArrangedParametersTest {
  private final TestsToRun surefires = new TestsToRun(Set.of(String.class));
  private final TestsToRun ours = new TestsToRun(Set.of(Integer.class));

  @Test
  void whatSurefireOrderedIsArranged() {
    RunOrderCalculator order = tests -> surefires;
    ProviderParameters arranged =
        ArrangedParameters.of(
            parameters((self, method, arguments) -> order),
            tests -> tests == surefires ? ours : tests);

    assertThat(arranged.getRunOrderCalculator().orderTestClasses(ours)).isSameAs(ours);
  }

  @Test
  void everythingElseIsSurefires() {
    Map<String, String> properties = Map.of("a", "b");
    ProviderParameters arranged =
        ArrangedParameters.of(parameters((self, method, arguments) -> properties), tests -> ours);

    assertThat(arranged.getProviderProperties()).isSameAs(properties);
  }

  @Test
  void aFailureOfSurefirePassesUntouched() {
    IllegalStateException failure = new IllegalStateException("Surefire's own");
    ProviderParameters arranged =
        ArrangedParameters.of(
            parameters(
                (self, method, arguments) -> {
                  throw failure;
                }),
            tests -> ours);

    assertThatThrownBy(arranged::getTestClassLoader).isSameAs(failure);
  }

  private static ProviderParameters parameters(InvocationHandler handler) {
    return (ProviderParameters)
        Proxy.newProxyInstance(
            ArrangedParametersTest.class.getClassLoader(),
            new Class<?>[] {ProviderParameters.class},
            handler);
  }
}
