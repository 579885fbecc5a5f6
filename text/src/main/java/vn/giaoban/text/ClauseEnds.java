package vn.giaoban.text;

/** Finds where the clauses of an instruction end, and the title before the first of them. */
final class ClauseEnds {

  /** Brackets, and what may end a clause. */
  private static final Openings MARKS = Openings.words("(", ")", ";", ",", ".", ":");

  private final BodyReader bodies;
  private final Predicates predicates;

  ClauseEnds(BodyReader bodies, Predicates predicates) {
    this.bodies = bodies;
    this.predicates = predicates;
  }

  int end(Words words, int start) {
    int depth = 0;
    for (int i = MARKS.next(words, start); i < words.size(); i = MARKS.next(words, i + 1)) {
      var word = words.get(i);
      if (word.is("(")) {
        depth++;
      } else if (word.is(")")) {
        depth = Math.max(0, depth - 1);
      } else if (depth == 0 && isStop(words, i)) {
        return i;
      }
    }
    return words.size();
  }

  /**
   * A full stop, a semicolon, a comma before the next of several numbered clauses, or a colon that
   * is not part of "các Bộ: …".
   */
  private boolean isStop(Words words, int at) {
    var word = words.get(at);
    return word.is(";")
        || (word.is(",") && ClauseStarts.afterEnumerator(words, at + 1) > at + 1)
        || (word.is(".") && !words.get(at + 1).glued())
        || (word.is(":") && !isListColon(words, at) && !words.get(at - 1).is("với"));
  }

  private boolean isListColon(Words words, int at) {
    for (int i = at - 1; i >= Math.max(0, at - 4); i--) {
      if (words.get(i).is("các")) {
        return words.get(at + 1).isCapital() && !bodies.isOrder(words, at + 1);
      }
    }
    return false;
  }

  /** Whether somebody is told here what to do: "Sở Y tế tham mưu …". */
  private boolean charges(Words words, int at) {
    var list = bodies.isHead(words, at) ? bodies.list(words, at) : null;
    return list != null && predicates.acts(words, list.end());
  }

  /** Behind the title of "Về …: giao Bộ …", "Về …, giao Bộ …: …". */
  int afterRunIn(Words words) {
    if (!words.get(0).is("về") || words.get(1).is("phía")) {
      return 0;
    }
    int first = 0;
    for (int i = 1; i < words.size(); i++) {
      boolean orders = first == 0 && words.get(i - 1).is(",") && Orders.after(words, i) > i;
      if (orders && bodies.objects(words, Orders.after(words, i)) != null) {
        return i;
      }
      if (words.get(i).is(":") && (!isListColon(words, i) || charges(words, i + 1))) {
        if (Orders.after(words, i + 1) > i + 1 || bodies.list(words, i + 1) != null) {
          return i + 1;
        }
        first = first == 0 ? i + 1 : first;
      }
    }
    return first;
  }
}
