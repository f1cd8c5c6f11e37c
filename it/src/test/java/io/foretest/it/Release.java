package io.foretest.it;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A directory with the files of a release, signed and verified by the repository's own scripts. */
final class Release {
  static final String BUILDER = "https://forge.example/foretest/.github/workflows/release.yml";
  static final String SOURCE = "https://forge.example/foretest";
  static final String COMMIT = "0123456789abcdef0123456789abcdef01234567";

  /** What a script said and its exit code, which are documented at the script's head. */
  record Outcome(int exitCode, String output) {}

  private final Path directory;
  private final Map<String, PrivateKey> keys = new HashMap<>();
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
    keys.put(name, pair.getPrivate());
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
    String altered = altered(text, from, to);
    Files.writeString(envelope, text.replace(field(text, "payload"), base64(altered)));
  }

  /** The same, signed by a key, as whoever has the key could. */
  void restate(String key, String file, String from, String to) throws Exception {
    alterStatement(file, from, to);
    Path envelope = path(file + ".intoto.jsonl");
    String text = Files.readString(envelope);
    String payload = new String(Base64.getDecoder().decode(field(text, "payload")), UTF_8);
    Signature signer = Signature.getInstance("Ed25519");
    signer.initSign(keys.get(key));
    // DSSE's pre-authentication encoding; everything here is ASCII.
    String type = "application/vnd.in-toto+json";
    String signed = "DSSEv1 " + type.length() + " " + type + " " + payload.length() + " " + payload;
    signer.update(signed.getBytes(UTF_8));
    String signature = Base64.getEncoder().encodeToString(signer.sign());
    Files.writeString(envelope, text.replace(field(text, "sig"), signature));
  }

  private static String altered(String envelope, String from, String to) {
    String statement = new String(Base64.getDecoder().decode(field(envelope, "payload")), UTF_8);
    String altered = statement.replace(from, to);
    if (altered.equals(statement)) {
      throw new IllegalArgumentException(from + " is not in " + statement);
    }
    return altered;
  }

  private static String field(String envelope, String name) {
    String before = "\"" + name + "\":\"";
    int start = envelope.indexOf(before) + before.length();
    return envelope.substring(start, envelope.indexOf('"', start));
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
  }

  /** From now on the scripts find these programs and no other. */
  void onlyTools(String... names) throws IOException {
    Path only = Files.createDirectory(path("only"));
    for (String name : names) {
      Path tool =
          Stream.of(System.getenv("PATH").split(":", -1))
              .map(path -> Path.of(path, name))
              .filter(Files::isExecutable)
              .findFirst()
              .orElseThrow();
      Files.createSymbolicLink(only.resolve(name), tool);
    }
  }

  private Outcome script(String name, List<String> some, List<String> more) throws Exception {
    List<String> command = new ArrayList<>(List.of("bash", scripts.resolve(name).toString()));
    command.addAll(some);
    command.addAll(more);
    Path output = path("output");
    int exitCode = Command.run(directory, output, Map.of("PATH", searched()), command);
    return new Outcome(exitCode, Command.read(output));
  }

  private String searched() {
    if (Files.isDirectory(path("only"))) {
      return path("only").toString();
    }
    String all = System.getenv("PATH");
    return Files.isDirectory(path("bin")) ? path("bin") + ":" + all : all;
  }
}
