package io.foretest.evidence;

import io.foretest.evidence.ModuleEvidence.Generation;
import io.foretest.evidence.ModuleEvidence.TestRecord;
import io.foretest.evidence.Universe.Entry;
import io.foretest.snapshot.SnapshotFormat;
import io.foretest.snapshot.SnapshotInput;
import io.foretest.snapshot.SnapshotOutput;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * The stored form of a record: a snapshot, deflated. Entries stand in the order of their owners and
 * members, so that what a test touches lies together; a set is the lengths of its gaps and runs.
 */
final class EvidenceFormat {
  private static final SnapshotFormat FORMAT =
      new SnapshotFormat("the record of coverage", 0x46544556, 1, 128 << 20); // "FTEV"

  private static final int MOST_ENTRIES = 5_000_000;
  private static final int MOST_TESTS = 200_000;
  private static final int MOST_FACTS = 20_000;

  /** Tests times entries: what sets may take in memory. */
  private static final long MOST_BITS = 4_000_000_000L;

  private EvidenceFormat() {}

  static byte[] write(ModuleEvidence record) throws IOException {
    SnapshotOutput out = new SnapshotOutput(FORMAT);
    out.text(record.module());
    writeEntries(out, record.entries());
    out.count(record.generations().size());
    for (Generation generation : record.generations()) {
      writeOrigin(out, generation.origin());
      writeSet(out, generation.classes());
    }
    out.count(record.tests().size());
    for (Map.Entry<String, TestRecord> test : record.tests().entrySet()) {
      out.text(test.getKey());
      out.count(test.getValue().generation());
      writeSet(out, test.getValue().touched());
    }
    return deflated(out);
  }

  private static byte[] deflated(SnapshotOutput out) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
    try (DeflaterOutputStream zip = new DeflaterOutputStream(bytes, deflater)) {
      out.finish(zip);
    } finally {
      deflater.end();
    }
    return bytes.toByteArray();
  }

  private static void writeEntries(SnapshotOutput out, List<Entry> entries) throws IOException {
    out.count(entries.size());
    for (Entry entry : entries) {
      out.text(entry.owner());
      out.text(entry.member());
    }
    for (Entry entry : entries) {
      out.bits(entry.digest());
    }
  }

  private static void writeOrigin(SnapshotOutput out, Origin origin) throws IOException {
    out.text(origin.buildId());
    String commit = origin.commit();
    out.text(commit == null ? "" : commit);
    out.time(origin.millis());
    out.count(origin.environment().size());
    for (Map.Entry<String, String> fact : origin.environment().entrySet()) {
      out.text(Member.bounded(fact.getKey()));
      out.text(Member.bounded(fact.getValue()));
    }
  }

  private static void writeSet(SnapshotOutput out, BitSet set) {
    int runs = 0;
    for (int i = set.nextSetBit(0); i >= 0; i = set.nextSetBit(set.nextClearBit(i))) {
      runs++;
    }
    out.count(runs);
    int end = 0;
    for (int i = set.nextSetBit(0); i >= 0; i = set.nextSetBit(end)) {
      out.count(i - end);
      end = set.nextClearBit(i);
      out.count(end - i);
    }
  }

  static ModuleEvidence read(byte[] bytes) throws IOException {
    SnapshotInput in =
        new SnapshotInput(FORMAT, new InflaterInputStream(new ByteArrayInputStream(bytes)));
    String module = in.text();
    List<Entry> entries = readEntries(in);
    List<Generation> generations = new ArrayList<>();
    int builds = in.count("a number of builds", ModuleEvidence.MOST_BUILDS);
    for (int i = 0; i < builds; i++) {
      generations.add(new Generation(readOrigin(in), readSet(in, entries.size())));
    }
    Map<String, TestRecord> tests = new TreeMap<>();
    int count = in.count("a number of tests", MOST_TESTS);
    in.require((long) count * entries.size() <= MOST_BITS, "too many tests and entries");
    for (int i = 0; i < count; i++) {
      String name = in.text();
      int generation = in.count("a test's build", builds - 1);
      tests.put(name, new TestRecord(generation, readSet(in, entries.size())));
    }
    in.require(tests.size() == count, "a test twice");
    in.finish();
    return new ModuleEvidence(module, entries, generations, tests);
  }

  private static List<Entry> readEntries(SnapshotInput in) throws IOException {
    int count = in.count("a number of entries", MOST_ENTRIES);
    List<String> names = new ArrayList<>();
    for (int i = 0; i < 2 * count; i++) {
      names.add(in.text());
    }
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      entries.add(new Entry(names.get(2 * i), names.get(2 * i + 1), in.bits()));
    }
    return entries;
  }

  private static Origin readOrigin(SnapshotInput in) throws IOException {
    String buildId = in.text();
    String commit = in.text();
    long millis = in.time("a build's start");
    Map<String, String> environment = new TreeMap<>();
    int facts = in.count("a number of facts", MOST_FACTS);
    for (int i = 0; i < facts; i++) {
      environment.put(in.text(), in.text());
    }
    return new Origin(buildId, commit.isEmpty() ? null : commit, millis, environment);
  }

  private static BitSet readSet(SnapshotInput in, int size) throws IOException {
    BitSet set = new BitSet();
    int runs = in.count("a number of runs", size);
    int end = 0;
    for (int i = 0; i < runs; i++) {
      int start = end + in.count("a gap", size - end);
      end = start + in.count("a run", size - start);
      set.set(start, end);
    }
    return set;
  }
}
