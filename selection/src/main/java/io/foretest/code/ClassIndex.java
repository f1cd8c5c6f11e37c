package io.foretest.code;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Class files by what they are called, what they mention and where they come from, as they say it
 * themselves. Directories are added one after the other, and graphs of some of them can be walked
 * at the same time: chains only grow at their head.
 */
public final class ClassIndex {
  /** What classes without the name of their source are found by; no file is called so. */
  private static final String WITHOUT_SOURCE = "";

  private final Map<String, ClassSite> byName = new ConcurrentHashMap<>();
  private final Map<String, ClassSite> byMention = new ConcurrentHashMap<>();
  private final Map<String, ClassSite> byOuter = new ConcurrentHashMap<>();
  private final Map<String, ClassSite> bySource = new ConcurrentHashMap<>();
  private final Map<String, Set<String>> spellings = new ConcurrentHashMap<>();

  /** An index of these directories. */
  static ClassIndex of(Collection<ClassFiles> directories) {
    ClassIndex index = new ClassIndex();
    directories.forEach(index::add);
    return index;
  }

  /** Adds a directory that was not added before. */
  public void add(ClassFiles directory) {
    directory.classes().forEach(info -> add(info, directory));
  }

  private void add(ClassInfo info, ClassFiles directory) {
    link(byName, info.name(), info, directory);
    spell(info.name());
    for (String reference : info.references()) {
      if (!reference.equals(info.name())) {
        link(byMention, reference, info, directory);
        spell(reference);
      }
    }
    String outer = info.outer();
    if (outer != null) {
      link(byOuter, outer, info, directory);
      spell(outer);
    }
    String source = info.sourceFile();
    link(bySource, source == null ? WITHOUT_SOURCE : source, info, directory);
  }

  private static void link(
      Map<String, ClassSite> chains, String key, ClassInfo info, ClassFiles directory) {
    chains.compute(key, (same, head) -> new ClassSite(info, directory, head));
  }

  /** Remembers a name by the top-level class that it could be of, where that is called else. */
  private void spell(String internalName) {
    if (internalName.indexOf('$') >= 0 || internalName.indexOf('.') >= 0) {
      spell(internalName.replace('.', '/'), internalName);
      spell(TopLevelNames.guess(internalName).replace('.', '/'), internalName);
    }
  }

  private void spell(String topLevel, String internalName) {
    if (!topLevel.equals(internalName)) {
      spellings.computeIfAbsent(topLevel, n -> ConcurrentHashMap.newKeySet()).add(internalName);
    }
  }

  /** Class files of this internal name; the last of a directory first. */
  @Nullable ClassSite named(String internalName) {
    return byName.get(internalName);
  }

  /** Class files that mention this internal name besides their own. */
  @Nullable ClassSite mentioning(String internalName) {
    return byMention.get(internalName);
  }

  /** Class files that name this class as the one around them. */
  @Nullable ClassSite within(String internalName) {
    return byOuter.get(internalName);
  }

  /** Class files that name this file as their source. */
  @Nullable ClassSite compiledFrom(String sourceFile) {
    return bySource.get(sourceFile);
  }

  /** Class files that name no source. */
  @Nullable ClassSite withoutSource() {
    return bySource.get(WITHOUT_SOURCE);
  }

  /**
   * Other names, of classes that are here or mentioned, that may mean the top-level class: all that
   * begin with it and a dollar sign.
   */
  Set<String> spellings(String internalName) {
    return spellings.getOrDefault(internalName, Set.of());
  }
}
