package vn.giaoban.organization;

import java.util.List;
import vn.giaoban.shared.Folding;

/**
 * A class of units as documents name it.
 *
 * @param sources of the rules that hold on the day it was asked for
 */
public record UnitClass(
    String code, String nameVi, String nameEn, List<String> words, List<String> sources) {

  public UnitClass {
    words = List.copyOf(words);
    sources = List.copyOf(sources);
  }

  /** Whether a document that writes this means the class; case and marks do not count. */
  public boolean isMeantBy(String written) {
    var key = Folding.key(written);
    return Folding.key(nameVi).equals(key)
        || words.stream().anyMatch(known -> Folding.key(known).equals(key));
  }
}
