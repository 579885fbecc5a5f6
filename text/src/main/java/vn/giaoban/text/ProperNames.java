package vn.giaoban.text;

import java.util.Set;

/**
 * Finds where a proper name ends. Names carry a capital on the first syllable of each part only
 * ("Xây dựng", "Nông nghiệp và Môi trường"), so that the case of a word does not tell it alone.
 */
final class ProperNames {

  /** Lower-case words that describe what a body does are at most so many in a row. */
  private static final int LONGEST_DESCRIPTION = 8;

  /** What a post is for is said in so many lower-case words at most, before its name. */
  private static final int LONGEST_NOUN = 3;

  /** A complete head of so many words behind a name is that of the body above. */
  private static final int OWNER_WORDS = 3;

  /** Behind a number these make it no part of a name: "báo cáo Sở Y tế 6 tháng một lần". */
  private static final Set<String> COUNTED =
      Set.of("tháng", "ngày", "giờ", "lần", "năm", "tuần", "quý", "phút", "%");

  /** "Sở Tài chính - Cơ quan thường trực": what it is besides. */
  private static final PhraseTable STANDING = PhraseTable.of("cơ quan thường trực");

  /** "Sở giai đoạn 2022 - 2024": when, and no second syllable. */
  private static final PhraseTable SPANS = PhraseTable.of("giai đoạn", "nhiệm kỳ");

  private static final Set<String> SCHOOLS =
      Set.of("tiểu", "thcs", "thpt", "mầm", "mẫu", "học", "non", "giáo", "thông");

  /** Behind a name and a number these are what is counted there: "Chi bộ thôn A 2 đảng viên". */
  private static final Set<String> THINGS =
      Set.of(
          "đồng", "đảng", "hộ", "vụ", "dự", "căn", "km", "ha", "tỷ", "triệu", "nghìn", "người",
          "cháu", "học", "lượt", "ca", "hồ", "nhiệm", "đơn", "cuộc", "con", "m2", "gói", "thửa",
          "điểm", "mô", "tấn", "chiếc", "chi", "suất", "ý", "nội", "sản", "trường", "công", "phòng",
          "bộ");

  private static final PhraseTable TITLE_OPENINGS =
      PhraseTable.of(
          "quy định",
          "quyết định",
          "hướng dẫn",
          "ban hành",
          "căn cứ",
          "thực hiện",
          "về việc",
          "phê duyệt",
          "sửa đổi",
          "triển khai",
          "tiếp tục");

  private final BodyVocabulary vocabulary;

