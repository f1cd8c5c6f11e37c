package io.foretest.change;

import io.foretest.code.SourceComplexity;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** By how much the complexity of changed Java files grew, all of them parsed at once. */
final class ComplexityDeltas {
  private ComplexityDeltas() {}

  /** One number a file, in their order. */
  static List<Integer> of(List<FileDiff> files) {
    List<String> texts =
        files.stream()
            .flatMap(file -> Stream.of(file.before(), file.after()))
            .filter(Objects::nonNull)
            .toList();
    Iterator<OptionalInt> complexities = SourceComplexity.ofAll(texts).iterator();
    List<Integer> deltas = new ArrayList<>(files.size());
    for (FileDiff file : files) {
      OptionalInt before = next(complexities, file.before(), file.status() == FileStatus.ADDED);
      OptionalInt after = next(complexities, file.after(), file.status() == FileStatus.DELETED);
      deltas.add(delta(before, after));
    }
    return deltas;
  }

  /** A side that does not exist has no complexity; one that was not read has an unknown one. */
  private static OptionalInt next(
      Iterator<OptionalInt> complexities, @Nullable String text, boolean absent) {
    if (text != null) {
      return complexities.next();
    }
    return absent ? OptionalInt.of(0) : OptionalInt.empty();
  }

  /** 0 unless both sides are known: half a comparison would be a wrong number. */
  private static int delta(OptionalInt before, OptionalInt after) {
    return before.isPresent() && after.isPresent() ? after.getAsInt() - before.getAsInt() : 0;
  }
}
