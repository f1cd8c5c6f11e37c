package io.foretest.maven;

import io.foretest.change.Change;
import io.foretest.evidence.EvidenceSnapshot;
import io.foretest.history.Granularity;
import io.foretest.history.History;
import io.foretest.history.HistoryException;
import io.foretest.history.HistorySettings;
import io.foretest.history.HistoryStore;
import io.foretest.history.LastSelection;
import io.foretest.history.RunningHistory;
import io.foretest.model.ModelBundle;
import io.foretest.plan.FallbackDecision;
import io.foretest.plan.ServedModel;
import io.foretest.protocol.Fallback;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads model and past: from the database where there is one, else from the snapshot in the bundle,
 * so that a pull-request build needs nothing but the bundle.
 */
final class PastReader {
  private final HistorySettings location;
  private final @Nullable Path bundleFile;
  private final ModelTrust trust;
  private @Nullable ServableBundle known;

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
    ServableBundle servable = bundle(change);
    Granularity learned =
        servable.bundle().map(b -> b.manifest().granularity()).orElse(Granularity.CLASS);
    Granularity granularity = learned == wanted ? wanted : Granularity.CLASS;
    Optional<ModelBundle> bundle = servable.bundle().filter(b -> learned == granularity);
    Past past = past(change, granularity, remaining, bundle);
    return new ServedPast(
        granularity,
        past.history(),
        bundle.map(ServedModel::of).orElseGet(ServedModel::none),
        note(wanted, learned),
        past.problem().or(servable::problem),
        past.remaining());
  }

  /** The database's; the bundle's where there is no database, or none that can be read. */
  private Past past(
      Change change, Granularity granularity, boolean remaining, Optional<ModelBundle> bundle) {
    if (!location.exists()) {
      return snapshot(bundle, granularity);
    }
    HistoryStore store;
    try {
      store = HistoryStore.open(location);
    } catch (HistoryException e) {
      Past carried = snapshot(bundle, granularity);
      return bundle.isPresent() ? carried : carried.despite(Fallback.NO_HISTORY, Text.of(e));
    }
    try (store) {
      Optional<LastSelection> last =
          remaining ? store.lastSelection(change.commit(), change.branch()) : Optional.empty();
      return new Past(store.before(change, granularity), Optional.empty(), last);
    } catch (HistoryException e) {
      return snapshot(bundle, granularity).despite(Fallback.NO_HISTORY, Text.of(e));
    }
  }

  private static Past snapshot(Optional<ModelBundle> bundle, Granularity granularity) {
    Past none = Past.of(new RunningHistory(granularity));
    if (bundle.isEmpty()) {
      return none;
    }
    try (InputStream in = bundle.get().historySnapshot()) {
      return Past.of(RunningHistory.readFrom(in, granularity));
    } catch (IOException e) {
      return none.despite(Fallback.BAD_MODEL, "its history: " + Text.of(e));
    }
  }

  /** What was read, and what stood in the way. */
  private record Past(
      History history, Optional<FallbackDecision> problem, Optional<LastSelection> remaining) {
    static Past of(History history) {
      return new Past(history, Optional.empty(), Optional.empty());
    }

    /** The same history, which orders tests and leaves none out. */
    Past despite(Fallback code, String why) {
      return new Past(history, Optional.of(new FallbackDecision(code, why)), remaining);
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
  RecordedEvidence evidence(Change change, @Nullable EarlyReading early) {
    return told(early)
        .map(KnownHistory::evidence)
        .map(RecordedEvidence::of)
        .orElseGet(() -> stored(change));
  }

  private Optional<KnownHistory> told(@Nullable EarlyReading early) {
    return early == null ? Optional.empty() : early.of(location);
  }

  private RecordedEvidence stored(Change change) {
    if (!location.exists()) {
      return carried(change);
    }
    try (HistoryStore store = HistoryStore.open(location)) {
      return RecordedEvidence.of(store.evidence());
    } catch (HistoryException e) {
      return carried(change);
    }
  }

  private RecordedEvidence carried(Change change) {
    Optional<byte[]> records = bundle(change).bundle().flatMap(ModelBundle::evidence);
    try {
      return records.isEmpty()
          ? RecordedEvidence.unknown()
          : RecordedEvidence.of(EvidenceSnapshot.read(records.get()));
    } catch (IOException e) {
      return RecordedEvidence.unknown();
    }
  }

  /**
   * Commits of recorded full builds, newest first; none where no database can be read.
   *
   * @param early as in {@link #evidence}
   */
  List<String> recordedCommits(@Nullable EarlyReading early) {
    return told(early).map(KnownHistory::commits).orElseGet(this::storedCommits);
  }

  private List<String> storedCommits() {
    if (!location.exists()) {
      return List.of();
    }
    try (HistoryStore store = HistoryStore.open(location)) {
      return store.fullBuildCommits(KnownHistory.COMMITS);
    } catch (HistoryException e) {
      return List.of();
    }
  }

  /** Read once, by whichever thread asks first: what it says of the bundle is then one thing. */
  private synchronized ServableBundle bundle(Change change) {
    ServableBundle read = known;
    if (read == null) {
      read = ServableBundle.read(bundleFile, trust, change);
      known = read;
    }
    return read;
  }
}
