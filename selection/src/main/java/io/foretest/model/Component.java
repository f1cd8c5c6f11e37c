package io.foretest.model;

import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;

/**
 * One part of a model: trees, and where their sum starts.
 *
 * @param name lower-case letters, digits and hyphens
 * @param features names of the features in the trees' column order, each once
 * @param start sum of components before it that its trees add to, as XGBoost's base margin; empty
 *     where they start from their own base score
 */
public record Component(String name, List<String> features, List<Share> start) {
  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

  public Component {
    features = List.copyOf(features);
    start = List.copyOf(start);
    if (!NAME.matcher(name).matches() || name.equals(Prior.NAME)) {
      throw new IllegalArgumentException(
          "a component needs a name of its own in lower-case letters, digits and hyphens");
    }
    if (features.isEmpty() || new HashSet<>(features).size() != features.size()) {
      throw new IllegalArgumentException(
          "a component needs features with different names, not " + features);
    }
  }
}
