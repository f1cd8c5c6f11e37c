package io.foretest.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The timeout is a guard against a hang, no measure of speed. */
@Timeout(60)
class MalformedTreesTest {
  @ParameterizedTest(name = "{0}")
  @MethodSource("mutations")
  void isRefusedWithAReason(String name, Consumer<JsonObject> mutation, String reason) {
    JsonObject model = SampleTrees.model();
    mutation.accept(model);
    assertThatThrownBy(() -> TreeEnsemble.parse(SampleTrees.bytes(model)))
        .isInstanceOf(BundleException.class)
        .hasMessageContaining(reason)
        .hasMessageEndingWith("; train the model again");
  }

  static Stream<Arguments> mutations() {
    List<Arguments> all = new ArrayList<>();
    addMissingFields(all);
    addWrongValues(all);
    addBrokenShapes(all);
    return all.stream();
  }

  private static void addMissingFields(List<Arguments> all) {
    for (String field : List.of("version", "learner")) {
      add(all, "without " + field, model -> model.remove(field), "lacks \"" + field);
    }
    for (String field : List.of("gradient_booster", "learner_model_param", "objective")) {
      add(all, "without " + field, model -> SampleTrees.learner(model).remove(field), "lacks");
    }
    for (String field : List.of("gbtree_model_param", "tree_info", "trees")) {
      add(all, "without " + field, model -> SampleTrees.booster(model).remove(field), "lacks");
    }
    for (String field : List.of("base_score", "num_class", "num_feature", "num_target")) {
      add(all, "without " + field, model -> parameters(model).remove(field), "lacks");
    }
    for (String field : SampleTrees.tree(SampleTrees.model(), 0).keySet()) {
      add(
          all,
          "tree without " + field,
          model -> SampleTrees.tree(model, 0).remove(field),
          "tree 0");
    }
    add(all, "without an objective's name", model -> objective(model).remove("name"), "lacks");
  }

  private static void addWrongValues(List<Arguments> all) {
    for (String version : List.of("[2,1,4]", "[4,0,0]", "[3,2,0]", "[3]", "[]", "[3,-1,0]")) {
      add(
          all,
          "version " + version,
          model -> model.add("version", SampleTrees.array(version)),
          "XGBoost");
    }
    add(
        all,
        "version of many parts",
        model -> model.add("version", SampleTrees.array("[3,1,1,1]")),
        "version numbers");
    for (String score : List.of("0", "1", "-1", "[NaN]", "[]", "[0.5,0.5]", "abc", "[1E-60]", "")) {
      add(
          all,
          "base score " + score,
          model -> parameters(model).addProperty("base_score", score),
          "base_score");
    }
    for (String count : List.of("0", "-3", "10001", "99999999999", "3.5", "x\n\u001b[31m")) {
      add(
          all,
          "num_feature " + count,
          model -> parameters(model).addProperty("num_feature", count),
          "num_feature");
    }
    add(
        all,
        "several classes",
        model -> parameters(model).addProperty("num_class", "3"),
        "num_class");
    add(
        all,
        "several targets",
        model -> parameters(model).addProperty("num_target", "2"),
        "num_target");
    add(
        all,
        "another objective",
        model -> objective(model).addProperty("name", "reg:squarederror"),
        "objective");
    add(
        all,
        "another booster",
        model ->
            SampleTrees.learner(model)
                .getAsJsonObject("gradient_booster")
                .addProperty("name", "dart"),
        "booster");
    add(
        all,
        "fewer trees announced",
        model -> boosterParameters(model).addProperty("num_trees", "1"),
        "announces 1");
    add(
        all,
        "no trees announced",
        model -> boosterParameters(model).addProperty("num_trees", "0"),
        "num_trees");
    add(
        all,
        "too many parallel trees",
        model -> boosterParameters(model).addProperty("num_parallel_tree", "20001"),
        "num_parallel_tree");
    add(
        all,
        "trees of classes",
        model -> SampleTrees.booster(model).add("tree_info", SampleTrees.array("[0,1]")),
        "by class");
    add(
        all,
        "groups missing",
        model -> SampleTrees.booster(model).add("tree_info", SampleTrees.array("[0]")),
        "groups 1");
    add(
        all,
        "no tree",
        model -> SampleTrees.booster(model).add("trees", SampleTrees.array("[]")),
        "holds 0");
    add(
        all,
        "a number for a tree",
        model -> SampleTrees.booster(model).add("trees", SampleTrees.array("[1,2]")),
        "cannot be read");
    add(
        all,
        "null for the trees",
        model -> SampleTrees.booster(model).add("trees", null),
        "cannot be read");
    add(
        all,
        "a text for the learner",
        model -> model.addProperty("learner", "x"),
        "cannot be read");
    add(
        all,
        "wrong number of nodes",
        model -> treeParameters(model).addProperty("num_nodes", "6"),
        "announces 6");
    add(
        all,
        "vector leaves",
        model -> treeParameters(model).addProperty("size_leaf_vector", "2"),
        "size_leaf_vector");
  }

