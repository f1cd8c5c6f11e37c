package io.foretest.surefire;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.function.UnaryOperator;
import org.apache.maven.surefire.api.provider.ProviderParameters;
import org.apache.maven.surefire.api.util.RunOrderCalculator;
import org.apache.maven.surefire.api.util.TestsToRun;
import org.jspecify.annotations.Nullable;

/**
 * Surefire's parameters with another class order. They are proxies, because each Surefire line has
 * methods of its own that have to reach the base.
 */
final class ArrangedParameters {
  private ArrangedParameters() {}

  /** As {@code parameters}, but what Surefire ordered goes through {@code arrangement}. */
  static ProviderParameters of(
      ProviderParameters parameters, UnaryOperator<TestsToRun> arrangement) {
    return proxy(
        ProviderParameters.class,
        (self, method, arguments) ->
            method.getName().equals("getRunOrderCalculator")
                ? arranged(parameters.getRunOrderCalculator(), arrangement)
                : call(parameters, method, arguments));
  }

  private static RunOrderCalculator arranged(
      RunOrderCalculator order, UnaryOperator<TestsToRun> arrangement) {
    return proxy(
        RunOrderCalculator.class,
        (self, method, arguments) -> {
          Object result = call(order, method, arguments);
          return result instanceof TestsToRun ? arrangement.apply((TestsToRun) result) : result;
        });
  }

  private static <T> T proxy(Class<T> type, java.lang.reflect.InvocationHandler handler) {
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }

  private static @Nullable Object call(Object target, Method method, Object @Nullable [] arguments)
      throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw e.getTargetException();
    }
  }
}
