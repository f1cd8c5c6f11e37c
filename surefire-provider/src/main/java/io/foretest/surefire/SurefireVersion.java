package io.foretest.surefire;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.maven.surefire.api.provider.SurefireProvider;
import org.jspecify.annotations.Nullable;

/** A Surefire version, compared by its three numbers; a milestone counts as its release. */
final class SurefireVersion implements Comparable<SurefireVersion> {
  private static final Pattern NUMBERS =
      Pattern.compile("(\\d{1,6})\\.(\\d{1,6})(?:\\.(\\d{1,6}))?(?:[.-].*)?");

  private final int major;
  private final int minor;
  private final int patch;

  private SurefireVersion(int major, int minor, int patch) {
    this.major = major;
    this.minor = minor;
    this.patch = patch;
  }

  /**
   * The version of the Surefire API that is loaded here: what a base has to link against, whatever
   * the build says. Empty where its jar does not tell.
   */
  static Optional<SurefireVersion> running() {
    Package api = SurefireProvider.class.getPackage();
    return api == null ? Optional.empty() : parse(api.getImplementationVersion());
  }

  /** Empty for null and for anything that does not start with two numbers. */
  static Optional<SurefireVersion> parse(@Nullable String text) {
    Matcher numbers = NUMBERS.matcher(text == null ? "" : text.trim());
    return numbers.matches() ? Optional.of(of(numbers)) : Optional.empty();
  }

  private static SurefireVersion of(Matcher numbers) {
    String patch = numbers.group(3);
    return new SurefireVersion(
        Integer.parseInt(numbers.group(1)),
        Integer.parseInt(numbers.group(2)),
        patch == null ? 0 : Integer.parseInt(patch));
  }

  @Override
  public int compareTo(SurefireVersion other) {
    int byMajor = Integer.compare(major, other.major);
    int byMinor = Integer.compare(minor, other.minor);
    return byMajor != 0 ? byMajor : byMinor != 0 ? byMinor : Integer.compare(patch, other.patch);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof SurefireVersion && compareTo((SurefireVersion) other) == 0;
  }

  @Override
  public int hashCode() {
    return (major * 31 + minor) * 31 + patch;
  }

  @Override
  public String toString() {
    return major + "." + minor + "." + patch;
  }
}
