package io.foretest.training.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.foretest.model.RecallOf;
import io.foretest.plan.Decision;
import io.foretest.training.Recipe;
import io.foretest.training.fault.FaultBenchmark.Decided;
import io.foretest.training.learner.LearnerMode;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Faults of a small project that is compiled, run and recorded here. */
class FaultBenchmarkTest {
  @TempDir static Path directory;
  private static Checkout checkout;

  @BeforeAll
  static void record() throws Exception {
    checkout =
        new Checkout(directory)
            .source(
                "Sum",
                """
                public class Sum {
                  public static int add(int a, int b) {
                    return a + b;
                  }
                  public static int twice(int a) {
                    return add(a, a);
                  }
                  public static Runnable later() {
                    return () -> {
                      add(1, 2);
                    };
                  }
                  public static class In {
                    public int kept = 7;
                  }
                }
                """)
            .source("Other", "public class Other {\n  public static void nothing() {\n  }\n}\n")
            .test("AddTest", 0.5, "Sum.add(1, 2);")
            .test("TwiceTest", 2, "Sum.twice(1);")
            .test("LaterTest", 0.1, "Sum.later();")
            .test("InTest", 0.2, "new Sum.In();")
            .test("OtherTest", 1, "Other.nothing();")
            .recorded();
  }

  private static Fault fault(String id, String className, String method, int line) {
    return new Fault(id, className, "src/main/java/p/Sum.java", method, line, Set.of("p.AddTest"));
  }

  private static List<Decided> decide(double recall, Fault... faults) throws IOException {
    return new FaultBenchmark(new Recipe(LearnerMode.BOOSTED, 1, 1), (what, done, all) -> {})
        .decide(List.of(faults), FaultyProject.open(directory), recall, RecallOf.CHANGES);
  }