  private static void addBrokenShapes(List<Arguments> all) {
    column(all, "a cycle to the root", "left_children", 2, 0, "node 0 twice");
    column(all, "a node that is its own child", "left_children", 2, 2, "node 2 twice");
    column(all, "a node with two parents", "left_children", 2, 1, "node 1 twice");
    column(all, "the same child twice", "right_children", 0, 1, "node 1 twice");
    column(all, "a child beyond the nodes", "left_children", 2, 5, "the child 5");
    column(all, "a far child", "right_children", 2, Integer.MAX_VALUE, "the child 2147483647");
    column(all, "a negative child", "right_children", 2, -7, "the child -7");
    column(all, "only a left child", "right_children", 0, -1, "one child");
    column(all, "only a right child", "left_children", 0, -1, "one child");
    column(all, "a feature beyond the columns", "split_indices", 0, 3, "feature 3 of 3");
    column(all, "a negative feature", "split_indices", 2, -1, "feature -1");
    column(all, "an infinite leaf", "split_conditions", 3, 1e300, "Infinity");
    column(all, "an infinite split", "split_conditions", 0, -1e300, "Infinity");
    column(all, "a third direction", "default_left", 0, 2, "default direction 2");
    column(all, "a split by categories", "split_type", 0, 1, "categories");
    column(all, "a text for a child", "left_children", 0, "one", "cannot be read");
    column(all, "a fraction for a child", "left_children", 0, 1.5, "cannot be read");
    column(all, "a huge child", "left_children", 0, 1e15, "cannot be read");
    column(all, "a text for a leaf", "split_conditions", 4, "NaN", "NaN");
    for (String field :
        List.of("right_children", "split_indices", "split_conditions", "default_left")) {
      add(
          all,
          "a short " + field,
          model -> SampleTrees.tree(model, 0).getAsJsonArray(field).remove(0),
          "different lengths");
    }
    add(all, "an unreachable node", MalformedTreesTest::cutOff, "no path reaches");
    add(all, "a chain that is too deep", MalformedTreesTest::deepen, "deeper than 64");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "null",
        "[]",
        "{}",
        "{}{}",
        "{\"version\":[3,1,1]",
        "\u0000",
        "NaN",
        "{'version':1}"
      })
  void textThatIsNoModelIsRefused(String text) {
    refuses(text.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void bytesThatAreNoUtf8AreRefused() {
    refuses(new byte[] {'{', '"', (byte) 0xff, '"', ':', '1', '}'});
  }

  @Test
  void deepNestingIsRefusedWithoutAStackOverflow() {
    refuses(("{\"x\":" + "[".repeat(1_000_000)).getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void aFieldGivenTwiceIsRefused() {
    String model = SampleTrees.model().toString();
    String twice = model.substring(0, model.length() - 1) + ",\"version\":[3,1,1]}";
    assertThatThrownBy(() -> TreeEnsemble.parse(twice.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(BundleException.class)
        .hasMessageContaining("\"version\" twice");
  }

  @Test
  void moreNodesThanTheLimitAreRefused() {
    JsonObject model = SampleTrees.model();
    String nodes = "0,".repeat(TreesReader.MAX_NODES + 1) + "0";
    String text =
        model.toString().replace("\"left_children\":[", "\"left_children\":[" + nodes + ",");
    assertThatThrownBy(() -> TreeEnsemble.parse(text.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(BundleException.class)
        .hasMessageContaining("more than 1000000 nodes");
  }

  @Test
  void damagedBytesAreRefusedOrStillScore() {
    byte[] model = SampleTrees.bytes(SampleTrees.model());
    Random random = new Random(7);
    int refused = 0;
    for (int i = 0; i < 3_000; i++) {
      byte[] damaged = model.clone();
      damaged[random.nextInt(damaged.length)] = (byte) (random.nextInt(95) + 32);
      refused += scores(damaged) ? 0 : 1;
    }
    assertThat(refused).isGreaterThan(1_000);
  }

  private static boolean scores(byte[] json) {
    try {
      TreeEnsemble trees = TreeEnsemble.parse(json);
      trees.margin(new float[trees.features()], 0, new int[trees.features()]);
      return true;
    } catch (BundleException e) {
      return false;
    }
  }

  private static void refuses(byte[] json) {
    assertThatThrownBy(() -> TreeEnsemble.parse(json))
        .isInstanceOf(BundleException.class)
        .hasMessageEndingWith("; train the model again");
  }

  private static void cutOff(JsonObject model) {
    SampleTrees.trees(model)
        .set(
            0,
            SampleTrees.tree(
                "[1,-1,-1,-1,-1]", "[2,-1,-1,-1,-1]", "[0,0,0,0,0]", "[0,1,1,1,1]", "[0,0,0,0,0]"));
  }

  /** Each left child is a leaf, each right child splits again. */
  private static void deepen(JsonObject model) {
    StringBuilder left = new StringBuilder();
    StringBuilder right = new StringBuilder();
    StringBuilder zeros = new StringBuilder();
    for (int level = 0; level < 65; level++) {
      left.append(2 * level + 1).append(",-1,");
      right.append(2 * level + 2).append(",-1,");
      zeros.append("0,0,");
    }
    // Node 2n+1 is the leaf at level n, node 2n+2 the next split: the order above fits.
    String zero = "[" + zeros + "0]";
    SampleTrees.trees(model)
        .set(0, SampleTrees.tree("[" + left + "-1]", "[" + right + "-1]", zero, zero, zero));
  }

  private static void column(
      List<Arguments> all, String name, String column, int index, Object value, String reason) {
    JsonPrimitive primitive =
        value instanceof Number number
            ? new JsonPrimitive(number)
            : new JsonPrimitive((String) value);
    add(
        all,
        name,
        model -> SampleTrees.tree(model, 0).getAsJsonArray(column).set(index, primitive),
        reason);
  }

  private static void add(
      List<Arguments> all, String name, Consumer<JsonObject> mutation, String reason) {
    all.add(Arguments.of(name, mutation, reason));
  }

  private static JsonObject parameters(JsonObject model) {
    return SampleTrees.learner(model).getAsJsonObject("learner_model_param");
  }

  private static JsonObject objective(JsonObject model) {
    return SampleTrees.learner(model).getAsJsonObject("objective");
  }

  private static JsonObject boosterParameters(JsonObject model) {
    return SampleTrees.booster(model).getAsJsonObject("gbtree_model_param");
  }

  private static JsonObject treeParameters(JsonObject model) {
    return SampleTrees.tree(model, 0).getAsJsonObject("tree_param");
  }
}
