package io.foretest.it.trial;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Predicate;

/** Gives one fault after the other that fits the sources as they are, and compiles. */
final class Seeder {
  private final Workplace workplace;
  private final CompileCheck check;
  private final Tally tally;
  private final Deque<Mutation> drawn;

  /**
   * @param chosen which files, by path from the root
   */
  Seeder(Workplace workplace, CompileCheck check, Tally tally, Predicate<String> chosen, long seed)
      throws IOException {
    this.workplace = workplace;
    this.check = check;
    this.tally = tally;
    this.drawn = new ArrayDeque<>(Mutations.drawn(workplace.project(), chosen, seed));
  }

  /** The next one, not yet seeded; empty when all are used up. */
  Optional<Mutation> next() throws IOException {
    while (!drawn.isEmpty()) {
      Mutation mutation = drawn.remove();
      if (mayCompile(mutation)) {
        return Optional.of(mutation);
      }
      tally.doesNotCompile();
    }
    return Optional.empty();
  }

  private boolean mayCompile(Mutation mutation) throws IOException {
    Path file = workplace.project().resolve(mutation.file());
    String sound = Files.readString(file);
    return check.mayCompile(file, sound, mutation.applyTo(sound));
  }
}
