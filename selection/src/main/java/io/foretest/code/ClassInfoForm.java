package io.foretest.code;

import io.foretest.snapshot.FileCache;
import io.foretest.snapshot.SnapshotFormat;
import io.foretest.snapshot.SnapshotInput;
import io.foretest.snapshot.SnapshotOutput;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How what a class file says is kept between builds. */
final class ClassInfoForm implements FileCache.Form<ClassInfo> {
  static final SnapshotFormat FORMAT =
      new SnapshotFormat("the cache of class files", 0x46544349, 2, 256 << 20); // "FTCI"

  private static final int MOST_NAMES = 65_536; // a constant pool holds no more
  private static final int MOST_ACCESS = 0xff_ffff;

  /** Names that only a forged class has are not kept. */
  static boolean fits(ClassInfo info) {
    return SnapshotOutput.fits(info.name())
        && SnapshotOutput.fits(text(info.outer()))
        && SnapshotOutput.fits(text(info.sourceFile()))
        && info.references().stream().allMatch(SnapshotOutput::fits)
        && info.tags().stream().allMatch(SnapshotOutput::fits);
  }

  @Override
  public void write(SnapshotOutput out, ClassInfo info) throws IOException {
    out.text(info.name());
    out.count(info.access());
    out.text(text(info.outer()));
    out.text(text(info.sourceFile()));
    write(out, info.references());
    write(out, info.tags());
  }

  private static void write(SnapshotOutput out, Set<String> names) throws IOException {
    out.count(names.size());
    for (String name : names) {
      out.text(name);
    }
  }

  @Override
  public ClassInfo read(SnapshotInput in) throws IOException {
    return new ClassInfo(
        in.text(),
        in.count("access flags", MOST_ACCESS),
        orNull(in.text()),
        orNull(in.text()),
        names(in),
        names(in));
  }

  private static Set<String> names(SnapshotInput in) throws IOException {
    Set<String> names = new HashSet<>();
    for (int left = in.count("a number of names", MOST_NAMES); left > 0; left--) {
      names.add(in.text());
    }
    return names;
  }

  /** No class and no source has an empty name. */
  private static String text(@Nullable String name) {
    return name == null ? "" : name;
  }

  private static @Nullable String orNull(String text) {
    return text.isEmpty() ? null : text;
  }
}
