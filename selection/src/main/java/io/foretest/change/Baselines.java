package io.foretest.change;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The rules that choose a baseline, in their order. A rule whose answer is HEAD itself leaves
 * nothing committed to look at; it is passed over unless the work tree holds changes of its own to
 * sources, resources or build files.
 */
final class Baselines {
  private final Git git;
  private final Head head;
  private final ChangeRequest request;
  private final Set<String> uncommitted;
  private final List<String> passedOver = new ArrayList<>();

  Baselines(Git git, Head head, ChangeRequest request, Set<String> uncommitted) {
    this.git = git;
    this.head = head;
    this.request = request;
    this.uncommitted = uncommitted;
  }

  Choice choose() throws IOException {
    String given = request.base();
    if (given != null && !given.isBlank()) {
      return given(given.strip());
    }
    Optional<Baseline> detected = pullRequest();
    if (detected.isEmpty()) {
      detected = upstream();
    }
    if (detected.isEmpty()) {
      detected = recordedBuild();
    }
    return detected.isPresent() ? Choice.of(detected.get()) : parent();
  }

  private Choice given(String revision) throws IOException {
    return git.commit(revision)
        .map(
            commit ->
                Choice.of(
                    baseline(commit, Baseline.Source.GIVEN, "given: " + SafeText.of(revision))))
        .orElseGet(
            () ->
                Choice.none(
                    "ml.base '"
                        + SafeText.of(revision)
                        + "' names no commit in this clone: fetch it, or correct the property"));
  }

  private Optional<Baseline> pullRequest() throws IOException {
    Optional<CiFacts> facts = CiEnvironment.facts(request.environment());
    if (facts.isEmpty()) {
      return Optional.empty();
    }
    CiFacts ci = facts.get();
    String target = ci.run().targetBranch();
    if (target == null) {
      return passOver(ci.providerName() + " names no pull-request target");
    }
    Optional<Baseline> found = mergeCommit(ci, target);
    if (found.isEmpty()) {
      found = target(ci, target);
    }
    return found.isPresent() ? found : namedCommit(ci, target);
  }

  /** The provider merged the pull request into its target; the first parent is the target's tip. */
  private Optional<Baseline> mergeCommit(CiFacts ci, String target) throws IOException {
    if (!head.commit().equals(ci.mergeCommit()) || head.parents().size() != 2) {
      return Optional.empty();
    }
    Optional<String> tip = git.commit(head.parents().get(0));
    if (tip.isEmpty()) {
      return passOver("the first parent of the merge commit is not in this " + checkout());
    }
    return Optional.of(
        baseline(
            tip.get(),
            Baseline.Source.PULL_REQUEST,
            "tip of "
                + target
                + " (first parent of the merge commit that "
                + ci.providerName()
                + " made)"));
  }

  private Optional<Baseline> target(CiFacts ci, String target) throws IOException {
    List<String> candidates = new ArrayList<>(git.remoteBranches(target));
    if (candidates.isEmpty() && git.commit("refs/heads/" + target).isPresent()) {
      candidates.add("refs/heads/" + target);
    }
    String why = "pull-request target named by " + ci.providerName();
    for (String candidate : candidates) {
      Optional<Baseline> base =
          mergeBase(git.commit(candidate), candidate, Baseline.Source.PULL_REQUEST, why);
      if (base.isPresent()) {
        return base;
      }
    }
    return candidates.isEmpty()
        ? passOver("the pull-request target " + target + " is not in this " + checkout())
        : Optional.empty();
  }

  private Optional<Baseline> namedCommit(CiFacts ci, String target) throws IOException {
    String named = ci.baseCommit();
    Optional<String> tip = named == null ? Optional.empty() : git.commit(named);
    return mergeBase(
        tip, target, Baseline.Source.PULL_REQUEST, "commit named by " + ci.providerName());
  }

  private Optional<Baseline> upstream() throws IOException {
    String branch = head.branch();
    if (branch == null) {
      return passOver("HEAD is detached");
    }
    Optional<String> upstream = git.upstream(branch);
    if (upstream.isEmpty()) {
      return passOver("branch " + SafeText.of(branch) + " has no upstream");
    }
    Optional<String> tip = git.commit(upstream.get());
    return tip.isEmpty()
        ? passOver("the upstream " + shortName(upstream.get()) + " is not in this " + checkout())
        : mergeBase(tip, upstream.get(), Baseline.Source.UPSTREAM, "upstream of the branch");
  }

  private Optional<Baseline> mergeBase(
      Optional<String> tip, String ref, Baseline.Source source, String why) throws IOException {
    if (tip.isEmpty()) {
      return Optional.empty();
    }
    Optional<String> base = git.mergeBase(tip.get());
    if (base.isEmpty()) {
      return passOver("this " + checkout() + " has no common ancestor with " + shortName(ref));
    }
    if (!isUsable(base.get())) {
      return passOver(shortName(ref) + " contains HEAD");
    }
    return Optional.of(
        baseline(base.get(), source, "merge base with " + shortName(ref) + " (" + why + ")"));
  }

  private Optional<Baseline> recordedBuild() throws IOException {
    List<String> recorded = recorded(request.recordedCommits());
    Optional<String> found = git.firstContained(recorded);
    return found.isEmpty()
        ? passOver("no recorded full build is an ancestor")
        : Optional.of(
            baseline(
                found.get(),
                Baseline.Source.RECORDED_BUILD,
                "newest recorded full build that is an ancestor" + because()));
  }

  /** The past is asked, never trusted: a history that cannot be read leaves the next rule. */
  private List<String> recorded(Supplier<List<String>> commits) {
    try {
      return commits.get().stream()
          .filter(this::isUsable)
          .distinct()
          .limit(Limits.RECORDED_COMMITS)
          .toList();
    } catch (RuntimeException unreadable) {
      passedOver.add("the recorded builds cannot be read");
      return List.of();
    }
  }

  private Choice parent() throws IOException {
    if (head.parents().isEmpty()) {
      return Choice.of(
          baseline(
              git.emptyTree(),
              Baseline.Source.PARENT,
              "the empty tree: HEAD is the first commit" + because()));
    }
    Optional<String> parent = git.commit(head.parents().get(0));
    String what = head.parents().size() > 1 ? "HEAD^, first parent of a merge" : "HEAD^";
    return parent
        .map(commit -> Choice.of(baseline(commit, Baseline.Source.PARENT, what + because())))
        .orElseGet(
            () ->
                Choice.none(
                    "no baseline"
                        + because()
                        + "; HEAD's parent is not in this "
                        + checkout()
                        + ": fetch more history (a depth of 2 or more, or all of it) or give ml.base"));
  }

  private boolean isUsable(String commit) {
    return !commit.equals(head.commit())
        || uncommitted.stream().anyMatch(path -> FileKinds.of(path) != FileKind.OTHER);
  }

  private Optional<Baseline> passOver(String why) {
    passedOver.add(why);
    return Optional.empty();
  }

  private String because() {
    return passedOver.isEmpty() ? "" : " (" + String.join("; ", passedOver) + ")";
  }

  private String checkout() {
    try {
      return git.isShallow() ? "shallow clone" : "clone";
    } catch (IOException unreadable) {
      return "clone";
    }
  }

  private static String shortName(String ref) {
    return SafeText.of(
        Stream.of("refs/remotes/", "refs/heads/")
            .filter(ref::startsWith)
            .findFirst()
            .map(prefix -> ref.substring(prefix.length()))
            .orElse(ref));
  }

  private static Baseline baseline(String commit, Baseline.Source source, String explanation) {
    return new Baseline(commit, source, explanation);
  }
}
