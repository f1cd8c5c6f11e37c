package io.foretest.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackagePatternsTest {
  @TempDir Path directory;

  @Test
  void everyPackageIsMatchedOnce() throws IOException {
    compile("org/a/One.class");
    compile("org/a/deep/er/Two.class");
    compile("org/ab/Three.class");
    compile("module-info.class");
    Files.writeString(directory.resolve("file.txt"), "");

    assertThat(PackagePatterns.of(List.of(directory, directory.resolve("missing"))))
        .isEqualTo("org.a.*:org.ab.*");
  }

  @Test
  void aClassWithoutAPackageNeedsAllClasses() throws IOException {
    compile("org/a/One.class");
    compile("Two.class");

    assertThat(PackagePatterns.of(List.of(directory))).isEqualTo("*");
    assertThat(PackagePatterns.of(List.of())).isEqualTo("*");
  }

  @Test
  void manyPackagesAreMatchedByTheirBeginnings() throws IOException {
    for (int i = 0; i < 300; i++) {
      compile("org/example/part" + i % 3 + "/package" + i + "/One.class");
    }

    assertThat(PackagePatterns.of(List.of(directory)))
        .isEqualTo("org.example.part0.*:org.example.part1.*:org.example.part2.*");
  }

  private void compile(String file) throws IOException {
    Path target = directory.resolve(file);
    Files.createDirectories(target.getParent());
    Files.writeString(target, "");
  }
}
