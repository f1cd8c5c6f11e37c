package io.foretest.junit;

import java.io.File;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.TestSource;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.ClasspathResourceSource;
import org.junit.platform.engine.support.descriptor.FileSource;
import org.junit.platform.engine.support.descriptor.MethodSource;

/**
 * Where in the tree of tests a node stands: its top-level class, its class, its method. The
 * outermost class is the top-level class, so that inherited tests, and nested classes that a
 * superclass declares, belong to the class that runs.
 *
 * <p>An engine without classes, such as one that runs scenarios from text files, gets the resource,
 * the file or the name of its outermost container instead of a class.
 */
final class Place {
  private final String engine;
  private final @Nullable String topLevelClass;
  private final String className;
  private final String method;
  private final boolean inClass;
  private final boolean startsClass;

  private Place(
      String engine,
      @Nullable String topLevelClass,
      String className,
      String method,
      boolean inClass,
      boolean startsClass) {
    this.engine = engine;
    this.topLevelClass = topLevelClass;
    this.className = className;
    this.method = method;
    this.inClass = inClass;
    this.startsClass = startsClass;
  }

  /** The root of an engine's tests. */
  static Place ofEngine(UniqueId id) {
    String engine = id.getEngineId().orElse(id.toString());
    return new Place(engine, null, engine, "", false, false);
  }

  /** The place of a child, by its source and, where that tells nothing, its name. */
  Place child(Optional<TestSource> childSource, String name) {
    TestSource source = childSource.orElse(null);
    if (!method.isEmpty()) {
      // What a method generates belongs to it, whatever source it names for navigation.
      return this;
    }
    if (source instanceof ClassSource) {
      return child((ClassSource) source);
    }
    if (source instanceof MethodSource) {
      return method((MethodSource) source);
    }
    if (topLevelClass == null) {
      String unit = unitName(source, name);
      return new Place(engine, unit, unit, "", false, true);
    }
    return new Place(engine, topLevelClass, className, "", inClass, false);
  }

  /** Id of the engine that runs the node. */
  String engine() {
    return engine;
  }

  /** The outermost class; the engine's id above all classes. */
  String topLevelClass() {
    return topLevelClass == null ? className : topLevelClass;
  }

  String className() {
    return className;
  }

  /** Method with its parameter types; empty where there is none. */
  String method() {
    return method;
  }

  /** Whether this very node is the container of a class, or of what stands for one. */
  boolean startsClass() {
    return startsClass;
  }

  /** Whether this very node is the container of a top-level class, or of what stands for one. */
  boolean startsTopLevelClass() {
    return startsClass && className.equals(topLevelClass);
  }

  private Place child(ClassSource source) {
    String child = source.getClassName();
    // An invocation of a class template names the class of its template once more.
    boolean again = inClass && child.equals(className);
    return new Place(engine, inClass ? topLevelClass : child, child, "", true, !again);
  }

  private Place method(MethodSource source) {
    String types = source.getMethodParameterTypes();
    String signature =
        source.getMethodName() + "(" + (types == null ? "" : types.replace(" ", "")) + ")";
    String owner = inClass ? className : source.getClassName();
    String top = inClass && topLevelClass != null ? topLevelClass : owner;
    return new Place(engine, top, owner, signature, true, false);
  }

  private static String unitName(@Nullable TestSource source, String name) {
    if (source instanceof ClasspathResourceSource) {
      return ((ClasspathResourceSource) source).getClasspathResourceName();
    }
    if (source instanceof FileSource) {
      return relative(((FileSource) source).getFile());
    }
    return name;
  }

  /** The path below the working directory, because the one above it differs between machines. */
  private static String relative(File file) {
    String directory = new File("").getAbsolutePath() + File.separator;
    String path = file.getAbsolutePath();
    String below = path.startsWith(directory) ? path.substring(directory.length()) : file.getName();
    return below.replace(File.separatorChar, '/');
  }
}
