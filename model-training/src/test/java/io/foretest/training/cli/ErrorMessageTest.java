package io.foretest.training.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class ErrorMessageTest {
  @Test
  void anErrorOfOursIsOneSentence() {
    assertThat(print(new CommandException(3, "nothing here"), false))
        .isEqualTo("foretest-training: nothing here");
    assertThat(
            new ErrorMessage(new CommandException(3, "x"), false)
                .printTo(new PrintWriter(new StringWriter())))
        .isEqualTo(3);
  }

  @Test
  void anUnexpectedErrorPointsToTheDetails() {
    assertThat(print(new IllegalStateException("odd"), false))
        .isEqualTo(
            "foretest-training: an internal error, IllegalStateException: odd; --verbose tells more");
  }

  @Test
  void aFileThatCannotBeWrittenIsNamed() {
    assertThat(print(new IOException("/x: no space"), false))
        .isEqualTo("foretest-training: cannot read or write: /x: no space (IOException)");
  }

  @Test
  void namesCannotSteerTheTerminal() {
    assertThat(print(new CommandException(1, "bad \u001b[31m name\u202e"), false))
        .isEqualTo("foretest-training: bad ?[31m name?");
  }

  private static String print(Throwable error, boolean verbose) {
    StringWriter text = new StringWriter();
    new ErrorMessage(error, verbose).printTo(new PrintWriter(text));
    return text.toString().strip();
  }
}
