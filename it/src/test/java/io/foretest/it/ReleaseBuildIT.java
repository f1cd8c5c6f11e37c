package io.foretest.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * What the profile {@code release} makes of the Surefire provider where others may read nothing.
 */
@DisabledOnOs(OS.WINDOWS)
class ReleaseBuildIT {
  private static final String GROUP = "org.apache.maven.surefire";

  @TempDir static Path directory;
  private static Path provider;

  @BeforeAll
  static void build() throws Exception {
    Path repository = Path.of(System.getProperty("it.scripts")).getParent();
    copy(repository, directory.resolve("foretest"));
    Path log = directory.resolve("build.log");
    int exitCode = Command.run(directory.resolve("foretest"), log, Map.of(), command());
    assertThat(exitCode).as(Command.read(log)).isZero();
    provider = directory.resolve("foretest/surefire-provider/target");
  }

  /** Without Maven's -o, with which it leaves the bill of materials out. */
  private static List<String> command() {
    List<String> command = new ArrayList<>(List.of("sh", "-c", "umask 077 && exec \"$@\"", "sh"));
    command.addAll(OuterBuild.mavenCommand(OuterBuild.mavenHome()));
    command.remove("-o");
    OuterBuild.settings().ifPresent(file -> command.addAll(List.of("-s", file.toString())));
    command.addAll(List.of("-Dmaven.test.skip", "-Dspotless.check.skip", "-Dchecksums.skip"));
    command.addAll(List.of("-Prelease", "-pl", "surefire-provider", "-am"));
    command.add("pre-integration-test");
    return command;
  }

  @Test
  void theBillOfMaterialsListsTheSixJarsThatItCarries() throws Exception {
    Map<String, String> carried = new TreeMap<>();
    for (JsonObject component : components(provider.resolve("bom.json"))) {
      carried.put(text(component, "name") + "-" + text(component, "version"), sha256(component));
    }

    Map<String, String> jars = relocated();
    assertThat(jars).hasSize(6);
    assertThat(carried).containsAllEntriesOf(jars);
  }

  @Test
  void eachWithItsLicenceAndWhereItsClassesAre() throws Exception {
    assertThat(components(provider.resolve("bom.json")))
        .filteredOn(component -> component.has("properties"))
        .hasSize(6)
        .allSatisfy(
            component -> {
              assertThat(text(component, "group")).isEqualTo(GROUP);
              assertThat(component.get("licenses").toString()).contains("\"Apache-2.0\"");
              assertThat(component.get("properties").toString())
                  .contains("\"foretest:relocated-to\"", "io.foretest.surefire.base3");
            });
  }

  @Test
  void theAggregateAndTheXmlListThemToo() throws Exception {
    Path aggregate = directory.resolve("foretest/target/bom.json");
    assertThat(components(aggregate))
        .filteredOn(component -> component.has("properties"))
        .hasSize(6);
    assertThat(Files.readString(provider.resolve("bom.xml")).split("foretest:relocated-to", -1))
        .hasSize(1 + 6);
  }

  @Test
  void theProviderDependsOnThem() throws Exception {
    JsonObject node =
        objects(bill(provider.resolve("bom.json")), "dependencies")
            .filter(one -> text(one, "ref").contains("/foretest-surefire-provider@"))
            .findFirst()
            .orElseThrow();
    assertThat(node.get("dependsOn").toString())
        .contains("surefire-junit-platform@3.2.5", "common-java5@3.6.1");
  }

  @Test
  void noBillSaysWhenItWasWritten() throws Exception {
    for (String name : List.of("bom.json", "bom.xml")) {
      assertThat(Files.readString(provider.resolve(name))).doesNotContain("timestamp");
    }
  }

  @Test
  void jarsHoldNoPermissionsOfTheMachineThatBuiltThem() throws Exception {
    Path sources = provider.resolveSibling("src/main/java");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(sources)))
        .as("the copy is its owner's alone")
        .isEqualTo("rwx------");
    Path target = directory.resolve("foretest/protocol/target");
    assertThat(permissions(only(target, "-SNAPSHOT.jar")))
        .containsExactly("rw-r--r--", "rwxr-xr-x");
    assertThat(permissions(only(target, "-sources.jar"))).containsExactly("rw-r--r--", "rwxr-xr-x");
    assertThat(permissions(only(target, "-javadoc.jar"))).containsExactly("rw-r--r--", "rwxr-xr-x");
  }

  private static Path only(Path target, String end) throws IOException {
    try (Stream<Path> files = Files.list(target)) {
      return files.filter(file -> file.toString().endsWith(end)).findFirst().orElseThrow();
    }
  }

  private static Set<String> permissions(Path jar) throws IOException {
    Set<String> all = new TreeSet<>();
    try (FileSystem zip =
            FileSystems.newFileSystem(jar, Map.of("enablePosixFileAttributes", true));
        Stream<Path> entries = Files.walk(zip.getPath("/"))) {
      for (Path entry : (Iterable<Path>) entries.filter(e -> e.getNameCount() > 0)::iterator) {
        all.add(PosixFilePermissions.toString(Files.getPosixFilePermissions(entry)));
      }
    }
    return all;
  }

  /** The jars whose classes were renamed, as the build has them: name and version, SHA-256. */
  private static Map<String, String> relocated() throws Exception {
    Map<String, String> jars = new TreeMap<>();
    try (Stream<Path> files = Files.list(provider.resolve("bases"))) {
      for (Path file : (Iterable<Path>) files::iterator) {
        String name = String.valueOf(file.getFileName());
        if (name.endsWith(".jar") && !name.startsWith("base")) {
          jars.put(name.replace(".jar", ""), sha256(Files.readAllBytes(file)));
        }
      }
    }
    return jars;
  }

  private static String sha256(byte[] bytes) throws Exception {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
  }

  private static String sha256(JsonObject component) {
    return objects(component, "hashes")
        .filter(hash -> text(hash, "alg").equals("SHA-256"))
        .map(hash -> text(hash, "content"))
        .findFirst()
        .orElse("");
  }

  private static List<JsonObject> components(Path bill) throws IOException {
    return objects(bill(bill), "components").toList();
  }

  private static JsonObject bill(Path file) throws IOException {
    return JsonParser.parseString(Files.readString(file, UTF_8)).getAsJsonObject();
  }

  private static Stream<JsonObject> objects(JsonObject parent, String name) {
    return parent.getAsJsonArray(name).asList().stream().map(JsonElement::getAsJsonObject);
  }

  private static String text(JsonObject object, String name) {
    return object.get(name).getAsString();
  }

  /** What the repository holds, without what was built in it, for its owner alone. */
  private static void copy(Path from, Path to) throws IOException {
    Files.walkFileTree(
        from,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes)
              throws IOException {
            if (Set.of("target", ".git").contains(String.valueOf(directory.getFileName()))) {
              return FileVisitResult.SKIP_SUBTREE;
            }
            Path copied = Files.createDirectories(to.resolve(from.relativize(directory)));
            Files.setPosixFilePermissions(copied, PosixFilePermissions.fromString("rwx------"));
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Path copied = Files.copy(file, to.resolve(from.relativize(file)));
            Files.setPosixFilePermissions(copied, PosixFilePermissions.fromString("rw-------"));
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
