package io.foretest.model;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Everything that serving needs of a training, in one zip: {@code bundle.json} (manifest and
 * digests of the other parts), {@code trees.json} (XGBoost's JSON), {@code history.bin} (the past
 * of each test, so that a build needs no database), {@code provenance.json}, and a {@code
 * signature} where somebody signed {@code bundle.json}. A bundle in memory is valid: reading and
 * making one check every part. Immutable.
 */
public final class ModelBundle {
  private final Manifest manifest;
  private final byte[] trees;
  private final TreeEnsemble ensemble;
  private final byte[] history;
  private final Provenance provenance;
  private final byte @Nullable [] signature;

  private ModelBundle(
      Manifest manifest,
      byte[] trees,
      byte[] history,
      Provenance provenance,
      byte @Nullable [] signature)
      throws BundleException {
    this.manifest = manifest;
    this.trees = trees;
    this.history = history;
    this.provenance = provenance;
    this.signature = signature;
    this.ensemble = TreeEnsemble.parse(trees);
    checkFeatures();
  }

  /**
   * Puts the parts of a training together.
   *
   * @param trees XGBoost's JSON form of the trees
   * @param history snapshot of the past as the newest build left it, opaque here
   * @throws BundleException if the trees cannot be scored or do not fit the manifest
   */
  public static ModelBundle of(
      Manifest manifest, byte[] trees, byte[] history, Provenance provenance)
      throws BundleException {
    return new ModelBundle(manifest, trees.clone(), history.clone(), provenance, null);
  }

  /**
   * Reads and checks a bundle.
   *
   * @throws BundleException if there is none, or anything in it is not as it should be
   */
  public static ModelBundle read(Path file) throws BundleException {
    Map<String, byte[]> entries = BundleArchive.read(file);
    for (String name : BundleArchive.required()) {
      if (!entries.containsKey(name)) {
        throw new BundleException(
            "the model bundle " + file + " lacks " + name + "; train the model again");
      }
    }
    ManifestJson.Content content = ManifestJson.read(part(entries, ManifestJson.NAME));
    checkDigests(file, entries, content.digests());
    return new ModelBundle(
        content.manifest(),
        part(entries, BundleArchive.TREES),
        part(entries, BundleArchive.HISTORY),
        ProvenanceJson.read(part(entries, ProvenanceJson.NAME)),
        entries.get(BundleArchive.SIGNATURE));
  }

  /**
   * Writes the bundle; a reader sees the old file or the new one, never a part. The same bundle
   * gives the same bytes.
   */
  public void write(Path file) throws IOException {
    BundleArchive.write(file, entries());
  }

  /** What serving asks. */
  public Model model() {
    return new BundleModel(manifest, ensemble);
  }

  public Manifest manifest() {
    return manifest;
  }

  public Provenance provenance() {
    return provenance;
  }

  /** The past as the newest build of the training left it. */
  public InputStream historySnapshot() {
    return new ByteArrayInputStream(history);
  }

  /** Signature over the bytes of {@code bundle.json}; empty for an unsigned bundle. */
  public Optional<byte[]> signature() {
    return Optional.ofNullable(signature).map(byte[]::clone);
  }

  private Map<String, byte[]> entries() {
    Map<String, byte[]> entries = new TreeMap<>();
    entries.put(BundleArchive.TREES, trees);
    entries.put(BundleArchive.HISTORY, history);
    entries.put(ProvenanceJson.NAME, ProvenanceJson.write(provenance));
    Map<String, String> digests = new TreeMap<>();
    entries.forEach((name, bytes) -> digests.put(name, digest(bytes)));
    entries.put(ManifestJson.NAME, ManifestJson.write(manifest, digests));
    if (signature != null) {
      entries.put(BundleArchive.SIGNATURE, signature);
    }
    return entries;
  }

  private void checkFeatures() throws BundleException {
    if (ensemble.features() != manifest.features().size()) {
      throw new BundleException(
          "the trees have "
              + ensemble.features()
              + " features, the bundle names "
              + manifest.features().size()
              + "; train the model again");
    }
  }

  private static void checkDigests(
      Path file, Map<String, byte[]> entries, Map<String, String> digests) throws BundleException {
    for (String name : BundleArchive.required()) {
      boolean same = digest(part(entries, name)).equals(digests.get(name));
      if (!same && !name.equals(ManifestJson.NAME)) {
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

  private static String digest(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
