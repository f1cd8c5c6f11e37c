package io.foretest.training;

import io.foretest.model.Blend;
import io.foretest.model.DayZero;
import io.foretest.model.Model;
import io.foretest.model.ModelBundle;
import io.foretest.model.Prior;
import io.foretest.model.Share;
import io.foretest.training.data.Lesson;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a project's own trees stand on: the model of other projects, whose log odds they correct.
 * Remembers what it said of each build, as the same ones are learned from over and over. Not safe
 * for threads.
 */
public final class Base {
  /** What the prior keeps beside the trees: the failure rates themselves, as an anchor. */
  private static final double PRIOR_WEIGHT = 0.1;

  private final ModelBundle bundle;
  private final List<Share> start;
  private final Map<Lesson, float[]> known = Collections.synchronizedMap(new IdentityHashMap<>());

  private Base(ModelBundle bundle) {
    this.bundle = bundle;
    this.start = withoutPrior(bundle.blend().shares());
  }

  /** The model that ships. */
  public static Base shipped() {
    return new Base(DayZero.bundle());
  }

  /** Another model of other projects. */
  public static Base of(ModelBundle bundle) {
    return new Base(bundle);
  }

  /** What it says before the project taught anything. */
  Model model() {
    return bundle.model();
  }

  Blend blend() {
    return bundle.blend();
  }

  /** XGBoost's JSON of its components, by name. */
  Map<String, byte[]> trees() {
    return bundle.trees();
  }

  /** What trees on top of it start from. */
  List<Share> start() {
    return start;
  }

  /** What a component on top of it, and the prior, weigh in the whole. */
  static List<Share> blendOf(String component) {
    return List.of(new Share(component, 1 - PRIOR_WEIGHT), new Share(Prior.NAME, PRIOR_WEIGHT));
  }

  /** Where the trees start for each case of a build. */
  float[] starts(Lesson lesson) {
    return known.computeIfAbsent(lesson, one -> blend().margins(one.table(), start));
  }

  /** The components alone, at full weight; the prior alone where there are none. */
  private static List<Share> withoutPrior(List<Share> shares) {
    List<Share> others = new ArrayList<>();
    double sum = 0;
    for (Share share : shares) {
      sum += share.component().equals(Prior.NAME) ? 0 : share.weight();
    }
    for (Share share : shares) {
      if (!share.component().equals(Prior.NAME)) {
        others.add(new Share(share.component(), share.weight() / sum));
      }
    }
    return others.isEmpty() ? shares : others;
  }
}
