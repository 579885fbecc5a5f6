package vn.giaoban.document.writing;

import java.io.OutputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import vn.giaoban.document.writing.Passage.Mark;
import vn.giaoban.shared.Folding;
import vn.giaoban.text.Arrangement;
import vn.giaoban.text.DocumentReader;
import vn.giaoban.text.Extraction;
import vn.giaoban.text.Part;
import vn.giaoban.text.Span;

/**
 * Writes Akoma Ntoso 3.0 (OASIS LegalDocML). Always as {@code doc}, the element for documents
 * without a legal structure of their own: what is followed here are directives, plans and notices,
 * and a law among them is written no worse for it. Words stand once and in the order of the text,
 * but for footnotes, which stand where the text refers to them. Values that people completed are in
 * {@code meta}, never among the words.
 */
final class AkomaNtoso {

  static final String NAMESPACE = "http://docs.oasis-open.org/legaldocml/ns/akn/3.0";

  private static final Pattern ROMAN = Pattern.compile("[IVXLC]+[.)/]?");
  private static final Pattern NUMBER = Pattern.compile("\\d+[.)/]?");
  private static final Pattern NUMBERS = Pattern.compile("\\d+(?:\\.\\d+)+[.)/]?");
  private static final Pattern LETTER = Pattern.compile("\\p{Ll}[.)/]?");
  private static final Pattern CAPITAL = Pattern.compile("\\p{Lu}[.)/]?");

  private final Manuscript manuscript;
  private final Extraction reading;
  private final Arrangement arrangement;
  private final List<Mark> marks;
  private final Footnotes footnotes;
  private final AknXml xml;
  private final Set<Integer> notesWritten = new HashSet<>();
  private final Set<Mark> marksNamed = new HashSet<>();

  private AkomaNtoso(Manuscript manuscript, OutputStream out) throws XMLStreamException {
    this.manuscript = manuscript;
    this.reading = manuscript.reading();
    this.arrangement = DocumentReader.standard().arrange(reading.text());
    this.marks = Marks.of(reading);
    this.footnotes = new Footnotes(reading, arrangement);
    this.xml = new AknXml(out);
  }

  static void write(Manuscript manuscript, OutputStream out) throws XMLStreamException {
    new AkomaNtoso(manuscript, out).write();
  }

  /** The parts in the order of the file. */
  private static final List<Region> REGIONS = List.of(Region.values());

  /** Parts of the file, each with its stretch of blocks. */
  private enum Region {
    COVER,
    PREFACE,
    BODY,
    CONCLUSIONS,
    ATTACHMENT
  }

  private void write() throws XMLStreamException {
    int[] ends = ends();
    xml.open("akomaNtoso", "xmlns", NAMESPACE);
    var kind = manuscript.header().kindName();
    xml.open("doc", "name", kind == null ? "van-ban" : Iri.name(kind));
    var meta = new AkomaNtosoMeta(manuscript);
    meta.write(xml, "");
    if (ends[0] > 0) {
      xml.open("coverPage");
      blocks(Tree.of(arrangement, 0, ends[0]).children());
      xml.close();
    }
    if (ends[1] > ends[0]) {
      xml.open("preface", "eId", "preface");
      preface(ends[0], ends[1]);
      xml.close();
    }
    body(Tree.of(arrangement, ends[1], ends[2]), "");
    if (ends[3] > ends[2]) {
      xml.open("conclusions", "eId", "conclusions");
      conclusions(ends[2], ends[3]);
      xml.close();
    }
    int last = arrangement.blocks().size();
    if (last > ends[3]) {
      xml.open("attachments").open("attachment", "eId", "phu-luc").open("doc", "name", "phu-luc");
      meta.write(xml, "phu-luc");
      body(Tree.of(arrangement, ends[3], last), "phu-luc__");
      xml.close().close().close();
    }
    xml.close().close();
    xml.finish();
  }

  /**
   * Where each region ends. Regions only go forward; what stands out of order goes with the one
   * that it stands in.
   */
  private int[] ends() {
    var ends = new int[REGIONS.size()];
    int region = 0;
    for (int i = 0; i < arrangement.blocks().size(); i++) {
      var wanted =
          switch (arrangement.blocks().get(i).part()) {
            case PREFACE -> Region.COVER;
            case HEADER, ADDRESSEES -> Region.PREFACE;
            case BODY -> Region.BODY;
            case CLOSING -> Region.CONCLUSIONS;
            case APPENDIX -> Region.ATTACHMENT;
            case NOTE -> null;
          };
      if (wanted != null && REGIONS.indexOf(wanted) > region) {
        for (int r = region; r < REGIONS.indexOf(wanted); r++) {
          ends[r] = i;
        }
        region = REGIONS.indexOf(wanted);
      }
    }
    for (int r = region; r < ends.length; r++) {
      ends[r] = arrangement.blocks().size();
    }
    return ends;
  }

