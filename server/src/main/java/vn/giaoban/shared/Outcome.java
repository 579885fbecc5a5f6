package vn.giaoban.shared;

import java.util.List;
import java.util.function.Function;

/** What came of a request: it was accepted, or refused for reasons a person can act on. */
public sealed interface Outcome<T> {

  record Accepted<T>(T value) implements Outcome<T> {}

  record Refused<T>(List<Problem> problems) implements Outcome<T> {

    public Refused {
      problems = List.copyOf(problems);
      if (problems.isEmpty()) {
        throw new IllegalArgumentException("a refusal names its reason");
      }
    }
  }

  static <T> Outcome<T> accepted(T value) {
    return new Accepted<>(value);
  }

  static <T> Outcome<T> refused(Problem... problems) {
    return new Refused<>(List.of(problems));
  }

  static <T> Outcome<T> refused(List<Problem> problems) {
    return new Refused<>(problems);
  }

  /** What comes of going on with the value; a refusal stays one. */
  default <R> Outcome<R> then(Function<T, Outcome<R>> next) {
    return switch (this) {
      case Accepted<T>(var value) -> next.apply(value);
      case Refused<T>(var problems) -> refused(problems);
    };
  }

  /** The reasons; empty where it was accepted. */
  default List<Problem> problems() {
    return this instanceof Refused<T> refused ? refused.problems() : List.of();
  }

  /** The value. Only for callers to whom a refusal is a fault, such as the loader of the sample. */
  default T orThrow() {
    return switch (this) {
      case Accepted<T>(var value) -> value;
      case Refused<T>(var problems) -> throw new IllegalStateException("refused: " + problems);
    };
  }
}
