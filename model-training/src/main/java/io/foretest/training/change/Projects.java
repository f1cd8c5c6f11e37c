package io.foretest.training.change;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells which repositories hold the same project, so that none teaches the model that ranks it. Two
 * do if a test class has the same full name in both, or if all words of one's name stand in the
 * other's: {@code apache/commons-cli} and {@code defects4j/Cli} are one project. Too many is
 * harmless here, too few is not.
 */
final class Projects {
  private static final Pattern WORD_END = Pattern.compile("[^A-Za-z0-9]+|(?<=[a-z0-9])(?=[A-Z])");

  private final Map<String, Set<String>> testsByRepo = new HashMap<>();
  private final Map<String, Set<String>> wordsByRepo = new HashMap<>();

  Projects(Collection<Bug> bugs) {
    for (Bug bug : bugs) {
      Set<String> tests = testsByRepo.computeIfAbsent(bug.repo(), repo -> new HashSet<>());
      bug.tests().forEach(test -> tests.add(test.className()));
      wordsByRepo.computeIfAbsent(bug.repo(), Projects::words);
    }
  }

  private static Set<String> words(String repo) {
    Set<String> words = new HashSet<>();
    String name = repo.substring(repo.lastIndexOf('/') + 1);
    for (String word : WORD_END.split(name)) {
      words.add(word.toLowerCase(Locale.ROOT));
    }
    words.removeAll(Set.of("", "java"));
    return words;
  }

  /** The repositories that do not hold the project of this one. */
  Set<String> others(String repo) {
    List<String> others = new ArrayList<>(testsByRepo.keySet());
    others.removeIf(other -> same(repo, other));
    return Set.copyOf(others);
  }

  boolean same(String repo, String other) {
    return repo.equalsIgnoreCase(other) || oneInTheOther(repo, other) || commonTest(repo, other);
  }

  private boolean oneInTheOther(String repo, String other) {
    Set<String> words = wordsByRepo.getOrDefault(repo, Set.of());
    Set<String> others = wordsByRepo.getOrDefault(other, Set.of());
    return !words.isEmpty()
        && !others.isEmpty()
        && (words.containsAll(others) || others.containsAll(words));
  }

  private boolean commonTest(String repo, String other) {
    Set<String> tests = testsByRepo.getOrDefault(repo, Set.of());
    return testsByRepo.getOrDefault(other, Set.of()).stream().anyMatch(tests::contains);
  }
}
