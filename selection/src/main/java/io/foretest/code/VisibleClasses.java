package io.foretest.code;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The class files of some directories, out of indexes that hold others, too. */
final class VisibleClasses {
  private final List<ClassIndex> indexes;
  private final Map<ClassFiles, Integer> places = new HashMap<>();

  /**
   * @param directories each in one of the indexes; where two hold a class of the same name, their
   *     order decides
   */
  VisibleClasses(List<ClassIndex> indexes, Collection<ClassFiles> directories) {
    this.indexes = indexes;
    directories.forEach(directory -> places.putIfAbsent(directory, places.size()));
  }

  /** Class files of this internal name. */
  List<ClassSite> named(String internalName) {
    return visible(index -> index.named(internalName));
  }

  /** Class files that mention this internal name besides their own. */
  List<ClassSite> mentioning(String internalName) {
    return visible(index -> index.mentioning(internalName));
  }

  /** Class files that name this class as the one around them. */
  List<ClassSite> within(String internalName) {
    return visible(index -> index.within(internalName));
  }

  /** Class files that name this file as their source. */
  List<ClassSite> compiledFrom(String sourceFile) {
    return visible(index -> index.compiledFrom(sourceFile));
  }

  /** Class files that name no source. */
  List<ClassSite> withoutSource() {
    return visible(ClassIndex::withoutSource);
  }

  /** As {@link ClassIndex#spellings}; some may be of classes that cannot be seen. */
  Set<String> spellings(String internalName) {
    Set<String> spellings = new HashSet<>();
    indexes.forEach(index -> spellings.addAll(index.spellings(internalName)));
    return spellings;
  }

  /** Every class file, in the order of the directories. */
  List<ClassInfo> all() {
    List<ClassInfo> all = new ArrayList<>();
    places.entrySet().stream()
        .sorted(Map.Entry.comparingByValue())
        .forEach(entry -> all.addAll(entry.getKey().classes()));
    return all;
  }

  /** The place of a class file's directory among all. */
  int place(ClassSite site) {
    return places.getOrDefault(site.directory(), -1);
  }

  /** What can be seen of the indexes' chains; what a directory was given last comes first. */
  private List<ClassSite> visible(Function<ClassIndex, @Nullable ClassSite> chain) {
    List<ClassSite> visible = new ArrayList<>();
    for (ClassIndex index : indexes) {
      for (ClassSite site = chain.apply(index); site != null; site = site.next()) {
        if (places.containsKey(site.directory())) {
          visible.add(site);
        }
      }
    }
    return visible;
  }
}
