package io.foretest.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the variables of each CI provider say. */
class CiEnvironmentTest {
  private static final String COMMIT = "0123456789abcdef0123456789abcdef01234567";

  static Stream<Arguments> pullRequests() {
    return Stream.of(
        Arguments.of(
            Map.of("GITHUB_ACTIONS", "true", "GITHUB_RUN_ID", "1", "GITHUB_BASE_REF", "release/2"),
            new CiRun("github", "1", "release/2")),
        Arguments.of(
            Map.of(
                "GITLAB_CI", "true",
                "CI_PIPELINE_ID", "2",
                "CI_MERGE_REQUEST_TARGET_BRANCH_NAME", "main"),
            new CiRun("gitlab", "2", "main")),
        Arguments.of(
            Map.of(
                "JENKINS_URL", "https://ci.example.org/",
                "BUILD_TAG", "jenkins-app-PR-7-3",
                "CHANGE_TARGET", "main"),
            new CiRun("jenkins", "jenkins-app-PR-7-3", "main")),
        Arguments.of(
            Map.of(
                "TF_BUILD", "True",
                "BUILD_BUILDID", "4",
                "SYSTEM_PULLREQUEST_TARGETBRANCH", "refs/heads/main"),
            new CiRun("azure", "4", "main")),
        Arguments.of(
            Map.of("BITBUCKET_BUILD_NUMBER", "5", "BITBUCKET_PR_DESTINATION_BRANCH", "main"),
            new CiRun("bitbucket", "5", "main")),
        Arguments.of(
            Map.of("CIRCLECI", "true", "CIRCLE_WORKFLOW_ID", "6"),
            new CiRun("circleci", "6", null)),
        Arguments.of(
            Map.of(
                "TEAMCITY_VERSION", "2026.1",
                "BUILD_NUMBER", "7",
                "TEAMCITY_PULLREQUEST_TARGET_BRANCH", "main"),
            new CiRun("teamcity", "7", "main")));
  }

  static Stream<Map<String, String>> schedules() {
    return Stream.of(
        Map.of("GITHUB_ACTIONS", "true", "GITHUB_EVENT_NAME", "schedule"),
        Map.of("GITLAB_CI", "true", "CI_PIPELINE_SOURCE", "schedule"),
        Map.of("TF_BUILD", "True", "BUILD_REASON", "Schedule"));
  }

  @ParameterizedTest
  @MethodSource("schedules")
  void aScheduledRunIsKnown(Map<String, String> environment) {
    assertThat(CiEnvironment.scheduled(environment)).isTrue();

    Map<String, String> pushed = new HashMap<>(environment);
    pushed.replaceAll((name, value) -> value.equalsIgnoreCase("schedule") ? "push" : value);
    assertThat(CiEnvironment.scheduled(pushed)).isFalse();
  }

  @ParameterizedTest
  @MethodSource("pullRequests")
  void aPullRequestIsNoSchedule(Map<String, String> environment) {
    assertThat(CiEnvironment.scheduled(environment)).isFalse();
  }

  @ParameterizedTest
  @MethodSource("pullRequests")
  void everyProviderIsKnownByItsVariables(Map<String, String> environment, CiRun run) {
    assertThat(CiEnvironment.detect(environment)).contains(run);
  }

  @Test
  void thereIsNoRunOutsideContinuousIntegration() {
    assertThat(CiEnvironment.detect(Map.of("PATH", "/bin", "GITHUB_BASE_REF", "main"))).isEmpty();
    assertThat(CiEnvironment.detect(Map.of("GITHUB_ACTIONS", ""))).isEmpty();
    assertThat(CiEnvironment.detect(Map.of("GITLAB_CI", "false"))).isEmpty();
  }

  @Test
  void aPushHasARunWithoutATarget() {
    Map<String, String> push =
        Map.of("GITHUB_ACTIONS", "true", "GITHUB_RUN_ID", "1", "GITHUB_BASE_REF", "");

    assertThat(CiEnvironment.detect(push)).contains(new CiRun("github", "1", null));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--upload-pack=x", "a..b", "a b", "a\nb", "a~1", "a^{}", "a:b", "a?", "a*", "a[", "a\\b",
        "/a", "a/", "a//b", ".a", "a/.b", "a.lock", "a.", "@", "a@{1}", "refs/heads/", "\u001b[2J"
      })
  void aTargetThatIsNoBranchNameIsIgnored(String garbage) {
    Map<String, String> environment =
        Map.of("GITHUB_ACTIONS", "true", "GITHUB_RUN_ID", "1", "GITHUB_BASE_REF", garbage);

    assertThat(CiEnvironment.detect(environment)).contains(new CiRun("github", "1", null));
  }

  @ParameterizedTest
  @ValueSource(strings = {"main", "feature/x-1", "dependabot/maven/a.b-1.2", "größe", "a@b", "#7"})
  void aTargetThatIsABranchNameIsTaken(String name) {
    assertThat(RefNames.branch(name)).contains(name);
    assertThat(RefNames.branch("refs/heads/" + name)).contains(name);
  }

  @Test
  void anEndlessNameIsNone() {
    assertThat(RefNames.branch("a".repeat(256))).isEmpty();
  }

  @Test
  void aRunIdIsCutAndStrippedOfControlCharacters() {
    Map<String, String> environment =
        Map.of("GITHUB_ACTIONS", "true", "GITHUB_RUN_ID", " 1\u001b[2J\n" + "9".repeat(500));

    String id = CiEnvironment.detect(environment).orElseThrow().runId();

    assertThat(id).startsWith("1?[2J?999").hasSize(200);
  }

  @Test
  void theMergeCommitIsTheProvidersOnlyWhereTheRefSaysSo() {
    Map<String, String> github = new HashMap<>();
    github.put("GITHUB_ACTIONS", "true");
    github.put("GITHUB_SHA", COMMIT);
    github.put("GITHUB_REF", "refs/heads/main");
    assertThat(CiEnvironment.facts(github).orElseThrow().mergeCommit()).isNull();

    github.put("GITHUB_REF", "refs/pull/3/merge");
    assertThat(CiEnvironment.facts(github).orElseThrow().mergeCommit()).isEqualTo(COMMIT);

    github.put("GITHUB_SHA", "HEAD~1");
    assertThat(CiEnvironment.facts(github).orElseThrow().mergeCommit()).isNull();
  }

  @Test
  void azureAndGitLabNameTheirMergeCommits() {
    Map<String, String> azure =
        Map.of(
            "TF_BUILD", "True",
            "BUILD_SOURCEBRANCH", "refs/pull/9/merge",
            "BUILD_SOURCEVERSION", COMMIT);
    Map<String, String> gitlab =
        Map.of(
            "GITLAB_CI", "true",
            "CI_MERGE_REQUEST_EVENT_TYPE", "merged_result",
            "CI_COMMIT_SHA", COMMIT);

    for (Map<String, String> environment : List.of(azure, gitlab)) {
      assertThat(CiEnvironment.facts(environment).orElseThrow().mergeCommit()).isEqualTo(COMMIT);
    }
  }
}
