package io.foretest.evidence;

import io.foretest.code.ClassCode;
import io.foretest.evidence.Universe.Entry;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Turns what test JVMs left into records. To be asked at the end of a build, while the output
 * directories still hold what ran.
 */
public final class EvidenceRecorder {
  private final ReactorCode code;

  private EvidenceRecorder(ReactorCode code) {
    this.code = code;
  }

  /**
   * Reads the compiled classes and resources.
   *
   * @param visible the module whose tests are recorded, and every module of the reactor that it
   *     depends on, directly or not
   * @throws IOException where a file cannot be read: then nothing can be recorded
   */
  public static EvidenceRecorder of(List<ModuleOutput> visible) throws IOException {
    return of(visible, new ParsedOutputs());
  }

  /**
   * As {@link #of(List)}.
   *
   * @param outputs what other modules of the same build read already
   */
  public static EvidenceRecorder of(List<ModuleOutput> visible, ParsedOutputs outputs)
      throws IOException {
    return new EvidenceRecorder(ReactorCode.read(visible, outputs));
  }

  /**
   * Records the test classes of a module. Each whose runs are all sound gets a record; one that
   * failed, or whose coverage is not whole, gets none.
   *
   * @param journals directory of the module's journals, with the coverage beside them
   * @throws IOException where the directory cannot be listed
   */
  public Recording record(String module, Path journals, Origin origin) throws IOException {
    RecordedRuns runs = RecordedRuns.in(journals);
    Set<String> sound = runs.lostJournal() ? Set.of() : runs.sound();
    if (sound.isEmpty()) {
      return new Recording(Optional.empty(), runs.notes());
    }
    List<JvmCoverage> processes =
        runs.processes().stream().map(windows -> new JvmCoverage(code, windows)).toList();
    TouchClosure closure = new TouchClosure(code, processes);
    Watched watched = new Watched(runs.agents());
    Set<Entry> everybodys = unwatched(watched);
    RecordBuilder builder = new RecordBuilder(module);
    builder.generation(origin, classes());
    for (String test : sound) {
      Set<Entry> touched = entries(closure.of(test));
      touched.addAll(everybodys);
      builder.test(test, 0, touched);
    }
    List<String> notes = new ArrayList<>(runs.notes());
    leftOut(watched).ifPresent(notes::add);
    return new Recording(Optional.of(builder.build()), notes);
  }

  /** Says so where an agent's settings cost selection what it could skip. */
  private Optional<String> leftOut(Watched watched) {
    long all = code.allClasses().stream().mapToLong(List::size).sum();
    long left =
        code.allClasses().stream()
            .flatMap(List::stream)
            .filter(one -> !watched.watches(one.name()))
            .count();
    return left == 0
        ? Optional.empty()
        : Optional.of(
            "the JaCoCo agent may leave out %d of %d classes (%s): every test counts as touching them"
                .formatted(left, all, watched.settings()));
  }

  /** What exists: shapes, marks, resources, and files that are not understood. */
  private Set<Entry> classes() {
    Set<Entry> classes = new HashSet<>();
    for (FileDigests file : code.files()) {
      file.members()
          .forEach(
              (member, digest) -> {
                if (!Member.isMethod(member)) {
                  classes.add(new Entry(file.owner(), member, digest));
                }
              });
    }
    return classes;
  }

  /** Classes of which no probe tells: every test counts as touching all of them. */
  private Set<Entry> unwatched(Watched watched) {
    Set<Entry> entries = new HashSet<>();
    for (List<CodeClass> classes : code.allClasses()) {
      for (CodeClass one : classes) {
        if (one.code() == null || one.probes() == null || !watched.watches(one.name())) {
          addWhole(one, entries);
        }
      }
    }
    return entries;
  }

  private static void addWhole(CodeClass one, Set<Entry> entries) {
    one.digests()
        .members()
        .forEach((member, digest) -> entries.add(new Entry(one.name(), member, digest)));
  }

  private Set<Entry> entries(Touched touched) {
    Set<Entry> entries = new HashSet<>();
    Set<String> shapes = new HashSet<>();
    touched.methods().stream().mapToObj(code::method).forEach(m -> add(m, entries, shapes));
    for (String name : touched.whole()) {
      code.classes(name).forEach(one -> addWhole(one, entries));
      shapes.add(name);
    }
    for (String name : shapes) {
      code.lineage(name).forEach(above -> addShape(above, entries));
    }
    return entries;
  }

  private void add(CodeMethod method, Set<Entry> entries, Set<String> shapes) {
    CodeClass owner = method.owner();
    if (method.code().foldedInto().isEmpty()) {
      String member = Member.method(method.code().key());
      entries.add(new Entry(owner.name(), member, method.code().digest()));
    }
    shapes.add(owner.name());
    shapes.addAll(method.code().mentions());
    ClassCode read = owner.code();
    if (read != null) {
      shapes.addAll(read.mentions());
    }
  }

  private void addShape(String name, Set<Entry> entries) {
    for (CodeClass one : new ArrayList<>(code.classes(name))) {
      Long shape = one.digests().members().get(Member.SHAPE);
      if (shape != null) {
        entries.add(new Entry(name, Member.SHAPE, shape));
      }
    }
  }
}
