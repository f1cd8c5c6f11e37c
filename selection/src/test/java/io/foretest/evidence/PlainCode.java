package io.foretest.evidence;

import io.foretest.evidence.OutputDigests.DigestedFile;
import io.foretest.evidence.Universe.Entry;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All versions of everything in some directories: what {@link CurrentCode} must say, too. */
final class PlainCode {
  private final Map<String, Map<String, Set<Long>>> versions = new HashMap<>();
  private final Set<String> classes = new HashSet<>();

  PlainCode(List<OutputDigests> directories) {
    directories.forEach(directory -> directory.files().forEach(this::add));
  }

  private void add(DigestedFile file) {
    String owner = file.digests().owner();
    file.digests()
        .members()
        .forEach(
            (member, digest) ->
                versions
                    .computeIfAbsent(owner, o -> new HashMap<>())
                    .computeIfAbsent(member, m -> new HashSet<>())
                    .add(digest));
    if (file.file().isClass()) {
      classes.add(owner);
    }
  }

  boolean holds(Entry entry) {
    Map<String, Set<Long>> members = versions.getOrDefault(entry.owner(), Map.of());
    boolean notUnderstood =
        members.containsKey(Member.WHOLE) && !entry.member().equals(Member.WHOLE);
    return !notUnderstood && Set.of(entry.digest()).equals(members.get(entry.member()));
  }

  Set<Entry> existing(Predicate<String> which) {
    return entries().filter(entry -> which.test(entry.member())).collect(Collectors.toSet());
  }

  Stream<Entry> entries() {
    return versions.entrySet().stream()
        .flatMap(
            owner ->
                owner.getValue().entrySet().stream()
                    .flatMap(
                        member ->
                            member.getValue().stream()
                                .map(
                                    digest -> new Entry(owner.getKey(), member.getKey(), digest))));
  }

  Set<String> classes() {
    return classes;
  }
}
