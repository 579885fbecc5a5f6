package vn.giaoban.formats;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The files inside the file that is being read, and its pictures of whole pages. Files are looked
 * through for secrecy marks only and their text is kept apart; what lies deeper than one level, or
 * cannot be read, is told of, since a mark in it is not seen. One for each file.
 */
final class Enclosures implements Closeable {

  /**
   * The most pages that are recognised of all files inside one file together, and of the pictures
   * in its text: a mark stands on the first page, and every page takes seconds.
   */
  static final int MOST_SCANNED_PAGES = 10;

  /** So many are told by their names. */
  private static final int MOST_NAMES = 10;

  /** A page with fewer characters is a picture with a number or a stamp on it. */
  private static final int FEWEST = 20;

  private static final int LONGEST_NAME = 60;
  private static final int BUFFER = 1 << 16;
  private static final Pattern UNPRINTED = Pattern.compile("[\\p{C}\\u2028\\u2029]+");

  /** Where the bytes are. */
  interface Content {
    InputStream open() throws IOException;
  }

  private final Limits limits;
  private final Runnable pageBegins;
  private final boolean inside;
  private final StringBuilder texts = new StringBuilder();
  private final List<String> read = new ArrayList<>();
  private final List<String> unread = new ArrayList<>();
  private final List<Path> pages = new ArrayList<>();
  private @Nullable Path folder;
  private int files;
  private int scanned;
  private int unseenPages;
  private long bytes;

  /**
   * Of one file.
   *
   * @param inside whether that one lies in another: what it holds itself is told of and not read
   */
  Enclosures(Limits limits, Runnable pageBegins, boolean inside) {
    this.limits = limits;
    this.pageBegins = pageBegins;
    this.inside = inside;
  }

  /**
   * Looks through a file.
   *
   * @param name as the file around it calls it
   * @throws LimitExceeded where all of them together are too much
   */
  void file(String name, Content content) throws IOException {
    var shown = shown(name);
    if (inside || ++files > limits.enclosures()) {
      unread.add(shown);
      return;
    }
    var file = place("file" + files);
    if (!copy(content, file) || !look(shown, file)) {
      unread.add(shown);
    }
    Files.deleteIfExists(file);
  }

  /** The same of bytes that are at hand. */
  void file(String name, byte[] content) throws IOException {
    file(name, () -> new ByteArrayInputStream(content));
  }

  /** Words of a file inside that is no file of its own. */
  void words(String name, CharSequence words) {
    (inside || !keep(words) ? unread : read).add(shown(name));
  }

  /** There is a file that nothing here can open. */
  void unreadable(String name) {
    unread.add(shown(name));
  }

  /** Keeps a picture that is as large as a page; smaller ones are seals, emblems and the like. */
  void picture(Content content) throws IOException {
    var file = place("picture" + pages.size());
    if (!copy(content, file) || !Picture.isOfPage(file)) {
      return;
    }
    if (pages.size() < limits.scannedPages()) {
      pages.add(file);
    } else {
      unseenPages++;
    }
  }

  /** The pictures of whole pages, in the order in which they were found. */
  List<Path> pages() {
    return List.copyOf(pages);
  }

  /** Whether a text of so few words only stands between the pictures of its pages. */
  boolean arePages(String text) {
    return !pages.isEmpty() && text.strip().length() < FEWEST * pages.size();
  }

  /** What was read, with what was found inside. */
  Rendering.Readable addTo(Rendering.Readable readable) {
    var result = readable;
    if (!read.isEmpty()) {
      result = result.with(Remark.of("enclosed", read.size(), names(read)));
    }
    if (!unread.isEmpty()) {
      result = result.with(Remark.of("enclosed-unread", unread.size(), names(unread)));
    }
    return texts.isEmpty() ? result : result.withAside(texts);
  }

