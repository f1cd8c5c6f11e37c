package io.foretest.feature;

import io.foretest.history.TestKey;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the names of test classes and files say. */
final class Names {
  private static final Pattern SOURCE_ROOT =
      Pattern.compile("(?:^|/)src/[^/]+/(?:java|kotlin|groovy|scala|resources)/");
  private static final Pattern TEST_AFFIX =
      Pattern.compile("^(?:Test(?=\\p{Lu}))|(?:ITCase|TestCase|Tests|Test|Spec|IT)$");

  private Names() {}

  static String simpleName(String className) {
    return className.substring(className.lastIndexOf('.') + 1);
  }

  /**
   * The class that a test is named after: {@code a.FooTest}, {@code a.TestFoo} and {@code a.FooIT}
   * are named after {@code a.Foo}.
   */
  static String subject(String className) {
    String simpleName = simpleName(className);
    String bare = TEST_AFFIX.matcher(simpleName).replaceFirst("");
    return className.substring(0, className.length() - simpleName.length())
        + (bare.isEmpty() ? simpleName : bare);
  }

  /** The simple name of what a test or one of its nested classes is named after, lower case. */
  static String subjectName(String className) {
    int nested = className.indexOf('$', className.lastIndexOf('.') + 2);
    String outer = nested < 0 ? className : className.substring(0, nested);
    return simpleName(subject(outer)).toLowerCase(Locale.ROOT);
  }

  /** The package of a class, empty for the default package. */
  static String packageName(String className) {
    return className.substring(0, Math.max(0, className.lastIndexOf('.')));
  }

  /** Length of the common beginning over the length of the longer text; 0 of empty texts. */
  static double commonPrefix(String one, String other) {
    int length = 0;
    int shorter = Math.min(one.length(), other.length());
    while (length < shorter && one.charAt(length) == other.charAt(length)) {
      length++;
    }
    return length == 0 ? 0 : (double) length / Math.max(one.length(), other.length());
  }

  /** The path below its source root; the whole path where none is recognized. */
  static String belowSourceRoot(String path) {
    Matcher root = SOURCE_ROOT.matcher(path);
    return root.find() ? path.substring(root.end()) : path;
  }

  /** The directory that a standard layout's module has above {@code src}; else the file's own. */
  static String moduleDirectory(String path) {
    int source = path.startsWith("src/") ? 0 : path.indexOf("/src/");
    int end = source >= 0 ? source : Math.max(0, path.lastIndexOf('/'));
    return path.substring(0, end);
  }

  /** Words of a test's simple name, and of its method's where it is one. */
  static List<String> words(TestKey test) {
    return Words.of(simpleName(test.className()) + method(test));
  }

  /** The same with those of the package. */
  static List<String> allWords(TestKey test) {
    return Words.of(test.className() + method(test));
  }

  private static String method(TestKey test) {
    return test.isMethod()
        ? test.id().method().map(method -> '.' + method.replaceFirst("\\(.*", "")).orElse("")
        : "";
  }
}
