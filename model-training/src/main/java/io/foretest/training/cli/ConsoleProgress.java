package io.foretest.training.cli;

import io.foretest.training.Progress;
import java.io.PrintWriter;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/**
 * Shows work that takes longer than two seconds: a bar on a terminal, a plain line now and then
 * elsewhere.
 */
final class ConsoleProgress implements Progress, AutoCloseable {
  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(2);
  private static final long PAUSE = TimeUnit.SECONDS.toNanos(10);

  private final PrintWriter lines;
  private final boolean terminal;
  private final LongSupplier nanos;
  private String task = "";
  private long started;
  private long lastLine;
  private @Nullable ProgressBar bar;

  /**
   * @param lines where plain lines go
   * @param terminal whether somebody watches who can see a bar
   * @param nanos a clock that never goes back
   */
  ConsoleProgress(PrintWriter lines, boolean terminal, LongSupplier nanos) {
    this.lines = lines;
    this.terminal = terminal;
    this.nanos = nanos;
  }

  /** A bar where a person watches, lines elsewhere. */
  static ConsoleProgress ofConsole(PrintWriter lines) {
    return new ConsoleProgress(lines, Terminal.watched(), System::nanoTime);
  }

  @Override
  public void report(String newTask, int done, int of) {
    long now = nanos.getAsLong();
    if (!newTask.equals(task)) {
      close();
      task = newTask;
      started = now;
      lastLine = now - PAUSE;
    }
    if (now - started >= PATIENCE) {
      show(done, of, now);
    }
  }

  private void show(int done, int of, long now) {
    if (terminal) {
      ProgressBar shown = bar == null ? open(of) : bar;
      shown.maxHint(of);
      shown.stepTo(done);
      bar = shown;
    } else if (now - lastLine >= PAUSE || done == of) {
      lastLine = now;
      lines.println(task + ": " + done + " of " + of);
      lines.flush();
    }
  }

  private ProgressBar open(int of) {
    return new ProgressBarBuilder()
        .setTaskName(task)
        .setInitialMax(of)
        .setStyle(ProgressBarStyle.ASCII)
        .build();
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
      bar = null;
    }
    task = "";
  }
}
