package vn.giaoban.text;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads those of whom a sentence says that they take part in what another has to do: "có A và B
 * cùng dự", "cùng tham gia có A", "giúp việc là A", "thống nhất với A để phối hợp …".
 */
final class TakingPart {

  /** What those do of whom it is said that they are there: "có A cùng dự". */
  private static final PhraseTable JOINS =
      PhraseTable.of(
          "cùng",
          "tham gia",
          "phối hợp",
          "phối kết hợp",
          "hỗ trợ",
          "đồng hành",
          "giúp sức",
          "góp sức");

  /** Behind these, "có", "gồm" or "là" tells who takes part. */
  private static final PhraseTable GATHERS =
      PhraseTable.of(
          "tham gia",
          "cùng tham gia",
          "tham gia phối hợp",
          "tham gia thực hiện",
          "tham gia hỗ trợ",
          "phối hợp thực hiện",
          "phối hợp giải quyết",
          "phối hợp triển khai",
          "phối hợp tham gia",
          "phối hợp",
          "cùng phối hợp",
          "cùng thực hiện",
          "cùng làm",
          "cùng dự",
          "giúp việc",
          "hỗ trợ");

  /** What the one who is charged cannot do alone. */
  private static final PhraseTable SETTLES =
      PhraseTable.of(
          "thống nhất với",
          "thỏa thuận với",
          "hiệp thương với",
          "trao đổi, thống nhất với",
          "trao đổi và thống nhất với",
          "bàn bạc, thống nhất với",
          "bàn, thống nhất với");

  /** As whom somebody is sent; those are meant who send them. */
  private static final PhraseTable SENT =
      PhraseTable.of(
          "đại diện",
          "đại diện của",
          "thêm",
          "cán bộ của",
          "thành viên của",
          "chuyên gia của",
          "lực lượng của",
          "sự tham gia của",
          "sự phối hợp của");

  private static final PhraseTable ARE = PhraseTable.of("có", "gồm", "gồm có", "là", "bao gồm");

  /** What is done with others, and is taking part where they work together for it. */
  private static final PhraseTable AGREES =
      PhraseTable.of(
          "thống nhất với",
          "làm việc với",
          "trao đổi với",
          "bàn với",
          "bàn bạc với",
          "hiệp thương với",
          "thỏa thuận với",
          "liên hệ với",
          "hợp đồng với",
          "ký kết với");

  private static final Openings OPENINGS =
      GATHERS
          .openings()
          .with(AGREES.openings())
          .with(Openings.words("mời", "nhờ", "có"))
          .with(TeamMembers.OPENINGS);

  private final BodyReader bodies;
  private final TeamMembers teams;

  TakingPart(BodyReader bodies) {
    this.bodies = bodies;
    teams = new TeamMembers(bodies);
  }

  Set<String> read(Words words, int from) {
    var names = new LinkedHashSet<>(agreeing(words, from));
    int size = words.size();
    for (int i = OPENINGS.next(words, from); i < size; i = OPENINGS.next(words, i + 1)) {
      if (!words.get(i).isLowerCase() && i > from) {
        continue;
      }
      names.addAll(teams.at(words, i));
      int present = afterPresent(words, i);
      var there = present > i ? bodies.objects(words, present) : null;
      if (there != null
          && JOINS.isAt(words, there.end())
          && (words.get(there.end()).is("cùng")
              || words.get(present).isCapital()
              || BodyReader.isPlural(words, present))) {
        names.addAll(there.names());
      }
      int gathers = GATHERS.end(words, i);
      boolean colon = gathers > i && words.get(gathers).is(":");
      int told = colon ? gathers + 1 : gathers > i ? ARE.end(words, gathers) : gathers;
      var list = told > gathers && !isDenied(words, i) ? list(words, told) : null;
      if (list != null) {
        names.addAll(list.names());
      }
      int with = AGREES.end(words, i);
      var others = with > i ? bodies.objects(words, with) : null;
      if (others != null && worksTogether(words, others.end())) {
        names.addAll(others.names());
      }
    }
    return names;
  }

  /** "Sở A thống nhất với Sở B (về) phương án": with whom the one who is charged has to agree. */
  private List<String> agreeing(Words words, int from) {
    var subject = bodies.list(words, ClauseStarts.afterOpener(words, from));
    int with = subject == null ? -1 : SETTLES.end(words, subject.end());
    var others = subject == null || with == subject.end() ? null : bodies.objects(words, with);
    return others == null ? List.of() : others.names();
  }

  private BodyReader.@Nullable Bodies list(Words words, int at) {
    return bodies.objects(words, words.get(at).is(":") ? at + 1 : at);
  }

  /** Behind ", có (đại diện)", "mỗi tổ có (cán bộ của)", "mời", "nhờ": who is there follows. */
  private static int afterPresent(Words words, int at) {
    if (words.get(at).is("mời") || words.get(at).is("nhờ")) {
      return SENT.end(words, at + 1);
    }
    if (!words.get(at).is("có")) {
      return at;
    }
    var before = words.get(at - 1);
    boolean adds =
        before.isPunctuation()
            || before.is("và")
            || (before.is("đó") && words.get(at - 2).is("trong"))
            || BodyVocabulary.isEach(words, at - 2);
    return adds ? SENT.end(words, at + 1) : at;
  }

  private static boolean isDenied(Words words, int at) {
    var before = words.get(at - 1);
    return before.is("không") || before.is("chưa") || before.is("việc");
  }

  /**
   * "… để phối hợp xét xử", "…, hai bên phối hợp": up to the end of the sentence, naming nobody.
   */
  private boolean worksTogether(Words words, int from) {
    for (int i = from; i < words.size() && !words.get(i).is("."); i++) {
      int help = HelpReader.afterHelp(words, i);
      if (help > i && words.get(i).is("phối")) {
        return bodies.objects(words, help) == null;
      }
    }
    return false;
  }
}
