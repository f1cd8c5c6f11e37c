package org.example.toolbox.math;

/** A matrix of doubles. */
public final class Matrix {
  private final double[][] cells;

  public Matrix(double[][] cells) {
    this.cells = cells;
  }

  public static Matrix identity(int size) {
    double[][] cells = new double[size][size];
    for (int i = 0; i < size; i++) {
      cells[i][i] = 1;
    }
    return new Matrix(cells);
  }

  public double at(int row, int column) {
    return cells[row][column];
  }

  public int rows() {
    return cells.length;
  }

  public int columns() {
    return cells[0].length;
  }

  public Matrix times(Matrix other) {
    double[][] product = new double[rows()][other.columns()];
    for (int i = 0; i < rows(); i++) {
      for (int k = 0; k < columns(); k++) {
        for (int j = 0; j < other.columns(); j++) {
          product[i][j] += cells[i][k] * other.cells[k][j];
        }
      }
    }
    return new Matrix(product);
  }

  public Matrix transposed() {
    double[][] transposed = new double[columns()][rows()];
    for (int i = 0; i < rows(); i++) {
      for (int j = 0; j < columns(); j++) {
        transposed[j][i] = cells[i][j];
      }
    }
    return new Matrix(transposed);
  }

  /** Determinant by elimination with row exchange. */
  public double determinant() {
    int size = rows();
    double[][] work = new double[size][];
    for (int i = 0; i < size; i++) {
      work[i] = cells[i].clone();
    }
    double determinant = 1;
    for (int column = 0; column < size; column++) {
      int pivot = pivotOf(work, column);
      if (work[pivot][column] == 0) {
        return 0;
      }
      if (pivot != column) {
        double[] row = work[pivot];
        work[pivot] = work[column];
        work[column] = row;
        determinant = -determinant;
      }
      determinant *= work[column][column];
      eliminateBelow(work, column);
    }
    return determinant;
  }

  private static int pivotOf(double[][] work, int column) {
    int pivot = column;
    for (int row = column + 1; row < work.length; row++) {
      if (Math.abs(work[row][column]) > Math.abs(work[pivot][column])) {
        pivot = row;
      }
    }
    return pivot;
  }

  private static void eliminateBelow(double[][] work, int column) {
    for (int row = column + 1; row < work.length; row++) {
      double factor = work[row][column] / work[column][column];
      for (int j = column; j < work.length; j++) {
        work[row][j] -= factor * work[column][j];
      }
    }
  }
}
