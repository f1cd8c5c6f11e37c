package io.foretest.evidence;

import io.foretest.protocol.CoverageEnd;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Sums up what is read; it is read through to the end, and neither skipped nor read again. */
final class SummedInput extends FilterInputStream {
  private final CoverageEnd.Sum sum = new CoverageEnd.Sum();

  SummedInput(InputStream in) {
    super(in);
  }

  CoverageEnd.Sum sum() {
    return sum;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    int count = super.read(into, offset, length);
    if (count > 0) {
      sum.add(into, offset, count);
    }
    return count;
  }

  @Override
  public long skip(long count) {
    return 0;
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