  ProperNames(BodyVocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** The end of the proper name at {@code at}; {@code at} itself where there is none. */
  int end(Words words, int at) {
    return end(words, at, true);
  }

  /**
   * @param joins whether "và" may join two fields to one name; not in a list, where it joins names
   */
  int end(Words words, int at, boolean joins) {
    int i = at;
    boolean mayJoin = joins;
    while (true) {
      var word = words.get(i);
      int sector = word.isCapital() ? vocabulary.afterSector(words, i) : i;
      if (i > at && (beginsTitle(words, i) || isOwner(words, i))) {
        return i;
      }
      if (sector > i) {
        mayJoin &= sector - i < 3;
        i = sector;
      } else if (word.isCapital()) {
        i++;
        boolean alone = i - 1 == at || !words.get(i - 2).isCapital();
        if (alone && isSecondSyllable(words, i)) {
          i++;
        }
      } else if (i > at && joinsParts(words, i)) {
        i++;
      } else if (mayJoin && i > at && (joinsFields(words, i) || joinsShortField(words, at, i))) {
        i++;
      } else if (isDay(words, i)) {
        return i + 3;
      } else if (isNumbered(words, i)) {
        return i + 2;
      } else if (LetteredNumbers.is(word)) {
        i++;
      } else if (word.isNumber()
          && (i - at < 3 ? word.length() < 4 : isNumberedSchool(words, at, i))
          && !isCount(words, i, i == at)
          && !COUNTED.contains(words.get(i + 1).plain())) {
        i++;
      } else if (i > at && tellsApart(words, i)) {
        return i + 1;
      } else {
        return i;
      }
    }
  }

  /** "Chi bộ thôn A 02 đồng chí": how many there are, and no part of the name. */
  private static boolean isCount(Words words, int at, boolean first) {
    boolean padded = words.get(at).length() > 1 && words.get(at).text().charAt(0) == '0';
    var mark = words.get(at + 1);
    boolean figure =
        (mark.is(".") || mark.is(","))
            && words.get(at + 1).glued()
            && words.get(at + 2).glued()
            && words.get(at + 2).isNumber();
    boolean things = figure || countsThings(words, at) || isListedFigure(words, at);
    boolean share = figure || mark.is("%");
    return share || (first ? padded && things : padded || things);
  }

  /** "làm đường 09 việc, đo đất 05 việc": how many there are. */
  static boolean isPaddedCount(Words words, int at) {
    return words.get(at).length() == 2
        && words.get(at).text().charAt(0) == '0'
        && isListedFigure(words, at)
        && (words.get(at + 1).is("việc") || counts(words, at));
  }

  /** "(xã A 3 kỳ, xã B 2 kỳ)": what is counted fills the place between name and mark. */
  private static boolean isListedFigure(Words words, int at) {
    var mark = words.get(at + 2);
    return words.get(at + 1).isLowerCase()
        && !UnitWords.isAuxiliary(words.get(at + 1))
        && (mark.is(",") || mark.is(";") || mark.is(")") || mark.is(".") || mark.isNone());
  }

  /**
   * "Đội Tuần tra đường bộ 03 | chưa …": behind what a body does, a number by which it is told from
   * its like; the name ends there, and nothing is counted.
   */
  private static boolean tellsApart(Words words, int at) {
    var number = words.get(at);
    var behind = words.get(at + 1);
    boolean ends =
        behind.isNone()
            || behind.is(",")
            || behind.is(";")
            || behind.is(".")
            || behind.is(")")
            || behind.is("và")
            || UnitWords.isAuxiliary(behind);
    return number.isNumber()
        && number.length() < 4
        && ends
        && !words.get(at + 2).isNumber()
        && (number.length() == 3
            || number.text().charAt(0) == '0'
            || words.get(at - 1).isLowerCase());
  }

  /** Whether the number is that of things or times that are counted: "2 đảng viên". */
  static boolean counts(Words words, int at) {
    return countsThings(words, at) || COUNTED.contains(words.get(at + 1).plain());
  }

  /** Whether the number is that of things that are counted: "2 đảng viên". */
  static boolean countsThings(Words words, int at) {
    return THINGS.contains(words.get(at + 1).plain());
  }

  /** "Tiểu học Tân An Đông 2": schools of one place are told apart by a number. */
  private static boolean isNumberedSchool(Words words, int from, int at) {
    return words.get(at).length() == 1
        && words.get(at - 1).isCapital()
        && (SCHOOLS.contains(words.get(from).plain())
            || SCHOOLS.contains(words.get(from - 1).plain()));
  }

  /** Behind a few lower-case words and the name that follows them; {@code at} without a name. */
  int nounEnd(Words words, int at) {
    int i = at;
    while (i < at + LONGEST_NOUN && isDescribing(words, i)) {
      i++;
    }
    int end = end(words, i);
    return i > at && end > i ? end : at;
  }

  /** Behind a few lower-case words, commas between them read over. */
  static int afterLowerCase(Words words, int at) {
    int i = at;
    while (i < at + LONGEST_DESCRIPTION
        && (words.get(i).isLowerCase() || (i > at && words.get(i).is(",")))) {
      i++;
    }
    return i;
  }

  /**
   * Takes in lower-case words and further capitals that say what a body does: "Văn phòng Đăng ký
   * đất đai", "tổ công nghệ số cộng đồng". They end before an instruction, a place or a mark.
   */
  int describedEnd(Words words, int at) {
    return describedEnd(words, at, true);
  }

  /**
   * @param joins whether "và" may join two such words; in a list of classes it joins classes
   */
  int describedEnd(Words words, int at, boolean joins) {
    int i = at;
    int lower = 0;
    while (lower <= LONGEST_DESCRIPTION) {
      var word = words.get(i);
      if (isDescribing(words, i)) {
        i++;
        lower++;
      } else if (i > at && isNumbered(words, i)) {
        return i + 2;
      } else if (i > at && tellsApart(words, i)) {
        return i + 1;
      } else if (joins
          && i > at
          && word.is("và")
          && !words.get(i - 1).isNumber()
          && isDescribing(words, i + 1)) {
        i += 2;
        lower += 2;
      } else if (joins && joinsFields(words, i)) {
        i = end(words, i + 1);
      } else if (i > at && word.isCapital() && !isOwner(words, i) && !beginsTitle(words, i)) {
        i = end(words, i);
        if (lower > 0 && endsName(words, i)) {
          return i;
        }
      } else {
        return i;
      }
    }
    return at;
  }

  /**
   * "Trạm Bảo vệ rừng Đỉnh Gió bỏ vị trí": behind the name of a place, with a capital on every
   * syllable, nothing more describes the body, unless it leads to another name.
   */
  boolean endsName(Words words, int at) {
    if (!words.get(at - 1).isCapital()
        || !words.get(at - 2).isCapital()
        || vocabulary.afterSector(words, at - 1) > at
        || vocabulary.afterInstruction(words, at - 1) > at) {
      return false;
    }
    int i = at;
    while (i < at + LONGEST_NOUN && isDescribing(words, i)) {
      i++;
    }
    return !words.get(i).isCapital();
  }

  private boolean isDescribing(Words words, int at) {
    return words.get(at).isLowerCase()
        && !words.get(at).isNone()
        && !isNumbered(words, at)
        && !words.get(at).is("và")
        && !words.get(at).is("lẫn")
        && (!vocabulary.isInstruction(words, at)
            || vocabulary.endsNoun(words, at)
            || Orders.isCompound(words, at))
        && !vocabulary.isTail(words, at)
        && !BodyVocabulary.isLevel(words, at)
        && !BodyVocabulary.isPlural(words, at)
        && !words.get(at).is("của")
        && !words.get(at).is("nơi")
        && !words.get(at).is("ở")
        && !words.get(at).is("thuộc")
        && !words.get(at).is("trực");
  }

  /** "… của Chính phủ Quy định chi tiết …": a title with a capital begins behind the name. */
  boolean opensTitle(Words words, int at) {
    return words.get(at).isCapital() && TITLE_OPENINGS.isAt(words, at);
  }

  private boolean beginsTitle(Words words, int at) {
    return words.get(at - 1).isCapital() && opensTitle(words, at);
  }

  /** "Ban Hội đồng nhân dân": the body above, in full. */
  boolean isOwner(Words words, int at) {
    if (!words.get(at).isCapital()) {
      return false;
    }
    var head = vocabulary.head(words, at);
    if (head != null && words.get(at).is("văn") && words.get(head.end()).isCapital()) {
      // "Phòng Tổng hợp Văn phòng Tỉnh ủy"
      var owner = vocabulary.head(words, head.end());
      return owner != null && owner.kind() == BodyVocabulary.Kind.WHOLE;
    }
    return head != null
        && head.kind() == BodyVocabulary.Kind.WHOLE
        && head.length() >= OWNER_WORDS
        && vocabulary.afterSector(words, at) == at;
  }

  private static boolean joinsParts(Words words, int at) {
    var word = words.get(at);
    return joinsInitials(words, at)
        || isApostrophe(words, at)
        || ((word.is("-") || word.is("&"))
            && words.get(at + 1).isCapital()
            && !tellsStanding(words, at + 1));
  }

  /** Whether what a body is besides is told here, behind a dash. */
  static boolean tellsStanding(Words words, int at) {
    return STANDING.isAt(words, at);
  }

  /** "Ea H'Leo": within a name of the highlands. */
  private static boolean isApostrophe(Words words, int at) {
    var word = words.get(at);
    var next = words.get(at + 1);
    return (word.is("'") || word.is("’")) && word.glued() && next.glued() && next.isCapital();
  }

  private boolean joinsFields(Words words, int at) {
    return words.get(at).is("và")
        && !words.get(at - 1).isCapital()
        && words.get(at + 1).isCapital()
        && (!vocabulary.isHead(words, at + 1) || preventsSomething(words, at + 1))
        && !isAllCapitals(words.get(at + 1));
  }

  /** "Hội đồng Thuốc và Điều trị": a field of one syllable, and another in its own spelling. */
  private boolean joinsShortField(Words words, int from, int at) {
    int second = at + 1;
    return at == from + 1
        && words.get(at).is("và")
        && words.get(second).isCapital()
        && words.get(second + 1).isLowerCase()
        && vocabulary.afterInstruction(words, second) == second + 2
        && !vocabulary.isHead(words, second);
  }

  /** "Phòng, chống thiên tai": a field, and no office. */
  static boolean preventsSomething(Words words, int at) {
    return words.get(at).is("phòng") && words.get(at + 1).is(",") && words.get(at + 2).is("chống");
  }

  /** "Hợp tác xã 19-5", "Trường Mầm non 19/5": called after a day. */
  static boolean isDay(Words words, int at) {
    var mark = words.get(at + 1);
    var second = words.get(at + 2);
    return words.get(at).isNumber()
        && words.get(at).length() < 3
        && (mark.is("-") || mark.is("/"))
        && mark.glued()
        && second.glued()
        && second.isNumber()
        && second.length() < 3
        && !words.get(at + 3).is("/")
        && !words.get(at + 3).is("-");
  }

  /** "Ban Quản lý dự án số 1": a body told from its like by a number, and no symbol. */
  static boolean isNumbered(Words words, int at) {
    var behind = words.get(at + 2);
    return words.get(at).is("số")
        && words.get(at + 1).isNumber()
        && words.get(at + 1).length() < 4
        && !behind.is("-")
        && !behind.is("/");
  }

  /** "NN&MT", "VH,TT&DL": marks without blanks between initials. */
  private static boolean joinsInitials(Words words, int at) {
    var word = words.get(at);
    var next = words.get(at + 1);
    return (word.is("&") || (word.is(",") && word.glued() && next.glued()))
        && isAllCapitals(words.get(at - 1))
        && isAllCapitals(next);
  }

  static boolean isAllCapitals(Words.Word word) {
    return word.length() > 1 && word.isCapitals();
  }

  /** Two-syllable words in names carry the capital on the first syllable only: "Xây dựng". */
  private boolean isSecondSyllable(Words words, int at) {
    var word = words.get(at);
    if (!word.isLowerCase()
        || word.is("và")
        || word.is("lẫn")
        || word.is("các")
        || word.is("của")
        || word.is("thuộc")
        || SPANS.isAt(words, at)
        || isAllCapitals(words.get(at - 1))) {
      return false;
    }
    return (!vocabulary.isInstruction(words, at)
            && !BodyVocabulary.isLevel(words, at)
            && !vocabulary.isTail(words, at))
        || word.is("cáo")
        || isKnownPair(words, at);
  }

  /** A second syllable that is also an instruction word: "Kiểm tra", "Thông tin". */
  private boolean isKnownPair(Words words, int at) {
    var head = vocabulary.head(words, at - 1);
    return (head != null && head.end() > at) || vocabulary.afterInstruction(words, at - 1) > at;
  }
}
