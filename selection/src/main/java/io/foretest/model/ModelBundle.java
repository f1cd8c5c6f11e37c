package io.foretest.model;

import io.foretest.protocol.Sha256;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Everything that serving needs of a training, in one zip: {@code bundle.json} (manifest and
 * digests of the other parts), {@code trees-NAME.json} of each component (XGBoost's JSON), {@code
 * history.bin} (the past of each test, so that a build needs no database), {@code evidence.bin}
 * where it is recorded what tests touch, {@code provenance.json}, and {@code attestation.json},
 * which says of all of these who made them and is opaque here. A bundle in memory is valid: reading
 * and making one check every part. Immutable.
 */
public final class ModelBundle {
  private final Manifest manifest;
  private final Map<String, byte[]> trees;
  private final Blend blend;
  private final Provenance provenance;

  /** Every entry but the attestation, as it was read or will be written. */
  private final Map<String, byte[]> parts;

  private final byte @Nullable [] attestation;

  private ModelBundle(
      Manifest manifest,
      Map<String, byte[]> trees,
      Provenance provenance,
      Map<String, byte[]> parts,
      byte @Nullable [] attestation)
      throws BundleException {
    this.manifest = manifest;
    this.trees = trees;
    this.provenance = provenance;
    this.parts = Collections.unmodifiableMap(new TreeMap<>(parts));
    this.attestation = attestation;
    this.blend = blend(manifest, trees);
  }

  /**
   * Puts the parts of a training together.
   *
   * @param trees XGBoost's JSON form of the trees of each component, by its name
   * @param history snapshot of the past as the newest build left it, opaque here
   * @throws BundleException if the trees cannot be scored or do not fit the manifest
   */
  public static ModelBundle of(
      Manifest manifest, Map<String, byte[]> trees, byte[] history, Provenance provenance)
      throws BundleException {
    return of(manifest, Map.copyOf(trees), history.clone(), provenance, null);
  }

  private static ModelBundle of(
      Manifest manifest,
      Map<String, byte[]> trees,
      byte[] history,
      Provenance provenance,
      byte @Nullable [] evidence)
      throws BundleException {
    Map<String, byte[]> parts = new TreeMap<>();
    trees.forEach((name, json) -> parts.put(BundleArchive.trees(name), json));
    parts.put(BundleArchive.HISTORY, history);
    if (evidence != null) {
      parts.put(BundleArchive.EVIDENCE, evidence);
    }
    parts.put(ProvenanceJson.NAME, ProvenanceJson.write(provenance));
    parts.put(ManifestJson.NAME, ManifestJson.write(manifest, digests(parts)));
    return new ModelBundle(manifest, trees, provenance, parts, null);
  }

  /**
   * The same bundle, without an attestation, with what tests touch.
   *
   * @param records opaque here
   */
  public ModelBundle withEvidence(byte[] records) throws BundleException {
    return of(manifest, trees, part(parts, BundleArchive.HISTORY), provenance, records.clone());
  }

  /** The same bundle, with what somebody says of it in the place of what was said before. */
  public ModelBundle withAttestation(byte[] envelope) throws BundleException {
    return new ModelBundle(manifest, trees, provenance, parts, envelope.clone());
  }

  /**
   * The same model, without an attestation, with a newer past.
   *
   * @param snapshot opaque here
   */
  public ModelBundle withHistory(byte[] snapshot) throws BundleException {
    return of(manifest, trees, snapshot.clone(), provenance, parts.get(BundleArchive.EVIDENCE));
  }

  /**
   * Reads and checks a bundle.
   *
   * @throws BundleException if there is none, or anything in it is not as it should be
   */
  public static ModelBundle read(Path file) throws BundleException {
    return read(file.toString(), BundleArchive.read(file));
  }

  /**
   * Reads and checks a bundle that travels inside a jar.
   *
   * @param name names it in messages
   */
  public static ModelBundle read(String name, InputStream in) throws BundleException {
    return read(name, BundleArchive.read(name, in));
  }

  private static ModelBundle read(String file, Map<String, byte[]> entries) throws BundleException {
    for (String name : BundleArchive.required()) {
      checkThere(file, entries, name);
    }
    ManifestJson.Content content = ManifestJson.read(part(entries, ManifestJson.NAME));
    Map<String, byte[]> trees = trees(file, entries, content.manifest());
    checkDigests(file, entries, content.digests());
    Map<String, byte[]> parts = new TreeMap<>(entries);
    byte[] attestation = parts.remove(BundleArchive.ATTESTATION);
    Provenance provenance = ProvenanceJson.read(part(entries, ProvenanceJson.NAME));
    return new ModelBundle(content.manifest(), trees, provenance, parts, attestation);
  }

