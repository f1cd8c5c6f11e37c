package io.foretest.evidence;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The records of all modules in one piece, as a model bundle carries them: their number, then the
 * length and the {@linkplain ModuleEvidence#toBytes() stored form} of each.
 */
public final class EvidenceSnapshot {
  private static final int MAX_MODULES = 100_000;

  private EvidenceSnapshot() {}

  /** The same records in the same order give the same bytes. */
  public static byte[] write(List<ModuleEvidence> records) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeInt(records.size());
    for (ModuleEvidence record : records) {
      byte[] stored = record.toBytes();
      out.writeInt(stored.length);
      out.write(stored);
    }
    return bytes.toByteArray();
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws IOException where the bytes are none, or anything in them is not as it should be
   */
  public static List<ModuleEvidence> read(byte[] bytes) throws IOException {
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
    int modules = in.readInt();
    require(modules >= 0 && modules <= MAX_MODULES, modules + " modules");
    List<ModuleEvidence> records = new ArrayList<>();
    for (int i = 0; i < modules; i++) {
      int length = in.readInt();
      require(length >= 0 && length <= in.available(), "a record of " + length + " bytes");
      records.add(ModuleEvidence.read(in.readNBytes(length)));
    }
    require(in.available() == 0, in.available() + " bytes after its end");
    return records;
  }

  private static void require(boolean holds, String otherwise) throws IOException {
    if (!holds) {
      throw new IOException("the record of what tests touch claims " + otherwise);
    }
  }
}
