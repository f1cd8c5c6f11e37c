package org.jacoco;

import org.jacoco.core.runtime.RuntimeData;

/** An agent as JaCoCo's, next to JaCoCo's core as in the agent's jar. */
public final class FakeAgent {
  private final RuntimeData data = new RuntimeData();

  public RuntimeData getData() {
    return data;
  }
}
