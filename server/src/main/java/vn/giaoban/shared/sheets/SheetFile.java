package vn.giaoban.shared.sheets;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import vn.giaoban.shared.Problem;

/**
 * Reads the first table of an .xlsx file, or a .csv file in UTF-8 with commas, semicolons or tabs.
 * A file from outside is believed in nothing: what it would unpack to is counted before it is
 * opened.
 */
public final class SheetFile {

  static final long MOST_BYTES = 20L << 20;
  static final long MOST_UNPACKED = 200L << 20;
  static final int MOST_ROWS = 100_000;
  static final int MOST_COLUMNS = 60;
  static final int LONGEST_CELL = 2_000;

  /** A day is a number that is shown as one; a cell that cannot be read is one without content. */
  private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, true);

  private static final Pattern NO_FORMAT = Pattern.compile("\"[^\"]*\"|\\[[^]]*]");
  private static final Pattern DAY_PART = Pattern.compile("[dy]");

  private SheetFile() {}

  /**
   * @throws SheetRefused where the file is none of the two, is broken or too big
   */
  public static Sheet read(Path file) throws IOException {
    if (Files.size(file) > MOST_BYTES) {
      throw new SheetRefused(Problem.of("sheet.problem.size", MOST_BYTES >> 20));
    }
    var sheet = isZip(file) ? workbook(file) : text(file);
    if (sheet.rows().isEmpty()) {
      throw new SheetRefused(Problem.of("sheet.problem.empty"));
    }
    return sheet;
  }

  private static boolean isZip(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      return in.read() == 'P' && in.read() == 'K';
    }
  }

  private static Sheet workbook(Path file) throws IOException {
    measure(file);
    try (var workbook = new ReadableWorkbook(Files.newInputStream(file), WITH_FORMATS)) {
      var rows = new ArrayList<Sheet.Row>();
      try (var read = workbook.getFirstSheet().openStream()) {
        var each = read.iterator();
        while (each.hasNext()) {
          add(rows, row(each.next()));
        }
      }
      return new Sheet(rows);
    } catch (SheetRefused e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      throw new SheetRefused(Problem.of("sheet.problem.broken"));
    }
  }

  /**
   * Unpacks every entry of the file's own list into nothing and counts: what is read later is read
   * by that list.
   */
  private static void measure(Path file) throws IOException {
    long unpacked = 0;
    var buffer = new byte[1 << 16];
    try (var zip = new ZipFile(file.toFile())) {
      for (var entry : Collections.list(zip.entries())) {
        try (var in = zip.getInputStream(entry)) {
          for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            unpacked += read;
            if (unpacked > MOST_UNPACKED) {
              throw new SheetRefused(Problem.of("sheet.problem.unpacked", MOST_UNPACKED >> 20));
            }
          }
        }
      }
    } catch (SheetRefused e) {
      throw e;
    } catch (IOException | IllegalArgumentException e) {
      throw new SheetRefused(Problem.of("sheet.problem.broken"));
    }
  }

  private static Sheet.Row row(Row row) {
    var cells = new ArrayList<String>();
    for (int column = 0; column < Math.min(row.getCellCount(), MOST_COLUMNS); column++) {
      cells.add(row.getOptionalCell(column).map(SheetFile::text).orElse(""));
    }
    return new Sheet.Row(row.getRowNum(), cells);
  }

  private static String text(Cell cell) {
    if (cell.getType() == CellType.NUMBER && isDay(cell.getDataFormatString())) {
      return cell.asDate().toLocalDate().toString();
    }
    return switch (cell.getType()) {
      case EMPTY, ERROR -> "";
      case NUMBER -> cell.asNumber().stripTrailingZeros().toPlainString();
      default -> shortened(cell.getText());
    };
  }

  /** Whether the number is shown as a day; words in quotes and colours do not count. */
  private static boolean isDay(@Nullable String format) {
    return format != null
        && DAY_PART
            .matcher(NO_FORMAT.matcher(format.toLowerCase(Locale.ROOT)).replaceAll(""))
            .find();
  }

  private static Sheet text(Path file) throws IOException {
    String text;
    try {
      text =
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
              .toString();
    } catch (CharacterCodingException e) {
      throw new SheetRefused(Problem.of("sheet.problem.encoding"));
    }
    if (text.indexOf('\0') >= 0) {
      throw new SheetRefused(Problem.of("sheet.problem.broken"));
    }
    return csv(text.startsWith("\uFEFF") ? text.substring(1) : text);
  }

  /** RFC 4180, with the separator that the heading has most of. */
  private static Sheet csv(String text) throws SheetRefused {
    var separator = separator(text);
    var rows = new ArrayList<Sheet.Row>();
    var cells = new ArrayList<String>();
    var cell = new StringBuilder();
    var quoted = false;
    int line = 1;
    int begin = 1;
    for (int i = 0; i < text.length(); i++) {
      var c = text.charAt(i);
      if (c == '\n') {
        line++;
      }
      if (quoted) {
        if (c != '"') {
          cell.append(c);
        } else if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
          cell.append('"');
          i++;
        } else {
          quoted = false;
        }
      } else if (c == '"' && cell.toString().isBlank()) {
        cell.setLength(0);
        quoted = true;
      } else if (c == separator) {
        cells.add(shortened(cell.toString()));
        cell.setLength(0);
      } else if (c == '\n') {
        cells.add(shortened(cell.toString()));
        cell.setLength(0);
        add(rows, new Sheet.Row(begin, limited(cells)));
        cells = new ArrayList<>();
        begin = line;
      } else {
        cell.append(c);
      }
    }
    if (!cells.isEmpty() || !cell.isEmpty()) {
      cells.add(shortened(cell.toString()));
      add(rows, new Sheet.Row(begin, limited(cells)));
    }
    return new Sheet(rows);
  }

  private static List<String> limited(List<String> cells) {
    return cells.size() <= MOST_COLUMNS ? cells : cells.subList(0, MOST_COLUMNS);
  }

  private static char separator(String text) {
    var end = text.indexOf('\n');
    var heading = end < 0 ? text : text.substring(0, end);
    var best = ',';
    long most = -1;
    for (var candidate : new char[] {',', ';', '\t'}) {
      var found = heading.chars().filter(c -> c == candidate).count();
      if (found > most) {
        most = found;
        best = candidate;
      }
    }
    return best;
  }

  private static void add(List<Sheet.Row> rows, Sheet.Row row) throws SheetRefused {
    if (row.isBlank()) {
      return;
    }
    if (rows.size() == MOST_ROWS) {
      throw new SheetRefused(Problem.of("sheet.problem.rows", MOST_ROWS));
    }
    rows.add(row);
  }

  private static String shortened(String text) {
    var bare = text.strip();
    // What CsvSheet has set off so that no program takes it for a formula.
    if (bare.length() > 1 && bare.charAt(0) == '\'' && "=+-@".indexOf(bare.charAt(1)) >= 0) {
      bare = bare.substring(1);
    }
    return bare.length() <= LONGEST_CELL ? bare : bare.substring(0, LONGEST_CELL);
  }
}
