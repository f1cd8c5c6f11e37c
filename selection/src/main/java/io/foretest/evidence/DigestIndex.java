package io.foretest.evidence;

import io.foretest.evidence.OutputDigests.DigestedFile;
import io.foretest.evidence.Universe.Entry;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Files of output directories by the class or resource that they are. Directories are added one
 * after the other, and others can look some of them up at the same time: chains only grow at their
 * head.
 */
public final class DigestIndex {
  private final Map<String, DigestSite> sites = new ConcurrentHashMap<>();

  /** An index of these directories. */
  static DigestIndex of(Collection<OutputDigests> directories) {
    DigestIndex index = new DigestIndex();
    directories.forEach(index::add);
    return index;
  }

  /** Adds a directory that was not added before. */
  public void add(OutputDigests directory) {
    for (DigestedFile file : directory.files()) {
      if (file.file().isClass()) {
        link(file.digests().owner(), file, directory);
      }
      file.digests().resource().ifPresent(entry -> link(key(entry), file, directory));
    }
  }

  private void link(String key, DigestedFile file, OutputDigests directory) {
    sites.compute(key, (same, head) -> new DigestSite(file, directory, head));
  }

  /** A module has many resources, a class is one file. */
  private static String key(Entry entry) {
    return Member.isResource(entry.member()) ? entry.owner() + entry.member() : entry.owner();
  }

  /** Files that may hold what the entry names. */
  @Nullable DigestSite holding(Entry entry) {
    return sites.get(key(entry));
  }

  /** Files of a class. */
  @Nullable DigestSite ofClass(String className) {
    return sites.get(className);
  }
}
