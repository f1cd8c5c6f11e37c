package io.foretest.change;

import org.jspecify.annotations.Nullable;

/**
 * What a CI provider says of its run, beyond what is recorded of it.
 *
 * @param mergeCommit object id of the merge of pull request and target that the provider made and
 *     checked out: its first parent is the target's tip; null where it says nothing
 * @param baseCommit object id of a commit of the target branch; null where it says nothing
 */
record CiFacts(
    CiRun run, String providerName, @Nullable String mergeCommit, @Nullable String baseCommit) {}
