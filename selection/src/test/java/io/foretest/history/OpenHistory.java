package io.foretest.history;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** A test on an empty history, once on each database. */
@ParameterizedClass
@EnumSource
abstract class OpenHistory {
  @Parameter TestDatabase database;
  @TempDir Path reactor;

  HistoryStore store;
  Path spools;

  @BeforeEach
  void open() {
    store = database.open(reactor);
    spools = BuildSpool.rootOf(reactor);
  }

  @AfterEach
  void close() {
    if (store != null) { // without a database the test is skipped, and this comes all the same
      store.close();
    }
  }
}
