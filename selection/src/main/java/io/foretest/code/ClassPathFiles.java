package io.foretest.code;

import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.URLConnection;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Reads from a class path of directories and jars; loads no class of it. */
public final class ClassPathFiles implements AutoCloseable {
  private static final int LARGEST = 16 << 20;

  private final URLClassLoader loader;

  private ClassPathFiles(URLClassLoader loader) {
    this.loader = loader;
  }

  /**
   * Opens a class path; an entry that is not there holds nothing.
   *
   * @throws IOException if an entry makes no sense
   */
  public static ClassPathFiles of(Collection<Path> entries) throws IOException {
    List<URL> urls = new ArrayList<>();
    for (Path entry : entries) {
      urls.add(url(entry));
    }
    return new ClassPathFiles(
        new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader()));
  }

  private static URL url(Path entry) throws MalformedURLException {
    return entry.toUri().toURL();
  }

  /**
   * The bytes of a file; empty where there is none, or it cannot be read.
   *
   * @param name such as {@code a/b/Outer$In.class}
   */
  public Optional<byte[]> find(String name) {
    URL url = loader.findResource(name);
    try {
      return url == null ? Optional.empty() : Optional.of(read(url));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Without the JVM's cache of open jars, which outlives the build. */
  private static byte[] read(URL url) throws IOException {
    URLConnection connection = url.openConnection();
    connection.setUseCaches(false);
    try (InputStream in = connection.getInputStream()) {
      return in.readNBytes(LARGEST);
    }
  }

  @Override
  public void close() throws IOException {
    loader.close();
  }
}
