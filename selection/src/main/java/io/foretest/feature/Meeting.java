package io.foretest.feature;

import io.foretest.history.History;
import io.foretest.history.TestPast;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What one test and the changed files have to do with each other, computed in one pass over the
 * files. All numbers are NaN where no changed file is known.
 */
final class Meeting {
  /**
   * Words of tests that look at more than one class, or that guard against an issue of the past.
   */
  private static final Set<String> BROAD =
      Set.of(
          "integration",
          "system",
          "functional",
          "acceptance",
          "smoke",
          "general",
          "misc",
          "regression",
          "bug",
          "bugs",
          "issue",
          "issues");

  private final Extraction extraction;
  private final Candidate candidate;
  private final double ownRate;
  private final boolean everFailed;
  private final boolean testChanged;
  private final boolean subjectChanged;
  private double nameMax;
  private double nameSum;
  private double prefixMax;
  private double nameRarity;
  private boolean broad;
  private double pathMax;
  private double pathSum;
  private int packageSteps = Integer.MAX_VALUE;
  private int inModule;
  private double touchedTogether;
  private double failureWithFileMax;
  private double failureWithFileSum;
  private double failureWithDirectoryMax;
  private double failureWithDirectorySum;

  Meeting(Extraction extraction, Candidate candidate, Optional<TestPast> past) {
    this.extraction = extraction;
    this.candidate = candidate;
    this.ownRate = past.map(p -> (double) p.failures() / p.runs()).orElse(0.0);
    this.everFailed = ownRate > 0;
    String className = candidate.key().className();
    this.testChanged = candidate.distance() == 0 || extraction.changes(className);
    this.subjectChanged = extraction.changes(Names.subject(className));
    if (known()) {
      meetNames();
      meetChanges();
      meetPast();
    }
  }

  private void meetNames() {
    String className = candidate.key().className();
    Vocabulary vocabulary = extraction.vocabulary();
    List<String> words = Names.words(candidate.key());
    WordVector name = vocabulary.vector(words);
    nameRarity = name.meanWeight();
    broad = words.stream().anyMatch(BROAD::contains);
    String subject = Names.subjectName(className);
    WordVector place = vocabulary.vector(Words.of(className));
    String[] packages = className.split("\\.");
    String module = candidate.key().module();
    String artifactId = module.substring(module.indexOf(':') + 1);
    for (FileView file : extraction.files()) {
      double similarName = name.cosine(file.name());
      nameMax = Math.max(nameMax, similarName);
      nameSum += similarName;
      prefixMax = Math.max(prefixMax, Names.commonPrefix(subject, file.lowerName()));
      double similarPath = place.cosine(file.place());
      pathMax = Math.max(pathMax, similarPath);
      pathSum += similarPath;
      packageSteps = Math.min(packageSteps, steps(packages, file.packages()));
      inModule += extraction.oneModule() || file.inModule(artifactId) ? 1 : 0;
    }
  }

  /** Steps from one package up to the common one and down to the other. */
  private static int steps(String[] className, String[] packages) {
    int depth = className.length - 1;
    int common = 0;
    while (common < Math.min(depth, packages.length)
        && className[common].equals(packages[common])) {
      common++;
    }
    return depth + packages.length - 2 * common;
  }

  private void meetChanges() {
    String className = candidate.key().className();
    for (FileView file : extraction.files()) {
      int together = extraction.history().changesTogether(className, file.path());
      touchedTogether = Math.max(touchedTogether, together / (file.changes() + 1.0));
    }
  }

  private void meetPast() {
    failureWithFileMax = ownRate;
    failureWithDirectoryMax = ownRate;
    if (!everFailed) {
      return;
    }
    History history = extraction.history();
    for (FileView file : extraction.files()) {
      int withFile = history.failuresWith(candidate.key(), file.path());
      failureWithFileMax = Math.max(failureWithFileMax, rate(withFile, file.changes()));
      failureWithFileSum += withFile / (file.changes() + 1.0);
      int withDirectory = history.failuresWith(candidate.key(), file.directory());
      failureWithDirectoryMax =
          Math.max(failureWithDirectoryMax, rate(withDirectory, file.directoryChanges()));
      failureWithDirectorySum += withDirectory / (file.directoryChanges() + 1.0);
    }
  }

  /** Failures per change, with one change's worth of the test's own failure rate added. */
  private double rate(int failures, int changes) {
    return (failures + ownRate) / (changes + 1);
  }

  /** Whether any changed file is known. */
  boolean known() {
    return !extraction.files().isEmpty();
  }

  /** Whether the test's own source changed, by its recorded distance or its file's place. */
  boolean testChanged() {
    return testChanged;
  }

  /** Whether the class that the test is named after changed. */
  boolean subjectChanged() {
    return subjectChanged;
  }

  double nameMax() {
    return ifKnown(nameMax);
  }

  double nameMean() {
    return ifKnown(nameSum / extraction.files().size());
  }

  double prefixMax() {
    return ifKnown(prefixMax);
  }

  double nameRarity() {
    return ifKnown(nameRarity);
  }

  double broad() {
    return ifKnown(broad ? 1 : 0);
  }

  double packageShare() {
    return ifKnown(extraction.packageShare(candidate.key().className()));
  }

  double pathMax() {
    return ifKnown(pathMax);
  }

  double pathMean() {
    return ifKnown(pathSum / extraction.files().size());
  }

  double packageSteps() {
    return ifKnown(packageSteps);
  }

  double touchedTogether() {
    return ifKnown(touchedTogether);
  }

  double moduleShare() {
    return ifKnown((double) inModule / extraction.files().size());
  }

  double failureWithFileMax() {
    return ifKnown(failureWithFileMax);
  }

  double failureWithFileSum() {
    return ifKnown(failureWithFileSum);
  }

  double failureWithDirectoryMax() {
    return ifKnown(failureWithDirectoryMax);
  }

  double failureWithDirectorySum() {
    return ifKnown(failureWithDirectorySum);
  }

  private double ifKnown(double value) {
    return known() ? value : Double.NaN;
  }
}
