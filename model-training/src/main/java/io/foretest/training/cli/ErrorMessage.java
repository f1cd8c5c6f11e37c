package io.foretest.training.cli;

import io.foretest.history.HistoryException;
import io.foretest.model.BundleException;
import io.foretest.training.benchmark.BenchmarkException;
import io.foretest.training.change.ChangesException;
import io.foretest.training.data.DataSetException;
import io.foretest.training.fault.FaultException;
import io.foretest.training.learner.LearnerException;
import java.io.IOException;
import java.io.PrintWriter;

/** One line for a person; the stack trace only on request. */
record ErrorMessage(Throwable error, boolean verbose) {

  /** Prints it and returns the exit code. */
  int printTo(PrintWriter out) {
    out.println("foretest-training: " + Printable.of(sentence()));
    if (verbose) {
      error.printStackTrace(out);
    }
    out.flush();
    return error instanceof CommandException command ? command.exitCode() : ExitCodes.FAILED;
  }

  private String sentence() {
    String message = String.valueOf(error.getMessage());
    if (error instanceof CommandException
        || error instanceof HistoryException
        || error instanceof BenchmarkException
        || error instanceof ChangesException
        || error instanceof FaultException
        || error instanceof DataSetException
        || error instanceof BundleException
        || error instanceof LearnerException) {
      return message;
    }
    String kind = error.getClass().getSimpleName();
    if (error instanceof IOException) {
      return "cannot read or write: " + message + " (" + kind + ")";
    }
    return "an internal error, "
        + kind
        + ": "
        + message
        + (verbose ? "" : "; --verbose tells more");
  }
}