  /**
   * Writes the bundle; a reader sees the old file or the new one, never a part. The same bundle
   * gives the same bytes.
   */
  public void write(Path file) throws IOException {
    Map<String, byte[]> entries = new TreeMap<>(parts);
    if (attestation != null) {
      entries.put(BundleArchive.ATTESTATION, attestation);
    }
    BundleArchive.write(file, entries);
  }

  /** What serving asks. */
  public Model model() {
    return new BundleModel(manifest, blend);
  }

  /** Its components and how they add up. */
  public Blend blend() {
    return blend;
  }

  /** XGBoost's JSON of each component's trees, by the component's name. */
  public Map<String, byte[]> trees() {
    return trees;
  }

  public Manifest manifest() {
    return manifest;
  }

  public Provenance provenance() {
    return provenance;
  }

  /** The past as the newest build of the training left it. */
  public InputStream historySnapshot() {
    return new ByteArrayInputStream(part(parts, BundleArchive.HISTORY));
  }

  /** What tests touched when they were last recorded; empty where nothing is. */
  public Optional<byte[]> evidence() {
    return Optional.ofNullable(parts.get(BundleArchive.EVIDENCE)).map(byte[]::clone);
  }

  /** What somebody says of the bundle; empty where nobody says anything. */
  public Optional<byte[]> attestation() {
    return Optional.ofNullable(attestation).map(byte[]::clone);
  }

  /** SHA-256 in hexadecimal of every entry but the attestation, by its name, in their order. */
  public Map<String, String> digests() {
    return digests(parts);
  }

  private static Map<String, String> digests(Map<String, byte[]> parts) {
    Map<String, String> digests = new TreeMap<>();
    parts.forEach((name, bytes) -> digests.put(name, Sha256.of(bytes)));
    return digests;
  }

  private static Blend blend(Manifest manifest, Map<String, byte[]> trees) throws BundleException {
    List<TreeEnsemble> ensembles = new ArrayList<>();
    for (Component component : manifest.components()) {
      ensembles.add(parse(component.name(), trees));
    }
    if (trees.size() != ensembles.size()) {
      throw new BundleException(
          "the bundle holds trees that no component names; train the model again");
    }
    try {
      return new Blend(manifest.components(), ensembles, manifest.blend());
    } catch (IllegalArgumentException e) {
      throw new BundleException(e.getMessage() + "; train the model again", e);
    }
  }

  private static TreeEnsemble parse(String component, Map<String, byte[]> trees)
      throws BundleException {
    byte[] json = trees.get(component);
    if (json == null) {
      throw new BundleException(
          "the bundle has no trees for " + component + "; train the model again");
    }
    try {
      return TreeEnsemble.parse(json);
    } catch (BundleException e) {
      throw new BundleException("the component " + component + ": " + e.getMessage(), e);
    }
  }

  private static Map<String, byte[]> trees(
      String file, Map<String, byte[]> entries, Manifest manifest) throws BundleException {
    Map<String, byte[]> trees = new TreeMap<>();
    for (Component component : manifest.components()) {
      String entry = BundleArchive.trees(component.name());
      checkThere(file, entries, entry);
      trees.put(component.name(), part(entries, entry));
    }
    return trees;
  }

  private static void checkThere(String file, Map<String, byte[]> entries, String name)
      throws BundleException {
    if (!entries.containsKey(name)) {
      throw new BundleException(
          "the model bundle " + file + " lacks " + name + "; train the model again");
    }
  }

  private static void checkDigests(
      String file, Map<String, byte[]> entries, Map<String, String> digests)
      throws BundleException {
    Set<String> named = new TreeSet<>(entries.keySet());
    named.addAll(digests.keySet());
    named.removeAll(List.of(ManifestJson.NAME, BundleArchive.ATTESTATION));
    for (String name : named) {
      if (!Sha256.of(part(entries, name)).equals(digests.get(name))) {
        throw new BundleException(
            "the model bundle "
                + file
                + " holds another "
                + name
                + " than its bundle.json says; train the model again");
      }
    }
  }

  private static byte[] part(Map<String, byte[]> entries, String name) {
    byte[] part = entries.get(name);
    return part == null ? new byte[0] : part;
  }
}
