package io.foretest.model;

import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads XGBoost's JSON model; everything that scoring relies on is checked here. */
final class TreesReader {
  static final int MAX_TREES = 20_000;
  static final int MAX_NODES = 1_000_000;
  static final int MAX_FEATURES = 10_000;
  private static final String MODEL = "trees.json";

  private final byte[] json;
  private final List<Tree> trees = new ArrayList<>();
  private final List<Integer> treeInfo = new ArrayList<>();
  private int nodes;
  private int started;
  private int declaredTrees;
  private int features;
  private float baseScore;

  TreesReader(byte[] json) {
    this.json = json;
  }

  TreeEnsemble read() throws BundleException {
    return Json.read(
        MODEL,
        json,
        in -> {
          new JsonFields(MODEL)
              .required("version", this::version)
              .required("learner", this::learner)
              .read(in);
          return checked();
        });
  }

  private TreeEnsemble checked() throws BundleException {
    if (trees.isEmpty() || declaredTrees != trees.size() || treeInfo.size() != trees.size()) {
      throw refused(
          "announces "
              + declaredTrees
              + " trees and groups "
              + treeInfo.size()
              + ", but holds "
              + trees.size());
    }
    if (treeInfo.stream().anyMatch(group -> group != 0)) {
      throw refused("groups its trees by class: it answers another question than failure");
    }
    for (int i = 0; i < trees.size(); i++) {
      trees.get(i).check("tree " + i + " of " + MODEL, features);
    }
    return TreeEnsemble.of(trees, features, baseScore);
  }

  private void version(JsonReader in) throws IOException, BundleException {
    List<Integer> version = Json.list(in, "version numbers", 3, JsonReader::nextInt);
    if (version.size() != 3 || version.get(0) != 3 || version.get(1) < 0 || version.get(1) > 1) {
      throw refused("was written by XGBoost " + version + "; 3.0 and 3.1 can be read");
    }
  }

  private void learner(JsonReader in) throws IOException, BundleException {
    new JsonFields("the learner of " + MODEL)
        .required("gradient_booster", this::booster)
        .required("learner_model_param", this::learnerParameters)
        .required("objective", this::objective)
        .read(in);
  }

  private void objective(JsonReader in) throws IOException, BundleException {
    new JsonFields("the objective of " + MODEL)
        .required("name", value -> expect("objective", "binary:logistic", Json.text(value)))
        .read(in);
  }

  private void learnerParameters(JsonReader in) throws IOException, BundleException {
    new JsonFields("learner_model_param of " + MODEL)
        .required("base_score", this::baseScore)
        .required("num_class", value -> expect("num_class", "0", Json.text(value)))
        .required("num_feature", this::featureCount)
        .required("num_target", value -> expect("num_target", "1", Json.text(value)))
        .read(in);
  }

  private void featureCount(JsonReader in) throws IOException, BundleException {
    features = count(in, "num_feature", MAX_FEATURES);
  }

  /** 3.1 writes a list of one, 3.0 the plain number. */
  private void baseScore(JsonReader in) throws IOException, BundleException {
    String text = Json.text(in);
    boolean list = text.startsWith("[") && text.endsWith("]") && text.length() > 2;
    float score = number(list ? text.substring(1, text.length() - 1) : text, "base_score");
    if (!(score > 0 && score < 1)) {
      throw refused("has the base_score " + text + ", which is no probability between 0 and 1");
    }
    baseScore = score;
  }

  private void booster(JsonReader in) throws IOException, BundleException {
    new JsonFields("gradient_booster of " + MODEL)
        .required("name", value -> expect("booster", "gbtree", Json.text(value)))
        .required("model", this::model)
        .read(in);
  }

  private void model(JsonReader in) throws IOException, BundleException {
    new JsonFields("the booster's model in " + MODEL)
        .required("gbtree_model_param", this::boosterParameters)
        .required("tree_info", this::readTreeInfo)
        .required("trees", this::readTrees)
        .read(in);
  }

  private void boosterParameters(JsonReader in) throws IOException, BundleException {
    new JsonFields("gbtree_model_param of " + MODEL)
        .required("num_trees", value -> declaredTrees = count(value, "num_trees", MAX_TREES))
        .required("num_parallel_tree", value -> count(value, "num_parallel_tree", MAX_TREES))
        .read(in);
  }

  private void readTreeInfo(JsonReader in) throws IOException, BundleException {
    treeInfo.addAll(Json.list(in, "tree groups", MAX_TREES, JsonReader::nextInt));
  }