  private static Set<String> run(Decided decided) {
    return decided.decisions().stream()
        .filter(Decision::runs)
        .map(decision -> decision.candidate().key().className().substring(2))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> runFor(String className, String method, int line) throws IOException {
    return run(decide(1, fault("m", className, method, line)).get(0));
  }

  @Test
  void onEvidenceAloneThoseRunThatTouchTheMethodOfTheFault() throws IOException {
    assertThat(runFor("p.Sum", "add", 4)).containsExactly("AddTest", "TwiceTest");
    assertThat(runFor("p.Sum", "twice", 7)).containsExactly("TwiceTest");
    assertThat(runFor("p.Other", "nothing", 4)).containsExactly("OtherTest");
  }

  @Test
  void aFaultInALambdaIsAChangeOfTheMethodThatMakesIt() throws IOException {
    assertThat(runFor("p.Sum", "lambda$later$0", 11)).containsExactly("LaterTest");
  }

  @Test
  void aLambdaThatAnotherCompilerNumberedIsFoundByItsLine() throws IOException {
    assertThat(runFor("p.Sum", "lambda$later$7", 11)).containsExactly("LaterTest");
  }

  @Test
  void aFaultInAFieldsInitialValueIsOneOfTheConstructor() throws IOException {
    assertThat(runFor("p.Sum$In", "<init>", 15)).containsExactly("InTest");
  }

  @Test
  void everyTestHasADecisionForEveryFaultAndTheOrderIsTheFiles() throws IOException {
    List<Decided> decided =
        decide(
            1,
            fault("z", "p.Other", "nothing", 4),
            fault("a", "p.Sum", "add", 4),
            fault("k", "p.Other", "nothing", 4));

    assertThat(decided).extracting(d -> d.fault().id()).containsExactly("z", "a", "k");
    assertThat(decided).allSatisfy(d -> assertThat(d.decisions()).hasSize(5));
    assertThat(decided.get(1).why()).hasSize(5);
    assertThat(decided.get(1).why().get("p.AddTest")).contains("add", "changed");
  }

  @Test
  void decisionsAreWrittenOneARowWithTheReasonQuoted() throws IOException {
    StringWriter out = new StringWriter();
    FaultDecisions.write(decide(1, fault("m,\"1\"", "p.Sum", "twice", 7)), out);

    List<String> lines = out.toString().lines().toList();
    assertThat(lines.get(0)).isEqualTo("id,test,decision,reason,score");
    assertThat(lines).hasSize(6);
    assertThat(lines.subList(1, 6)).allMatch(line -> line.startsWith("\"m,\"\"1\"\"\",p."));
    assertThat(lines).filteredOn(line -> line.contains("p.TwiceTest,run,")).hasSize(1);
    assertThat(lines).filteredOn(line -> line.contains(",skip,")).hasSize(4);
  }

  @Test
  void whereNothingCanBeLearnedEvidenceDecidesAlone() throws IOException {
    List<Decided> decided =
        decide(0.9, fault("m1", "p.Sum", "add", 4), fault("m2", "p.Sum", "twice", 7));

    assertThat(run(decided.get(0))).containsExactly("AddTest", "TwiceTest");
    assertThat(run(decided.get(1))).containsExactly("TwiceTest");
  }

  @Test
  void aClassThatIsNotThereIsNamed() {
    assertRefused(fault("m9", "p.Gone", "add", 4), "m9: there is no class p.Gone in ");
    assertRefused(fault("m9", "../../p.Sum", "add", 4), "m9: there is no class");
    assertRefused(fault("m9", "p.\0", "add", 4), "m9: there is no class");
  }

  @Test
  void aMethodThatIsNotThereIsNamed() {
    assertRefused(fault("m9", "p.Sum", "minus", 4), "no method minus of p.Sum holds line 4");
  }

  @Test
  void aLineOutsideOfTheMethodIsNamed() {
    assertRefused(fault("m9", "p.Sum", "add", 7), "no method add of p.Sum holds line 7");
    assertRefused(fault("m9", "p.Sum", "add", 60_000), "holds line 60000: is the checkout built");
    assertRefused(fault("m9", "p.Sum", "lambda$add$0", 4), "no method lambda$add$0");
  }

  private static void assertRefused(Fault fault, String message) {
    assertThatThrownBy(() -> decide(1, fault))
        .isInstanceOf(FaultException.class)
        .hasMessageContaining(message);
  }

  @Test
  void aDirectoryThatIsNotBuiltIsRefused(@TempDir Path empty) {
    assertThatThrownBy(() -> FaultyProject.open(empty))
        .isInstanceOf(FaultException.class)
        .hasMessageContaining("no built checkout of one module");
    assertThat(empty).isEmptyDirectory();
  }

  @Test
  void aCheckoutWithoutARecordIsRefused(@TempDir Path other) throws IOException {
    new Checkout(other).source("Sum", "public class Sum {}").test("T", 1, "new Sum();").compiled();

    assertThatThrownBy(() -> FaultyProject.open(other))
        .isInstanceOf(FaultException.class)
        .hasMessageContaining("ml.coverage=on");
  }

  @Test
  void aClassFileThatNobodyUnderstandsIsNamed(@TempDir Path other) throws Exception {
    Checkout broken =
        new Checkout(other)
            .source("Sum", "public class Sum {}")
            .test("T", 1, "new Sum();")
            .recorded();
    Files.write(broken.classes().resolve("p/Sum.class"), new byte[] {1, 2, 3});
    FaultyProject project = FaultyProject.open(other);

    assertThatThrownBy(() -> project.evidence(fault("m9", "p.Sum", "<init>", 2)))
        .isInstanceOf(FaultException.class)
        .hasMessageContaining("m9: p.Sum: no class file that is understood");
  }

  /** Many classes of one kind: a slow test of everything, and a quick one of each class. */
  @Test
  void theModelOfAFaultHasNotSeenFaultsOfItsClass(@TempDir Path many) throws Exception {
    Checkout classes = new Checkout(many);
    StringBuilder all = new StringBuilder();
    List<Fault> faults = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      String name = "C" + i;
      classes.source(name, "public class " + name + " {\n  public static void f() {\n  }\n}\n");
      classes.test(name + "Test", 0.01, name + ".f();");
      all.append(name).append(".f(); ");
      for (int copy = 0; copy < 40; copy++) {
        String id = name + "-" + copy;
        String file = "src/main/java/p/" + name + ".java";
        faults.add(
            new Fault(id, "p." + name, file, "f", 4, Set.of("p." + name + "Test", "p.AllTest")));
      }
    }
    FaultyProject project =
        FaultyProject.open(classes.test("AllTest", 60, all.toString()).recorded().root());

    List<Decided> decided =
        new FaultBenchmark(new Recipe(LearnerMode.BOOSTED, 1, 1), (what, done, total) -> {})
            .decide(faults, project, 0.9, RecallOf.CHANGES);
    Map<String, Set<String>> run = new TreeMap<>();
    decided.forEach(d -> run.put(d.fault().id(), run(d)));

    assertThat(run).hasSize(480);
    assertThat(run)
        .allSatisfy(
            (id, tests) ->
                assertThat(tests)
                    .contains(id.replaceAll("-.*", "Test"))
                    .isSubsetOf(id.replaceAll("-.*", "Test"), "AllTest"));
    assertThat(run.values()).anyMatch(tests -> !tests.contains("AllTest"));

    // Faults of a class that fail otherwise change nothing for that class, as they are not learned.
    List<Fault> others =
        faults.stream()
            .map(
                f ->
                    f.className().equals("p.C3")
                        ? new Fault(f.id(), f.className(), f.file(), "f", 4, Set.of("p.AllTest"))
                        : f)
            .toList();
    List<Decided> again =
        new FaultBenchmark(new Recipe(LearnerMode.BOOSTED, 1, 1), (what, done, total) -> {})
            .decide(others, project, 0.9, RecallOf.CHANGES);

    assertThat(again.stream().filter(d -> d.fault().className().equals("p.C3")).map(d -> run(d)))
        .isEqualTo(
            decided.stream()
                .filter(d -> d.fault().className().equals("p.C3"))
                .map(d -> run(d))
                .toList());
  }
}
