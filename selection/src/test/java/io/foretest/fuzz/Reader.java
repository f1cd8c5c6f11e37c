package io.foretest.fuzz;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import io.foretest.attestation.AttestationException;
import io.foretest.attestation.Envelope;
import io.foretest.attestation.ModelStatement;
import io.foretest.attestation.TrustedKeys;
import io.foretest.evidence.ExecReader;
import io.foretest.evidence.ModuleEvidence;
import io.foretest.history.FactsReader;
import io.foretest.history.RunningHistory;
import io.foretest.model.BundleException;
import io.foretest.model.ModelBundle;
import io.foretest.protocol.CoverageAgent;
import io.foretest.protocol.CoverageEnd;
import io.foretest.protocol.CoverageWindow;
import io.foretest.protocol.JournalReader;
import io.foretest.protocol.PlanReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/**
 * What is fuzzed. Each takes bytes and answers with a word for what it made of them; the errors
 * that it is documented to throw are such an answer, any other is a finding. Loaded by the fuzzer's
 * own loader, hence the JDK's types at the surface.
 */
public enum Reader implements Function<byte[], String> {
  PLAN {
    @Override
    void read(byte[] input) throws IOException {
      PlanReader.read(new ByteArrayInputStream(input));
    }
  },
  /** Its lines, whose number fits. */
  PLAN_LINES {
    @Override
    void read(byte[] input) throws IOException {
      PlanReader.read(new ByteArrayInputStream(Wrapping.counted(input, "run\t", "skip\t")));
    }
  },
  JOURNAL {
    @Override
    void read(byte[] input) throws IOException {
      JournalReader.read(file(input));
    }
  },
  /** What a build says of itself in its spool, the number of lines fits. */
  BUILD_FACTS {
    @Override
    void read(byte[] input) throws IOException {
      FactsReader.readBuild(file(Wrapping.counted(input, "")));
    }
  },
  MODULE_FACTS {
    @Override
    void read(byte[] input) throws IOException {
      FactsReader.readModule(file(Wrapping.counted(input, "")));
    }
  },
  AGENT {
    @Override
    void read(byte[] input) throws IOException {
      CoverageAgent.read(file(input));
    }
  },
  WINDOW {
    @Override
    void read(byte[] input) throws IOException {
      CoverageWindow.parse(new String(input, StandardCharsets.ISO_8859_1));
    }
  },
  COVERAGE_END {
    @Override
    void read(byte[] input) throws IOException {
      CoverageEnd.read(file(input));
    }
  },
  EXEC {
    @Override
    void read(byte[] input) throws IOException {
      ExecReader.read(input);
    }
  },
  /** The zip as it is. */
  BUNDLE {
    @Override
    void read(byte[] input) throws BundleException {
      ModelBundle.read(file(input));
    }
  },
  /** A zip of sound entries whose structure lies; see {@link ZipScript}. */
  BUNDLE_ENTRIES {
    @Override
    void read(byte[] input) throws BundleException {
      ModelBundle.read(file(ZipScript.zip(input, Wrapping.sound())));
    }
  },
  /** One entry of a sound zip, whose digests fit. */
  BUNDLE_PART {
    @Override
    void read(byte[] input) throws BundleException, IOException {
      ModelBundle.read(file(Wrapping.bundle(input)));
    }
  },
  ENVELOPE {
    @Override
    void read(byte[] input) throws AttestationException {
      ModelStatement.of(Envelope.parse(input));
    }
  },
  /** The statement within an envelope. */
  STATEMENT {
    @Override
    void read(byte[] input) throws AttestationException {
      ModelStatement.of(Envelope.parse(Envelope.of(input).json())).text("trainer", "foretest");
    }
  },
  KEYS {
    @Override
    void read(byte[] input) throws AttestationException {
      String text = "-----BEGIN \n" + new String(input, StandardCharsets.ISO_8859_1);
      TrustedKeys.read(text, Path.of(""), List.of());
    }
  },
  /** The content of a snapshot whose size and checksum fit. */
  HISTORY {
    @Override
    void read(byte[] input) throws IOException {
      RunningHistory.readFrom(new ByteArrayInputStream(Wrapping.snapshot("FTSH", 3, input)));
    }
  },
  /** The same of a record of what tests touched. */
  EVIDENCE {
    @Override
    void read(byte[] input) throws IOException {
      ModuleEvidence.read(Wrapping.deflated(Wrapping.snapshot("FTEV", 1, input)));
    }
  };

  /** The answer to a sound input. */
  static final String READ = "read";

  abstract void read(byte[] input) throws IOException, BundleException, AttestationException;

  @Override
  public String apply(byte[] input) {
    try {
      read(input);
      return READ;
    } catch (IOException | BundleException | AttestationException e) {
      return e.getClass().getSimpleName();
    }
  }

  private static Path file(byte[] input) {
    Path file = Path.of(System.getProperty("java.io.tmpdir"), "fuzzed-input");
    try {
      overwrite(file, input);
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Some file systems wait for the disk where a file is emptied first, which costs more than the
   * reading.
   */
  public static void overwrite(Path file, byte[] content) throws IOException {
    try (FileChannel channel = FileChannel.open(file, CREATE, WRITE)) {
      channel.write(ByteBuffer.wrap(content));
      channel.truncate(content.length);
    }
  }
}
