package io.foretest.maven;

import io.foretest.change.Change;
import io.foretest.evidence.EvidenceSnapshot;
import io.foretest.evidence.ModuleEvidence;
import io.foretest.history.Granularity;
import io.foretest.history.History;
import io.foretest.history.HistoryException;
import io.foretest.history.HistorySettings;
import io.foretest.history.HistoryStore;
import io.foretest.history.LastSelection;
import io.foretest.history.RunningHistory;
import io.foretest.model.BundleException;
import io.foretest.model.ModelBundle;
import io.foretest.plan.FallbackDecision;
import io.foretest.plan.ServedModel;
import io.foretest.protocol.Fallback;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads model and past: from the database where there is one, else from the snapshot in the bundle,
 * so that a pull-request build needs nothing but the bundle.
 */
final class PastReader {
  private static final int COMMITS_ASKED = 200;

  private final HistorySettings location;
  private final @Nullable Path bundleFile;
  private final ModelTrust trust;
  private @Nullable FallbackDecision problem;

  /**
   * @param bundleFile the bundle's file, whether it exists or not; null where it cannot be had
   */
  PastReader(HistorySettings location, @Nullable Path bundleFile, ModelTrust trust) {
    this.location = location;
    this.bundleFile = bundleFile;
    this.trust = trust;
  }

  /**
   * Methods can be selected where the model is one of methods, and otherwise classes are. A model
   * of methods has no say in a selection of classes.
   *
   * @param wanted what a person wants to select
   */
  ServedPast read(Change change, Granularity wanted, boolean remaining) {
    Optional<ModelBundle> found = keysStand(change) ? bundle() : Optional.empty();
    Granularity learned = found.map(b -> b.manifest().granularity()).orElse(Granularity.CLASS);
    Granularity granularity = learned == wanted ? wanted : Granularity.CLASS;
    Optional<ModelBundle> bundle = found.filter(b -> learned == granularity);
    ServedModel model = bundle.map(ServedModel::of).orElseGet(ServedModel::none);
    String note = note(wanted, learned);
    Optional<HistoryStore> store = open(bundle.isPresent());
    if (store.isEmpty()) {
      History past = snapshot(bundle, granularity);
      return new ServedPast(
          granularity, past, model, note, Optional.ofNullable(problem), Optional.empty());
    }
    try (HistoryStore past = store.get()) {
      Optional<LastSelection> last =
          remaining ? past.lastSelection(change.commit(), change.branch()) : Optional.empty();
      return new ServedPast(
          granularity,
          past.before(change, granularity),
          model,
          note,
          Optional.ofNullable(problem),
          last);
    } catch (HistoryException e) {
      Optional<FallbackDecision> unreadable =
          Optional.of(new FallbackDecision(Fallback.NO_HISTORY, Text.of(e)));
      History past = snapshot(bundle, granularity);
      return new ServedPast(granularity, past, model, note, unreadable, Optional.empty());
    }
  }

  private static String note(Granularity wanted, Granularity learned) {
    if (wanted == learned) {
      return "";
    }
    return wanted == Granularity.METHOD
        ? "whole classes are selected: no model of methods is there;"
            + " mvn foretest:train -Dml.granularity=method learns one"
        : "the model has no say: it is one of methods, and classes are selected;"
            + " give ml.granularity=method, or train one of classes";
  }

  /**
   * What the tests of each module touched when they were last recorded: as the history tells it,
   * else as the bundle does.
   *
   * @param early what may have been read already; null where nobody began
   */
  RecordedEvidence evidence(@Nullable EarlyReading early) {
    Optional<List<ModuleEvidence>> read = early == null ? Optional.empty() : early.of(location);
    return read.map(RecordedEvidence::of).orElseGet(this::stored);
  }

  private RecordedEvidence stored() {
    if (!location.exists()) {
      return carried();
    }
    try (HistoryStore store = HistoryStore.open(location)) {
      return RecordedEvidence.of(store.evidence());
    } catch (HistoryException e) {
      return carried();
    }
  }

  private RecordedEvidence carried() {
    Optional<byte[]> records = bundle().flatMap(ModelBundle::evidence);
    try {
      return records.isEmpty()
          ? RecordedEvidence.unknown()
          : RecordedEvidence.of(EvidenceSnapshot.read(records.get()));
    } catch (IOException e) {
      return RecordedEvidence.unknown();
    }
  }

  /** Commits of recorded full builds, newest first; none where no database can be read. */
  List<String> recordedCommits() {
    if (!location.exists()) {
      return List.of();
    }
    try (HistoryStore store = HistoryStore.open(location)) {
      return store.fullBuildCommits(COMMITS_ASKED);
    } catch (HistoryException e) {
      return List.of();
    }
  }

  private Optional<ModelBundle> bundle() {
    if (bundleFile == null || !Files.exists(bundleFile)) {
      return Optional.empty();
    }
    try {
      ModelBundle bundle = ModelBundle.read(bundleFile);
      Optional<String> refusal = trust.refusal(bundle);
      refusal.ifPresent(this::distrust);
      return refusal.isPresent() ? Optional.empty() : Optional.of(bundle);
    } catch (BundleException e) {
      problem = new FallbackDecision(Fallback.BAD_MODEL, Text.of(e));
      return Optional.empty();
    }
  }

  private boolean keysStand(Change change) {
    Optional<String> changed = trust.changedList(change);
    changed.ifPresent(this::distrust);
    return changed.isEmpty();
  }

  private void distrust(String why) {
    problem = new FallbackDecision(Fallback.UNTRUSTED_MODEL, Text.printable(why));
  }

  /** The database; empty where there is none, or where the bundle can stand in for it. */
  private Optional<HistoryStore> open(boolean standIn) {
    try {
      return location.exists() ? Optional.of(HistoryStore.open(location)) : Optional.empty();
    } catch (HistoryException e) {
      if (!standIn) {
        problem = new FallbackDecision(Fallback.NO_HISTORY, Text.of(e));
      }
      return Optional.empty();
    }
  }

  private History snapshot(Optional<ModelBundle> bundle, Granularity granularity) {
    if (bundle.isEmpty()) {
      return new RunningHistory(granularity);
    }
    try (InputStream in = bundle.get().historySnapshot()) {
      return RunningHistory.readFrom(in, granularity);
    } catch (IOException e) {
      problem = new FallbackDecision(Fallback.BAD_MODEL, "its history: " + Text.of(e));
      return new RunningHistory(granularity);
    }
  }
}
