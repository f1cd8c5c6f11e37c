package io.foretest.training;

/** Hears how far long work has come. */
public interface Progress {
  /** Hears nothing. */
  Progress SILENT = (task, done, of) -> {};

  /**
   * Hears that a step is done.
   *
   * @param task what is going on, the same text until it is done
   * @param done steps that are done
   * @param of all steps
   */
  void report(String task, int done, int of);
}
