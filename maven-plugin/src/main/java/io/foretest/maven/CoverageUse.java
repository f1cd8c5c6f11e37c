package io.foretest.maven;

/** What {@code ml.coverage} asks for. */
enum CoverageUse {
  /** Record what each test executes when {@link CoverageSchedule} says that it is time. */
  AUTO,
  /** Record it in every full build. */
  ON,
  /** Never record it. */
  OFF
}
