package io.foretest.evidence;

import java.io.IOException;
import java.io.InputStream;
import org.jacoco.core.data.ExecutionData;
import org.jacoco.core.data.ExecutionDataReader;
import org.jacoco.core.data.ExecutionDataWriter;
import org.jacoco.core.data.IExecutionDataVisitor;

/**
 * JaCoCo's reader, for files that may be damaged: a number of probes that no class can have ends
 * the reading before anything is allocated for it.
 */
final class BoundedReader extends ExecutionDataReader {
  private static final int MOST_PROBES = 1 << 20;

  private final IExecutionDataVisitor classes;

  BoundedReader(InputStream in, IExecutionDataVisitor classes) {
    super(in);
    this.classes = classes;
  }

  @Override
  protected boolean readBlock(byte type) throws IOException {
    if (type != ExecutionDataWriter.BLOCK_EXECUTIONDATA) {
      return super.readBlock(type);
    }
    classes.visitClassExecution(new ExecutionData(in.readLong(), in.readUTF(), probes()));
    return true;
  }

  private boolean[] probes() throws IOException {
    int count = in.readVarInt();
    if (count < 0 || count > MOST_PROBES) {
      throw new IOException("no class has " + count + " probes");
    }
    boolean[] probes = new boolean[count];
    int bits = 0;
    for (int i = 0; i < count; i++) {
      bits = i % 8 == 0 ? in.readUnsignedByte() : bits >>> 1;
      probes[i] = (bits & 1) != 0;
    }
    return probes;
  }
}
