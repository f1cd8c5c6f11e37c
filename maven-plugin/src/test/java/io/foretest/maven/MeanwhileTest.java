package io.foretest.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.aether.DefaultSessionData;
import org.eclipse.aether.SessionData;
import org.junit.jupiter.api.Test;

class MeanwhileTest {
  private final SessionData session = new DefaultSessionData();

  @Test
  void whoStartsDoesNotWaitAndWhoFinishesDoes() {
    CountDownLatch gate = new CountDownLatch(1);
    AtomicInteger done = new AtomicInteger();
    for (int i = 0; i < 3; i++) {
      Meanwhile.of(session)
          .start(
              "work",
              () -> {
                try {
                  gate.await();
                } catch (InterruptedException e) {
                  throw new IllegalStateException(e);
                }
                done.incrementAndGet();
              });
    }
    assertThat(done).hasValue(0);

    gate.countDown();
    Meanwhile.of(session).finish();

    assertThat(done).hasValue(3);
  }

  @Test
  void workThatFailsIsFinishedToo() {
    Meanwhile.of(session)
        .start(
            "work",
            () -> {
              throw new IllegalStateException("expected");
            });

    Meanwhile.of(session).finish();

    AtomicInteger done = new AtomicInteger();
    Meanwhile.of(session).start("more", done::incrementAndGet);
    Meanwhile.of(session).finish();
    assertThat(done).hasValue(1);
  }
}
