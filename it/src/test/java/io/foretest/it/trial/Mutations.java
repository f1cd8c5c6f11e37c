package io.foretest.it.trial;

import io.foretest.it.trial.Mutation.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * All faults that can be seeded in a project's main code, and the order in which they are drawn.
 */
final class Mutations {
  private Mutations() {}

  /**
   * Draws without return, by turns from each kind, so that the commonest kind is not all there is.
   *
   * @param chosen which files, by path from the root with slashes
   * @param seed the same seed and sources give the same order
   */
  static List<Mutation> drawn(Path root, Predicate<String> chosen, long seed) throws IOException {
    Map<Kind, List<Mutation>> byKind = new EnumMap<>(Kind.class);
    for (Mutation mutation : in(root, chosen)) {
      byKind.computeIfAbsent(mutation.kind(), kind -> new ArrayList<>()).add(mutation);
    }
    Random random = new Random(seed);
    byKind.values().forEach(mutations -> Collections.shuffle(mutations, random));
    return byTurns(byKind.values().stream().<Deque<Mutation>>map(ArrayDeque::new).toList());
  }

  private static List<Mutation> byTurns(List<Deque<Mutation>> kinds) {
    List<Mutation> order = new ArrayList<>();
    while (kinds.stream().anyMatch(kind -> !kind.isEmpty())) {
      kinds.stream().filter(kind -> !kind.isEmpty()).forEach(kind -> order.add(kind.remove()));
    }
    return order;
  }

  private static List<Mutation> in(Path root, Predicate<String> chosen) throws IOException {
    List<String> files;
    try (Stream<Path> all = Files.walk(root)) {
      files =
          all.map(file -> root.relativize(file).toString().replace('\\', '/'))
              .filter(Mutations::isMainCode)
              .filter(chosen)
              .sorted()
              .toList();
    }
    List<Mutation> found = new ArrayList<>();
    for (String file : files) {
      String source = Files.readString(root.resolve(file), StandardCharsets.UTF_8);
      found.addAll(MutationFinder.in(file, source));
    }
    return found;
  }

  static boolean isMainCode(String path) {
    return path.matches("(.*/)?src/main/java/.*\\.java") && !path.endsWith("-info.java");
  }
}
