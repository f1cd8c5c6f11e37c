package io.foretest.protocol;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What one JVM recorded, read back. */
public final class Journal {
  private final JvmInfo jvm;
  private final List<String> discoveredClasses;
  private final List<String> leftOutClasses;
  private final List<TestRecord> tests;
  private final List<ClassRecord> classes;
  private final List<String> problems;
  private final boolean complete;

  public Journal(
      JvmInfo jvm,
      List<String> discoveredClasses,
      List<String> leftOutClasses,
      List<TestRecord> tests,
      List<ClassRecord> classes,
      List<String> problems,
      boolean complete) {
    this.jvm = jvm;
    this.discoveredClasses = Collections.unmodifiableList(new ArrayList<>(discoveredClasses));
    this.leftOutClasses = Collections.unmodifiableList(new ArrayList<>(leftOutClasses));
    this.tests = Collections.unmodifiableList(new ArrayList<>(tests));
    this.classes = Collections.unmodifiableList(new ArrayList<>(classes));
    this.problems = Collections.unmodifiableList(new ArrayList<>(problems));
    this.complete = complete;
  }

  public JvmInfo jvm() {
    return jvm;
  }

  /** Top-level classes with at least one test in an executed test plan, after every filter. */
  public List<String> discoveredClasses() {
    return discoveredClasses;
  }

  /** Top-level classes that the plan left out, or that the budget kept from starting. */
  public List<String> leftOutClasses() {
    return leftOutClasses;
  }

  /** Every attempt, those without an end as {@link Outcome#UNFINISHED}, in order of their start. */
  public List<TestRecord> tests() {
    return tests;
  }

  public List<ClassRecord> classes() {
    return classes;
  }

  /** What could not be read, one sentence each with its line number; empty for a clean journal. */
  public List<String> problems() {
    return problems;
  }

  /** Whether the JVM closed its journal in order. */
  public boolean complete() {
    return complete;
  }
}
