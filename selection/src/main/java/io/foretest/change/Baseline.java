package io.foretest.change;

/**
 * The commit that a change is measured against.
 *
 * @param commit full object id
 * @param source which rule chose it
 * @param explanation one sentence for the console, such as {@code merge base with origin/main (pull
 *     request target named by GitHub)}
 */
public record Baseline(String commit, Source source, String explanation) {
  /** Rules that choose a baseline, in their order. */
  public enum Source {
    /** {@code ml.base}. */
    GIVEN,
    /** Merge base with the pull-request target that the CI provider names. */
    PULL_REQUEST,
    /** Merge base with the branch's upstream. */
    UPSTREAM,
    /** Newest recorded full build that is an ancestor. */
    RECORDED_BUILD,
    /** {@code HEAD^}. */
    PARENT
  }
}
