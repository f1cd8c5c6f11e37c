package io.foretest.protocol;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The first line of a file: what it is, and in which version of its format. */
final class Magic {
  static final Magic PLAN = new Magic("foretest-plan", 1, "plan");
  static final Magic JOURNAL = new Magic("foretest-journal", 1, "journal");
  static final Magic AGENT = new Magic("foretest-agent", 1, "description of a coverage agent");
  static final Magic COVERAGE_END = new Magic("foretest-coverage-end", 1, "end mark of coverage");

  private final String word;
  private final int version;
  private final String what;

  private Magic(String word, int version, String what) {
    this.word = word;
    this.version = version;
    this.what = what;
  }

  String line() {
    return Fields.join(word, Integer.toString(version));
  }

  void check(@Nullable Line first) throws FormatException {
    if (first == null) {
      throw FormatException.of("the " + what + " is empty: delete it and build again");
    }
    if (first.defect() != null) {
      throw FormatException.of("no Foretest " + what + ": its first line " + first.defect());
    }
    List<String> fields = Fields.split(first.text());
    if (fields.size() != 2 || !fields.get(0).equals(word)) {
      throw FormatException.of(
          "no Foretest " + what + ": it starts with " + Quoted.of(first.text()));
    }
    checkVersion(fields.get(1));
  }

  private void checkVersion(String found) throws FormatException {
    if (found.equals(Integer.toString(version))) {
      return;
    }
    // A version that is no number below ours was written by somebody after us, or is garbage.
    if (found.matches("[1-9][0-9]{0,8}") && Integer.parseInt(found) > version) {
      throw FormatException.newer("the " + what, found, version);
    }
    throw FormatException.of(
        "the " + what + " has format version " + Quoted.of(found) + ", which never existed");
  }
}