  private void readTrees(JsonReader in) throws IOException, BundleException {
    trees.addAll(Json.list(in, "trees", MAX_TREES, value -> new TreeFields().read(value)));
  }

  /** One tree's columns while they are read. */
  private final class TreeFields {
    private final String where = "tree " + started++ + " of " + MODEL;
    private int[] left = {};
    private int[] right = {};
    private int[] feature = {};
    private int[] defaultLeft = {};
    private int[] splitType = {};
    private float[] split = {};
    private float[] cover = {};
    private int declaredNodes;

    Tree read(JsonReader in) throws IOException, BundleException {
      new JsonFields(where)
          .required("left_children", value -> left = ints(value))
          .required("right_children", value -> right = ints(value))
          .required("split_indices", value -> feature = ints(value))
          .required("split_conditions", value -> split = floats(value))
          .required("default_left", value -> defaultLeft = ints(value))
          .required("split_type", value -> splitType = ints(value))
          .required("tree_param", this::parameters)
          .optional("sum_hessian", value -> cover = floats(value))
          .read(in);
      nodes += left.length;
      checkColumns();
      return new Tree(left, right, feature, split, defaultLeft, cover);
    }

    private void checkColumns() throws BundleException {
      if (declaredNodes != left.length) {
        throw refused("announces " + declaredNodes + " nodes in a tree of " + left.length);
      }
      if (Arrays.stream(splitType).anyMatch(type -> type != 0)) {
        throw refused("splits by categories, which Foretest has none of");
      }
    }

    private void parameters(JsonReader in) throws IOException, BundleException {
      new JsonFields("tree_param of " + where)
          .required("num_nodes", value -> declaredNodes = count(value, "num_nodes", MAX_NODES))
          .required("size_leaf_vector", value -> expect("size_leaf_vector", "1", Json.text(value)))
          .read(in);
    }
  }

  private int[] ints(JsonReader in) throws IOException, BundleException {
    int[] values = new int[16];
    int size = 0;
    in.beginArray();
    while (in.hasNext()) {
      checkNodes(size);
      values = size < values.length ? values : Arrays.copyOf(values, 2 * size);
      values[size++] = intOrBoolean(in);
    }
    in.endArray();
    return Arrays.copyOf(values, size);
  }

  private static int intOrBoolean(JsonReader in) throws IOException {
    if (in.peek() == JsonToken.BOOLEAN) {
      return in.nextBoolean() ? 1 : 0;
    }
    return in.nextInt();
  }

  /** Parsed as float from the text: by way of double some values would be rounded twice. */
  private float[] floats(JsonReader in) throws IOException, BundleException {
    float[] values = new float[16];
    int size = 0;
    in.beginArray();
    while (in.hasNext()) {
      checkNodes(size);
      values = size < values.length ? values : Arrays.copyOf(values, 2 * size);
      values[size++] = Float.parseFloat(in.nextString());
    }
    in.endArray();
    return Arrays.copyOf(values, size);
  }

  private void checkNodes(int size) throws BundleException {
    if (nodes + size >= MAX_NODES) {
      throw refused("has more than " + MAX_NODES + " nodes");
    }
  }

  private static int count(JsonReader in, String what, int limit)
      throws IOException, BundleException {
    String text = Json.text(in);
    try {
      int count = Integer.parseInt(text);
      if (count >= 1 && count <= limit) {
        return count;
      }
    } catch (NumberFormatException e) {
      throw refused("has no number as " + what + " but " + quoted(text));
    }
    throw refused("has " + text + " as " + what + ", which is not between 1 and " + limit);
  }

  private static float number(String text, String what) throws BundleException {
    try {
      return Float.parseFloat(text);
    } catch (NumberFormatException e) {
      throw refused("has no number as " + what + " but " + quoted(text));
    }
  }

  private static void expect(String what, String wanted, String found) throws BundleException {
    if (!wanted.equals(found)) {
      throw refused("has " + quoted(found) + " as " + what + " instead of \"" + wanted + "\"");
    }
  }

  private static String quoted(String text) {
    String shown = text.length() <= 40 ? text : text.substring(0, 40) + "…";
    return "\"" + shown.replaceAll("\\p{Cntrl}", "?") + "\"";
  }

  private static BundleException refused(String what) {
    return new BundleException(MODEL + " " + what + "; train the model again");
  }
}
