package io.foretest.evidence;

import io.foretest.code.ClassCode;
import io.foretest.code.MethodCode;
import io.foretest.evidence.ParsedOutputs.ParsedFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Every class of the modules, with what connects them, while the output is what the tests ran. */
final class ReactorCode {
  private static final String INITIALIZER = MethodCode.INITIALIZER + "()V";

  private final List<FileDigests> files = new ArrayList<>();
  private final TreeMap<String, List<CodeClass>> byName = new TreeMap<>();
  private final Map<Long, CodeClass> byId = new HashMap<>();
  private final List<CodeMethod> methods = new ArrayList<>();
  private final Map<String, Set<String>> subtypes = new HashMap<>();
  private final Map<MethodCode.Call, List<CodeMethod>> targets = new HashMap<>();
  private final Map<String, List<CodeMethod>> initializers = new HashMap<>();

  private ReactorCode() {}

  /**
   * Reads all output of the modules.
   *
   * @throws IOException where a file cannot be read: then nothing can be said of any
   */
  static ReactorCode read(List<ModuleOutput> modules, ParsedOutputs outputs) throws IOException {
    ReactorCode code = new ReactorCode();
    for (ModuleOutput module : modules) {
      for (Path directory : module.directories()) {
        outputs.of(module.module(), directory).forEach(file -> code.add(module.module(), file));
      }
    }
    code.byName.values().forEach(classes -> classes.forEach(code::addSubtype));
    return code;
  }

  private void add(String module, ParsedFile file) {
    files.add(file.digests());
    String owner = file.digests().owner();
    if (!owner.equals(module)) {
      CodeClass added =
          new CodeClass(file.id(), file.digests(), file.code(), file.probes(), methods.size());
      methods.addAll(added.methods());
      byName.computeIfAbsent(owner, name -> new ArrayList<>()).add(added);
      byId.putIfAbsent(added.id(), added);
    }
  }

  private void addSubtype(CodeClass one) {
    for (String parent : parents(one)) {
      subtypes.computeIfAbsent(parent, name -> new LinkedHashSet<>()).add(one.name());
    }
  }

  private static List<String> parents(CodeClass one) {
    ClassCode code = one.code();
    List<String> parents = new ArrayList<>();
    if (code != null) {
      Optional.ofNullable(code.superName()).ifPresent(parents::add);
      parents.addAll(code.interfaces());
    }
    return parents;
  }

  /** All files of the modules. */
  List<FileDigests> files() {
    return files;
  }

  boolean knows(String className) {
    return byName.containsKey(className);
  }

  /** Classes inside of the class, told by their names. */
  Set<String> nestedIn(String className) {
    return byName.subMap(className + "$", className + "%").keySet();
  }

  /** The class files of that name; several where modules repeat it. */
  List<CodeClass> classes(String name) {
    return byName.getOrDefault(name, List.of());
  }

  Collection<List<CodeClass>> allClasses() {
    return byName.values();
  }

  /** The class file that ran; empty where it is none of the modules'. */
  Optional<CodeClass> byId(long id, String name) {
    return Optional.ofNullable(byId.get(id)).filter(found -> found.name().equals(name));
  }

  CodeMethod method(int number) {
    return methods.get(number);
  }

  /** The class, its superclasses and interfaces, as far as they are the modules'. */
  Set<String> lineage(String name) {
    Set<String> lineage = new LinkedHashSet<>();
    Deque<String> queue = new ArrayDeque<>(List.of(name));
    while (!queue.isEmpty()) {
      String next = queue.remove();
      if (knows(next) && lineage.add(next)) {
        classes(next).forEach(one -> queue.addAll(parents(one)));
      }
    }
    return lineage;
  }

  /** The class and everything below it; of a foreign class what is below it without a gap. */
  private Set<String> descent(String name) {
    Set<String> descent = new LinkedHashSet<>(Set.of(name));
    Deque<String> queue = new ArrayDeque<>(descent);
    while (!queue.isEmpty()) {
      for (String below : subtypes.getOrDefault(queue.remove(), Set.of())) {
        if (descent.add(below)) {
          queue.add(below);
        }
      }
    }
    return descent;
  }

  /**
   * Methods that a call may run: the named one, where it is inherited from above, and what
   * overrides it where the instance decides.
   */
  List<CodeMethod> targets(MethodCode.Call call) {
    return targets.computeIfAbsent(call, this::findTargets);
  }

  private List<CodeMethod> findTargets(MethodCode.Call call) {
    List<CodeMethod> targets = new ArrayList<>();
    Set<String> names = new LinkedHashSet<>(lineage(call.owner()));
    if (call.virtual() && !call.owner().equals("java/lang/Object")) {
      descent(call.owner()).forEach(below -> names.addAll(lineage(below)));
    }
    for (String name : names) {
      for (CodeClass one : classes(name)) {
        one.method(call.key()).ifPresent(targets::add);
      }
    }
    return targets;
  }

  /** Static initializers that run when the class is used for the first time. */
  List<CodeMethod> initializers(String name) {
    return initializers.computeIfAbsent(name, this::findInitializers);
  }

  private List<CodeMethod> findInitializers(String name) {
    List<CodeMethod> initializers = new ArrayList<>();
    for (String above : lineage(name)) {
      for (CodeClass one : classes(above)) {
        one.method(INITIALIZER).ifPresent(initializers::add);
      }
    }
    return initializers;
  }
}
