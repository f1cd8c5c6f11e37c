package io.foretest.junit;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FailureHashTest {
  @ParameterizedTest
  @CsvSource({
    "expected <3> but was <41>, expected <#> but was <#>",
    "took 12.5 ms, took #.# ms",
    "java.lang.Object@1b6d3586 is gone, java.lang.Object@# is gone",
    "no 550e8400-e29b-41d4-a716-446655440000, no #",
    "at 0x7f3a, at #",
    "commit 8c8096a missing, commit # missing",
    "deadbeef stays a word, deadbeef stays a word",
    "'  two\tlines ', two lines",
  })
  void whatDiffersFromRunToRunIsTakenOutOfAMessage(String message, String normalized) {
    assertThat(FailureHash.normalized(message)).isEqualTo(normalized);
  }

  @Test
  void theSameFailureHasTheSameHashWhateverTheLine() {
    Throwable one = thrown("port 8080", frame("a.B", "x", 10), frame("a.C", "y", 1));
    Throwable two = thrown("port 9090", frame("a.B", "x", 11), frame("a.C", "y", 2));

    assertThat(FailureHash.of(one)).isEqualTo(FailureHash.of(two)).matches("[0-9a-f]{16}");
  }

  @Test
  void anotherClassMessageOrFrameIsAnotherFailure() {
    Throwable one = thrown("port", frame("a.B", "x", 10));
    Throwable otherMessage = thrown("part", frame("a.B", "x", 10));
    Throwable otherFrame = thrown("port", frame("a.B", "y", 10));
    Throwable otherClass = new IllegalArgumentException("port");
    otherClass.setStackTrace(one.getStackTrace());

    assertThat(FailureHash.of(one))
        .isNotEqualTo(FailureHash.of(otherMessage))
        .isNotEqualTo(FailureHash.of(otherFrame))
        .isNotEqualTo(FailureHash.of(otherClass));
  }

  @Test
  void reflectionLambdasAndProxiesDoNotCount() {
    Throwable java8 =
        thrown(
            "x",
            frame("a.B", "lambda$run$3", 1),
            frame("a.B$$Lambda$14/1234", "accept", -1),
            frame("com.sun.proxy.$Proxy7", "go", -1),
            frame("sun.reflect.GeneratedMethodAccessor5", "invoke", -1),
            frame("a.Test", "test", 9));
    Throwable java17 =
        thrown(
            "x",
            frame("a.B", "lambda$run$0", 1),
            frame("a.B$$Lambda/0x0000000800c03000", "accept", -1),
            frame("jdk.proxy2.$Proxy9", "go", -1),
            frame("jdk.internal.reflect.DirectMethodHandleAccessor", "invoke", 104),
            frame("java.lang.reflect.Method", "invoke", 580),
            frame("a.Test", "test", 9));

    assertThat(FailureHash.of(java8)).isEqualTo(FailureHash.of(java17));
  }

  @Test
  void aThrowableThatCannotTellItsMessageStillHasAHash() {
    assertThat(FailureHash.of(new Mute())).matches("[0-9a-f]{16}");
    assertThat(FailureHash.of(new InvocationTargetException(null))).matches("[0-9a-f]{16}");
  }

  @Test
  void aHugeMessageIsReadAtItsBeginning() {
    String start = "x ".repeat(10_000);
    assertThat(FailureHash.normalized(start + "a")).isEqualTo(FailureHash.normalized(start + "b"));
  }

  private static Throwable thrown(String message, StackTraceElement... frames) {
    Throwable thrown = new IllegalStateException(message);
    thrown.setStackTrace(frames);
    return thrown;
  }

  private static StackTraceElement frame(String type, String method, int line) {
    return new StackTraceElement(type, method, "File.java", line);
  }

  private static final class Mute extends RuntimeException {
    @Override
    public String getMessage() {
      throw new IllegalStateException("mute");
    }
  }
}
