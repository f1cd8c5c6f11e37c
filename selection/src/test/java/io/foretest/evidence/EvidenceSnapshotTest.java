package io.foretest.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EvidenceSnapshotTest {
  private static final ModuleEvidence CORE = record("g:core", "a/A#run()V=1");
  private static final ModuleEvidence APP = record("g:app", "a/B#run()V=2");

  private static ModuleEvidence record(String module, String touched) {
    return SomeEvidence.of(module, "build-1", 1_000, Map.of("a.ATest", List.of(touched)));
  }

  @Test
  void everyModuleComesBack() throws IOException {
    List<ModuleEvidence> read = EvidenceSnapshot.read(EvidenceSnapshot.write(List.of(CORE, APP)));

    assertThat(read).extracting(ModuleEvidence::module).containsExactly("g:core", "g:app");
    assertThat(SomeEvidence.touched(read.get(1), "a.ATest")).containsExactly("a/B#run()V=2");
  }

  @Test
  void noneIsAnAnswerToo() throws IOException {
    assertThat(EvidenceSnapshot.read(EvidenceSnapshot.write(List.of()))).isEmpty();
  }

  @Test
  void whatIsCutOffAnywhereIsRefused() throws IOException {
    byte[] bytes = EvidenceSnapshot.write(List.of(CORE, APP));
    for (int length = 0; length < bytes.length; length++) {
      byte[] cut = Arrays.copyOf(bytes, length);
      assertThatExceptionOfType(IOException.class).isThrownBy(() -> EvidenceSnapshot.read(cut));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 3, Integer.MAX_VALUE})
  void anotherNumberOfModulesIsRefused(int claimed) throws IOException {
    byte[] bytes = EvidenceSnapshot.write(List.of(CORE, APP));
    bytes[0] = (byte) (claimed >>> 24);
    bytes[1] = (byte) (claimed >>> 16);
    bytes[2] = (byte) (claimed >>> 8);
    bytes[3] = (byte) claimed;

    assertThatExceptionOfType(IOException.class).isThrownBy(() -> EvidenceSnapshot.read(bytes));
  }

  @Test
  void anythingBehindTheEndIsRefused() throws IOException {
    byte[] bytes = EvidenceSnapshot.write(List.of(CORE));
    byte[] longer = Arrays.copyOf(bytes, bytes.length + 1);

    assertThatExceptionOfType(IOException.class).isThrownBy(() -> EvidenceSnapshot.read(longer));
  }
}
