package io.foretest.change;

import org.jspecify.annotations.Nullable;

/**
 * The CI run that this build belongs to.
 *
 * @param provider such as {@code github}, {@code gitlab}
 * @param runId the provider's id of the run, so that a person finds it again
 * @param targetBranch branch that the pull request wants to merge into; null outside pull requests
 */
public record CiRun(String provider, String runId, @Nullable String targetBranch) {}
