package io.foretest.change;

import java.util.List;

/**
 * What differs, as a repository tells it.
 *
 * @param notes sentences about what was not measured
 */
record Diff(List<FileDiff> files, List<String> notes) {
  Diff {
    files = List.copyOf(files);
    notes = List.copyOf(notes);
  }
}
