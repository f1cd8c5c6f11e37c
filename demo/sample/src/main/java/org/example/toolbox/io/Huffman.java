package org.example.toolbox.io;

import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import org.example.toolbox.collect.BinaryHeap;

/** A prefix code that gives frequent characters short words. */
public final class Huffman {
  private record Node(char symbol, long weight, Node left, Node right) {
    boolean leaf() {
      return left == null;
    }
  }

  private final Map<Character, String> words = new TreeMap<>();
  private final Node root;

  public Huffman(String sample) {
    Map<Character, Long> counts = new TreeMap<>();
    for (char c : sample.toCharArray()) {
      counts.merge(c, 1L, Long::sum);
    }
    BinaryHeap<Node> open = new BinaryHeap<>(Comparator.comparingLong(Node::weight));
    counts.forEach((symbol, count) -> open.add(new Node(symbol, count, null, null)));
    while (open.size() > 1) {
      Node left = open.poll();
      Node right = open.poll();
      open.add(new Node('\0', left.weight() + right.weight(), left, right));
    }
    root = open.poll();
    assign(root, "");
  }

  private void assign(Node node, String word) {
    if (node.leaf()) {
      words.put(node.symbol(), word.isEmpty() ? "0" : word);
    } else {
      assign(node.left(), word + '0');
      assign(node.right(), word + '1');
    }
  }

  public String encode(String text) {
    StringBuilder bits = new StringBuilder();
    for (char c : text.toCharArray()) {
      bits.append(words.get(c));
    }
    return bits.toString();
  }

  public String decode(String bits) {
    StringBuilder text = new StringBuilder();
    Node node = root;
    for (char bit : bits.toCharArray()) {
      if (!node.leaf()) {
        node = bit == '0' ? node.left() : node.right();
      }
      if (node.leaf()) {
        text.append(node.symbol());
        node = root;
      }
    }
    return text.toString();
  }
}
