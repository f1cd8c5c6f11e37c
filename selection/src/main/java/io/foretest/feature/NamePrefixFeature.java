package io.foretest.feature;

/**
 * How much of its beginning the name of the test's subject shares with the most similar changed
 * file's name, over the longer of the two: {@code StringUtilsTrimTest} tests {@code StringUtils},
 * not {@code StringEscapeUtils}.
 */
final class NamePrefixFeature extends SituationFeature {
  NamePrefixFeature() {
    super("name_prefix");
  }

  @Override
  double value(Situation situation) {
    return situation.meeting().prefixMax();
  }
}
