package io.foretest.evidence;

import io.foretest.code.DynamicCalls;
import io.foretest.code.MethodCode;
import io.foretest.evidence.JvmCoverage.Seen;
import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * From the probes that were hit while a test class was active to the methods that it must be taken
 * to touch. Probes alone miss three things: what ran once per process before, methods that an
 * exception ended before their first probe, and the test's own methods where that happened to them.
 */
final class TouchClosure {
  private final ReactorCode code;
  private final List<JvmCoverage> processes;
  private final Map<JvmCoverage, StaticState> statics = new HashMap<>();

  TouchClosure(ReactorCode code, List<JvmCoverage> processes) {
    this.code = code;
    this.processes = processes;
    processes.forEach(process -> statics.put(process, new StaticState(code, process)));
  }

  /** Everything that the test class touched in all processes. */
  Touched of(String testClass) {
    return new Walk(testClass).run();
  }

  /** One test class's way through the code. */
  private final class Walk {
    private final String testClass;
    private final BitSet methods = new BitSet();
    private final Set<String> whole = new HashSet<>();
    private final Map<CodeClass, BitSet> hits = new HashMap<>();
    private final Map<StaticState, Long> lastWindow = new HashMap<>();
    private final Set<String> used = new HashSet<>();
    private final Set<CodeMethod> overriders = new LinkedHashSet<>();
    private final Deque<Integer> queue = new ArrayDeque<>();

    /** Calls that may have run what the test knows, without a trace, and do not say what. */
    private final Set<MethodCode.Call> ranAnything = new HashSet<>();

    Walk(String testClass) {
      this.testClass = testClass;
    }

    Touched run() {
      processes.forEach(this::see);
      own();
      do {
        while (!queue.isEmpty()) {
          follow(code.method(queue.remove()));
        }
        addOverriders();
        addAnything();
      } while (!queue.isEmpty());
      return new Touched(methods, whole);
    }

    private void see(JvmCoverage process) {
      boolean ranHere =
          process.windows().stream().anyMatch(window -> window.classes().contains(testClass));
      for (Seen window : ranHere ? process.windows() : List.<Seen>of()) {
        if (window.countsFor(testClass)) {
          window.methods().stream().forEach(this::touch);
          whole.addAll(window.strangers());
          window
              .probes()
              .forEach((one, set) -> hits.computeIfAbsent(one, c -> new BitSet()).or(set));
          StaticState state = statics.get(process);
          if (state != null) {
            lastWindow.merge(state, window.sequence(), Math::max);
          }
        }
      }
    }

    /** A test method that ends with the exception that it expects may leave no trace. */
    private void own() {
      String name = testClass.replace('.', '/');
      Set<String> family = new HashSet<>(code.lineage(name));
      for (String nested : code.nestedIn(name)) {
        family.addAll(code.lineage(nested));
      }
      for (String member : family) {
        for (CodeClass one : code.classes(member)) {
          one.methods().forEach(method -> touch(method.number()));
        }
      }
    }

    private void touch(int number) {
      CodeMethod method = code.method(number);
      for (CodeMethod standing : method.owner().standingFor(method)) {
        add(standing.number());
      }
      if (method.code().foldedInto().size() > 0) {
        add(number); // its calls may still have to be followed
      }
    }

    private void add(int number) {
      if (!methods.get(number)) {
        methods.set(number);
        queue.add(number);
      }
    }

    private void follow(CodeMethod method) {
      use(method.owner().name());
      method.code().mentions().forEach(this::use);
      method.owner().lambdasOf(method).forEach(lambda -> add(lambda.number()));
      method.probes().ifPresent(probes -> followUnseen(method, probes, hits));
    }

    /** What its use may have set off, now or earlier in the same process. */
    private void use(String className) {
      if (!used.add(className)) {
        return;
      }
      for (CodeMethod initializer : code.initializers(className)) {
        add(initializer.number());
        lastWindow.forEach(
            (state, last) -> state.ranWith(initializer, last).ifPresent(this::follow));
      }
    }

    private void follow(StaticState.Ran ran) {
      ran.methods().stream().forEach(this::touch);
      ran.methods().stream()
          .mapToObj(code::method)
          .forEach(
              method ->
                  method.probes().ifPresent(probes -> followUnseen(method, probes, ran.hits())));
    }

    /** Calls that did not return may have run something that left no trace. */
    private void followUnseen(
        CodeMethod method, ClassProbes.Method probes, Map<CodeClass, BitSet> windows) {
      BitSet hit = windows.getOrDefault(method.owner(), new BitSet());
      boolean seen = probes.isHit(hit);
      for (ClassProbes.CallSite call : probes.calls()) {
        if (seen || call.early()) {
          boolean returned = call.next() >= 0 && hit.get(call.next());
          followUnseen(call, returned);
        }
      }
    }

    /** A call that returned at one time may have run an overrider at another that did not. */
    private void followUnseen(ClassProbes.CallSite call, boolean returned) {
      MethodCode.Call to = new MethodCode.Call(call.owner(), call.key(), call.virtual());
      if (DynamicCalls.isDynamic(to)) {
        if (call.virtual() || !returned) {
          ranAnything.add(to);
        }
        return;
      }
      List<CodeMethod> unseen = code.targets(to).stream().filter(this::mayHaveRunUnseen).toList();
      if (!returned) {
        unseen.forEach(target -> add(target.number()));
      } else if (call.virtual()) {
        overriders.addAll(unseen);
      }
    }

    /** Only where the test, or what it rests on, made an instance of the class or one below. */
    private void addOverriders() {
      Set<String> made = new HashSet<>();
      methods.stream()
          .mapToObj(code::method)
          .filter(method -> method.code().name().equals("<init>"))
          .map(method -> method.owner().name())
          .distinct()
          .forEach(name -> made.addAll(code.lineage(name)));
      overriders.stream()
          .filter(target -> made.contains(target.owner().name()))
          .forEach(target -> add(target.number()));
    }

    /** A call that names nothing can run whatever is known by then; see {@link DynamicCalls}. */
    private void addAnything() {
      for (MethodCode.Call call : ranAnything) {
        for (String name : List.copyOf(used)) {
          code.classes(name).stream()
              .flatMap(one -> one.methods().stream())
              .filter(method -> DynamicCalls.mayRun(call, method.code().name()))
              .filter(this::mayHaveRunUnseen)
              .forEach(method -> add(method.number()));
        }
      }
    }

    private boolean mayHaveRunUnseen(CodeMethod target) {
      return target.probes().map(ClassProbes.Method::mayEndUnseen).orElse(true);
    }
  }
}
