package io.foretest.code;

import io.foretest.snapshot.FileCache;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The class files below a directory as they were when they were read. Trouble with one of them is a
 * note and never the end: {@link #problems()} names each that was left out.
 */
public final class ClassFiles {
  private static final int LARGEST = 16 << 20;

  private final List<ClassInfo> classes = new ArrayList<>();
  private final List<String> problems = new ArrayList<>();

  private final String directory;
  private final @Nullable FileCache<ClassInfo> cache;

  private ClassFiles(Path directory, @Nullable FileCache<ClassInfo> cache) {
    this.directory = directory.toString();
    this.cache = cache;
  }

  /** Reads a directory; one that does not exist has no classes. */
  public static ClassFiles in(Path directory) {
    ClassFiles files = new ClassFiles(directory, null);
    files.addAll(directory);
    return files;
  }

  /**
   * The same, where files that have not changed since they were read last are not read again.
   *
   * @param cache directory in which what they say is kept between builds
   */
  public static ClassFiles in(Path directory, Path cache) {
    String name = directory.toAbsolutePath().normalize().toString();
    FileCache<ClassInfo> known =
        FileCache.of(cache, "classes", name, ClassInfoForm.FORMAT, new ClassInfoForm());
    ClassFiles files = new ClassFiles(directory, known);
    files.addAll(directory);
    known.save();
    return files;
  }

  List<ClassInfo> classes() {
    return classes;
  }

  List<String> problems() {
    return problems;
  }

  private void addAll(Path directory) {
    if (!Files.isDirectory(directory)) {
      return; // a module without classes, or one that is not compiled yet
    }
    try {
      Files.walkFileTree(directory, new Visitor(directory));
    } catch (IOException e) {
      problems.add(directory + " cannot be read: " + e);
    }
  }

  private void add(Path file, BasicFileAttributes attributes) {
    if (attributes.size() > LARGEST) {
      problems.add(file + " is left out: no class file has " + attributes.size() + " bytes");
      return;
    }
    try {
      classes.add(info(file, attributes));
    } catch (IOException | RuntimeException | StackOverflowError e) {
      // ASM reports a newer class version and broken bytes by whatever exception they lead to.
      problems.add(file + " is left out: " + e);
    }
  }

  private ClassInfo info(Path file, BasicFileAttributes attributes) throws IOException {
    Source source = new Source(file);
    return cache == null
        ? source.made(source.bytes())
        : cache.value(file.toString().substring(directory.length()), attributes, source);
  }

  private record Source(Path file) implements FileCache.Source<ClassInfo> {
    @Override
    public byte[] bytes() throws IOException {
      try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
        return in.readNBytes(LARGEST);
      }
    }

    @Override
    public ClassInfo made(byte[] bytes) {
      return ClassFileReader.read(bytes);
    }

    @Override
    public boolean fits(ClassInfo made) {
      return ClassInfoForm.fits(made);
    }
  }

  private final class Visitor extends SimpleFileVisitor<Path> {
    private final Path root;

    Visitor(Path root) {
      this.root = root;
    }

    /** {@code META-INF/versions} repeats classes for other Java versions. */
    @Override
    public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
      return directory.equals(root.resolve("META-INF"))
          ? FileVisitResult.SKIP_SUBTREE
          : FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      String name = file.getFileName().toString();
      if (attributes.isRegularFile()
          && name.endsWith(".class")
          && !name.equals("module-info.class")
          && !name.equals("package-info.class")) {
        add(file, attributes);
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) {
      problems.add(file + " cannot be read: " + failure);
      return FileVisitResult.CONTINUE;
    }
  }
}
