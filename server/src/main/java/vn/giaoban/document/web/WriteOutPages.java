package vn.giaoban.document.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.giaoban.access.Viewer;
import vn.giaoban.document.DocumentId;
import vn.giaoban.document.Documents;
import vn.giaoban.document.StoredDocument;
import vn.giaoban.document.writing.Manuscript;
import vn.giaoban.document.writing.WriteOut;
import vn.giaoban.shared.OfficeCalendar;
import vn.giaoban.shared.web.Costly;
import vn.giaoban.shared.web.Needs;
import vn.giaoban.shared.web.NotFound;

/** A document written out again, as a download. */
@Controller
class WriteOutPages {

  private final Documents documents;
  private final OfficeCalendar calendar;

  WriteOutPages(Documents documents, OfficeCalendar calendar) {
    this.documents = documents;
    this.calendar = calendar;
  }

  @GetMapping("/van-ban/{document}/xuat/{format}")
  @Costly
  @Needs(Documents.READ)
  void writeOut(
      Viewer viewer,
      @PathVariable DocumentId document,
      @PathVariable String format,
      HttpServletResponse response)
      throws IOException {
    var found = documents.find(viewer, document).orElseThrow(NotFound::new);
    var wanted = WriteOut.named(format).orElseThrow(NotFound::new);
    var name =
        ContentDisposition.attachment()
            .filename(name(found) + "." + wanted.extension(), StandardCharsets.UTF_8)
            .build();
    response.setHeader(HttpHeaders.CONTENT_DISPOSITION, name.toString());
    response.setContentType(wanted.mediaType());
    wanted.write(
        new Manuscript(found.header(), documents.reading(document), calendar.today()),
        response.getOutputStream());
  }

  /** The symbol, which a file name can hold with hyphens; else the name of the original. */
  private static String name(StoredDocument document) {
    var symbol = document.header().symbol();
    if (symbol != null) {
      return symbol.replaceAll("[^\\p{L}\\p{N}.]+", "-");
    }
    int dot = document.fileName().lastIndexOf('.');
    return dot > 0 ? document.fileName().substring(0, dot) : document.fileName();
  }
}
