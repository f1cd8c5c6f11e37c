package io.foretest.change;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds what a build changes: chooses the baseline and compares it with the work tree. Trouble with
 * the repository is an answer, not an exception: {@link Change#problem()} says what it is, with
 * which value, and what to do.
 */
public final class ChangeDetector {
  /** A way to read a repository. */
  interface Opener {
    Git open(Path root) throws IOException;
  }

  /** In process first; by the git command for what the library cannot read. */
  static final List<Opener> OPENERS = List.of(JGit::open, GitCommand::open);

  private final List<Opener> openers;

  ChangeDetector(List<Opener> openers) {
    this.openers = List.copyOf(openers);
  }

  /** What the build changes. Never throws for trouble with the repository. */
  public static Change detect(ChangeRequest request) {
    return new ChangeDetector(OPENERS).change(request);
  }

  /**
   * Opens the repository and closes it: what costs most the first time in a process is done then.
   * Says nothing of a repository that cannot be read; {@link #detect} will.
   *
   * @param directory somewhere in the work tree
   */
  public static void prepare(Path directory) {
    Optional<Path> root = RepositoryRoot.of(directory);
    if (root.isPresent()) {
      try (Git git = JGit.open(root.get())) {
        git.head();
      } catch (IOException | RuntimeException | LinkageError e) {
        return;
      }
    }
  }

  Change change(ChangeRequest request) {
    Optional<Path> root = RepositoryRoot.of(request.directory());
    return root.isPresent()
        ? change(root.get(), request)
        : Change.unknown(
            request.nowMillis(),
            request.directory()
                + " is in no git repository: build in a clone to know what changed");
  }

  /** The first way that knows the change; else the first that could say what is missing. */
  private Change change(Path root, ChangeRequest request) {
    List<String> failures = new ArrayList<>();
    Change incomplete = null;
    for (Opener opener : openers) {
      Change change = read(opener, root, request, failures);
      if (change != null && change.known()) {
        return change;
      }
      incomplete = incomplete == null ? change : incomplete;
    }
    return incomplete != null ? incomplete : unreadable(root, request, failures);
  }

  private static @Nullable Change read(
      Opener opener, Path root, ChangeRequest request, List<String> failures) {
    try (Git git = opener.open(root)) {
      return new ChangeReader(git, request, notes(failures)).read();
    } catch (IOException | RuntimeException | LinkageError e) {
      failures.add(message(e));
      return null;
    }
  }

  private static List<String> notes(List<String> failures) {
    return failures.isEmpty()
        ? List.of()
        : List.of("read by the git command, because in process: " + String.join("; ", failures));
  }

  private static Change unreadable(Path root, ChangeRequest request, List<String> failures) {
    return Change.unknown(
        request.nowMillis(),
        "the repository " + root + " cannot be read: " + String.join("; ", failures));
  }

  private static String message(Throwable failure) {
    String message = failure.getMessage();
    String name = failure.getClass().getSimpleName();
    return SafeText.of(message == null || message.isBlank() ? name : message);
  }
}
