package vn.giaoban.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import vn.giaoban.document.writing.Manuscript;
import vn.giaoban.document.writing.WriteOut;
import vn.giaoban.formats.FormatWorkers;
import vn.giaoban.formats.Rendering;
import vn.giaoban.shared.OfficeCalendar;
import vn.giaoban.shared.Problem;
import vn.giaoban.text.Confidence;
import vn.giaoban.text.Division;
import vn.giaoban.text.DocumentReader;
import vn.giaoban.text.Extraction;
import vn.giaoban.text.Span;

/** Reads documents and prints what is in them. Keeps nothing, needs no server. */
@Command(name = "extract", mixinStandardHelpOptions = true)
final class Extract implements Callable<Integer> {

  enum Format {
    json,
    text,
    akn
  }

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .enable(SerializationFeature.INDENT_OUTPUT)
          .build();

  private final Messages messages;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(names = "--format", paramLabel = "json|text|akn", defaultValue = "json")
  private Format format = Format.json;

  @Option(names = "--out", paramLabel = "DIR")
  private @Nullable Path folder;

  @Option(names = "--several", paramLabel = "split|whole", defaultValue = "split")
  private Several several = Several.split;

  @Parameters(paramLabel = "FILE", arity = "1..*")
  private List<Path> files = List.of();

  Extract(Messages messages) {
    this.messages = messages;
  }

  @Override
  public Integer call() {
    if (folder != null && !makeFolder(folder)) {
      return Giaoban.FAILED;
    }
    int failed = 0;
    var written = new HashMap<Path, Path>();
    try (var readers = FormatWorkers.standard()) {
      for (var file : files) {
        if (!extract(file, readers, written)) {
          failed++;
        }
      }
    }
    if (failed > 0 && files.size() > 1) {
      say("extract.failed", failed, files.size());
    }
    return failed == 0 ? Giaoban.DONE : Giaoban.FAILED;
  }

  private boolean makeFolder(Path folder) {
    try {
      Files.createDirectories(folder);
      return true;
    } catch (IOException e) {
      say("extract.folder", folder, e);
      return false;
    }
  }

  private boolean extract(Path file, FormatWorkers readers, Map<Path, Path> written) {
    var obstacle = Obstacle.in(file);
    if (obstacle.isPresent()) {
      say(obstacle.get(), file);
      return false;
    }
    return switch (readers.read(file)) {
      case Rendering.Unreadable(var reason, var values) -> {
        var why = messages.of(Problem.of("formats.unreadable." + reason, values.toArray()));
        say("extract.refused", file, why);
        yield false;
      }
      case Rendering.Readable found -> {
        for (var remark : found.remarks()) {
          var what =
              messages.of(
                  Problem.of(
                      "formats.remark".concat("." + remark.code()), remark.values().toArray()));
          say("extract.remark", file, what);
        }
        var conversion = found.conversion();
        if (conversion != null) {
          say("extract.converted", file, conversion.encodings());
        }
        var text = conversion == null ? found.text() : conversion.text();
        yield print(file, text, written);
      }
    };
  }

  private boolean print(Path file, String text, Map<Path, Path> written) {
    var division = DocumentReader.standard().divide(text);
    var parts =
        several == Several.whole || !division.isSeveral()
            ? List.of(new Part(1, 1, new Span(0, division.text().length())))
            : parts(division);
    if (parts.size() > 1) {
      say("extract.several", file, parts.size());
    }
    boolean done = true;
    for (var part : parts) {
      var printed = print(part, DocumentReader.standard().read(part.span().of(division.text())));
      if (folder == null) {
        var out = spec.commandLine().getOut();
        out.println(printed);
        done &= !out.checkError();
      } else {
        done &= write(file, folder.resolve(nameFor(file, part)), printed, written);
      }
    }
    return done;
  }

  /**
   * One of the documents of a file.
   *
   * @param span its place in the text of the file
   */
  private record Part(int number, int of, Span span) {}

  private static List<Part> parts(Division division) {
    var parts = new ArrayList<Part>();
    for (var piece : division.pieces()) {
      parts.add(new Part(parts.size() + 1, division.pieces().size(), piece.span()));
    }
    return parts;
  }

  private boolean write(Path file, Path target, String printed, Map<Path, Path> written) {
    var earlier = written.putIfAbsent(target, file);
    if (earlier != null) {
      say("extract.twice", file, target, earlier);
      return false;
    }
    try {
      Files.writeString(target, printed + "\n");
      return true;
    } catch (IOException e) {
      say("extract.write", target, e);
      return false;
    }
  }

  private String print(Part part, Extraction extraction) {
    return switch (format) {
      case json -> JSON.writeValueAsString(withPlace(part, withConfidence(extraction)));
      case text -> new ReadableOutline(messages).of(extraction);
      case akn -> akomaNtoso(extraction);
    };
  }

  private static String akomaNtoso(Extraction extraction) {
    var xml = new ByteArrayOutputStream();
    try {
      WriteOut.AKN.write(Manuscript.of(extraction, LocalDate.now(OfficeCalendar.ZONE)), xml);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return xml.toString(StandardCharsets.UTF_8);
  }

  /** The reading as a tree in which each item says how sure the reading is of it, from 0 to 1. */
  private static JsonNode withConfidence(Extraction extraction) {
    var confidence = Confidence.of(extraction);
    JsonNode tree = JSON.valueToTree(extraction);
    ((ObjectNode) tree.path("document")).set("confidence", JSON.valueToTree(confidence.header()));
    put(tree.path("headings"), confidence.headings());
    put(tree.path("citations"), confidence.citations());
    put(tree.path("findings"), confidence.findings());
    for (int i = 0; i < confidence.requirements().size(); i++) {
      var item = (ObjectNode) tree.path("requirements").path(i);
      var sure = confidence.requirements().get(i);
      item.put("confidence", sure.requirement());
      item.put("responsibleConfidence", sure.responsible());
      item.put("deadlineConfidence", sure.deadline());
    }
    return tree;
  }

  private static void put(JsonNode items, List<Double> confidence) {
    for (int i = 0; i < confidence.size(); i++) {
      ((ObjectNode) items.path(i)).put("confidence", confidence.get(i));
    }
  }

  /** Of one of several documents also where it stands in the text of the file. */
  private static JsonNode withPlace(Part part, JsonNode tree) {
    if (part.of() > 1) {
      ((ObjectNode) tree).set("part", JSON.valueToTree(part));
    }
    return tree;
  }

  /** NAME.json; the second document of a file is NAME-2.json. */
  private String nameFor(Path file, Part part) {
    var name = String.valueOf(file.getFileName());
    var dot = name.lastIndexOf('.');
    return (dot > 0 ? name.substring(0, dot) : name)
        + (part.number() > 1 ? "-" + part.number() : "")
        + switch (format) {
          case json -> ".json";
          case text -> ".outline.txt";
          case akn -> "." + WriteOut.AKN.extension();
        };
  }

  private void say(String message, Object... values) {
    spec.commandLine().getErr().println(messages.text(message, values));
  }
}
