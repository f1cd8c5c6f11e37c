package io.foretest.evidence;

import io.foretest.protocol.Handover;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.InflaterInputStream;

/** Sound records of coverage, for the fuzzer's seeds. */
public final class SeedRecords {
  private SeedRecords() {}

  /** The snapshot within a record's stored form. */
  public static byte[] evidence() throws IOException {
    byte[] stored =
        SomeEvidence.of("g:m", "b1", 1_000, Map.of("a.ATest", List.of("a/A#run()V=1", "a/B#=2")))
            .toBytes();
    return new InflaterInputStream(new ByteArrayInputStream(stored)).readAllBytes();
  }

  /** Journal, agent and execution data of two test classes, in this order. */
  public static List<byte[]> recorded(Path directory) throws Exception {
    Scene scene =
        new Scene(directory)
            .source("A", "class A { static int one() { return 1; } }")
            .test("ATest", "A.one();")
            .test("BTest", "")
            .compile();
    Path journal = scene.jvm("jvm").runs("p.ATest", "p.BTest").write(scene.journals());
    String name = String.valueOf(journal.getFileName());
    return List.of(
        Files.readAllBytes(journal),
        Files.readAllBytes(journal.resolveSibling(name + Handover.COVERAGE_AGENT_SUFFIX)),
        Files.readAllBytes(journal.resolveSibling(name + Handover.COVERAGE_SUFFIX)));
  }
}
