package vn.giaoban.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;

/** Vietnamese names of invented persons, about as frequent as in life. */
final class PersonNames {

  private final Choice family = Choice.of("family");
  private final Choice givenFemale = Choice.of("given-female");
  private final Choice givenMale = Choice.of("given-male");
  private final Choice middleFemale = Choice.of("middle-female");
  private final Choice middleMale = Choice.of("middle-male");

  String name(boolean female, Random random) {
    var middle = (female ? middleFemale : middleMale).next(random);
    return family.next(random)
        + (middle.isEmpty() ? " " : " " + middle + " ")
        + (female ? givenFemale : givenMale).next(random);
  }

  /** Given names, the most frequent first. */
  List<String> given() {
    return givenMale.names;
  }

  /** Middle names, the most frequent first; without the empty one. */
  List<String> middle() {
    return middleMale.names.stream().filter(name -> !name.isEmpty()).toList();
  }

  /** Family names, the most frequent first. */
  List<String> family() {
    return family.names;
  }

  /**
   * Names and, for each, the sum of the weights up to it.
   *
   * @param sums ascending
   */
  private record Choice(List<String> names, List<Double> sums) {

    static Choice of(String list) {
      var names = new ArrayList<String>();
      var sums = new ArrayList<Double>();
      double sum = 0;
      try (var lines =
          new BufferedReader(
              new InputStreamReader(
                  Objects.requireNonNull(
                      PersonNames.class.getResourceAsStream("/names/" + list + ".txt")),
                  StandardCharsets.UTF_8))) {
        for (var line : lines.lines().filter(one -> !one.startsWith("#")).toList()) {
          int tab = line.indexOf('\t');
          sum += Double.parseDouble(line.substring(tab + 1));
          names.add(line.substring(0, tab));
          sums.add(sum);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return new Choice(names, sums);
    }

    String next(Random random) {
      int at = Collections.binarySearch(sums, random.nextDouble() * sums.getLast());
      return names.get(Math.min(at < 0 ? -at - 1 : at, names.size() - 1));
    }
  }
}
