package io.foretest.training.fault;

import java.util.Set;

/**
 * One seeded fault.
 *
 * @param className binary name of the class that holds it
 * @param file path of its source from the repository's root
 * @param method name of the method that holds it
 * @param killers binary names of the test classes that fail; none for a fault that nothing finds
 */
public record Fault(
    String id, String className, String file, String method, int line, Set<String> killers) {
  public Fault {
    killers = Set.copyOf(killers);
  }

  /** The class without what is nested in it: faults of one are never taught about another. */
  String topLevelClass() {
    int dollar = className.indexOf('$', className.lastIndexOf('.') + 2);
    return dollar < 0 ? className : className.substring(0, dollar);
  }
}