  private void preface(int from, int to) throws XMLStreamException {
    var roles = new ArrayList<>(HeaderLines.of(arrangement, reading.document()));
    int written = 0;
    for (int i = from; i < to; i++) {
      var block = arrangement.blocks().get(i);
      var line =
          roles.stream()
              .filter(candidate -> candidate.words().equals(block))
              .findFirst()
              .orElse(null);
      if (line != null) {
        headerLine(line);
        written++;
      } else {
        written += block(block) ? 1 : 0;
      }
    }
    if (written == 0) {
      xml.empty("p");
    }
  }

  private void headerLine(HeaderLines.HeaderLine line) throws XMLStreamException {
    xml.open("p", "class", line.role().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-'));
    var read = reading.document();
    int depth = 1;
    switch (line.role()) {
      case KIND -> xml.open("docType");
      case TITLE, SUBJECT -> xml.open("docTitle");
      case NUMBER -> xml.open("docNumber");
      case PLACE_AND_DATE -> {
        if (read.date() != null) {
          xml.open("docDate", "date", read.date().toString());
        } else {
          depth = 0;
        }
      }
      case BODY -> xml.open("docProponent");
      case NATIONAL, MOTTO -> depth = 0;
    }
    words(line.words().pieces());
    if (depth > 0) {
      xml.close();
    }
    xml.close();
  }

  private void body(Tree tree, String prefix) throws XMLStreamException {
    xml.open("mainBody");
    if (tree.children().isEmpty()) {
      xml.empty("p");
    }
    int written = 0;
    for (var child : tree.children()) {
      written += node(child, prefix) ? 1 : 0;
    }
    if (written == 0 && !tree.children().isEmpty()) {
      xml.empty("p");
    }
    xml.close();
  }

  /** Whether anything was written: a footnote is written where it is referred to. */
  private boolean node(Tree tree, String prefix) throws XMLStreamException {
    if (tree.isLevel() && tree.block() instanceof Arrangement.Words words) {
      level(tree, words, prefix);
      return true;
    }
    boolean written = block(tree.block());
    for (var child : tree.children()) {
      written |= node(child, prefix);
    }
    return written;
  }

  private void level(Tree tree, Arrangement.Words words, String prefix) throws XMLStreamException {
    var element = element(words.marker());
    var number = Iri.number(words.marker());
    var id =
        xml.unique(prefix + abbreviation(element) + "_" + (number.isEmpty() ? "khong-so" : number));
    if (element.equals("hcontainer")) {
      xml.open(element, "eId", id, "name", "tieu-de");
    } else {
      xml.open(element, "eId", id);
    }
    if (!words.marker().isEmpty()) {
      xml.open("num").text(words.marker()).close();
    }
    var parts = new ArrayList<Tree>();
    if (words.title()) {
      xml.open("heading");
      words(words.pieces());
      xml.close();
    } else {
      parts.add(new Tree(plain(words), List.of()));
    }
    parts.addAll(tree.children());
    parts(parts, id + "__");
    xml.close();
  }

  private static Arrangement.Words plain(Arrangement.Words words) {
    return new Arrangement.Words(
        words.part(), words.line(), words.start(), "", null, false, words.pieces());
  }

  /** What stands under a level: a level takes plain paragraphs only before and after others. */
  private void parts(List<Tree> parts, String prefix) throws XMLStreamException {
    boolean levels = parts.stream().anyMatch(Tree::isLevel);
    int at = 0;
    while (at < parts.size()) {
      if (parts.get(at).isLevel()) {
        node(parts.get(at), prefix);
        at++;
        continue;
      }
      int end = at;
      while (end < parts.size() && !parts.get(end).isLevel()) {
        end++;
      }
      var plain = parts.subList(at, end);
      if (!levels) {
        xml.open("content");
        blocks(plain);
        xml.close();
      } else if (at == 0 || end == parts.size()) {
        xml.open(at == 0 ? "intro" : "wrapUp");
        blocks(plain);
        xml.close();
      } else {
        xml.open("hcontainer", "eId", xml.unique(prefix + "doan"), "name", "doan").open("content");
        blocks(plain);
        xml.close().close();
      }
      at = end;
    }
  }

  private void blocks(List<Tree> trees) throws XMLStreamException {
    for (var tree : trees) {
      block(tree.block());
      blocks(tree.children());
    }
  }

  private boolean block(@org.jspecify.annotations.Nullable Object block) throws XMLStreamException {
    if (block instanceof Tree.Table table) {
      table(table.rows());
      return true;
    }
    if (block instanceof Arrangement.Row row) {
      table(List.of(row));
      return true;
    }
    if (!(block instanceof Arrangement.Words words)) {
      return false;
    }
    var note = footnotes.at(words);
    if (note != null && notesWritten.contains(note)) {
      return false;
    }
    if (note != null) {
      xml.open("p", "class", "note");
      note(note);
      xml.close();
      return true;
    }
    xml.open("p");
    if (!words.marker().isEmpty()) {
      xml.text(words.marker() + " ");
    }
    words(words.pieces());
    xml.close();
    return true;
  }

  private void table(List<Arrangement.Row> rows) throws XMLStreamException {
    xml.open("table", "eId", xml.unique("bang"));
    for (var row : rows) {
      xml.open("tr");
      for (var cell : row.cells()) {
        xml.open("td").open("p");
        if (cell.end() > cell.start()) {
          words(List.of(cell));
        }
        xml.close().close();
      }
      xml.close();
    }
    xml.close();
  }

  private void conclusions(int from, int to) throws XMLStreamException {
    var signatory = reading.document().signatory();
    int written = 0;
    for (int i = from; i < to; i++) {
      var block = arrangement.blocks().get(i);
      if (!(block instanceof Arrangement.Words words) || words.part() != Part.CLOSING) {
        written += block(block) ? 1 : 0;
        continue;
      }
      written++;
      var place = new Span(words.pieces().getFirst().start(), words.pieces().getLast().end());
      if (signatory != null && signatory.span().contains(place)) {
        var text = Wording.of(reading.text(), words.pieces());
        boolean name =
            signatory.name() != null && Folding.key(text).equals(Folding.key(signatory.name()));
        xml.open("p", "class", "signature").open("signature");
        if (name) {
          xml.open("person", "refersTo", AkomaNtosoMeta.SIGNER);
        }
        words(words.pieces());
        if (name) {
          xml.close();
        }
        xml.close().close();
      } else {
        xml.open("p", "class", "recipients");
        words(words.pieces());
        xml.close();
      }
    }
    if (written == 0) {
      xml.empty("p");
    }
  }

  /** Words with what is marked in them. Marks that overlap go on in a second element. */
  private void words(List<Span> pieces) throws XMLStreamException {
    var open = new ArrayList<Mark>();
    for (var stretch : Passage.of(reading.text(), pieces, marks)) {
      var note =
          stretch.marks().stream()
              .filter(mark -> mark.kind() == Mark.Kind.NOTE && footnotes.isAnchored(mark.index()))
              .findFirst()
              .orElse(null);
      var wanted = stretch.marks().stream().filter(mark -> mark.kind() != Mark.Kind.NOTE).toList();
      int same = 0;
      while (same < open.size()
          && same < wanted.size()
          && open.get(same).equals(wanted.get(same))) {
        same++;
      }
      while (open.size() > same) {
        open.removeLast();
        xml.close();
      }
      for (var mark : wanted.subList(same, wanted.size())) {
        open(mark);
        open.add(mark);
      }
      if (note == null) {
        xml.text(stretch.text());
      } else if (!notesWritten.contains(note.index())) {
        note(note.index());
      }
    }
    for (int i = 0; i < open.size(); i++) {
      xml.close();
    }
  }

  private void open(Mark mark) throws XMLStreamException {
    boolean first = marksNamed.add(mark);
    switch (mark.kind()) {
      case REQUIREMENT -> {
        xml.open("inline", "name", "requirement", "refersTo", AkomaNtosoMeta.REQUIREMENT);
        if (first) {
          xml.attributes("eId", AkomaNtosoMeta.requirementId(mark.index()));
        }
      }
      case FINDING ->
          xml.open(
              "inline",
              "name",
              "finding",
              "refersTo",
              "#" + reading.findings().get(mark.index()).kind());
      case CITATION ->
          xml.open(
              "ref",
              "href",
              AkomaNtosoMeta.cited(reading.citations().get(mark.index())),
              "refersTo",
              "#" + AkomaNtosoMeta.citedId(mark.index()));
      case NOTE -> throw new IllegalStateException("notes are no elements around words");
    }
  }

  private void note(int index) throws XMLStreamException {
    notesWritten.add(index);
    xml.open(
        "authorialNote",
        "eId",
        "ghi-chu_" + (index + 1),
        "marker",
        footnotes.mark(index),
        "placement",
        "bottom");
    xml.open("p");
    words(footnotes.pieces(index));
    xml.close().close();
  }

  private static String element(String marker) {
    var words = Folding.key(marker);
    if (words.startsWith("phan ")) {
      return "part";
    }
    if (words.startsWith("chuong ")) {
      return "chapter";
    }
    if (words.startsWith("muc ")) {
      return "section";
    }
    if (words.startsWith("dieu ")) {
      return "article";
    }
    if (ROMAN.matcher(marker).matches()) {
      return "section";
    }
    if (NUMBER.matcher(marker).matches()) {
      return "paragraph";
    }
    if (NUMBERS.matcher(marker).matches()) {
      return "subparagraph";
    }
    if (LETTER.matcher(marker).matches()) {
      return "point";
    }
    if (CAPITAL.matcher(marker).matches()) {
      return "division";
    }
    return marker.isEmpty() ? "hcontainer" : "indent";
  }

  /** As the naming convention of the standard shortens them. */
  private static String abbreviation(String element) {
    return switch (element) {
      case "article" -> "art";
      case "chapter" -> "chp";
      case "section" -> "sec";
      case "paragraph" -> "para";
      case "subparagraph" -> "subpara";
      case "hcontainer" -> "hcontainer";
      default -> element;
    };
  }
}
