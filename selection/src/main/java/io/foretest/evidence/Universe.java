package io.foretest.evidence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Numbers entries while a record is made. */
final class Universe {
  /**
   * One version of a part of a class or module.
   *
   * @param member as in {@link Member}
   */
  record Entry(String owner, String member, long digest) implements Comparable<Entry> {
    private static final Comparator<Entry> ORDER =
        Comparator.comparing(Entry::owner)
            .thenComparing(Entry::member)
            .thenComparingLong(Entry::digest);

    /** Written out, as {@link #hashCode()} is: what is generated is linked in each build. */
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Entry entry
          && digest == entry.digest
          && owner.equals(entry.owner)
          && member.equals(entry.member);
    }

    @Override
    public int hashCode() {
      return (owner.hashCode() * 31 + member.hashCode()) * 31 + Long.hashCode(digest);
    }

    @Override
    public int compareTo(Entry other) {
      return ORDER.compare(this, other);
    }

    String describe() {
      return Member.describe(owner, member);
    }
  }

  private final Map<Entry, Integer> numbers = new HashMap<>();
  private final List<Entry> entries = new ArrayList<>();

  int number(Entry entry) {
    Integer known = numbers.putIfAbsent(entry, entries.size());
    if (known != null) {
      return known;
    }
    entries.add(entry);
    return entries.size() - 1;
  }

  List<Entry> entries() {
    return entries;
  }
}
