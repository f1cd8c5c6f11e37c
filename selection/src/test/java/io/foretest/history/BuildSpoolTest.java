package io.foretest.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.foretest.change.Change;
import io.foretest.change.ChangedFile;
import io.foretest.change.FileKind;
import io.foretest.change.FileStatus;
import io.foretest.protocol.Plan;
import io.foretest.protocol.PlannedTest;
import io.foretest.protocol.Reason;
import io.foretest.protocol.TestId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BuildSpoolTest {
  private static final String NASTY = "tab\t nul\0 line\r\n back\\slash 'quote' \ud800 ünï";

  @TempDir Path reactor;
  private final List<String> problems = new ArrayList<>();

  private SpoolFacts facts(Path directory) throws IOException {
    return new SpoolReader(directory, RejectedFiles.ofSpool(directory), problems).facts();
  }

  @Test
  void factsWithAnyTextComeBack() throws IOException {
    BuildInfo info =
        new BuildInfo(
            "b1",
            5,
            null,
            "base",
            NASTY,
            true,
            null,
            NASTY,
            "1",
            BuildMode.SHADOW,
            "17",
            NASTY,
            List.of("a:b", NASTY));
    ChangedFile file =
        new ChangedFile(NASTY, "old", FileStatus.RENAMED, FileKind.BUILD_FILE, true, 1, 2, -3);
    Change change =
        new Change(null, null, NASTY, true, null, 5, List.of(file), "no baseline was found");
    PlannedTest planned =
        new PlannedTest(TestId.ofClass("a.ATest"), 1, 0.25, Double.NaN, Reason.LIKELY);
    Plan plan = new Plan("b1", Plan.Mode.SHADOW, null, "", 0, List.of(planned));
    Path directory;
    try (BuildSpool spool = BuildSpool.create(BuildSpool.rootOf(reactor), "b1")) {
      directory = spool.directory();
      assertThat(spool.writeBuild(info, change)).isTrue();
      spool.writeModule(new ModuleFacts(NASTY, "sub", Map.of("a.ATest", 0, NASTY, 7), plan));
      spool.writeModule(new ModuleFacts("a:b", "", Map.of(), null));
    }

    SpoolFacts read = facts(directory);

    assertThat(read.info()).isEqualTo(info);
    assertThat(read.changeKnown()).isFalse();
    assertThat(read.files()).containsExactly(file);
    ModuleFacts module =
        read.modules().stream().filter(m -> m.module().equals(NASTY)).findFirst().orElseThrow();
    assertThat(module.distances()).isEqualTo(Map.of("a.ATest", 0, NASTY, 7));
    assertThat(module.plan().tests()).hasToString(plan.tests().toString());
    assertThat(problems).isEmpty();
  }

  @Test
  void onlyTheFirstFactsOfABuildCount() throws IOException {
    ASpool first = ASpool.number(reactor, 1);
    try (BuildSpool spool = first.running()) {
      BuildInfo other = ASpool.of(reactor, "build-1").commit("other").info();
      assertThat(BuildSpool.at(spool.directory()).writeBuild(other, first.change())).isFalse();
      assertThat(facts(spool.directory()).info().commit()).isEqualTo("c0ffee");
    }
  }

  @Test
  void damagedFactsAreKeptAsideAndTheRestIsRead() throws IOException {
    Path directory = ASpool.number(reactor, 1).module(Map.of("a.ATest", 1), null).over();
    Path build = directory.resolve("build.facts");
    String text = Files.readString(build);
    Files.writeString(build, text.substring(0, text.length() - 8), StandardCharsets.UTF_8);

    SpoolFacts read = facts(directory);

    assertThat(read.known()).isFalse();
    assertThat(read.modules()).hasSize(1);
    assertThat(problems).singleElement().asString().contains("its end is missing", "rejected");
    assertThat(reactor.resolve(".foretest/rejected/build-1/build.facts")).exists();
  }

  @Test
  void factsOfANewerVersionAreKeptAside() throws IOException {
    Path directory = ASpool.number(reactor, 1).over();
    Path build = directory.resolve("build.facts");
    Files.writeString(build, Files.readString(build).replaceFirst("\t1\n", "\t2\n"));

    assertThat(facts(directory).known()).isFalse();
    assertThat(problems).singleElement().asString().contains("version 2", "use one version");
  }

  @Test
  void aLinkInPlaceOfFactsIsNotFollowed() throws IOException {
    Path secret = Files.copy(ASpool.number(reactor, 1).over().resolve("build.facts"), link("s"));
    Path directory = ASpool.number(reactor, 2).over();
    Files.delete(directory.resolve("build.facts"));
    Files.createSymbolicLink(directory.resolve("build.facts"), secret);

    assertThat(facts(directory).known()).isFalse();
    assertThat(problems).singleElement().asString().contains("no plain file");
    assertThat(secret).exists();
  }

  private Path link(String name) {
    return reactor.resolve(name);
  }

  @Test
  void aSpoolHasOneOwner() {
    Path root = BuildSpool.rootOf(reactor);
    try (BuildSpool spool = BuildSpool.create(root, "b1")) {
      assertThat(spool.buildId()).isEqualTo("b1");
      assertThatThrownBy(() -> BuildSpool.create(root, "b1"))
          .isInstanceOf(HistoryException.class)
          .hasMessageContaining("in use");
    }
    assertThatThrownBy(() -> BuildSpool.create(root, "b1"))
        .isInstanceOf(HistoryException.class)
        .hasMessageContaining("exists");
  }

  @Test
  void aBuildIdThatClimbsIsRefused() {
    assertThatThrownBy(() -> BuildSpool.create(BuildSpool.rootOf(reactor), "../../x"))
        .isInstanceOf(HistoryException.class)
        .hasMessageContaining("newBuildId");
  }

  @Test
  void journalsOfAnyModuleStayInTheSpool() {
    try (BuildSpool spool = BuildSpool.create(BuildSpool.rootOf(reactor), "b1")) {
      for (String module : List.of("a:b", "../../x", NASTY, "", "/etc")) {
        assertThat(spool.journalDir(module))
            .isDirectory()
            .hasParent(spool.directory().resolve("journals"));
      }
    }
  }

  @Test
  void aSpoolThatCannotBeWrittenSaysWhere() throws IOException {
    Path file = Files.createFile(reactor.resolve("file"));

    assertThatThrownBy(() -> BuildSpool.create(file.resolve("spool"), "b1"))
        .isInstanceOf(HistoryException.class)
        .hasMessageContaining(file.toString());
  }
}
