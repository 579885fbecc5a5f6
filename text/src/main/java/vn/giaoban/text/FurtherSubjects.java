package vn.giaoban.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds those who have work of their own behind the one whom a sentence charges first: behind a
 * comma, behind a label that sums them up, in a later clause.
 */
final class FurtherSubjects {

  private final BodyReader bodies;
  private final HelpReader help;
  private final Predicates predicates;
  private final ClauseEnds clauses;
  private final ClauseSubjects subjects;
  private final NamedInside inside;

  FurtherSubjects(
      BodyReader bodies,
      HelpReader help,
      Predicates predicates,
      ClauseEnds clauses,
      ClauseSubjects subjects,
      NamedInside inside) {
    this.bodies = bodies;
    this.help = help;
    this.predicates = predicates;
    this.clauses = clauses;
    this.subjects = subjects;
    this.inside = inside;
  }

  /**
   * Who does what a comma adds to the clause: "Sở A giám sát vùng trồng, Sở B kiểm tra cơ sở". A
   * name that goes on with a list before the comma is none of them.
   */
  List<String> beside(Words words, int from, int end) {
    var found = new ArrayList<String>();
    int named = from;
    for (int i = from; i < end; i++) {
      if (words.get(i).is("(")) {
        i = ClauseStarts.afterBracket(words, i, end) - 1;
        continue;
      }
      int helped = HelpReader.afterHelp(words, i);
      var helping = helped > i ? bodies.objects(words, helped) : null;
      if (helping != null) {
        named = helping.end();
        i = named - 1;
        continue;
      }
      boolean among = words.get(i - 1).is("đó") && words.get(i - 2).is("trong");
      boolean comma = i > from && (words.get(i - 1).is(",") || among) && named < i - 1;
      boolean mayOrder = words.get(i - 1).is(",") && !words.get(i).is("phân");
      int ordered = mayOrder ? Orders.after(words, i) : i;
      var objects = ordered > i ? bodies.objects(words, ordered) : null;
      if (objects != null) {
        if (!help.helpsOthers(words, objects.end())) {
          // "đề nghị các xã, yêu cầu Thủ trưởng các đơn vị …"
          found.addAll(objects.names());
        }
        named = objects.end();
        i = named - 1;
        continue;
      }
      boolean plural = BodyReader.isPlural(words, i);
      boolean everybody = words.get(i).is("nhân") && words.get(i + 1).is("dân");
      boolean system = words.get(i).is("hệ") && words.get(i + 1).is("thống");
      boolean opens =
          (words.get(i).isCapital() && !everybody)
              || plural
              || system
              || NamedInside.isComrade(words, i);
      var list = opens ? bodies.list(words, i) : null;
      if (list == null) {
        continue;
      }
      if (comma
          && (!plural || among)
          && list.end() < end
          && (predicates.acts(words, list.end()) || predicates.actsWith(words, list.end()))
          && !help.helpsOthers(words, list.end())) {
        found.addAll(list.names());
      }
      i = list.end() - 1;
      named = list.end();
    }
    return found;
  }

  /** "Cá nhân: đảng viên viết bản đăng ký; cán bộ …": those whom the label sums up. */
  Set<String> labelled(Words words, int from) {
    var found = new LinkedHashSet<String>();
    int start = from;
    while (start < words.size()) {
      int end = clauses.end(words, start);
      var list = bodies.objects(words, start);
      var told = list == null ? null : RelativeClauses.withScope(list, words);
      if (told != null && predicates.acts(words, told.end())) {
        found.addAll(told.names());
      }
      start = end + 1;
    }
    return found;
  }

  /** Who is said to do something in any later clause, though the first names nobody. */
  List<String> later(Words words, int first) {
    var found = new LinkedHashSet<>(inside.acting(words, first));
    int start = clauses.end(words, first) + 1;
    while (start < words.size()) {
      int end = clauses.end(words, start);
      int at = ClauseStarts.afterOpener(words, start);
      int object = Orders.after(words, at);
      boolean named =
          words.get(at).isCapital() || BodyReader.isPlural(words, at) || words.get(at).is("người");
      var list =
          object > at ? bodies.objects(words, object) : named ? bodies.list(words, at) : null;
      if (list != null && list.end() < end && (object > at || predicates.acts(words, list.end()))) {
        found.addAll(list.names());
      }
      var behind = named ? null : subjects.afterCircumstance(words, at, end);
      if (behind != null) {
        found.addAll(behind.names());
      }
      start = end + 1;
    }
    return List.copyOf(found);
  }
}
