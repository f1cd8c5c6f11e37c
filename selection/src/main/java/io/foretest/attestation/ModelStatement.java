package io.foretest.attestation;

import static io.foretest.model.JsonText.map;

import io.foretest.model.JsonObjects;
import io.foretest.model.JsonText;
import io.foretest.model.ModelBundle;
import io.foretest.model.Provenance;
import io.foretest.model.StrategyMetrics;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What is said of a bundle: an in-toto Statement v1. Its subjects are all entries of the bundle but
 * the one that carries it, so that no byte that serving reads is left out.
 */
public final class ModelStatement {
  static final String TYPE = "https://in-toto.io/Statement/v1";
  static final String PREDICATE = "https://foretest.io/attestation/model/v1";

  private final Map<String, String> subjects;
  private final Map<String, @Nullable Object> predicate;

  private ModelStatement(Map<String, String> subjects, Map<String, @Nullable Object> predicate) {
    this.subjects = subjects;
    this.predicate = predicate;
  }

  /** The statement of a training, as it goes into an envelope. */
  public static byte[] write(ModelBundle bundle, Birth birth) {
    Map<String, @Nullable Object> json = new LinkedHashMap<>();
    json.put("_type", TYPE);
    json.put(
        "subject",
        bundle.digests().entrySet().stream()
            .map(part -> map("name", part.getKey(), "digest", map("sha256", part.getValue())))
            .toList());
    json.put("predicateType", PREDICATE);
    json.put("predicate", predicate(bundle, birth));
    return JsonText.of(json).getBytes(StandardCharsets.UTF_8);
  }

  private static Map<String, @Nullable Object> predicate(ModelBundle bundle, Birth birth) {
    Provenance provenance = bundle.provenance();
    return map(
        "trainedAt", birth.at().toString(),
        "trainer",
            map("foretest", birth.foretest(), "java", birth.java(), "system", birth.system()),
        "commit", provenance.commit(),
        "trainingData", data(provenance, birth.dataSet()),
        "seed", provenance.seed(),
        "parameters", provenance.parameters(),
        "versions", provenance.versions(),
        "heldOut", bundle.manifest().metrics().stream().map(ModelStatement::row).toList(),
        "previousModel", birth.previous().map(digest -> map("sha256", digest)).orElse(null));
  }

  private static Map<String, @Nullable Object> data(Provenance provenance, String dataSet) {
    return map(
        "digest", map("sha256", dataSet),
        "rowsDigest", map("sha256", provenance.dataDigest()),
        "builds", provenance.builds(),
        "failingBuilds", provenance.failingBuilds(),
        "rows", provenance.rows(),
        "failures", provenance.failures(),
        "firstMillis", provenance.firstMillis(),
        "lastMillis", provenance.lastMillis());
  }

  private static Map<String, @Nullable Object> row(StrategyMetrics metrics) {
    return map("strategy", metrics.strategy(), "values", metrics.values());
  }

  /**
   * The statement of an envelope, whoever signed it.
   *
   * @throws AttestationException if it carries something else
   */
  public static ModelStatement of(Envelope envelope) throws AttestationException {
    if (!envelope.payloadType().equals(Envelope.IN_TOTO)) {
      throw refused("the payload's type is not " + Envelope.IN_TOTO);
    }
    Map<String, @Nullable Object> json = parse(envelope.payload());
    if (!TYPE.equals(json.get("_type")) || !PREDICATE.equals(json.get("predicateType"))) {
      throw refused("it is no in-toto statement of the type " + PREDICATE);
    }
    if (!(json.get("predicate") instanceof Map<?, ?> predicate)) {
      throw refused("it has no predicate");
    }
    return new ModelStatement(subjects(json.get("subject")), texts(predicate));
  }

  private static Map<String, @Nullable Object> parse(byte[] payload) throws AttestationException {
    try {
      return JsonObjects.of(new String(payload, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      throw new AttestationException("the signed statement: " + e.getMessage(), e);
    }
  }

  private static Map<String, String> subjects(@Nullable Object json) throws AttestationException {
    Map<String, String> subjects = new TreeMap<>();
    for (Object one : json instanceof List<?> list ? list : List.of()) {
      if (one instanceof Map<?, ?> subject
          && subject.get("name") instanceof String name
          && subject.get("digest") instanceof Map<?, ?> digest
          && digest.get("sha256") instanceof String sha256
          && subjects.put(name, sha256) == null) {
        continue;
      }
      throw refused("a subject lacks its name or SHA-256, or is named twice");
    }
    return subjects;
  }

  private static AttestationException refused(String why) {
    return new AttestationException("the signed statement is not of a model: " + why);
  }

  /**
   * The first entry that is not as the statement says, by name; empty where it is about exactly
   * this bundle.
   *
   * @param digests SHA-256 of every entry, by its name
   */
  Optional<String> differenceTo(Map<String, String> digests) {
    TreeSet<String> names = new TreeSet<>(digests.keySet());
    names.addAll(subjects.keySet());
    return names.stream()
        .filter(name -> !String.valueOf(digests.get(name)).equals(subjects.get(name)))
        .findFirst();
  }

  /** A text of the predicate, such as {@code trainedAt}; empty where there is none. */
  public Optional<String> text(String... path) {
    Object at = predicate;
    for (String name : path) {
      at = at instanceof Map<?, ?> map ? map.get(name) : null;
    }
    return at instanceof String text ? Optional.of(text) : Optional.empty();
  }

  private static Map<String, @Nullable Object> texts(Map<?, ?> any) {
    Map<String, @Nullable Object> map = new TreeMap<>();
    List<Object> names = new ArrayList<>(any.keySet());
    names.forEach(name -> map.put(String.valueOf(name), any.get(name)));
    return map;
  }
}
