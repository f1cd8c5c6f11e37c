package io.foretest.evidence;

import io.foretest.evidence.Universe.Entry;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Records in a few words: an entry is {@code owner#member=digest}. */
public final class SomeEvidence {
  private SomeEvidence() {}

  /** A record of one build in which the test classes exist that it names. */
  public static ModuleEvidence of(
      String module, String build, long millis, Map<String, List<String>> tests) {
    RecordBuilder builder = new RecordBuilder(module);
    Set<Entry> classes =
        tests.keySet().stream()
            .map(name -> new Entry(name.replace('.', '/'), Member.SHAPE, 1))
            .collect(Collectors.toSet());
    builder.generation(new Origin(build, "c0ffee", millis, Map.of()), classes);
    tests.forEach((name, touched) -> builder.test(name, 0, entries(touched)));
    return builder.build();
  }

  private static Set<Entry> entries(List<String> texts) {
    return new HashSet<>(texts.stream().map(SomeEvidence::entry).toList());
  }

  private static Entry entry(String text) {
    List<String> parts = Arrays.asList(text.split("[#=]"));
    return new Entry(parts.get(0), parts.get(1), Long.parseLong(parts.get(2)));
  }

  /** What a test touches, as texts. */
  public static Set<String> touched(ModuleEvidence record, String testClass) {
    return record.entries(record.tests().get(testClass).touched()).stream()
        .map(entry -> entry.owner() + "#" + entry.member() + "=" + entry.digest())
        .collect(Collectors.toSet());
  }
}
