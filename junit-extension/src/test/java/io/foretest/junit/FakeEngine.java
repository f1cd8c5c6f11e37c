package io.foretest.junit;

import java.io.File;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.platform.engine.EngineDiscoveryRequest;
import org.junit.platform.engine.EngineExecutionListener;
import org.junit.platform.engine.ExecutionRequest;
import org.junit.platform.engine.TestDescriptor;
import org.junit.platform.engine.TestEngine;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.AbstractTestDescriptor;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.ClasspathResourceSource;
import org.junit.platform.engine.support.descriptor.EngineDescriptor;
import org.junit.platform.engine.support.descriptor.FileSource;

/** Trees of tests that Jupiter does not make, and which of their nodes fail. */
final class FakeEngine implements TestEngine {
  private final String id;
  private final Consumer<TestDescriptor> tree;
  private final Set<String> failing;

  private FakeEngine(String id, Consumer<TestDescriptor> tree, Set<String> failing) {
    this.id = id;
    this.tree = tree;
    this.failing = new HashSet<>(failing);
  }

  /** Scenarios of features, none of them a class; the engine itself fails in the end. */
  static FakeEngine scenarios() {
    return new FakeEngine(
        "scenarios",
        engine -> {
          TestDescriptor pay =
              container(engine, "Pay", ClasspathResourceSource.from("features/pay.feature"));
          test(pay, "with a card");
          test(pay, "without money");
          File file = new File("src/features/ship.feature").getAbsoluteFile();
          test(container(engine, "Ship", FileSource.from(file)), "by train");
          test(container(engine, "Return goods", null), "too late");
          test(engine, "scenarios");
        },
        Set.of("without money", "Scenarios"));
  }

  /** A class that is run twice, as a class template of Jupiter 5.13; its first run fails. */
  static FakeEngine classTemplate(String className) {
    return new FakeEngine(
        "template",
        engine -> {
          TestDescriptor template = container(engine, "template", ClassSource.from(className));
          container(template, "first", ClassSource.from(className));
          test(container(template, "second", ClassSource.from(className)), "runs");
        },
        Set.of("first"));
  }

  @Override
  public String getId() {
    return id;
  }

  @Override
  public TestDescriptor discover(EngineDiscoveryRequest request, UniqueId root) {
    String name = id.substring(0, 1).toUpperCase(Locale.ROOT) + id.substring(1);
    EngineDescriptor engine = new EngineDescriptor(root, name);
    tree.accept(engine);
    return engine;
  }

  @Override
  public void execute(ExecutionRequest request) {
    run(request.getRootTestDescriptor(), request.getEngineExecutionListener());
  }

  private void run(TestDescriptor node, EngineExecutionListener listener) {
    listener.executionStarted(node);
    node.getChildren().forEach(child -> run(child, listener));
    listener.executionFinished(
        node,
        failing.contains(node.getDisplayName())
            ? TestExecutionResult.failed(new IllegalStateException("broken"))
            : TestExecutionResult.successful());
  }

  private static TestDescriptor container(TestDescriptor parent, String name, TestSource source) {
    return add(parent, name, TestDescriptor.Type.CONTAINER, source);
  }

  private static void test(TestDescriptor parent, String name) {
    add(parent, name, TestDescriptor.Type.TEST, null);
  }

  private static TestDescriptor add(
      TestDescriptor parent, String name, TestDescriptor.Type type, TestSource source) {
    UniqueId id = parent.getUniqueId().append(type.name(), name);
    TestDescriptor child =
        new AbstractTestDescriptor(id, name) {
          @Override
          public Type getType() {
            return type;
          }

          @Override
          public boolean mayRegisterTests() {
            return true;
          }

          @Override
          public Optional<TestSource> getSource() {
            return Optional.ofNullable(source);
          }
        };
    parent.addChild(child);
    return child;
  }
}
