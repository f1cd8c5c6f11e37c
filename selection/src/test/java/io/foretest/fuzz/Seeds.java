package io.foretest.fuzz;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** Sound inputs, and those that once were findings: {@code fuzz/READER/0}, {@code 1}, and so on. */
final class Seeds {
  private Seeds() {}

  static List<byte[]> named(String reader) {
    List<byte[]> seeds = new ArrayList<>();
    while (true) {
      try (InputStream in =
          Seeds.class.getResourceAsStream("/fuzz/" + reader + "/" + seeds.size())) {
        if (in == null) {
          return seeds;
        }
        seeds.add(in.readAllBytes());
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
