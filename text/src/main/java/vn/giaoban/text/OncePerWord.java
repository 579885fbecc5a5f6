package vn.giaoban.text;

import org.jspecify.annotations.Nullable;

/** Reads something at the words of a text; at each word once, however often it is asked for. */
final class OncePerWord<V> {

  /** What is read at a word depends on the text alone. */
  interface Reader<V> {
    @Nullable V at(Words words, int at);
  }

  private static final Object NOTHING = new Object();

  private final Reader<V> reader;

  OncePerWord(Reader<V> reader) {
    this.reader = reader;
  }

  /** What the reader reads there; null where that is nothing. */
  // what stands there was put there by this reader; nothing is one object and equals no other
  @SuppressWarnings({"ReferenceEquality", "unchecked"})
  @Nullable V at(Words words, int at) {
    if (words.get(at).isNone()) {
      return reader.at(words, at);
    }
    var known = words.once(this, OncePerWord::unread);
    var found = known[at];
    if (found == null) {
      var read = reader.at(words, at);
      found = read == null ? NOTHING : read;
      known[at] = found;
    }
    return found == NOTHING ? null : (V) found;
  }

  private @Nullable Object[] unread(Words words) {
    return new @Nullable Object[words.size()];
  }
}
