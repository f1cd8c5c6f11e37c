package io.foretest.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecimalTest {
  @ParameterizedTest
  @CsvSource({
    "0, 0.000000",
    "1, 1.000000",
    "0.5, 0.500000",
    "0.1234564, 0.123456",
    "0.1234565, 0.123457",
    "0.9999996, 1.000000",
    "1e-7, 0.000000",
    "12.000001, 12.000001",
    "3600.25, 3600.250000",
    "1e9, 1.0E9",
    "1e300, 1.0E300",
    "NaN, NaN"
  })
  void aNumberHasSixDigits(double value, String text) {
    assertThat(Decimal.of(value)).isEqualTo(text);
  }
}
