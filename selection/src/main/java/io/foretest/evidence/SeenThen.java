package io.foretest.evidence;

import io.foretest.evidence.Universe.Entry;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What a module could see when a build recorded its tests.
 *
 * @param classes internal names
 * @param marks of the classes that had some
 */
record SeenThen(Set<String> classes, Set<Entry> resources, Set<Entry> marks) {
  static SeenThen of(List<Entry> entries) {
    SeenThen then = new SeenThen(new HashSet<>(), new HashSet<>(), new HashSet<>());
    entries.forEach(then::add);
    return then;
  }

  private void add(Entry entry) {
    if (Member.isClass(entry.member())) {
      classes.add(entry.owner());
    } else if (Member.isResource(entry.member())) {
      resources.add(entry);
    } else if (entry.member().equals(Member.MARKS)) {
      marks.add(entry);
    }
  }
}
