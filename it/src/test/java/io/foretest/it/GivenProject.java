package io.foretest.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A project that somebody wrote, for the benchmark: clones of its newest commit, without Foretest
 * and with it.
 */
final class GivenProject {
  private final Path checkout;
  private final Path directory;

  /**
   * @param checkout stays as it is
   * @param directory of the clones, which are made once
   */
  GivenProject(Path checkout, Path directory) {
    if (!Files.exists(checkout.resolve(".git"))) {
      throw new IllegalArgumentException(
          "benchmark.project is " + checkout + ": give it the root of a git checkout");
    }
    this.checkout = checkout.toAbsolutePath().normalize();
    this.directory = directory;
  }

  /** Its name and commit. */
  String name() throws IOException, InterruptedException {
    return checkout.getFileName() + " at " + commit();
  }

  private String commit() throws IOException, InterruptedException {
    return Git.at(checkout).run("rev-parse", "--short", "HEAD");
  }

  Project without(List<String> command) throws IOException, InterruptedException {
    return clone("without", false, command);
  }

  /** With Foretest in {@code .mvn/extensions.xml}. */
  Project with(List<String> command) throws IOException, InterruptedException {
    return clone("with", true, command);
  }

  private Project clone(String kind, boolean foretest, List<String> command)
      throws IOException, InterruptedException {
    Path place = directory.resolve(checkout.getFileName() + "-" + commit() + "-" + kind);
    Path ready = directory.resolve(place.getFileName() + ".ready");
    Project project = Project.standing(place);
    if (Files.exists(ready)) {
      return project;
    }
    Project.deleteTree(place);
    Git git = Git.at(Files.createDirectories(place));
    git.cloneHere(checkout);
    if (foretest) {
      CoreExtension.addTo(place, OuterBuild.version());
      git.commit("Foretest");
    }
    project.measured(command.toArray(String[]::new));
    Files.writeString(ready, "");
    return project;
  }
}
