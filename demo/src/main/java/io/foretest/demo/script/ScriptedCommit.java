package io.foretest.demo.script;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One commit of the script.
 *
 * @param number from 1
 * @param fault id of the fault that it brings in; null for a sound commit
 * @param undo id of the fault that it takes back; null for none
 * @param flaky simple name of the test class that fails in its first attempt; null for none
 */
public record ScriptedCommit(
    int number,
    String subject,
    @Nullable String fault,
    @Nullable String undo,
    @Nullable String flaky,
    List<Edit> edits) {
  public ScriptedCommit {
    edits = List.copyOf(edits);
  }
}
