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
   * @param aside what is no part of the text, part by part, decoded: heads and feet of pages, words
   *     that do not print, what the file says of itself, files inside it; only whether a secrecy
   *     mark stands in it is ever asked
   * @param pages how many the file says or shows; 0 where that is not known
   * @param conversion what the text would be in Unicode, null where it is in Unicode already
   */
  @SuppressWarnings("AvoidCommonTypeNames") // only ever named as a rendering that is readable
  record Readable(
      String text,
      String aside,
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
      return new Readable(text, aside, format, pages, more, conversion);
    }

    /** The same with what was recognised in the pictures of its pages after its few words. */
    Readable recognised(Readable pictures) {
      var all = new ArrayList<>(remarks);
      all.addAll(pictures.remarks);
      var both = text.isBlank() ? pictures.text : text + "\n" + pictures.text;
      return new Readable(both, aside, format, pictures.pages, all, null);
    }

    /** The same with more that is no part of the text. */
    Readable withAside(CharSequence more) {
      return new Readable(text, aside + more, format, pages, remarks, conversion);
    }

    /** A text with nothing aside. */
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
