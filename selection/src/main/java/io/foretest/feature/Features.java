package io.foretest.feature;

import io.foretest.change.Change;
import io.foretest.history.History;
import java.util.List;

/** The features, in one list, and the one way to compute them for training and for serving. */
public final class Features {
  private static final List<Feature> ALL =
      List.of(
          new LinesAddedFeature(),
          new LinesDeletedFeature(),
          new FilesChangedFeature(),
          new DirectoriesChangedFeature(),
          new ComplexityDeltaFeature(),
          new TestShareFeature(),
          new OtherShareFeature(),
          new AddedShareFeature(),
          new RecentFailureRateFeature(),
          new FailureRate2Feature(),
          new FailureRate50Feature(),
          new FailureRateFeature(),
          new RunsSinceFailureFeature(),
          new LastFailedFeature(),
          new FailureAfterLastFeature(),
          new FlipsFeature(),
          new StreakFeature(),
          new RunsFeature(),
          new BuildsSinceRunFeature(),
          new FlakyRateFeature(),
          new AvgDurationFeature(),
          new RecentDurationFeature(),
          new DurationVariationFeature(),
          new IsNewFeature(),
          new TestAgeDaysFeature(),
          new FailingNowFeature(),
          new TestChangedFeature(),
          new SubjectChangedFeature(),
          new DependencyDistanceFeature(),
          new NameSimilarityFeature(),
          new NameSimilarityMeanFeature(),
          new PathSimilarityFeature(),
          new PathSimilarityMeanFeature(),
          new PackageDistanceFeature(),
          new SameModuleFeature(),
          new FileCoFailureFeature(),
          new FileCoFailureSumFeature(),
          new DirectoryCoFailureFeature(),
          new DirectoryCoFailureSumFeature(),
          new DaysSinceLastChangeFeature(),
          new FileFailureRateFeature(),
          new NamePrefixFeature(),
          new NameRarityFeature(),
          new BroadTestFeature(),
          new PackageShareFeature(),
          new FailureRate5Feature(),
          new FailureRate20Feature(),
          new BuildsSinceFirstRunFeature(),
          new RunShareFeature(),
          new DurationJumpFeature(),
          new BuildsFeature(),
          new FailingBuildRateFeature(),
          new FailingNowShareFeature(),
          new TestsFeature(),
          new NeverFailedShareFeature(),
          new NewShareFeature(),
          new DurationRankFeature(),
          new DurationToMedianFeature(),
          new CoFailureNowFeature(),
          new ChangedMethodsTouchedFeature(),
          new TouchedShareChangedFeature(),
          new FewestTouchersFeature(),
          new ExtensionsChangedFeature(),
          new FileAuthorsFeature(),
          new TouchedTogetherFeature());

  private Features() {}

  /** Every feature, in the order of a table's columns. New ones come at the end. */
  public static List<Feature> all() {
    return ALL;
  }

  /** Their names, in the same order. */
  public static List<String> names() {
    return ALL.stream().map(Feature::name).toList();
  }

  /**
   * Whether the class that a row's test is named after changed, as {@link #extract} found.
   *
   * @param table with all features
   * @throws IllegalArgumentException if the table lacks the column that tells
   */
  public static boolean subjectChanged(FeatureTable table, int row) {
    int column = table.names().indexOf(SubjectChangedFeature.NAME);
    if (column < 0) {
      throw new IllegalArgumentException(
          "the table lacks " + SubjectChangedFeature.NAME + ": " + table.names());
    }
    return table.value(row, column) > 0;
  }

  /**
   * Computes every feature of every candidate.
   *
   * @param history the past before the change, and nothing after it
   * @param candidates tests that the build could run, of one module or of several
   * @return one row a candidate, in the order given
   */
  public static FeatureTable extract(Change change, History history, List<Candidate> candidates) {
    return extract(change, history, KnownTests.of(history), candidates);
  }

  /**
   * The same, for one of several modules.
   *
   * @param known the tests of this history
   */
  public static FeatureTable extract(
      Change change, History history, KnownTests known, List<Candidate> candidates) {
    Extraction extraction = new Extraction(change, history, known, candidates);
    float[] values = new float[candidates.size() * ALL.size()];
    int cell = 0;
    for (Candidate candidate : candidates) {
      Situation situation = new Situation(extraction, candidate);
      for (Feature feature : ALL) {
        values[cell++] = feature.of(situation);
      }
    }
    return new FeatureTable(names(), candidates, values);
  }
}
