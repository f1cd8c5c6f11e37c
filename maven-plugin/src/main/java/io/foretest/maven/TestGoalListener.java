package io.foretest.maven;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.apache.maven.execution.ExecutionEvent;
import org.apache.maven.execution.ExecutionListener;
import org.apache.maven.execution.MavenExecutionRequest;
import org.apache.maven.execution.MavenSession;
import org.jspecify.annotations.Nullable;

/**
 * Tells coverage of every goal that is about to run or has run, and hands every event on to whoever
 * listens already. A proxy, because a later Maven may have more kinds of events.
 *
 * <p>Maven fires an event right before it configures a goal, in whatever order goals are bound:
 * only then is it known what other plugins have put into the properties that the goal uses.
 */
final class TestGoalListener implements InvocationHandler {
  private final @Nullable ExecutionListener earlier;
  private final CoverageRecording coverage;

  private TestGoalListener(@Nullable ExecutionListener earlier, CoverageRecording coverage) {
    this.earlier = earlier;
    this.coverage = coverage;
  }

  static void listen(MavenSession session, CoverageRecording coverage) {
    MavenExecutionRequest request = session.getRequest();
    InvocationHandler handler = new TestGoalListener(request.getExecutionListener(), coverage);
    request.setExecutionListener(
        (ExecutionListener)
            Proxy.newProxyInstance(
                ExecutionListener.class.getClassLoader(),
                new Class<?>[] {ExecutionListener.class},
                handler));
  }

  @Override
  public @Nullable Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
    if (method.getDeclaringClass() == Object.class) {
      return method.invoke(this, arguments);
    }
    if (arguments != null
        && arguments.length == 1
        && arguments[0] instanceof ExecutionEvent event) {
      tell(event);
    }
    return earlier == null ? null : handOn(earlier, method, arguments);
  }

  private void tell(ExecutionEvent event) {
    switch (event.getType()) {
      case MojoStarted -> {
        EmptySelection.allow(event);
        coverage.before(event);
      }
      case MojoSucceeded, MojoFailed -> coverage.after(event);
      default -> {
        // Nothing that has to do with tests.
      }
    }
  }

  private static @Nullable Object handOn(
      ExecutionListener earlier, Method method, Object[] arguments) throws Throwable {
    try {
      return method.invoke(earlier, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause() == null ? e : e.getCause();
    }
  }
}
