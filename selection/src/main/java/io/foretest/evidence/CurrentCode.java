package io.foretest.evidence;

import io.foretest.code.ClassCode;
import io.foretest.evidence.OutputFiles.OutputFile;
import io.foretest.evidence.Universe.Entry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Digests of what is compiled now. A class that several directories hold counts as unchanged only
 * where all of its copies are.
 */
public final class CurrentCode {
  private final Map<String, Map<String, Long>> members;

  /** Parts of which two copies differ. */
  private final Set<Entry> doubtful;

  /** What further copies of them are. */
  private final Set<Entry> copies;

  private final Map<String, List<Path>> files;

  private CurrentCode(
      Map<String, Map<String, Long>> members,
      Set<Entry> doubtful,
      Set<Entry> copies,
      Map<String, List<Path>> files) {
    this.members = members;
    this.doubtful = doubtful;
    this.copies = copies;
    this.files = files;
  }

  /**
   * Reads the output of modules.
   *
   * @param visible the module whose tests are asked about, and every module of the reactor that it
   *     depends on, directly or not
   * @param cache directory in which digests are kept between builds
   * @throws IOException where a file cannot be read: then nothing is known of any test
   */
  public static CurrentCode read(List<ModuleOutput> visible, Path cache) throws IOException {
    List<OutputDigests> outputs = new ArrayList<>();
    for (ModuleOutput module : visible) {
      for (Path directory : module.directories()) {
        outputs.add(OutputDigests.read(module.module(), directory, cache));
      }
    }
    return of(outputs);
  }

  /** The same of output that was read. */
  public static CurrentCode of(List<OutputDigests> visible) {
    CurrentCode code =
        new CurrentCode(new HashMap<>(), new HashSet<>(), new HashSet<>(), new HashMap<>());
    visible.forEach(
        output -> output.files().forEach(file -> code.add(file.digests(), file.file())));
    return code;
  }

  private void add(FileDigests digests, OutputFile file) {
    Map<String, Long> own = members.putIfAbsent(digests.owner(), digests.members());
    if (own != null) {
      // The map of one file is shared with whoever else asks for it, and cannot be added to.
      Map<String, Long> all = own instanceof HashMap ? own : new HashMap<>(own);
      digests.members().forEach((member, digest) -> addCopy(digests.owner(), member, digest, all));
      members.put(digests.owner(), all);
    }
    if (file.isClass()) {
      files.computeIfAbsent(digests.owner(), name -> new ArrayList<>(1)).add(file.file());
    }
  }

  private void addCopy(String owner, String member, long digest, Map<String, Long> own) {
    Long other = own.putIfAbsent(member, digest);
    if (other != null && other != digest) {
      doubtful.add(new Entry(owner, member, 0));
      copies.add(new Entry(owner, member, digest));
    }
  }

  /** This code with another version of one method, as a change of its body alone gives it. */
  public CurrentCode withChangedMethod(String className, String key) {
    String owner = Member.bounded(className.replace('.', '/'));
    Map<String, Map<String, Long>> changed = new HashMap<>(members);
    Map<String, Long> own = new HashMap<>(changed.getOrDefault(owner, Map.of()));
    own.computeIfPresent(Member.method(key), (member, digest) -> ~digest);
    changed.put(owner, own);
    return new CurrentCode(changed, doubtful, copies, files);
  }

  /** Whether exactly this version is what is compiled now. */
  boolean holds(Entry entry) {
    Map<String, Long> own = members.getOrDefault(entry.owner(), Map.of());
    Long digest = own.get(entry.member());
    boolean copyUnknown = own.containsKey(Member.WHOLE) && !entry.member().equals(Member.WHOLE);
    return digest != null
        && !copyUnknown
        && digest == entry.digest()
        && (doubtful.isEmpty() || !doubtful.contains(new Entry(entry.owner(), entry.member(), 0)));
  }

  /** What is there now of some members that are not methods: classes, their marks, resources. */
  Set<Entry> existing(Predicate<String> which) {
    Set<Entry> existing = new HashSet<>();
    members.forEach(
        (owner, own) ->
            own.forEach(
                (member, digest) -> {
                  if (which.test(member)) {
                    existing.add(new Entry(owner, member, digest));
                  }
                }));
    copies.stream().filter(entry -> which.test(entry.member())).forEach(existing::add);
    return existing;
  }

  /** Internal names of the classes that are there now. */
  Set<String> classNames() {
    return files.keySet();
  }

  /** Every class that the class mentions; empty where one of its files is not understood. */
  Optional<Set<String>> mentions(String className) {
    return mentions(className, member -> true);
  }

  /** The same of some of its members. */
  Optional<Set<String>> mentions(String className, Predicate<String> members) {
    Set<String> mentions = new HashSet<>();
    for (Path file : files.getOrDefault(className, List.of())) {
      Optional<ClassCode> code = read(file);
      if (code.isEmpty()) {
        return Optional.empty();
      }
      addMentions(code.get(), members, mentions);
    }
    return Optional.of(mentions);
  }

  private static void addMentions(ClassCode code, Predicate<String> members, Set<String> mentions) {
    if (members.test(Member.SHAPE)) {
      mentions.addAll(code.mentions());
      mentions.addAll(code.interfaces());
      Optional.ofNullable(code.superName()).ifPresent(mentions::add);
    }
    code.methods().stream()
        .filter(method -> members.test(Member.method(method.key())))
        .forEach(method -> mentions.addAll(method.mentions()));
  }

  private static Optional<ClassCode> read(Path file) {
    try {
      return ClassCode.read(Files.readAllBytes(file));
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