  /** Looks through the heads of the pictures of pages, where a mark would be stamped. */
  Rendering.Readable addPageHeads(Rendering.Readable readable, ScanReader scans)
      throws IOException {
    int all = pages.size() + unseenPages;
    if (all == 0) {
      return readable;
    }
    int seen = 0;
    if (scans.tesseract().isReady()) {
      for (var page : pages) {
        var head =
            scanned < Math.min(MOST_SCANNED_PAGES, limits.scannedPages())
                ? head(page, scans)
                : null;
        seen += head != null && keep(head) ? 1 : 0;
      }
    }
    return readable.with(
        seen == all
            ? Remark.of("page-pictures", all)
            : Remark.of("page-pictures-unseen", all, all - seen));
  }

  private @Nullable String head(Path page, ScanReader scans) throws IOException {
    scannedPage();
    return scans.head(page, limits);
  }

  private void scannedPage() {
    scanned++;
    pageBegins.run();
  }

  private boolean look(String name, Path file) {
    var reader = FormatReader.inside(within(), this::scannedPage);
    return switch (reader.read(file)) {
      case Rendering.Readable(var text, var aside, var _, var _, var remarks, var conversion) -> {
        boolean kept = keep(text) && keep(aside) && (conversion == null || keep(conversion.text()));
        if (kept) {
          read.add(name);
          tellUnseen(name, remarks);
        }
        yield kept;
      }
      case Rendering.Unreadable(var reason, var _) -> {
        var words = OfficeWords.of(file, reason, limits);
        boolean kept = words != null && keep(words);
        if (kept) {
          read.add(name);
        }
        yield kept;
      }
    };
  }

  private void tellUnseen(String name, List<Remark> remarks) {
    for (var remark : remarks) {
      switch (remark.code()) {
        case "enclosed-unread" -> unread.add(name + " › " + remark.values().getLast());
        case "page-pictures-unseen", "outside", "pages-without-text" -> unread.add(name);
        default -> {}
      }
    }
  }

  /** What is left for the next file. */
  private Limits within() {
    return new Limits(
        limits.bytes(),
        limits.unpackedBytes(),
        limits.ratio(),
        limits.parts(),
        limits.depth(),
        limits.pages(),
        Math.max(1, limits.characters() - texts.length()),
        limits.time(),
        limits.heapMegabytes(),
        Math.max(0, Math.min(limits.scannedPages(), MOST_SCANNED_PAGES) - scanned),
        limits.scannedPageTime(),
        limits.pixels(),
        limits.enclosures());
  }

  /** Adds a text, as a page of its own; false where there is no room for it. */
  private boolean keep(CharSequence text) {
    if (texts.length() + text.length() > limits.characters()) {
      return false;
    }
    texts.append("\n\f\n").append(text);
    return true;
  }

  /** False where the bytes cannot be had. */
  private boolean copy(Content content, Path to) throws IOException {
    try (var in = content.open();
        var out = Files.newOutputStream(to)) {
      copy(in, out);
      return true;
    } catch (LimitExceeded e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      return false;
    }
  }

  private void copy(InputStream in, OutputStream out) throws IOException {
    var buffer = new byte[BUFFER];
    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
      bytes += read;
      if (bytes > limits.unpackedBytes()) {
        throw new LimitExceeded("limit-unpacked", limits.unpackedBytes() >> 20);
      }
      out.write(buffer, 0, read);
    }
  }

  private Path place(String name) throws IOException {
    var known = folder;
    if (known == null) {
      known = Scratch.create();
      folder = known;
    }
    return known.resolve(name);
  }

  /** The name alone, and nothing in it that does not print. */
  private static String shown(String name) {
    var plain = UNPRINTED.matcher(name.replace('\\', '/')).replaceAll("").strip();
    var last = plain.substring(plain.lastIndexOf('/') + 1);
    if (last.isBlank()) {
      return "?";
    }
    return last.length() <= LONGEST_NAME
        ? last
        : last.substring(0, LONGEST_NAME / 2)
            + "…"
            + last.substring(last.length() - LONGEST_NAME / 2);
  }

  private static String names(List<String> names) {
    var some = String.join(", ", names.subList(0, Math.min(MOST_NAMES, names.size())));
    return names.size() > MOST_NAMES ? some + ", …" : some;
  }

  @Override
  public void close() {
    if (folder != null) {
      Scratch.delete(folder);
    }
  }
}
