package io.foretest.maven;

import io.foretest.history.Granularity;
import io.foretest.model.RecallOf;
import io.foretest.plan.TestPattern;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Every setting of one module, valid.
 *
 * @param recall share of {@code recallOf} to keep, 0 to 1
 * @param recallOf what the recall is a share of
 * @param budget stop starting tests after this long; zero for none
 * @param minTests run at least this many tests
 * @param minShare run at least this share of tests, 0 to 1
 * @param always patterns of tests that always run
 * @param audit share of skipped tests that run anyway, 0 to 1
 * @param granularity what is selected: classes or methods
 * @param base git revision that the change is measured against; empty to detect it
 * @param dbUrl JDBC URL of the history; empty for the embedded file
 * @param dbServer id of the server in settings.xml that holds the credentials
 * @param historyDays days after which single executions are pruned
 * @param minRuns recorded runs below which nothing is trained or skipped
 * @param minFailingRuns recorded runs with a failure below which nothing is trained
 * @param model path of the bundle, absolute or from the reactor's root, or Maven coordinates
 * @param signing whose models are served, and who signs a new one
 */
record Settings(
    SelectMode select,
    double recall,
    RecallOf recallOf,
    Duration budget,
    int minTests,
    double minShare,
    List<TestPattern> always,
    double audit,
    Granularity granularity,
    Optional<String> base,
    Optional<String> dbUrl,
    Optional<String> dbServer,
    int historyDays,
    int minRuns,
    int minFailingRuns,
    String model,
    Signing signing,
    ProviderUse provider,
    CoverageUse coverage,
    boolean skip) {
  private static final Pattern SECRET =
      Pattern.compile("(?i)[?&;][a-z]*password=|//[^/@]*:[^/@]*@");

  /**
   * @throws SettingsException naming the first value that cannot be used
   */
  static Settings of(Values values) {
    requireUrlForServer(values);
    return new Settings(
        parse(values, Setting.SELECT, (s, v) -> Parse.oneOf(SelectMode.class, s, v)),
        parse(values, Setting.RECALL, Parse::share),
        parse(values, Setting.RECALL_OF, (s, v) -> Parse.oneOf(RecallOf.class, s, v)),
        values
            .find(Setting.BUDGET)
            .map(v -> Parse.duration(Setting.BUDGET, v))
            .orElse(Duration.ZERO),
        parse(values, Setting.MIN_TESTS, (s, v) -> Parse.atLeast(0, s, v)),
        parse(values, Setting.MIN_SHARE, Parse::share),
        values.find(Setting.ALWAYS).map(Settings::patterns).orElse(List.of()),
        parse(values, Setting.AUDIT, Parse::share),
        parse(values, Setting.GRANULARITY, (s, v) -> Parse.oneOf(Granularity.class, s, v)),
        values.find(Setting.BASE),
        values.find(Setting.DB_URL).map(Settings::jdbcUrl),
        values.find(Setting.DB_SERVER),
        parse(values, Setting.HISTORY_DAYS, (s, v) -> Parse.atLeast(1, s, v)),
        parse(values, Setting.MIN_RUNS, (s, v) -> Parse.atLeast(2, s, v)),
        parse(values, Setting.MIN_FAILING_RUNS, (s, v) -> Parse.atLeast(3, s, v)),
        values.find(Setting.MODEL).orElseThrow(),
        signing(values),
        parse(values, Setting.PROVIDER, (s, v) -> Parse.oneOf(ProviderUse.class, s, v)),
        parse(values, Setting.COVERAGE, (s, v) -> Parse.oneOf(CoverageUse.class, s, v)),
        parse(values, Setting.SKIP, Parse::bool));
  }

  /** Whether a person asked for a database server instead of the embedded file. */
  boolean usesServer() {
    return dbUrl.isPresent();
  }

  /**
   * Whose models are served, and who signs a new one.
   *
   * @param demanded whether a bundle has to be signed
   * @param keys list of public keys
   * @param revoked ids of keys that are trusted no more
   * @param key path of the private key, absolute or from the reactor's root; empty for none
   */
  record Signing(boolean demanded, String keys, List<String> revoked, Optional<String> key) {
    /** The same keys, with a demand. */
    Signing demanding() {
      return new Signing(true, keys, revoked, key);
    }
  }

  private static Signing signing(Values values) {
    return new Signing(
        parse(values, Setting.MODEL_TRUST, (s, v) -> Parse.oneOf(TrustUse.class, s, v))
            == TrustUse.SIGNED,
        values.find(Setting.MODEL_KEYS).orElseThrow(),
        values.find(Setting.MODEL_REVOKED).map(Settings::separated).orElse(List.of()),
        values.find(Setting.SIGN_KEY));
  }

  private static <T> T parse(Values values, Setting setting, Parser<T> parser) {
    return parser.parse(setting, values.find(setting).orElseThrow());
  }

  private static void requireUrlForServer(Values values) {
    if (values.find(Setting.DB_SERVER).isPresent() && values.find(Setting.DB_URL).isEmpty()) {
      throw new SettingsException(
          Setting.DB_SERVER,
          values.find(Setting.DB_SERVER).orElseThrow(),
          "it holds credentials for a database, so give ml.db.url, too.");
    }
  }

  private static List<TestPattern> patterns(String value) {
    return separated(value).stream().map(Settings::pattern).toList();
  }

  private static List<String> separated(String value) {
    return Stream.of(value.split(",", -1)).map(String::strip).filter(p -> !p.isEmpty()).toList();
  }

  private static TestPattern pattern(String value) {
    try {
      return TestPattern.of(value);
    } catch (IllegalArgumentException e) {
      throw new SettingsException(
          Setting.ALWAYS, value, "give patterns of classes such as **/Smoke*Test.");
    }
  }

  private static String jdbcUrl(String value) {
    if (SECRET.matcher(value).find()) {
      throw new SettingsException(
          Setting.DB_URL,
          "…",
          "leave the password out of the URL; put it into a <server> of settings.xml that"
              + " ml.db.server names, or into the environment variable "
              + Credentials.PASSWORD
              + ".");
    }
    if (value.startsWith("jdbc:postgresql:") || value.startsWith("jdbc:sqlite:")) {
      return value;
    }
    String shown = value.substring(0, Math.min(value.indexOf(':') + 1, 20));
    throw new SettingsException(
        Setting.DB_URL,
        shown + "…",
        "give a JDBC URL that starts with jdbc:postgresql: or jdbc:sqlite:.");
  }

  @FunctionalInterface
  private interface Parser<T> {
    T parse(Setting setting, String value);
  }
}
