package io.foretest.it;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/** A directory with the files of a release, signed and verified by the repository's own scripts. */
final class Release {
  static final String BUILDER = "https://forge.example/foretest/.github/workflows/release.yml";
  static final String SOURCE = "https://forge.example/foretest";
  static final String COMMIT = "0123456789abcdef0123456789abcdef01234567";

  /** What a script said and its exit code, which are documented at the script's head. */
  record Outcome(int exitCode, String output) {}

  private final Path directory;
  private final Path scripts = Path.of(System.getProperty("it.scripts"));

  Release(Path directory) throws IOException {
    this.directory = directory;
    write("bom.json", BOM);
  }

  private static final String BOM =
      """
      {"bomFormat": "CycloneDX", "components": [
        {"purl": "pkg:maven/org.example/lib@1?type=jar",
         "hashes": [{"alg": "MD5", "content": "00"}, {"alg": "SHA-256", "content": "ab"}]}]}
      """;

  Path write(String name, String content) throws IOException {
    return Files.writeString(directory.resolve(name), content);
  }

  Path path(String name) {
    return directory.resolve(name);
  }

  /** Writes a key pair as a release and its users have it: name.pem and name.pub.pem. */
  void key(String name) throws IOException, GeneralSecurityException {
    KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    write(name + ".pem", pem("PRIVATE KEY", pair.getPrivate()));
    write(name + ".pub.pem", pem("PUBLIC KEY", pair.getPublic()));
  }

  private static String pem(String label, Key key) {
    String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(key.getEncoded());
    return "-----BEGIN " + label + "-----\n" + body + "\n-----END " + label + "-----\n";
  }

  /** Signs a file with a key, as built by {@link #BUILDER} from {@link #COMMIT}. */
  void attest(String key, String file) throws Exception {
    Outcome outcome =
        script(
            "attest.sh",
            List.of(
                "--key", key + ".pem", "--builder", BUILDER + "@refs/tags/v1", "--source", SOURCE),
            List.of("--commit", COMMIT, "--invocation", "run-1", "--sbom", "bom.json", file));
    if (outcome.exitCode() != 0) {
      throw new IllegalStateException(outcome.output());
    }
  }

  Outcome verify(String... arguments) throws Exception {
    return script("verify-slsa.sh", List.of(arguments), List.of());
  }

  /** Verifies a file as a user would who trusts a key, the builder and the commit of this class. */
  Outcome verify(String key, String file) throws Exception {
    return verify("--key", key + ".pub.pem", "--builder", BUILDER, "--commit", COMMIT, file);
  }

  /** The statement of a file, with its text changed, in the envelope that it was in. */
  void alterStatement(String file, String from, String to) throws IOException {
    Path envelope = path(file + ".intoto.jsonl");
    String text = Files.readString(envelope);
    int start = text.indexOf("\"payload\":\"") + "\"payload\":\"".length();
    String payload = text.substring(start, text.indexOf('"', start));
    String statement = new String(Base64.getDecoder().decode(payload), StandardCharsets.UTF_8);
    String altered = statement.replace(from, to);
    if (altered.equals(statement)) {
      throw new IllegalArgumentException(from + " is not in " + statement);
    }
    String encoded = Base64.getEncoder().encodeToString(altered.getBytes(StandardCharsets.UTF_8));
    Files.writeString(envelope, text.replace(payload, encoded));
  }

  private Outcome script(String name, List<String> some, List<String> more) throws Exception {
    List<String> command = new ArrayList<>(List.of("bash", scripts.resolve(name).toString()));
    command.addAll(some);
    command.addAll(more);
    Path output = path("output");
    Path bin = path("bin");
    Map<String, String> environment =
        Files.isDirectory(bin) ? Map.of("PATH", bin + ":" + System.getenv("PATH")) : Map.of();
    int exitCode = Command.run(directory, output, environment, command);
    return new Outcome(exitCode, Command.read(output));
  }
}
