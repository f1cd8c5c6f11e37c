package io.foretest.it.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.foretest.it.trial.Mutation.Kind;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class MutationFinderTest {
  private static final String FILE = "src/main/java/a/Cart.java";
  private static final String SOURCE =
      """
      package a;

      @Limit(3)
      class Cart {
        Cart() {
          super();
        }

        boolean fits(int items, boolean open) {
          if (!open || items >= 10) {
            log(items /* < 5 */ == 0 && open);
            return false;
          }
          Runnable run = () -> { return; };
          return items < size();
        }

        Object owner() {
          return this;
        }

        int size() {
          return 0;
        }
      }
      """;

  @Test
  void negatesComparisons() throws IOException {
    assertThat(of(Kind.NEGATED_COMPARISON))
        .containsExactly("10 >= -> <", "11 == -> !=", "15 < -> >=");
  }

  @Test
  void movesBoundsOfOrderedComparisonsAlone() throws IOException {
    assertThat(of(Kind.MOVED_BOUND)).containsExactly("10 >= -> >", "15 < -> <=");
  }

  @Test
  void swapsLogic() throws IOException {
    assertThat(of(Kind.SWAPPED_LOGIC)).containsExactly("10 || -> &&", "11 && -> ||");
  }

  @Test
  void dropsNots() throws IOException {
    assertThat(of(Kind.DROPPED_NOT)).containsExactly("10 ! -> ");
  }

  @Test
  void raisesNumbersOutsideOfAnnotations() throws IOException {
    assertThat(of(Kind.OFF_BY_ONE)).containsExactly("10 10 -> 11", "11 0 -> 1", "23 0 -> 1");
  }

  @Test
  void returnsNothingOfWorth() throws IOException {
    assertThat(of(Kind.EMPTY_RETURN))
        .containsExactly(
            "12 false -> true", "15 items < size() -> false", "19 this -> null", "23 0 -> 1");
  }

  @Test
  void dropsCallsButNoConstructors() throws IOException {
    assertThat(of(Kind.DROPPED_CALL)).containsExactly("11 log(items /* < 5 */ == 0 && open); -> ;");
  }

  @Test
  void seedsWhereItWasFound() throws IOException {
    Mutation mutation = find(Kind.DROPPED_NOT).get(0);

    assertThat(mutation.applyTo(SOURCE)).isEqualTo(SOURCE.replace("!open", "open"));
    assertThat(mutation.describe()).isEqualTo(FILE + ":10 DROPPED_NOT: ! -> nothing");
  }

  @Test
  void isRefusedByAnotherSource() throws IOException {
    Mutation mutation = find(Kind.DROPPED_NOT).get(0);

    assertThatThrownBy(() -> mutation.applyTo("class Cart {}"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(FILE);
  }

  @Test
  void findsNothingInWhatIsNoJava() throws IOException {
    assertThat(MutationFinder.in(FILE, "no Java, < 3 && !")).isEmpty();
  }

  @Test
  void knowsTestsThatAreNamedAfterTheClass() throws IOException {
    Mutation mutation = find(Kind.DROPPED_NOT).get(0);

    assertThat(List.of("a.CartTest", "b.CartTests", "TestCart", "a.CartTestCase", "a.CartIT"))
        .allMatch(mutation::isNamesake);
    assertThat(List.of("a.CartsTest", "a.ShoppingCartTest", "a.TestimonyTest", "a.Test"))
        .noneMatch(mutation::isNamesake);
  }

  private static List<Mutation> find(Kind kind) throws IOException {
    return MutationFinder.in(FILE, SOURCE).stream().filter(one -> one.kind() == kind).toList();
  }

  private static List<String> of(Kind kind) throws IOException {
    return find(kind).stream()
        .map(one -> one.line() + " " + one.original() + " -> " + one.replacement())
        .toList();
  }
}
