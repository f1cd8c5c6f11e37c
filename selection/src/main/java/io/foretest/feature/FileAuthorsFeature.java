package io.foretest.feature;

/**
 * What many people change, nobody knows whole: people who changed a changed file before, for the
 * file with most of them. Who they are is not kept.
 */
final class FileAuthorsFeature extends SituationFeature {
  FileAuthorsFeature() {
    super("file_authors");
  }

  @Override
  double value(Situation situation) {
    return situation.meeting().known() ? situation.mostAuthors() : Double.NaN;
  }
}
