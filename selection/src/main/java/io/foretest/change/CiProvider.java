package io.foretest.change;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What one CI provider calls the facts that {@link CiEnvironment} wants. Each constant lists the
 * documented variables of its provider.
 */
enum CiProvider {
  GITHUB("github", "GitHub", "GITHUB_ACTIONS", "GITHUB_RUN_ID", "GITHUB_BASE_REF") {
    @Override
    @Nullable String mergeCommit(Map<String, String> environment) {
      return PULL_MERGE.matcher(environment.getOrDefault("GITHUB_REF", "")).matches()
          ? environment.get("GITHUB_SHA")
          : null;
    }

    @Override
    boolean scheduled(Map<String, String> environment) {
      return environment.getOrDefault("GITHUB_EVENT_NAME", "").equals("schedule");
    }
  },
  GITLAB("gitlab", "GitLab", "GITLAB_CI", "CI_PIPELINE_ID", "CI_MERGE_REQUEST_TARGET_BRANCH_NAME") {
    @Override
    @Nullable String mergeCommit(Map<String, String> environment) {
      String type = environment.getOrDefault("CI_MERGE_REQUEST_EVENT_TYPE", "");
      return type.equals("merged_result") || type.equals("merge_train")
          ? environment.get("CI_COMMIT_SHA")
          : null;
    }

    @Override
    @Nullable String baseCommit(Map<String, String> environment) {
      return environment.get("CI_MERGE_REQUEST_DIFF_BASE_SHA");
    }

    @Override
    boolean scheduled(Map<String, String> environment) {
      return environment.getOrDefault("CI_PIPELINE_SOURCE", "").equals("schedule");
    }
  },
  /** Multibranch pipelines; a freestyle job names no target. */
  JENKINS("jenkins", "Jenkins", "JENKINS_URL", "BUILD_TAG", "CHANGE_TARGET"),
  AZURE(
      "azure", "Azure Pipelines", "TF_BUILD", "BUILD_BUILDID", "SYSTEM_PULLREQUEST_TARGETBRANCH") {
    @Override
    @Nullable String mergeCommit(Map<String, String> environment) {
      return PULL_MERGE.matcher(environment.getOrDefault("BUILD_SOURCEBRANCH", "")).matches()
          ? environment.get("BUILD_SOURCEVERSION")
          : null;
    }

    @Override
    boolean scheduled(Map<String, String> environment) {
      return environment.getOrDefault("BUILD_REASON", "").equals("Schedule");
    }
  },
  BITBUCKET(
      "bitbucket",
      "Bitbucket",
      "BITBUCKET_BUILD_NUMBER",
      "BITBUCKET_BUILD_NUMBER",
      "BITBUCKET_PR_DESTINATION_BRANCH") {
    @Override
    @Nullable String baseCommit(Map<String, String> environment) {
      return environment.get("BITBUCKET_PR_DESTINATION_COMMIT");
    }
  },
  /** Names no target branch: the upstream or the recorded builds decide. */
  CIRCLECI("circleci", "CircleCI", "CIRCLECI", "CIRCLE_WORKFLOW_ID", null),
  /**
   * The target is a build parameter that TeamCity does not export by itself: {@code
   * env.TEAMCITY_PULLREQUEST_TARGET_BRANCH=%teamcity.pullRequest.target.branch%}.
   */
  TEAMCITY(
      "teamcity",
      "TeamCity",
      "TEAMCITY_VERSION",
      "BUILD_NUMBER",
      "TEAMCITY_PULLREQUEST_TARGET_BRANCH");

  private static final Pattern PULL_MERGE = Pattern.compile("refs/pull/\\d+/merge");

  private final String id;
  private final String displayName;
  private final String presence;
  private final String run;
  private final @Nullable String target;

  CiProvider(String id, String displayName, String presence, String run, @Nullable String target) {
    this.id = id;
    this.displayName = displayName;
    this.presence = presence;
    this.run = run;
    this.target = target;
  }

  String id() {
    return id;
  }

  String displayName() {
    return displayName;
  }

  boolean isPresent(Map<String, String> environment) {
    String value = environment.getOrDefault(presence, "").strip();
    return !value.isEmpty() && !value.equalsIgnoreCase("false");
  }

  String runId(Map<String, String> environment) {
    return environment.getOrDefault(run, "");
  }

  Optional<String> target(Map<String, String> environment) {
    return target == null ? Optional.empty() : Optional.ofNullable(environment.get(target));
  }

  /** The commit that the provider made by merging the pull request into its target. */
  @Nullable String mergeCommit(Map<String, String> environment) {
    return null;
  }

  /** Whether a schedule started the run; false where the provider does not tell. */
  boolean scheduled(Map<String, String> environment) {
    return false;
  }

  /** A commit of the target branch that the provider names. */
  @Nullable String baseCommit(Map<String, String> environment) {
    return null;
  }
}
