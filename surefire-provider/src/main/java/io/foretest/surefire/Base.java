package io.foretest.surefire;

import java.lang.reflect.InvocationTargetException;
import java.util.Optional;
import org.apache.maven.surefire.api.provider.ProviderParameters;
import org.apache.maven.surefire.api.provider.SurefireProvider;

/**
 * The relocated copies of Surefire's JUnit Platform provider, oldest first. A base newer than the
 * running Surefire loses tests or does not link, an older one works: see {@code
 * docs/decisions/0002-surefire-bases.md}.
 */
enum Base {
  SUREFIRE_3_2("3.2.5", "base32"),
  SUREFIRE_3_5("3.5.6", "base35"),
  SUREFIRE_3_6("3.6.1", "base36");

  /** The line after the newest base's; nothing is known of it. */
  private static final SurefireVersion UNKNOWN_FROM = version("3.7.0");

  private final SurefireVersion version;
  private final String className;

  Base(String version, String folder) {
    this.version = version(version);
    this.className = "io.foretest.surefire." + folder + ".JUnitPlatformProvider";
  }

  /**
   * The newest base that is not newer than the running Surefire; the oldest where the version is
   * not known. A Surefire that this was not tested with gets one line.
   */
  static Base chosenFor(Optional<SurefireVersion> running, Console console) {
    if (!running.isPresent() || !tested(running.get())) {
      console.line(
          "UNSUPPORTED Surefire "
              + running.map(SurefireVersion::toString).orElse("of unknown version")
              + " is not one that Foretest's provider was tested with (3.2.5 to 3.6.x);"
              + " -Dml.provider=off does without it");
    }
    return running.map(Base::newestUpTo).orElse(SUREFIRE_3_2);
  }

  private static boolean tested(SurefireVersion running) {
    return running.compareTo(SUREFIRE_3_2.version) >= 0 && running.compareTo(UNKNOWN_FROM) < 0;
  }

  private static Base newestUpTo(SurefireVersion running) {
    Base newest = SUREFIRE_3_2;
    for (Base base : values()) {
      if (base.version.compareTo(running) <= 0) {
        newest = base;
      }
    }
    return newest;
  }

  /** A provider of this base; what its constructor throws is thrown on. */
  SurefireProvider create(ProviderParameters parameters) {
    try {
      return provider().getConstructor(ProviderParameters.class).newInstance(parameters);
    } catch (InvocationTargetException e) {
      throw Rethrown.unchecked(e.getTargetException());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(
          "Foretest's provider lacks " + className + ": its jar is damaged, delete and resolve it",
          e);
    }
  }

  /** The provider's class in this base. */
  Class<? extends SurefireProvider> provider() throws ClassNotFoundException {
    return Class.forName(className).asSubclass(SurefireProvider.class);
  }

  private static SurefireVersion version(String text) {
    return SurefireVersion.parse(text).orElseThrow(() -> new IllegalArgumentException(text));
  }
}
