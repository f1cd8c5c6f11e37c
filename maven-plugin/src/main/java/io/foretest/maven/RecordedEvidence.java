package io.foretest.maven;

import io.foretest.evidence.ModuleEvidence;
import io.foretest.evidence.Origin;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What is recorded of all modules.
 *
 * @param byModule by the module's name
 * @param known whether a history or a bundle told it; where not, nothing is here and something may
 *     be recorded all the same
 */
record RecordedEvidence(Map<String, ModuleEvidence> byModule, boolean known) {
  RecordedEvidence {
    byModule = Map.copyOf(byModule);
  }

  static RecordedEvidence of(List<ModuleEvidence> records) {
    return new RecordedEvidence(
        records.stream()
            .collect(Collectors.toMap(ModuleEvidence::module, Function.identity(), (a, b) -> a)),
        true);
  }

  static RecordedEvidence unknown() {
    return new RecordedEvidence(Map.of(), false);
  }

  /** Start of the newest build that recorded any test, epoch milliseconds. */
  OptionalLong newestMillis() {
    return byModule.values().stream()
        .map(ModuleEvidence::newest)
        .flatMap(Optional::stream)
        .mapToLong(Origin::millis)
        .max();
  }
}
