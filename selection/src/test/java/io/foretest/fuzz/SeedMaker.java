package io.foretest.fuzz;

import io.foretest.attestation.Birth;
import io.foretest.attestation.Envelope;
import io.foretest.attestation.ModelStatement;
import io.foretest.attestation.SigningKey;
import io.foretest.evidence.SeedRecords;
import io.foretest.history.SeedFacts;
import io.foretest.history.SeedHistory;
import io.foretest.model.ModelBundle;
import io.foretest.model.SampleBundles;
import io.foretest.protocol.CoverageWindow;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes the sound seeds to the directory that its argument names; findings are added by hand. */
public final class SeedMaker {
  private final Path seeds;

  private SeedMaker(Path seeds) {
    this.seeds = seeds;
  }

  public static void main(String[] args) throws Exception {
    SeedMaker maker = new SeedMaker(Path.of(args[0]));
    maker.texts();
    maker.records();
    maker.models();
  }

  private void texts() throws Exception {
    String head = "foretest-plan\t1\nbuild\tb-1\nmode\tSELECT\n";
    byte[][] plans = {
      text(
          head
              + "budget\t300000\nrun\ta.CartTest\t\t1\t0.31\t2.5\tLIKELY\n"
              + "skip\ta.TaxTest\tadds(int)\t2\t0.004\tNaN\tUNLIKELY\nend\t2\n"),
      text(
          head
              + "fallback\tTOO_LITTLE_HISTORY\t12 of 50\nbudget\t0\n"
              + "run\ta.B\\u0041\t\t1\tNaN\tNaN\tFALLBACK\nend\t1\n")
    };
    put("PLAN", plans);
    put("PLAN_LINES", plans);
    Path facts = Files.createTempDirectory("facts");
    put("BUILD_FACTS", SeedFacts.build(facts));
    put("MODULE_FACTS", SeedFacts.module(facts));
    put(
        "WINDOW",
        text(new CoverageWindow("jvm", 1, "host", List.of("p.ATest", "p.B%/")).sessionId()),
        text(new CoverageWindow("jvm", 2, "", List.of()).sessionId()));
    String key = SigningKey.generate().publicPem();
    put("KEYS", text("Not-Before: 2026-11-01\nNot-After: 2027-06-30T18:00:00Z\n" + key), text(key));
  }

  private void records() throws Exception {
    List<byte[]> recorded = SeedRecords.recorded(Files.createTempDirectory("seeds"));
    put(
        "JOURNAL",
        recorded.get(0),
        text(
            "foretest-journal\t1\n"
                + "jvm\t0e84\tb-1\tg:m\t4711\t1795430000000\t17\tLinux\n"
                + "discovered\ta.CartTest\n"
                + "left-out\ta.PriceTest\tUNLIKELY\n"
                + "class-started\t1\ta.CartTest\ta.CartTest\t1795430000120\n"
                + "started\t2\ta.CartTest\ta.CartTest\tadds(int)\t[e]/[c]\t[1] 7\tjunit\t17954\t1"
                + "\tmain\n"
                + "finished\t2\tFAILED\t1830211\t\torg.x.Error\t8d1f0c2ab3e45967\n"
                + "class-finished\t1\tPASSED\t21030877\t19200666\t\t\t\n"
                + "end\n"));
    put("AGENT", recorded.get(1));
    put("EXEC", recorded.get(2));
    put("HISTORY", Wrapping.contentOf(SeedHistory.snapshot()));
    put("EVIDENCE", Wrapping.contentOf(SeedRecords.evidence()));
  }

  private void models() throws Exception {
    ModelBundle plain = SampleBundles.bundle();
    byte[] statement =
        ModelStatement.write(
            plain, new Birth(Instant.EPOCH, "0.1", "17", "Linux", "ab", Optional.of("cd")));
    Envelope envelope = Envelope.of(statement).signedBy(SigningKey.generate());
    put("STATEMENT", statement);
    put("ENVELOPE", envelope.json(), Envelope.of(statement).json());
    byte[] signed = zip(plain.withAttestation(envelope.json()));
    put("BUNDLE", signed, zip(plain));
    Map<String, byte[]> entries = Wrapping.entries(signed);
    put("BUNDLE_ENTRIES", text(ZipScript.of(entries.keySet())));
    int number = 0;
    for (byte[] content : entries.values()) {
      ByteArrayOutputStream part = new ByteArrayOutputStream();
      part.write('A' + number);
      part.writeBytes(content);
      put("BUNDLE_PART", number++, part.toByteArray());
    }
  }

  private byte[] zip(ModelBundle bundle) throws Exception {
    Path file = Files.createTempFile("seed", ".zip");
    bundle.write(file);
    return Files.readAllBytes(file);
  }

  private void put(String reader, byte[]... contents) throws Exception {
    for (int number = 0; number < contents.length; number++) {
      put(reader, number, contents[number]);
    }
  }

  private void put(String reader, int number, byte[] content) throws Exception {
    Path file = seeds.resolve(reader).resolve(Integer.toString(number));
    Files.createDirectories(file.getParent());
    Files.write(file, content);
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
