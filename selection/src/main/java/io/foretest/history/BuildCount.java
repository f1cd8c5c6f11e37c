package io.foretest.history;

/** How many builds a history knows; its tests share it. */
final class BuildCount {
  private int value;

  int value() {
    return value;
  }

  void set(int builds) {
    value = builds;
  }

  void increment() {
    value++;
  }
}
