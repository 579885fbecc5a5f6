package vn.giaoban.privacy;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A column and what it says about a person.
 *
 * @param about the columns of the same row with the ids of those whom it is about
 * @param restrict whether it is withheld while its person is restricted
 * @param correct whether its person can ask to have it corrected
 * @param sealed whether it is encrypted with a key outside the database
 * @param print the column with the keyed print of a sealed value; null where it has none
 * @param words key of the message for a code that stands here, with {@code CODE} for it, or {@code
 *     code} for it in small letters; null where what stands here is read as it is
 * @param names the table that has names for such codes; null where none has
 * @param label for extracts; null where it would tell its person nothing
 */
public record Field(
    String table,
    String column,
    FieldClass kind,
    List<About> about,
    Erasure erasure,
    boolean restrict,
    boolean correct,
    boolean sealed,
    @Nullable String print,
    @Nullable String words,
    @Nullable String names,
    @Nullable Label label) {

  public Field {
    about = List.copyOf(about);
  }
}
