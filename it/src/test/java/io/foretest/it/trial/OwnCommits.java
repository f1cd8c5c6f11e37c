package io.foretest.it.trial;

import java.io.IOException;
import java.util.List;

/**
 * The project's own commits, one after the other on a line of the trial's own, where commits with
 * faults lie between them. Foretest is switched on in all of them, and all have the newest commit's
 * poms: a changed pom runs everything, and parents of old poms may be nowhere to be had.
 */
final class OwnCommits {
  private final Workplace workplace;
  private final String newest;
  private final List<String> poms;
  private final String foretest;

  OwnCommits(Workplace workplace, String newest, String foretest)
      throws IOException, InterruptedException {
    this.workplace = workplace;
    this.newest = newest;
    this.foretest = foretest;
    this.poms = workplace.files().stream().filter(path -> path.matches("(.*/)?pom\\.xml")).toList();
  }

  /** Makes the parent of a commit the newest one of the line. */
  void startBefore(String commit) throws IOException, InterruptedException {
    workplace.reset(commit + "^1");
  }

  /** Commits the files of a commit. */
  void next(String commit) throws IOException, InterruptedException {
    take(commit);
    workplace.commit(workplace.subject(commit));
  }

  /** Commits what takes a fault away. */
  void mend(String commit) throws IOException, InterruptedException {
    take(commit);
    workplace.commit("Mend it");
  }

  /** Puts the files of a commit here, uncommitted. */
  void take(String commit) throws IOException, InterruptedException {
    workplace.take(commit);
    workplace.takeOnly(newest, poms);
    workplace.switchOn(foretest);
  }
}
