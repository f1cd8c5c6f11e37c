package io.foretest.junit;

import java.io.File;
import java.util.Optional;
import org.junit.platform.engine.EngineDiscoveryRequest;
import org.junit.platform.engine.EngineExecutionListener;
import org.junit.platform.engine.ExecutionRequest;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestEngine;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.AbstractTestDescriptor;
import org.junit.platform.engine.support.descriptor.ClasspathResourceSource;
import org.junit.platform.engine.support.descriptor.EngineDescriptor;
import org.junit.platform.engine.support.descriptor.FileSource;

/** Runs scenarios of features, none of them a class, and fails in the end. */
final class ScenarioEngine implements TestEngine {
  @Override
  public String getId() {
    return "scenarios";
  }

  @Override
  public TestDescriptor discover(EngineDiscoveryRequest request, UniqueId id) {
    EngineDescriptor engine = new EngineDescriptor(id, "Scenarios");
    TestDescriptor pay =
        feature(engine, "Pay", ClasspathResourceSource.from("features/pay.feature"));
    scenario(pay, "with a card");
    scenario(pay, "without money");
    File file = new File("src/features/ship.feature").getAbsoluteFile();
    scenario(feature(engine, "Ship", FileSource.from(file)), "by train");
    scenario(feature(engine, "Return goods", null), "too late");
    scenario(engine, "scenarios");
    return engine;
  }

  private static TestDescriptor feature(TestDescriptor parent, String name, TestSource source) {
    return add(parent, "feature", name, TestDescriptor.Type.CONTAINER, source);
  }

  private static void scenario(TestDescriptor parent, String name) {
    add(parent, "scenario", name, TestDescriptor.Type.TEST, null);
  }

  private static TestDescriptor add(
      TestDescriptor parent,
      String kind,
      String name,
      TestDescriptor.Type type,
      TestSource source) {
    UniqueId id = parent.getUniqueId().append(kind, name);
    TestDescriptor child =
        new AbstractTestDescriptor(id, name) {
          @Override
          public Type getType() {
            return type;
          }

          @Override
          public Optional<TestSource> getSource() {
            return Optional.ofNullable(source);
          }
        };
    parent.addChild(child);
    return child;
  }

  @Override
  public void execute(ExecutionRequest request) {
    TestDescriptor root = request.getRootTestDescriptor();
    run(root, request.getEngineExecutionListener());
  }

  private static void run(TestDescriptor node, EngineExecutionListener listener) {
    listener.executionStarted(node);
    node.getChildren().forEach(child -> run(child, listener));
    boolean fails = node.isRoot() || node.getDisplayName().equals("without money");
    listener.executionFinished(
        node,
        fails
            ? TestExecutionResult.failed(new IllegalStateException("broken"))
            : TestExecutionResult.successful());
  }
}
