package org.example.toolbox.math;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

class MatrixTest {
  @Test
  void multiplies() {
    Matrix a = new Matrix(new double[][] {{1, 2, 3}, {4, 5, 6}});
    Matrix product = a.times(a.transposed());
    assertEquals(14, product.at(0, 0));
    assertEquals(32, product.at(0, 1));
    assertEquals(77, product.at(1, 1));
  }

  @Test
  void determinantOfSmallMatrices() {
    assertEquals(-2, new Matrix(new double[][] {{1, 2}, {3, 4}}).determinant(), 1e-9);
    assertEquals(-1, new Matrix(new double[][] {{0, 1}, {1, 0}}).determinant(), 1e-9);
    assertEquals(0, new Matrix(new double[][] {{1, 2}, {2, 4}}).determinant(), 1e-9);
    assertEquals(1, Matrix.identity(5).determinant(), 1e-9);
  }

  @Test
  void theDeterminantOfAProductIsTheProductOfTheDeterminants() {
    Random random = new Random(5);
    Matrix a = random(random, 260);
    Matrix b = random(random, 260);
    double expected = a.determinant() * b.determinant();
    assertEquals(1, a.times(b).determinant() / expected, 1e-6);
  }

  private static Matrix random(Random random, int size) {
    double[][] cells = new double[size][size];
    for (double[] row : cells) {
      for (int i = 0; i < size; i++) {
        row[i] = random.nextGaussian() / 8;
      }
    }
    return new Matrix(cells);
  }
}
