package io.foretest.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jacoco.FakeAgent;
import org.jacoco.core.data.ExecutionDataReader;
import org.jacoco.core.data.ExecutionDataStore;
import org.jacoco.core.data.SessionInfo;
import org.jacoco.core.data.SessionInfoStore;
import org.junit.jupiter.api.Test;

class HitsTest {
  private final FakeAgent fake = new FakeAgent();

  @Test
  void whatWasReadIsCleared() throws Exception {
    boolean[] probes = probes(1, "a/A");
    probes[0] = true;
    JacocoAgent agent = new JacocoAgent(fake, JUnitClasses.none());

    agent.hits().clear();

    assertThat(probes).containsOnly(false);
    assertThat(read(agent.hits().stream("s")).getContents()).isEmpty();
  }

  @Test
  void whatIsExecutedWhileAWindowIsWrittenBelongsToTheNextOne() throws Exception {
    boolean[] probes = probes(1, "a/A");
    boolean[] others = probes(2, "a/B");
    probes[0] = true;
    JacocoAgent agent = new JacocoAgent(fake, JUnitClasses.none());

    Hits first = agent.hits();
    probes[1] = true;
    others[0] = true;
    ExecutionDataStore written = read(first.stream("s"));
    first.clear();
    ExecutionDataStore next = read(agent.hits().stream("s"));

    assertThat(written.getContents()).hasSize(1);
    assertThat(written.get(1).getProbes()).containsExactly(true, false, false);
    assertThat(next.get(1).getProbes()).containsExactly(false, true, false);
    assertThat(next.get(2).getProbes()).containsExactly(true, false, false);
  }

  @Test
  void aStreamHasTheGivenNameAndTheTimesOfTheUsersSession() throws Exception {
    fake.getData().setSessionId("host-1");
    JacocoAgent agent = new JacocoAgent(fake, JUnitClasses.none());
    Hits hits = agent.hits();
    List<SessionInfo> sessions = new ArrayList<>();

    read(hits.stream("window"), sessions);

    assertThat(hits.sessionId()).isEqualTo("host-1");
    assertThat(sessions).extracting(SessionInfo::getId).containsExactly("window");
    assertThat(sessions.get(0).getStartTimeStamp()).isEqualTo(hits.start());
    assertThat(sessions.get(0).getDumpTimeStamp()).isGreaterThanOrEqualTo(hits.start());
  }

  private boolean[] probes(long id, String name) {
    return fake.getData().getExecutionData(id, name, 3).getProbes();
  }

  private static ExecutionDataStore read(byte[] stream) throws IOException {
    return read(stream, new ArrayList<>());
  }

  private static ExecutionDataStore read(byte[] stream, List<SessionInfo> sessions)
      throws IOException {
    ExecutionDataStore store = new ExecutionDataStore();
    SessionInfoStore infos = new SessionInfoStore();
    ExecutionDataReader reader = new ExecutionDataReader(new ByteArrayInputStream(stream));
    reader.setExecutionDataVisitor(store);
    reader.setSessionInfoVisitor(infos);
    reader.read();
    sessions.addAll(infos.getInfos());
    return store;
  }
}
