package io.foretest.evidence;

import io.foretest.evidence.ModuleEvidence.TestRecord;
import io.foretest.evidence.TestEvidence.Finding;
import io.foretest.evidence.Universe.Entry;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the records of one module's tests prove about the code that is compiled now. A test is
 * untouched only if nothing that it touched, and nothing that could have led it elsewhere, is other
 * than when it was recorded.
 */
public final class CoverageEvidence {
  private final ModuleEvidence record;
  private final List<Verdict> verdicts = new ArrayList<>();
  private final BitSet methods = new BitSet();
  private final BitSet stale = new BitSet();
  private final BitSet staleMethods = new BitSet();
  private final Map<String, Integer> touchers = new HashMap<>();

  /**
   * What holds for all tests that one build recorded.
   *
   * @param finding {@code UNTOUCHED} where each test's own entries decide
   */
  record Verdict(Finding finding, String why) {}

  private CoverageEvidence(ModuleEvidence record) {
    this.record = record;
  }

  /** Compares a record with the code and its surroundings now. */
  public static CoverageEvidence of(
      ModuleEvidence record, CurrentCode code, Surroundings surroundings) {
    CoverageEvidence evidence = new CoverageEvidence(record);
    evidence.compare(code);
    record
        .generations()
        .forEach(
            generation ->
                evidence.verdicts.add(
                    new GenerationRules(record, generation, code, surroundings).verdict()));
    evidence.countTouchers();
    return evidence;
  }

  private void compare(CurrentCode code) {
    List<Entry> entries = record.entries();
    for (int i = 0; i < entries.size(); i++) {
      Entry entry = entries.get(i);
      boolean method = Member.isMethod(entry.member());
      methods.set(i, method);
      if (!code.holds(entry)) {
        stale.set(i);
        staleMethods.set(i, method);
      }
    }
  }

  private void countTouchers() {
    for (TestRecord test : record.tests().values()) {
      changed(test).stream()
          .map(CoverageEvidence::name)
          .distinct()
          .forEach(method -> touchers.merge(method, 1, Integer::sum));
    }
  }

  private List<Entry> changed(TestRecord test) {
    return record.entries(both(test.touched(), staleMethods));
  }

  /** Versions of one method are one method. */
  private static String name(Entry entry) {
    return entry.owner() + '.' + entry.member();
  }

  private static BitSet both(BitSet a, BitSet b) {
    BitSet both = (BitSet) a.clone();
    both.and(b);
    return both;
  }

  /** What is proven about a test class, given by its binary name. */
  public TestEvidence of(String testClass) {
    TestRecord test = record.tests().get(testClass);
    if (test == null) {
      return TestEvidence.unknown("what it touches is not recorded");
    }
    Verdict verdict = verdicts.get(test.generation());
    Touches touches = touches(test);
    if (verdict.finding() == Finding.UNKNOWN) {
      return new TestEvidence(Finding.UNKNOWN, verdict.why(), touches);
    }
    Optional<Entry> changed = firstChanged(test);
    if (changed.isPresent()) {
      String why = "it touches " + changed.get().describe() + ", which changed";
      return new TestEvidence(Finding.TOUCHES, why, touches);
    }
    return new TestEvidence(verdict.finding(), verdict.why(), touches);
  }

  /** Methods first: they say more than their class. */
  private Optional<Entry> firstChanged(TestRecord test) {
    int method = both(test.touched(), staleMethods).nextSetBit(0);
    int any = method >= 0 ? method : both(test.touched(), stale).nextSetBit(0);
    return any < 0 ? Optional.empty() : Optional.of(record.entries().get(any));
  }

  private Touches touches(TestRecord test) {
    List<Entry> changed = changed(test);
    int all = both(test.touched(), methods).cardinality();
    double fewest =
        changed.stream()
            .mapToDouble(entry -> touchers.getOrDefault(name(entry), 1) - 1)
            .min()
            .orElse(Double.NaN);
    double share = all == 0 ? Double.NaN : (double) changed.size() / all;
    return new Touches(changed.size(), share, fewest);
  }

  /** One sentence on each reason that decides for all tests of a record. */
  public List<String> notes() {
    return verdicts.stream()
        .filter(verdict -> verdict.finding() != Finding.UNTOUCHED)
        .map(Verdict::why)
        .distinct()
        .toList();
  }

  /** The newest build that recorded any of the tests, for people who ask how old records are. */
  public Optional<Origin> newest() {
    return record.newest();
  }
}
