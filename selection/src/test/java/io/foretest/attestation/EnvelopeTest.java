package io.foretest.attestation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnvelopeTest {
  private static final SigningKey KEY = SigningKey.generate();

  /** The example of the DSSE specification, with its own type and text. */
  @Test
  void whatIsSignedNamesTypeAndLengths() throws Exception {
    Envelope envelope =
        Envelope.parse(
            bytes(
                "{\"payload\":\"aGVsbG8gd29ybGQ=\",\"payloadType\":\"http://example.com/HelloWorld\","
                    + "\"signatures\":[]}"));
    assertThat(new String(envelope.preAuthentication(), StandardCharsets.UTF_8))
        .isEqualTo("DSSEv1 29 http://example.com/HelloWorld 11 hello world");
  }

  @Test
  void whatIsWrittenIsRead() throws Exception {
    Envelope written = Envelope.of(bytes("{}")).signedBy(KEY).signedBy(SigningKey.generate());
    Envelope read = Envelope.parse(written.json());
    assertThat(read.payload()).isEqualTo(bytes("{}"));
    assertThat(read.payloadType()).isEqualTo("application/vnd.in-toto+json");
    assertThat(read.signatures()).hasSize(2);
    assertThat(read.signatures().get(0).keyId()).isEqualTo(KEY.keyId());
    assertThat(read.json()).isEqualTo(written.json());
  }

  @Test
  void theAlphabetOfUrlsIsReadToo() throws Exception {
    Envelope envelope =
        Envelope.parse(
            bytes(
                "{\"payload\":\"_-8\",\"payloadType\":\"t\",\"signatures\":[{\"sig\":\"_w==\"}]}"));
    assertThat(envelope.payload()).containsExactly(0xff, 0xef);
    assertThat(envelope.signatures().get(0).keyId()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[]",
        "{}",
        "{\"payload\":1,\"payloadType\":\"t\",\"signatures\":[]}",
        "{\"payload\":\"!\",\"payloadType\":\"t\",\"signatures\":[]}",
        "{\"payload\":\"\",\"payloadType\":\"\",\"signatures\":[]}",
        "{\"payload\":\"\",\"payloadType\":\"t\"}",
        "{\"payload\":\"\",\"payloadType\":\"t\",\"signatures\":{}}",
        "{\"payload\":\"\",\"payloadType\":\"t\",\"signatures\":[7]}",
        "{\"payload\":\"\",\"payloadType\":\"t\",\"signatures\":[{\"keyid\":\"a\"}]}",
        "{\"payload\":\"\",\"payload\":\"\",\"payloadType\":\"t\",\"signatures\":[]}",
        "{\"payload\":\"\",\"payloadType\":\"t\",\"signatures\":[]} more",
      })
  void whatIsNoEnvelopeIsRefused(String json) {
    assertThatThrownBy(() -> Envelope.parse(bytes(json)))
        .isInstanceOf(AttestationException.class)
        .hasMessageContaining("the attestation is no");
  }

  @Test
  void moreSignaturesThanAnybodyNeedsAreRefused() {
    String many = "{\"sig\":\"AA==\"},".repeat(17);
    String json =
        "{\"payload\":\"\",\"payloadType\":\"t\",\"signatures\":["
            + many.substring(0, many.length() - 1)
            + "]}";
    assertThatThrownBy(() -> Envelope.parse(bytes(json)))
        .isInstanceOf(AttestationException.class)
        .hasMessageContaining("at most 16");
  }

  @Test
  void bytesThatAreNoTextAreRefused() {
    assertThatThrownBy(() -> Envelope.parse(new byte[] {'{', (byte) 0xff, '}'}))
        .isInstanceOf(AttestationException.class);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
