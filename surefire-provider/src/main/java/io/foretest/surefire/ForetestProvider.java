package io.foretest.surefire;

import java.lang.reflect.InvocationTargetException;
import java.util.function.UnaryOperator;
import org.apache.maven.surefire.api.provider.ProviderParameters;
import org.apache.maven.surefire.api.provider.SurefireProvider;
import org.apache.maven.surefire.api.report.ReporterException;
import org.apache.maven.surefire.api.suite.RunResult;
import org.apache.maven.surefire.api.testset.TestSetFailedException;
import org.apache.maven.surefire.api.util.TestsToRun;
import org.jspecify.annotations.Nullable;

/**
 * Surefire's entry: runs tests through the base that fits the running Surefire, in the order and
 * with the choice of the module's plan. A problem of ours runs all tests; a failure of the base
 * reaches Surefire untouched.
 */
public final class ForetestProvider implements SurefireProvider {
  private final ProviderParameters parameters;
  private final Base base;
  private final Console console;
  private volatile @Nullable SurefireProvider running;

  /** Called by Surefire. */
  public ForetestProvider(ProviderParameters parameters) {
    this.parameters = parameters;
    this.console = Console.ofThisJvm();
    this.base = Base.chosenFor(SurefireVersion.running(), console);
  }

  /** The classes to run, in order; with several forks Surefire hands them out from this list. */
  @Override
  public Iterable<Class<?>> getSuites() {
    return start(arrangement()).getSuites();
  }

  /**
   * Runs one class, a list of them, or with null all that Surefire's scan finds.
   *
   * @param forkTestSet null, a {@code Class} or a {@link TestsToRun}
   */
  @Override
  public RunResult invoke(@Nullable Object forkTestSet)
      throws TestSetFailedException, ReporterException, InvocationTargetException {
    ModulePlan plan = forkTestSet == null ? modulePlan() : ModulePlan.quietlyOf(parameters);
    try (TimeLimit limit = TimeLimit.of(plan, console)) {
      UnaryOperator<TestsToRun> order = plan.arrangement(console);
      SurefireProvider delegate = start(tests -> limit.on(order.apply(tests)));
      return delegate.invoke(forkTestSet == null ? null : limit.onForkTestSet(forkTestSet));
    }
  }

  @Override
  public void cancel() {
    SurefireProvider delegate = running;
    if (delegate != null) {
      delegate.cancel();
    }
  }

  private UnaryOperator<TestsToRun> arrangement() {
    return modulePlan().arrangement(console);
  }

  private ModulePlan modulePlan() {
    return ModulePlan.of(parameters, console);
  }

  private SurefireProvider start(UnaryOperator<TestsToRun> arrangement) {
    SurefireProvider delegate = base.create(ArrangedParameters.of(parameters, arrangement));
    running = delegate;
    return delegate;
  }
}
