package io.foretest.feature;

/**
 * Kinds of files, by their endings: code, its settings and its data that change together reach
 * further than code alone.
 */
final class ExtensionsChangedFeature extends ChangeFeature {
  ExtensionsChangedFeature() {
    super("extensions_changed");
  }

  @Override
  double of(ChangeFacts change) {
    return change.extensions();
  }
}
