package io.foretest.model;

import io.foretest.feature.FeatureTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Components that add up: each scores every row on its own or on top of components before it, and
 * the model's log odds are a weighted sum of them. Immutable and safe for threads.
 */
public final class Blend {
  /** Most components of one model. */
  static final int MAX_COMPONENTS = 16;

  private final List<Component> components;
  private final List<TreeEnsemble> trees;
  private final List<Share> shares;

  /**
   * @param trees one a component
   * @param shares what the components, and the prior, weigh in the sum; not empty
   * @throws IllegalArgumentException if they do not fit each other
   */
  public Blend(List<Component> components, List<TreeEnsemble> trees, List<Share> shares) {
    this.components = List.copyOf(components);
    this.trees = List.copyOf(trees);
    this.shares = List.copyOf(shares);
    check(components, shares);
    for (int i = 0; i < components.size(); i++) {
      checkFeatures(components.get(i), trees.get(i));
    }
  }

  /** The prior alone, a model without trees. */
  public static Blend prior() {
    return new Blend(List.of(), List.of(), List.of(new Share(Prior.NAME, 1)));
  }

  /** Each sum names only what stands before it, so that no component waits for itself. */
  static void check(List<Component> components, List<Share> shares) {
    if (components.size() > MAX_COMPONENTS || shares.isEmpty()) {
      throw new IllegalArgumentException(
          "a model blends 1 to " + MAX_COMPONENTS + " components, not " + components.size());
    }
    Set<String> known = new LinkedHashSet<>(List.of(Prior.NAME));
    for (Component component : components) {
      checkKnown(component.start(), known, component.name());
      if (!known.add(component.name())) {
        throw new IllegalArgumentException("two components are named " + component.name());
      }
    }
    checkKnown(shares, known, "the blend");
  }

  private static void checkKnown(List<Share> shares, Set<String> known, String where) {
    for (Share share : shares) {
      if (!known.contains(share.component())) {
        throw new IllegalArgumentException(
            where + " adds a component that does not stand before it; there are " + known);
      }
    }
    if (shares.stream().map(Share::component).distinct().count() != shares.size()) {
      throw new IllegalArgumentException(where + " adds a component twice");
    }
  }

  private static void checkFeatures(Component component, TreeEnsemble trees) {
    if (trees.features() != component.features().size()) {
      throw new IllegalArgumentException(
          "the trees have "
              + trees.features()
              + " features, the component "
              + component.name()
              + " names "
              + component.features().size());
    }
  }

  /** Features that any part needs, each once. */
  static List<String> features(List<Component> components, List<Share> shares) {
    Set<String> features = new LinkedHashSet<>();
    components.forEach(component -> features.addAll(component.features()));
    boolean prior =
        shares.stream().anyMatch(Blend::isPrior)
            || components.stream().flatMap(one -> one.start().stream()).anyMatch(Blend::isPrior);
    if (prior) {
      features.addAll(Prior.FEATURES);
    }
    return List.copyOf(features);
  }

  private static boolean isPrior(Share share) {
    return share.component().equals(Prior.NAME);
  }

  public List<Component> components() {
    return components;
  }

  public List<Share> shares() {
    return shares;
  }

  /** This blend with one component more, and other weights. */
  public Blend with(Component component, TreeEnsemble more, List<Share> weights) {
    List<Component> longer = new ArrayList<>(components);
    longer.add(component);
    List<TreeEnsemble> ensembles = new ArrayList<>(trees);
    ensembles.add(more);
    return new Blend(longer, ensembles, weights);
  }

  /** Log odds of failure of each row. */
  public float[] margins(FeatureTable table) {
    return margins(table, shares);
  }

  /** A weighted sum of components' log odds, one a row; the base margin of trees that add to it. */
  public float[] margins(FeatureTable table, List<Share> sum) {
    Map<String, float[]> margins = new HashMap<>();
    if (features(components, sum).containsAll(Prior.FEATURES)) {
      margins.put(Prior.NAME, Prior.margins(table));
    }
    for (int i = 0; i < components.size(); i++) {
      margins.put(components.get(i).name(), margins(i, table, margins));
    }
    return sum(sum, margins, table.candidates().size());
  }

  /** How many rows can be explained in a second or two. */
  int explainable() {
    return new BlendExplainer(components, trees, shares).explainable();
  }

  /** Why each row has its log odds; empty where it cannot be told, or would take too long. */
  List<Explanation> explain(FeatureTable table) {
    return new BlendExplainer(components, trees, shares).explain(table);
  }

  private float[] margins(int index, FeatureTable table, Map<String, float[]> before) {
    Component component = components.get(index);
    TreeEnsemble ensemble = trees.get(index);
    int[] columns = Columns.of(table.names(), component.features());
    int width = table.names().size();
    float[] values = table.values();
    float[] sums = new float[table.candidates().size()];
    if (!component.start().isEmpty()) {
      sums = sum(component.start(), before, sums.length);
    } else {
      Arrays.fill(sums, ensemble.start());
    }
    for (int row = 0; row < sums.length; row++) {
      sums[row] = ensemble.margin(values, row * width, columns, sums[row]);
    }
    return sums;
  }

  private static float[] sum(List<Share> shares, Map<String, float[]> margins, int rows) {
    float[] sums = new float[rows];
    for (int row = 0; row < rows; row++) {
      double sum = 0;
      for (Share share : shares) {
        sum += share.weight() * Objects.requireNonNull(margins.get(share.component()))[row];
      }
      sums[row] = (float) sum;
    }
    return sums;
  }
}
