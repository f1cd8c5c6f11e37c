package io.foretest.training.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.foretest.model.ModelBundle;
import io.foretest.training.RecordedSpools;
import io.foretest.training.SyntheticHistory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same data set gives the same model bytes, whichever Java trains. */
class OtherJavaIT {
  private static final Path THIS = Path.of(System.getProperty("java.home"));

  @TempDir Path root;

  @Test
  void everyJavaBesideThisOneTrainsTheSameModel() throws Exception {
    List<Path> others = others();
    assumeThat(others)
        .as("no other Java from 17 on is installed beside " + THIS + ": nothing to compare with")
        .isNotEmpty();
    RecordedSpools.write(root, SyntheticHistory.builds(60, 4));
    run(THIS, "ingest", "--root", root.toString());
    String kept = run(THIS, "export", "--data", "--root", root.toString());
    String digest = kept.replaceFirst("(?s).*Kept data set ([0-9a-f]{64}) .*", "$1");
    Map<String, String> ours = train(THIS, digest);
    for (Path other : others) {
      assertThat(train(other, digest)).as("trained by " + other).isEqualTo(ours);
    }
  }

  /** Homes beside this one's, of another version that can run this code; each version once. */
  private static List<Path> others() throws IOException {
    List<Path> homes = new ArrayList<>();
    List<String> versions = new ArrayList<>(List.of(version(THIS)));
    try (Stream<Path> beside = Files.list(THIS.resolveSibling("."))) {
      for (Path home : (Iterable<Path>) beside.sorted()::iterator) {
        String version = version(home);
        boolean usable = Files.isExecutable(home.resolve("bin/java")) && feature(version) >= 17;
        if (usable && !versions.contains(version)) {
          versions.add(version);
          homes.add(home);
        }
      }
    }
    return homes;
  }

  private static int feature(String version) {
    String first = version.split("[.+-]", 2)[0];
    return first.matches("[0-9]{1,4}") ? Integer.parseInt(first) : 0;
  }

  /** What the home's {@code release} file says; empty where there is none. */
  private static String version(Path home) throws IOException {
    Path release = home.resolve("release");
    Properties facts = new Properties();
    if (Files.isRegularFile(release)) {
      facts.load(Files.newBufferedReader(release, StandardCharsets.UTF_8));
    }
    return facts.getProperty("JAVA_VERSION", "").replace("\"", "");
  }

  private Map<String, String> train(Path home, String digest) throws Exception {
    Path model = root.resolve("model.zip");
    Files.deleteIfExists(model);
    run(home, "train", "--root", root.toString(), "--data", digest, "--model", model.toString());
    return ModelBundle.read(model).digests();
  }

  private static String run(Path home, String... arguments)
      throws IOException, InterruptedException {
    TrainingJar.Ended ended = TrainingJar.run(home, arguments);
    assertThat(ended.exitCode()).as(ended.text()).isZero();
    return ended.text();
  }
}
