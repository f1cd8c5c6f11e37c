package io.foretest.fuzz;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Changes inputs a little, here and there where formats are weak. Seeded, so that runs repeat. */
final class Mutator {
  private static final int LONGEST = 1 << 14;

  /** Most inputs stay as small as what they came of: readers are to be hurried through many. */
  private static final int LONGEST_PART = 1 << 12;

  /** Words, numbers and signs at the edges of what readers expect. */
  private static final String[] TOKENS = {
    "0",
    "-1",
    "1",
    "2147483647",
    "2147483648",
    "-9223372036854775808",
    "1e308",
    "1e999",
    "NaN",
    "Infinity",
    "null",
    "true",
    "\"",
    "\\",
    "\\u0000",
    "\\uD800",
    "{",
    "}",
    "[",
    "]",
    ",",
    ":",
    "\t",
    "\n",
    "\r",
    "\u0000",
    "\u00ff\u00fe",
    "../",
    "/",
    "..\\",
    "%00",
    "%",
    ";",
    "run\t",
    "skip\t",
    "end\t",
    "started\t",
    "finished\t",
    "PASSED",
    "FALLBACK",
    "-----BEGIN ",
    "-----END ",
    "PUBLIC KEY-----",
    "Not-After: ",
    "PK\u0003\u0004",
    "PK\u0001\u0002",
    "PK\u0005\u0006",
    "=",
    "A",
    "\u007f\u00ff\u00ff\u00ff",
    "\u0080\u0000\u0000\u0000",
    "\u00ff\u00ff\u00ff\u00ff\u000f",
    "\u0000\u0000\u0000\u0000",
    "[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[",
    "zeros:1100000"
  };

  private static final Parts.Kind[] KINDS = Parts.Kind.values();

  private final Random random;

  Mutator(long seed) {
    this.random = new Random(seed);
  }

  /**
   * @param sound inputs that were read: every second one is made of them, since most of the others
   *     are refused early
   * @param corpus all inputs, to take parts of
   */
  byte[] mutated(List<byte[]> sound, List<byte[]> corpus) {
    byte[] input = any(sound.isEmpty() || random.nextBoolean() ? corpus : sound).clone();
    for (int times = 1 << Math.min(random.nextInt(4), random.nextInt(4)); times > 0; times--) {
      input = once(input, corpus);
    }
    return input.length <= LONGEST ? input : Arrays.copyOf(input, LONGEST);
  }

  private byte[] once(byte[] input, List<byte[]> corpus) {
    int at = input.length == 0 ? 0 : random.nextInt(input.length);
    int end = Math.min(input.length, at + 1 + random.nextInt(1 << random.nextInt(8)));
    switch (random.nextInt(15)) {
      case 0:
        return changed(input, at, (byte) (1 << random.nextInt(8)));
      case 1:
        return changed(input, at, (byte) random.nextInt());
      case 2:
        return spliced(input, at, end, new byte[0]);
      case 3:
        return spliced(input, at, at, Arrays.copyOfRange(input, at, end));
      case 4:
        return spliced(input, at, at, token());
      case 5:
        return spliced(input, at, Math.min(input.length, at + token().length), token());
      case 6:
        return Arrays.copyOf(input, at);
      case 7:
        return spliced(input, at, end, part(any(corpus)));
      case 8:
        return digits(input, at);
      case 9:
        return changed(input, at, (byte) (input.length == 0 ? 0 : input[at] ^ near(input[at])));
      default:
        return rearranged(input, at, corpus);
    }
  }

  /** A number a little larger or smaller, where formats hold them as bytes. */
  private int near(byte number) {
    return number + random.nextInt(17) - 8;
  }

  /** Moves a line, a field or a value as a whole. */
  private byte[] rearranged(byte[] input, int at, List<byte[]> corpus) {
    Parts.Kind kind = KINDS[random.nextInt(KINDS.length)];
    Parts here = Parts.at(input, at, kind);
    switch (random.nextInt(4)) {
      case 0:
        return spliced(input, here.from(), here.to(), new byte[0]);
      case 1:
        return spliced(input, here.to(), here.to(), copy(input, here));
      case 2:
        return spliced(input, here.from(), here.to(), whole(any(corpus), kind));
      default:
        return spliced(input, here.from(), here.from(), whole(any(corpus), kind));
    }
  }

  private byte[] whole(byte[] of, Parts.Kind kind) {
    return of.length == 0 ? of : copy(of, Parts.at(of, random.nextInt(of.length), kind));
  }

  private static byte[] copy(byte[] of, Parts part) {
    return Arrays.copyOfRange(of, part.from(), Math.min(part.to(), part.from() + LONGEST_PART));
  }

  private static byte[] changed(byte[] input, int at, byte bits) {
    if (input.length > 0) {
      input[at] ^= bits;
    }
    return input;
  }

  private static byte[] spliced(byte[] input, int from, int to, byte[] with) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(input.length + with.length);
    out.write(input, 0, from);
    out.writeBytes(with);
    out.write(input, to, input.length - to);
    return out.toByteArray();
  }

  /** Another number where one stands at or after the place. */
  private byte[] digits(byte[] input, int at) {
    int start = at;
    while (start < input.length && (input[start] < '0' || input[start] > '9')) {
      start++;
    }
    int end = start;
    while (end < input.length && input[end] >= '0' && input[end] <= '9') {
      end++;
    }
    return start == end ? input : spliced(input, start, end, token());
  }

  private byte[] token() {
    return TOKENS[random.nextInt(TOKENS.length)].getBytes(StandardCharsets.ISO_8859_1);
  }

  private byte[] part(byte[] whole) {
    if (whole.length == 0) {
      return whole;
    }
    int from = random.nextInt(whole.length);
    return Arrays.copyOfRange(whole, from, from + random.nextInt(whole.length - from) + 1);
  }

  private byte[] any(List<byte[]> corpus) {
    return corpus.get(random.nextInt(corpus.size()));
  }
}
