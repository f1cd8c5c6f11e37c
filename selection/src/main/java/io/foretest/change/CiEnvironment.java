package io.foretest.change;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The CI run that a process belongs to, told by its environment variables: GitHub, GitLab, Jenkins,
 * Azure Pipelines, Bitbucket, CircleCI and TeamCity. The variables are input from outside: a value
 * that is empty or cannot be what it should be is treated as if it were not there.
 */
public final class CiEnvironment {
  private static final Pattern OBJECT_ID = Pattern.compile("[0-9a-f]{40}([0-9a-f]{24})?");
  private static final int LONGEST_RUN_ID = 200;

  private CiEnvironment() {}

  /** The run of the first provider that names itself; empty outside CI. */
  public static Optional<CiRun> detect(Map<String, String> environment) {
    return facts(environment).map(CiFacts::run);
  }

  /** Whether the provider says that a schedule started the run, as a nightly one. */
  public static boolean scheduled(Map<String, String> environment) {
    return Stream.of(CiProvider.values())
        .filter(provider -> provider.isPresent(environment))
        .findFirst()
        .filter(provider -> provider.scheduled(environment))
        .isPresent();
  }

  static Optional<CiFacts> facts(Map<String, String> environment) {
    return Stream.of(CiProvider.values())
        .filter(provider -> provider.isPresent(environment))
        .findFirst()
        .map(provider -> facts(provider, environment));
  }

  private static CiFacts facts(CiProvider provider, Map<String, String> environment) {
    String target = provider.target(environment).flatMap(RefNames::branch).orElse(null);
    return new CiFacts(
        new CiRun(provider.id(), runId(provider.runId(environment)), target),
        provider.displayName(),
        objectId(provider.mergeCommit(environment)),
        objectId(provider.baseCommit(environment)));
  }

  private static @Nullable String objectId(@Nullable String value) {
    return value != null && OBJECT_ID.matcher(value).matches() ? value : null;
  }

  private static String runId(String value) {
    String shown = SafeText.of(value.strip());
    return shown.length() <= LONGEST_RUN_ID ? shown : shown.substring(0, LONGEST_RUN_ID);
  }
}
