package io.foretest.change;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The checked-out commit.
 *
 * @param commit full object id
 * @param branch short name; null when detached
 * @param author e-mail; null where the commit names none
 * @param parents full object ids, also of parents that a shallow clone lacks
 */
record Head(String commit, @Nullable String branch, @Nullable String author, List<String> parents) {
  Head {
    parents = List.copyOf(parents);
  }
}
