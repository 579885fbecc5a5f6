package vn.giaoban.formats;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What became of a file: its text, or the reason why there is none. */
public sealed interface Rendering {

  /**
   * A text with the marks that the reader of documents knows: rows of tables between bars, notes
   * with their marks, one paragraph a line.
   *
   * @param text as it stands in the file; of a file in a legacy encoding, undecoded
   * @param margins what stands in the heads and feet of its pages and was left out of the text,
   *     part by part, decoded; only whether a secrecy mark stands in it is ever asked
   * @param pages how many the file says or shows; 0 where that is not known
   * @param conversion what the text would be in Unicode, null where it is in Unicode already
   */
  @SuppressWarnings("AvoidCommonTypeNames") // only ever named as a rendering that is readable
  record Readable(
      String text,
      String margins,
      Format format,
      int pages,
      List<Remark> remarks,
      @Nullable Conversion conversion)
      implements Rendering {

    public Readable {
      remarks = List.copyOf(remarks);
    }

    /** The same with one more remark. */
    Readable with(Remark remark) {
      var more = new ArrayList<>(remarks);
      more.add(remark);
      return new Readable(text, margins, format, pages, more, conversion);
    }

    /** A text that has no margins. */
    public Readable(
        String text,
        Format format,
        int pages,
        List<Remark> remarks,
        @Nullable Conversion conversion) {
      this(text, "", format, pages, remarks, conversion);
    }
  }

  /**
   * The same text in Unicode, for a person to confirm.
   *
   * @param encodings those found, at least one
   */
  record Conversion(String text, Set<LegacyEncoding> encodings) {

    public Conversion {
      encodings = Set.copyOf(EnumSet.copyOf(encodings));
    }
  }

  /**
   * The file was not read, or only refused at a limit; nothing is known of its text.
   *
   * @param reason names the kind, in kebab case; every surface has a message for it
   * @param values what the message speaks of, in the order of its places
   */
  record Unreadable(String reason, List<String> values) implements Rendering {

    public Unreadable {
      values = List.copyOf(values);
    }

    static Unreadable because(String reason, Object... values) {
      return new Unreadable(reason, java.util.Arrays.stream(values).map(String::valueOf).toList());
    }
  }
}
