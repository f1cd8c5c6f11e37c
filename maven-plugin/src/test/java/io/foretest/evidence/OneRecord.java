package io.foretest.evidence;

import io.foretest.evidence.Universe.Entry;
import java.util.Map;
import java.util.Set;

/** The smallest record of what a module's tests touch. */
public final class OneRecord {
  private OneRecord() {}

  /** One test class that touched itself. */
  public static ModuleEvidence of(String module) {
    RecordBuilder builder = new RecordBuilder(module);
    Set<Entry> classes = Set.of(new Entry("a/ATest", Member.SHAPE, 1));
    builder.generation(new Origin("build-1", "c0ffee", 1, Map.of()), classes);
    builder.test("a.ATest", 0, classes);
    return builder.build();
  }
}
