package io.foretest.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Feeds a reader with mutated inputs, and keeps those that reach new code to mutate them further.
 * The same seed gives the same inputs.
 */
final class Fuzzer {
  private static final int MOST_KEPT = 5_000;

  private final String reader;
  private final Mutator mutator;
  private final List<byte[]> corpus;
  private final int seeds;
  private final List<byte[]> sound = new ArrayList<>();
  private final Map<String, Long> answers = new TreeMap<>();

  Fuzzer(String reader, long seed, List<byte[]> seeds) {
    this.reader = reader;
    this.mutator = new Mutator(seed);
    this.corpus = new ArrayList<>(seeds);
    this.seeds = seeds.size();
  }

  /**
   * What came of it.
   *
   * @param answers number of inputs by what the reader made of them
   * @param probes probes of our code that ran
   * @param code probes of the classes that were used, also of what in them only writes
   * @param kept inputs that reached new code
   * @param finding an input that the reader neither read nor refused; null for none
   */
  record Result(
      String reader,
      long inputs,
      Map<String, Long> answers,
      int probes,
      int code,
      List<byte[]> kept,
      byte @Nullable [] finding,
      @Nullable Throwable problem) {}

  /** Stops at the first finding. */
  Result run(long inputs) throws ReflectiveOperationException {
    try (CoveredCode code = new CoveredCode()) {
      Function<byte[], String> target = code.reader(reader);
      for (long number = 0; number < inputs; number++) {
        byte[] input = number < seeds ? corpus.get((int) number) : mutator.mutated(sound, corpus);
        try {
          keep(input, target.apply(input.clone()), code.reachedMore(), number < seeds);
        } catch (RuntimeException | Error e) {
          return result(number + 1, code, input, e);
        }
      }
      return result(inputs, code, null, null);
    }
  }

  private void keep(byte[] input, String answer, boolean reachedMore, boolean seed) {
    answers.merge(answer, 1L, Long::sum);
    boolean isNew = reachedMore && corpus.size() < MOST_KEPT;
    if (isNew && !seed) {
      corpus.add(input);
    }
    if ((isNew || seed) && answer.equals(Reader.READ)) {
      sound.add(input);
    }
  }

  private Result result(
      long inputs, CoveredCode code, byte @Nullable [] finding, @Nullable Throwable problem) {
    List<byte[]> kept = List.copyOf(corpus.subList(seeds, corpus.size()));
    return new Result(
        reader, inputs, answers, code.reached(), code.probes(), kept, finding, problem);
  }
}
