package io.foretest.evidence;

import io.foretest.code.ClassCode;
import io.foretest.evidence.OutputDigests.DigestedFile;
import io.foretest.evidence.Universe.Entry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Digests of what is compiled now. A class that several directories hold counts as unchanged only
 * where all of its copies are.
 */
public final class CurrentCode {
  private final List<DigestIndex> indexes;
  private final Set<OutputDigests> visible;

  /** Methods that count as having another digest, each with 0 for it. */
  private final Set<Entry> changed;

  private CurrentCode(List<DigestIndex> indexes, Set<OutputDigests> visible, Set<Entry> changed) {
    this.indexes = indexes;
    this.visible = visible;
    this.changed = changed;
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
    return of(new DigestIndex(), List.of(), outputs);
  }

  /**
   * The same of output that was read.
   *
   * @param finished index of other directories besides these, too
   * @param above directories that the index holds
   * @param own further directories
   */
  public static CurrentCode of(
      DigestIndex finished, List<OutputDigests> above, List<OutputDigests> own) {
    Set<OutputDigests> visible = new LinkedHashSet<>(own);
    visible.addAll(above);
    return new CurrentCode(List.of(finished, DigestIndex.of(own)), visible, Set.of());
  }

  /** This code with another version of one method, as a change of its body alone gives it. */
  public CurrentCode withChangedMethod(String className, String key) {
    Set<Entry> more = new HashSet<>(changed);
    more.add(unversioned(Member.bounded(className.replace('.', '/')), Member.method(key)));
    return new CurrentCode(indexes, visible, more);
  }

  private static Entry unversioned(String owner, String member) {
    return new Entry(owner, member, 0);
  }

  /** Whether exactly this version is what is compiled now, in each copy. */
  boolean holds(Entry entry) {
    boolean found = false;
    for (DigestedFile file : visible(index -> index.holding(entry))) {
      Map<String, Long> members = file.digests().members();
      Long digest = members.get(entry.member());
      if (digest == null ? members.containsKey(Member.WHOLE) : digest != version(entry)) {
        return false;
      }
      found |= digest != null;
    }
    return found;
  }

  /** The digest that files have where they hold what the entry says. */
  private long version(Entry entry) {
    return !changed.isEmpty() && changed.contains(unversioned(entry.owner(), entry.member()))
        ? ~entry.digest()
        : entry.digest();
  }

  private List<DigestedFile> visible(Function<DigestIndex, @Nullable DigestSite> chain) {
    List<DigestedFile> files = new ArrayList<>(1);
    for (DigestIndex index : indexes) {
      for (DigestSite site = chain.apply(index); site != null; site = site.next()) {
        if (visible.contains(site.directory())) {
          files.add(site.file());
        }
      }
    }
    return files;
  }

  /** Every resource that is there now. */
  Set<Entry> resources() {
    return all(OutputDigests::resources);
  }

  /** The marks of every class that is there now. */
  Set<Entry> marks() {
    return all(OutputDigests::marks);
  }

  private Set<Entry> all(Function<OutputDigests, List<Entry>> which) {
    Set<Entry> all = new HashSet<>();
    visible.forEach(directory -> all.addAll(which.apply(directory)));
    return all;
  }

  /** Internal names of the classes that are there now, without some. */
  Set<String> classesBesides(Set<String> known) {
    Set<String> others = new HashSet<>();
    for (OutputDigests directory : visible) {
      for (String name : directory.classNames()) {
        if (!known.contains(name)) {
          others.add(name);
        }
      }
    }
    return others;
  }

  /** Every class that the class mentions; empty where one of its files is not understood. */
  Optional<Set<String>> mentions(String className) {
    return mentions(className, member -> true);
  }

  /** The same of some of its members. */
  Optional<Set<String>> mentions(String className, Predicate<String> members) {
    Set<String> mentions = new HashSet<>();
    for (DigestedFile file : visible(index -> index.ofClass(className))) {
      Optional<ClassCode> code = read(file.file().file());
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
