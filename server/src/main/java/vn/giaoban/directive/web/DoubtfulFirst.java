package vn.giaoban.directive.web;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One of the things that were read, in the list beside the text.
 *
 * @param index its position in the text, from 0
 * @param doubt null where the reader is sure enough
 */
public record DoubtfulFirst<T>(int index, T item, @Nullable Doubt doubt) {

  /** The doubtful ones, the least sure first; then the others as they stand in the text. */
  static <T> List<DoubtfulFirst<T>> of(List<T> items, List<Double> sure) {
    var all =
        IntStream.range(0, items.size())
            .mapToObj(i ->
                new DoubtfulFirst<>(
                    i,
                    items.get(i),
                    Doubt.doubtful(sure.get(i)) ? new Doubt(sure.get(i), "item") : null))
            .toList();
    return Stream.concat(
            all.stream()
                .filter(one -> one.doubt() != null)
                .sorted(Comparator.comparingDouble(one -> sure.get(one.index()))),
            all.stream().filter(one -> one.doubt() == null))
        .toList();
  }
}
