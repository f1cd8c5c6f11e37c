package io.foretest.attestation;

import io.foretest.model.JsonObjects;
import io.foretest.model.JsonText;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A statement and who signed it: DSSE 1.0.2. What is signed is not the JSON but {@code DSSEv1},
 * type and payload with their lengths, so that nothing is parsed before its signature is known.
 * Without signatures it only carries the statement.
 */
public final class Envelope {
  static final String IN_TOTO = "application/vnd.in-toto+json";

  private static final int MOST_SIGNATURES = 16;
  private static final int LONGEST_TYPE = 200;

  private final String payloadType;
  private final byte[] payload;
  private final List<Signed> signatures;

  private Envelope(String payloadType, byte[] payload, List<Signed> signatures) {
    this.payloadType = payloadType;
    this.payload = payload;
    this.signatures = List.copyOf(signatures);
  }

  /**
   * One signature.
   *
   * @param keyId whose it claims to be; a hint, nothing more
   */
  record Signed(String keyId, byte[] signature) {}

  /** A statement that nobody signed yet. */
  public static Envelope of(byte[] statement) {
    return new Envelope(IN_TOTO, statement.clone(), List.of());
  }

  /** The same, signed by one more key. */
  public Envelope signedBy(SigningKey key) {
    List<Signed> more = new ArrayList<>(signatures);
    more.add(new Signed(key.keyId(), key.sign(preAuthentication())));
    return new Envelope(payloadType, payload, more);
  }

  String payloadType() {
    return payloadType;
  }

  byte[] payload() {
    return payload.clone();
  }

  List<Signed> signatures() {
    return signatures;
  }

  /** The bytes that are signed: DSSE's pre-authentication encoding. */
  byte[] preAuthentication() {
    byte[] type = payloadType.getBytes(StandardCharsets.UTF_8);
    byte[] head =
        ("DSSEv1 " + type.length + " " + payloadType + " " + payload.length + " ")
            .getBytes(StandardCharsets.UTF_8);
    return ByteBuffer.allocate(head.length + payload.length).put(head).put(payload).array();
  }

  /** The envelope's JSON; the same envelope gives the same bytes. */
  public byte[] json() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("payload", Base64.getEncoder().encodeToString(payload));
    json.put("payloadType", payloadType);
    json.put("signatures", signatures.stream().map(Envelope::json).toList());
    return JsonText.of(json).getBytes(StandardCharsets.UTF_8);
  }

  private static Map<String, String> json(Signed signed) {
    Map<String, String> json = new LinkedHashMap<>();
    json.put("keyid", signed.keyId());
    json.put("sig", Base64.getEncoder().encodeToString(signed.signature()));
    return json;
  }

  /**
   * Reads an envelope; says nothing of its signatures.
   *
   * @throws AttestationException if it is none
   */
  public static Envelope parse(byte[] json) throws AttestationException {
    Map<String, @Nullable Object> members = members(json);
    String type = text(members, "payloadType");
    if (type.isEmpty() || type.length() > LONGEST_TYPE) {
      throw refused("\"payloadType\" is empty or too long");
    }
    return new Envelope(type, decoded(text(members, "payload")), signatures(members));
  }

  private static Map<String, @Nullable Object> members(byte[] json) throws AttestationException {
    try {
      return JsonObjects.of(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(json)).toString());
    } catch (CharacterCodingException | IllegalArgumentException e) {
      throw new AttestationException("the attestation is no envelope: " + e.getMessage(), e);
    }
  }

  private static List<Signed> signatures(Map<String, @Nullable Object> members)
      throws AttestationException {
    if (!(members.get("signatures") instanceof List<?> list) || list.size() > MOST_SIGNATURES) {
      throw refused("\"signatures\" is no list of at most " + MOST_SIGNATURES);
    }
    List<Signed> signatures = new ArrayList<>();
    for (Object one : list) {
      if (!(one instanceof Map<?, ?> signed)) {
        throw refused("a signature is no object");
      }
      Object keyId = signed.get("keyid");
      signatures.add(
          new Signed(keyId instanceof String id ? id : "", decoded(text(signed, "sig"))));
    }
    return signatures;
  }

  private static String text(Map<?, ?> members, String name) throws AttestationException {
    if (members.get(name) instanceof String text) {
      return text;
    }
    throw refused("\"" + name + "\" is no text");
  }

  /** The alphabet of a URL is as good as the usual one. */
  private static byte[] decoded(String base64) throws AttestationException {
    try {
      return Base64.getDecoder().decode(base64.replace('-', '+').replace('_', '/'));
    } catch (IllegalArgumentException e) {
      throw refused("what should be base64 is not");
    }
  }

  private static AttestationException refused(String why) {
    return new AttestationException("the attestation is no DSSE envelope: " + why);
  }
}
