package org.example.provider;

import java.lang.reflect.InvocationTargetException;
import org.apache.maven.surefire.api.provider.AbstractProvider;
import org.apache.maven.surefire.api.provider.ProviderParameters;
import org.apache.maven.surefire.api.provider.SurefireProvider;
import org.apache.maven.surefire.api.suite.RunResult;
import org.apache.maven.surefire.api.testset.TestSetFailedException;
import org.apache.maven.surefire.junitplatform.JUnitPlatformProvider;

/**
 * Broken: stands beside the provider that it delegates to, because that one registers itself, too.
 */
public final class DelegatingProvider extends AbstractProvider {
  private final SurefireProvider delegate;

  public DelegatingProvider(ProviderParameters parameters) {
    delegate = new JUnitPlatformProvider(parameters);
  }

  @Override
  public Iterable<Class<?>> getSuites() {
    return delegate.getSuites();
  }

  @Override
  public RunResult invoke(Object tests) throws TestSetFailedException, InvocationTargetException {
    return delegate.invoke(tests);
  }
}
