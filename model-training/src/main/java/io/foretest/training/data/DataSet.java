package io.foretest.training.data;

/**
 * Everything that a training learns from or hands on: the same data set gives the same model.
 *
 * @param evidence what tests touched when they were last recorded, opaque here; empty where nothing
 *     is recorded
 */
public record DataSet(TrainingSet set, byte[] evidence) {
  public DataSet {
    evidence = evidence.clone();
  }

  @Override
  public byte[] evidence() {
    return evidence.clone();
  }
}
