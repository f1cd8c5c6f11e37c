package io.foretest.model;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;

/** Small models in XGBoost's JSON form, made by hand. */
final class SampleTrees {
  private SampleTrees() {}

  /**
   * Three features, two trees: tree 0 splits on feature 0 at 0.5 (missing goes left) into -1 and,
   * below feature 2 at 10 (missing goes right), 0.25 and 2; tree 1 is a single leaf of 0.125.
   */
  static JsonObject model() {
    JsonObject model =
        JsonParser.parseString(
                """
                {"learner": {
                   "attributes": {},
                   "feature_names": [],
                   "gradient_booster": {
                     "model": {
                       "gbtree_model_param": {"num_parallel_tree": "1", "num_trees": "2"},
                       "iteration_indptr": [0, 1, 2],
                       "tree_info": [0, 0],
                       "trees": []},
                     "name": "gbtree"},
                   "learner_model_param": {
                     "base_score": "[2.5E-1]", "boost_from_average": "1", "num_class": "0",
                     "num_feature": "3", "num_target": "1"},
                   "objective": {
                     "name": "binary:logistic", "reg_loss_param": {"scale_pos_weight": "1"}}},
                 "version": [3, 1, 1]}
                """)
            .getAsJsonObject();
    trees(model)
        .add(
            tree(
                "[1,-1,3,-1,-1]",
                "[2,-1,4,-1,-1]",
                "[0,0,2,0,0]",
                "[0.5,-1,10,0.25,2]",
                "[1,0,0,0,0]"));
    trees(model).add(tree("[-1]", "[-1]", "[0]", "[0.125]", "[0]"));
    return model;
  }

  static JsonObject tree(
      String left, String right, String features, String splits, String missing) {
    JsonObject tree = new JsonObject();
    JsonArray nodes = array(left);
    tree.add("left_children", nodes);
    tree.add("right_children", array(right));
    tree.add("split_indices", array(features));
    tree.add("split_conditions", array(splits));
    tree.add("default_left", array(missing));
    JsonArray types = new JsonArray();
    nodes.forEach(node -> types.add(0));
    tree.add("split_type", types);
    JsonObject parameters = new JsonObject();
    parameters.addProperty("num_nodes", String.valueOf(nodes.size()));
    parameters.addProperty("size_leaf_vector", "1");
    tree.add("tree_param", parameters);
    return tree;
  }

  static JsonArray trees(JsonObject model) {
    return booster(model).getAsJsonArray("trees");
  }

  static JsonObject tree(JsonObject model, int index) {
    return trees(model).get(index).getAsJsonObject();
  }

  static JsonObject booster(JsonObject model) {
    return learner(model).getAsJsonObject("gradient_booster").getAsJsonObject("model");
  }

  static JsonObject learner(JsonObject model) {
    return model.getAsJsonObject("learner");
  }

  static JsonArray array(String json) {
    return JsonParser.parseString(json).getAsJsonArray();
  }

  static byte[] bytes(JsonObject model) {
    return model.toString().getBytes(StandardCharsets.UTF_8);
  }
}
