package io.foretest.protocol;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Collects a journal from its lines, and what is wrong with them. */
final class JournalParser {
  private final JvmInfo jvm;
  private final int recordLimit;
  private final Set<String> discovered = new LinkedHashSet<>();
  private final Set<String> leftOut = new LinkedHashSet<>();
  private final Map<Long, OpenTest> tests = new LinkedHashMap<>();
  private final Map<Long, OpenClass> classes = new LinkedHashMap<>();
  private final Problems problems = new Problems();
  private boolean complete;

  JournalParser(JvmInfo jvm, int recordLimit) {
    this.jvm = jvm;
    this.recordLimit = recordLimit;
  }

  void accept(Line line) {
    try {
      accept(Values.of(line));
    } catch (FormatException e) {
      problems.add(line.number(), e);
    }
  }

  Journal journal() {
    List<TestRecord> testRecords = new ArrayList<>(tests.size());
    tests.values().forEach(test -> testRecords.add(test.record()));
    List<ClassRecord> classRecords = new ArrayList<>(classes.size());
    classes.values().forEach(run -> classRecords.add(run.record()));
    return new Journal(
        jvm,
        new ArrayList<>(discovered),
        new ArrayList<>(leftOut),
        testRecords,
        classRecords,
        problems.sentences(),
        complete);
  }

  private void accept(Values values) throws FormatException {
    switch (values.kind()) {
      case JournalLines.STARTED:
        started(values.expect(10));
        break;
      case JournalLines.FINISHED:
        known(tests, number(values.expect(6))).finish(values);
        break;
      case JournalLines.CLASS_STARTED:
        classStarted(values.expect(4));
        break;
      case JournalLines.CLASS_FINISHED:
        known(classes, number(values.expect(7))).finish(values);
        break;
      case JournalLines.DISCOVERED:
        checkRoom();
        discovered.add(values.expect(1).name("class name"));
        break;
      case JournalLines.LEFT_OUT:
        leftOut(values.expect(2));
        break;
      case JournalLines.END:
        values.expect(0);
        complete = true;
        break;
      default:
        throw FormatException.of("the kind of line " + Quoted.of(values.kind()) + " is unknown");
    }
  }

  private void leftOut(Values values) throws FormatException {
    checkRoom();
    String name = values.name("class name");
    values.constant("reason", Reason.class);
    leftOut.add(name);
  }

  private void started(Values values) throws FormatException {
    checkRoom();
    long number = number(values);
    checkNew(tests, number);
    tests.put(number, new OpenTest(values));
  }

  private void classStarted(Values values) throws FormatException {
    checkRoom();
    long number = number(values);
    checkNew(classes, number);
    classes.put(number, new OpenClass(values));
  }

  private static long number(Values values) throws FormatException {
    return values.number("number", 1, Long.MAX_VALUE);
  }

  private static void checkNew(Map<Long, ?> open, long number) throws FormatException {
    if (open.containsKey(number)) {
      throw FormatException.of("number " + number + " has started before");
    }
  }

  private static <T> T known(Map<Long, T> open, long number) throws FormatException {
    T found = open.get(number);
    if (found == null) {
      throw FormatException.of("number " + number + " has not started");
    }
    return found;
  }

  private void checkRoom() throws FormatException {
    long records = (long) tests.size() + classes.size() + discovered.size() + leftOut.size();
    if (records >= recordLimit) {
      throw FormatException.of("it is beyond the " + recordLimit + " records of one journal");
    }
  }
}
