package io.foretest.evidence;

import java.util.List;
import java.util.Optional;

/**
 * What a build's tests of one module left.
 *
 * @param evidence empty where no test class is recorded
 * @param notes what could not be used and why, one sentence each
 */
public record Recording(Optional<ModuleEvidence> evidence, List<String> notes) {
  public Recording {
    notes = List.copyOf(notes);
  }
}
