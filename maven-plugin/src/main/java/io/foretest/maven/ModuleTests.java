package io.foretest.maven;

import io.foretest.code.ClassFiles;
import io.foretest.code.TestClass;
import io.foretest.code.TestClasses;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** The test classes that a build could run in one module now. They are read once. */
final class ModuleTests {
  private final CompiledModules compiled;
  private final List<TestRules> rules;
  private final Path classes;
  private final Map<String, Boolean> packages = new HashMap<>();
  private @Nullable ClassFiles read;
  private @Nullable TestClasses found;

  private ModuleTests(CompiledModules compiled, MavenProject project, List<TestRules> rules) {
    this.compiled = compiled;
    this.rules = rules;
    this.classes = Path.of(project.getBuild().getTestOutputDirectory());
  }

  static ModuleTests of(MavenSession session, MavenProject project) {
    Properties user = session.getUserProperties();
    boolean integration = TestGoals.mayRunIntegrationTests(session.getGoals());
    return new ModuleTests(
        SharedWork.of(session).compiled(),
        project,
        TestPlugin.of(project).stream()
            .filter(tests -> tests.kind() == TestPlugin.Kind.SUREFIRE || integration)
            .map(tests -> TestRules.of(project, user, tests))
            .filter(test -> !test.skipped())
            .toList());
  }

  /** Whether anything can run: there are compiled tests, and nobody skips them. */
  boolean any() {
    return !rules.isEmpty() && Files.isDirectory(classes);
  }

  /**
   * Known tests that are still compiled, and classes that look like new ones.
   *
   * @param knownNames test classes that the past knows of the module
   */
  SortedSet<String> classNames(Set<String> knownNames) {
    SortedSet<String> names = new TreeSet<>();
    compiled().tests().stream().map(TestClass::name).forEach(names::add);
    for (String known : knownNames) {
      if (!names.contains(known) && compiled(known)) {
        names.add(known);
      }
    }
    names.removeIf(name -> !wanted(name));
    return names;
  }

  /** Compiled classes that look like tests. */
  Set<String> compiledNames() {
    return compiled().tests().stream().map(TestClass::name).collect(Collectors.toSet());
  }

  /** Test classes that carry the tag of those that always run. */
  List<String> alwaysRun() {
    return compiled().alwaysRun();
  }

  /** Every compiled class of the tests' directory. */
  ClassFiles classFiles() {
    ClassFiles known = read;
    if (known == null) {
      known = compiled.classesIn(classes);
      read = known;
    }
    return known;
  }

  private TestClasses compiled() {
    TestClasses known = found;
    if (known == null) {
      known = TestClasses.of(classFiles());
      found = known;
    }
    return known;
  }

  /**
   * Whether a class is among the compiled tests. Most of what a module can see is in packages that
   * its tests have no part of, for which the file system is asked once.
   */
  boolean compiled(String className) {
    String packageName = className.substring(0, Math.max(0, className.lastIndexOf('.')));
    return packages.computeIfAbsent(packageName, name -> Files.exists(at(name, "")))
        && Files.exists(at(className, ".class"));
  }

  private Path at(String name, String ending) {
    return classes.resolve(name.replace('.', '/') + ending);
  }

  /** Whether some test plugin of this build runs the class; patterns of an unknown kind may. */
  private boolean wanted(String className) {
    return rules.stream().anyMatch(r -> r.narrowed() || r.wants(className));
  }
}
