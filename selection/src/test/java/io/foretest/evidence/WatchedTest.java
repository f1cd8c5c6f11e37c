package io.foretest.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.foretest.protocol.CoverageAgent;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WatchedTest {
  @Test
  void followsIncludesAndExcludes() {
    Watched watched = new Watched(List.of(new CoverageAgent("", "a.*:b.B", "a.gen.*", "")));

    assertThat(watched.watches("a/A")).isTrue();
    assertThat(watched.watches("b/B")).isTrue();
    assertThat(watched.watches("a/gen/G")).isFalse();
    assertThat(watched.watches("c/C")).isFalse();
  }

  @Test
  void asksEveryAgent() {
    CoverageAgent all = new CoverageAgent("", "*", "", "");
    CoverageAgent some = new CoverageAgent("", "a.*", "", "");

    assertThat(new Watched(List.of(all, some)).watches("b/B")).isFalse();
  }

  /** The last but one is the setting of the parent of all Apache Commons projects. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "sun.reflect.DelegatingClassLoader",
        "sun.reflect.*",
        "jdk.internal.reflect.DelegatingClassLoader",
        "sun.misc.Launcher$ExtClassLoader",
        "jdk.internal.loader.ClassLoaders$PlatformClassLoader",
        "sun.reflect.DelegatingClassLoader:jdk.internal.loader.ClassLoaders$BootClassLoader"
      })
  void isWatchedWhereLoadersOfTheJdkAreLeftOut(String loaders) {
    assertThat(watches(loaders)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*",
        "jdk.internal.loader.*",
        "jdk.internal.loader.ClassLoaders$AppClassLoader",
        "sun.misc.Launcher$AppClassLoader",
        "org.example.Loader",
        "sun.reflect.*:org.example.Loader"
      })
  void isNotWatchedWhereOtherLoadersAreLeftOut(String loaders) {
    assertThat(watches(loaders)).isFalse();
  }

  private static boolean watches(String loaders) {
    return new Watched(List.of(new CoverageAgent("", "*", "", loaders))).watches("a/A");
  }
}
