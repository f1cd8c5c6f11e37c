package io.foretest.code;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells which test classes may run in part, and which methods they have. A class may where JUnit
 * Jupiter runs all of its tests and nothing says that they depend on each other: no order of
 * methods, no instance that they share, no class that runs more than once.
 */
public final class JupiterMethods {
  private static final String API = "org/junit/jupiter/api/";
  private static final String TEST = API + "Test";
  private static final String NESTED = API + "Nested";
  private static final Set<String> GENERATING = Set.of(API + "TestTemplate", API + "TestFactory");

  /** On a class or on what it inherits from. */
  private static final Set<String> BOUND =
      Set.of(
          API + "TestMethodOrder",
          API + "TestInstance",
          API + "ClassTemplate",
          "org/junit/FixMethodOrder",
          "org/junit/runner/RunWith",
          "org/junit/platform/suite/api/Suite",
          "spock/lang/Stepwise");

  private static final String DISABLED = API + "Disabled";
  private static final String CONDITIONS = API + "condition/";

  /** On a method. */
  private static final String ORDER = API + "Order";

  private final ClassPath classPath;
  private final Map<String, Optional<TypeForm>> forms = new HashMap<>();

  /** The class path of the tests. */
  @FunctionalInterface
  public interface ClassPath {
    /**
     * The bytes of a class file; null where there is none.
     *
     * @param internalName such as {@code a/b/Outer$In}
     */
    byte @Nullable [] find(String internalName);
  }

  /**
   * A test method.
   *
   * @param className binary name of the class that runs it: the top-level class, or a nested one
   * @param signature name and parameter types, as a plan has them
   * @param plain whether it is one test; one that generates tests may generate none
   * @param conditional whether it, or a nested class that holds it, may be disabled
   */
  public record Method(String className, String signature, boolean plain, boolean conditional) {}

  /** Reads classes when they are asked for. */
  public JupiterMethods(ClassPath classPath) {
    this.classPath = classPath;
  }

  /**
   * The methods of a class that may run in part, inherited ones and those of nested classes
   * included.
   *
   * @param topLevelClass binary name
   * @return empty where the class has to run whole, or nobody can tell
   */
  public Optional<Set<Method>> of(String topLevelClass) {
    Set<Method> methods = new LinkedHashSet<>();
    return topLevelClass.indexOf('$') < 0
            && collect(topLevelClass.replace('.', '/'), false, methods)
        ? Optional.of(methods)
        : Optional.empty();
  }

  /** Adds the methods of a class and of those nested in it; false where it has to run whole. */
  private boolean collect(String name, boolean conditional, Set<Method> methods) {
    Optional<List<TypeForm>> family = family(name);
    if (family.isEmpty() || family.get().stream().anyMatch(this::isBound)) {
      return false;
    }
    for (TypeForm type : family.get()) {
      for (String member : type.members()) {
        if (!isNested(member)) {
          continue;
        }
        // A nested class that is inherited has one name in several classes.
        if (!type.name().equals(name)
            || !collect(member, conditional || isConditional(member), methods)) {
          return false;
        }
      }
      for (TypeForm.Method method : type.methods()) {
        add(name, method, conditional, methods);
      }
    }
    return true;
  }

  private void add(String name, TypeForm.Method method, boolean conditional, Set<Method> methods) {
    Set<String> annotations = withMeta(method.annotations());
    boolean plain = annotations.contains(TEST);
    if (plain || annotations.stream().anyMatch(GENERATING::contains)) {
      methods.add(
          new Method(
              name.replace('/', '.'),
              method.signature(),
              plain,
              conditional || isConditional(annotations)));
    }
  }

  private boolean isConditional(String className) {
    return family(className).stream()
        .flatMap(List::stream)
        .anyMatch(type -> isConditional(withMeta(type.annotations())));
  }

  private static boolean isConditional(Set<String> annotations) {
    return annotations.stream().anyMatch(one -> one.equals(DISABLED) || one.startsWith(CONDITIONS));
  }

  private boolean isNested(String name) {
    return form(name).filter(type -> withMeta(type.annotations()).contains(NESTED)).isPresent();
  }

  private boolean isBound(TypeForm type) {
    return withMeta(type.annotations()).stream().anyMatch(BOUND::contains)
        || type.methods().stream()
            .anyMatch(method -> withMeta(method.annotations()).contains(ORDER));
  }

  /** A class and all that it inherits from; empty where one of them is unknown. */
  private Optional<List<TypeForm>> family(String name) {
    Map<String, TypeForm> family = new HashMap<>();
    Deque<String> next = new ArrayDeque<>(List.of(name));
    while (!next.isEmpty()) {
      String one = next.pop();
      if (family.containsKey(one)) {
        continue;
      }
      Optional<TypeForm> form = form(one);
      if (form.isEmpty()) {
        return Optional.empty();
      }
      family.put(one, form.get());
      next.addAll(form.get().parents());
    }
    return Optional.of(List.copyOf(family.values()));
  }

  /** The annotations and those on them; one that is not on the class path has no effect. */
  private Set<String> withMeta(Collection<String> annotations) {
    Set<String> all = new LinkedHashSet<>();
    Deque<String> next = new ArrayDeque<>(annotations);
    while (!next.isEmpty()) {
      String one = next.pop();
      if (all.add(one)) {
        form(one).ifPresent(type -> next.addAll(type.annotations()));
      }
    }
    return all;
  }

  private Optional<TypeForm> form(String name) {
    Optional<TypeForm> known = forms.get(name);
    if (known == null) {
      known = read(name);
      forms.put(name, known);
    }
    return known;
  }

  private Optional<TypeForm> read(String name) {
    byte[] bytes = classPath.find(name);
    try {
      return bytes == null ? Optional.empty() : Optional.of(TypeForm.read(bytes));
    } catch (RuntimeException | StackOverflowError e) {
      // ASM reports a newer class version and broken bytes by whatever exception they lead to.
      return Optional.empty();
    }
  }
}
