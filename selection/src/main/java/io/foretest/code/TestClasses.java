package io.foretest.code;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.objectweb.asm.Opcodes;

/**
 * The top-level classes of a directory of compiled tests.
 *
 * @param tests those that are named after the default patterns of Surefire or Failsafe and can be
 *     instantiated, sorted by name
 * @param all binary names of all of them, sorted
 * @param alwaysRun those of {@code all} that carry the tag {@value #ALWAYS_RUN}, sorted: on
 *     themselves, a method, a nested class, or what they inherit or are annotated with
 * @param problems a sentence for each file that was left out
 */
public record TestClasses(
    List<TestClass> tests, List<String> all, List<String> alwaysRun, List<String> problems) {
  /** JUnit tag of tests that run in every build. */
  public static final String ALWAYS_RUN = "always-run";

  /** Surefire's defaults: Test*, *Test, *Tests, *TestCase. */
  private static final Pattern TEST = Pattern.compile("Test.*|.*Test|.*Tests|.*TestCase");

  /** Failsafe's defaults. */
  private static final Pattern INTEGRATION_TEST = Pattern.compile("IT.*|.*IT|.*ITCase");

  private static final int NO_TEST =
      Opcodes.ACC_ABSTRACT | Opcodes.ACC_INTERFACE | Opcodes.ACC_ANNOTATION | Opcodes.ACC_ENUM;

  public TestClasses {
    tests = List.copyOf(tests);
    all = List.copyOf(all);
    alwaysRun = List.copyOf(alwaysRun);
    problems = List.copyOf(problems);
  }

  /** Reads a directory; one that does not exist has no classes. */
  public static TestClasses in(Path testClassesDirectory) {
    return of(ClassFiles.in(testClassesDirectory));
  }

  /** The classes of a directory that was read. */
  public static TestClasses of(ClassFiles files) {
    TopLevelNames names = TopLevelNames.of(files.classes());
    List<TestClass> tests = new ArrayList<>();
    Set<String> all = new TreeSet<>(names.present());
    for (ClassInfo info : files.classes()) {
      if (info.outer() == null) {
        test(names.of(info.name()), info.access()).ifPresent(tests::add);
      }
    }
    tests.sort(Comparator.comparing(TestClass::name));
    List<String> alwaysRun = TaggedClasses.with(ALWAYS_RUN, files.classes(), names);
    return new TestClasses(tests, List.copyOf(all), alwaysRun, files.problems());
  }

  private static Optional<TestClass> test(String name, int access) {
    String simpleName = name.substring(name.lastIndexOf('.') + 1);
    boolean unit = TEST.matcher(simpleName).matches();
    boolean integration = INTEGRATION_TEST.matcher(simpleName).matches();
    return (access & NO_TEST) == 0 && (unit || integration)
        ? Optional.of(new TestClass(name, !unit))
        : Optional.empty();
  }
}
