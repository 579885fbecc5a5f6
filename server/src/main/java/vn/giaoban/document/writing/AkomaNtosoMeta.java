package vn.giaoban.document.writing;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import vn.giaoban.text.Extraction;

/**
 * The {@code meta} part: which work this is, who made the file, which bodies and documents are
 * named, and what was read of each requirement.
 */
final class AkomaNtosoMeta {

  static final String SYSTEM = "#giaoban";
  static final String REQUIREMENT = "#yeu-cau";
  static final String SIGNER = "#nguoi-ky";
  private static final String READING_NAMESPACE = "urn:giaoban:reading:1";

  private final Manuscript manuscript;
  private final String work;
  private final Map<String, String> organizations = new LinkedHashMap<>();

  AkomaNtosoMeta(Manuscript manuscript) {
    this.manuscript = manuscript;
    var header = manuscript.header();
    var symbol = header.symbol();
    this.work =
        Iri.document(
            header.kindName(),
            header.issuer(),
            header.issuedOn(),
            symbol != null && !Iri.number(symbol).isEmpty()
                ? symbol
                : Iri.fingerprint(manuscript.reading().text()));
    collectOrganizations();
  }

  /** The IRI of a cited document. */
  static String cited(Extraction.Citation citation) {
    return Iri.document(
        citation.kind(),
        citation.issuer(),
        citation.date(),
        citation.symbol() != null ? citation.symbol() : citation.name());
  }

  static String citedId(int index) {
    return "van-ban_" + (index + 1);
  }

  static String requirementId(int index) {
    return "yeu-cau_" + (index + 1);
  }

  private void collectOrganizations() {
    addOrganization(manuscript.header().issuer());
    for (var citation : manuscript.reading().citations()) {
      addOrganization(citation.issuer());
    }
    for (var requirement : manuscript.reading().requirements()) {
      requirement.responsible().forEach(this::addOrganization);
      requirement.coordinating().forEach(this::addOrganization);
      addOrganization(requirement.reportTo());
    }
  }

  private void addOrganization(@Nullable String name) {
    if (name != null && !Iri.name(name).isEmpty()) {
      organizations.putIfAbsent(Iri.name(name), name);
    }
  }

  private static String organizationId(String name) {
    return "co-quan_" + Iri.name(name);
  }

  /**
   * Writes it.
   *
   * @param component "" for the document itself, else the end of the name of an attachment
   */
  void write(AknXml xml, String component) throws XMLStreamException {
    xml.open("meta");
    identification(xml, component);
    if (component.isEmpty()) {
      references(xml);
      requirements(xml);
    }
    xml.close();
  }

  private void identification(AknXml xml, String component) throws XMLStreamException {
    var issued = manuscript.header().issuedOn();
    var expression = work + "/vie@" + (issued == null ? "" : issued);
    xml.open("identification", "source", SYSTEM);
    xml.open("FRBRWork");
    names(xml, work, component);
    dated(xml, issued, "ban-hanh");
    author(xml);
    xml.empty("FRBRcountry", "value", "vn");
    if (manuscript.header().kindName() != null) {
      xml.empty("FRBRsubtype", "value", Iri.name(manuscript.header().kindName()));
    }
    if (manuscript.header().symbol() != null) {
      xml.empty("FRBRnumber", "value", manuscript.header().symbol());
    }
    if (manuscript.header().title() != null) {
      xml.empty("FRBRname", "value", manuscript.header().title());
    }
    xml.close();
    xml.open("FRBRExpression");
    names(xml, expression, component);
    dated(xml, issued, "ban-hanh");
    author(xml);
    xml.empty("FRBRlanguage", "language", "vie");
    xml.close();
    xml.open("FRBRManifestation");
    names(xml, expression + ".xml", component);
    dated(xml, manuscript.writtenOn(), "xuat");
    xml.empty("FRBRauthor", "href", SYSTEM);
    xml.empty("FRBRformat", "value", "application/akn+xml");
    xml.close();
    xml.close();
  }

  private static void names(AknXml xml, String iri, String component) throws XMLStreamException {
    xml.empty("FRBRthis", "value", component.isEmpty() ? iri : iri + "/!" + component);
    xml.empty("FRBRuri", "value", iri);
  }

  /** The schema wants a date; where none is known, the day of the writing says so by its name. */
  private void dated(AknXml xml, @Nullable LocalDate date, String name) throws XMLStreamException {
    if (date == null) {
      xml.empty(
          "FRBRdate",
          "date",
          manuscript.writtenOn().toString(),
          "name",
          "xuat-khi-chua-ro-ngay-ban-hanh");
    } else {
      xml.empty("FRBRdate", "date", date.toString(), "name", name);
    }
  }

  private void author(AknXml xml) throws XMLStreamException {
    var issuer = manuscript.header().issuer();
    xml.empty(
        "FRBRauthor",
        "href",
        issuer == null || Iri.name(issuer).isEmpty() ? "#khong-ro" : "#" + organizationId(issuer));
  }

  private void references(AknXml xml) throws XMLStreamException {
    xml.open("references", "source", SYSTEM);
    reference(xml, "TLCOrganization", "giaoban", "/akn/ontology/organization/giaoban", "Giao Ban");
    if (manuscript.header().issuer() == null) {
      reference(
          xml,
          "TLCOrganization",
          "khong-ro",
          "/akn/ontology/organization/vn/khong-ro",
          "(không rõ cơ quan ban hành)");
    }
    for (var organization : organizations.entrySet()) {
      reference(
          xml,
          "TLCOrganization",
          organizationId(organization.getValue()),
          Iri.organization(organization.getValue()),
          organization.getValue());
    }
    var signatory = manuscript.reading().document().signatory();
    if (signatory != null && signatory.name() != null) {
      reference(
          xml, "TLCPerson", SIGNER.substring(1), Iri.person(signatory.name()), signatory.name());
    }
    reference(
        xml, "TLCConcept", REQUIREMENT.substring(1), "/akn/ontology/concept/yeu-cau", "Yêu cầu");
    for (var kind : vn.giaoban.text.FindingKind.values()) {
      reference(
          xml, "TLCConcept", kind.toString(), "/akn/ontology/concept/" + kind, kind.toString());
    }
    var citations = manuscript.reading().citations();
    for (int i = 0; i < citations.size(); i++) {
      var citation = citations.get(i);
      xml.empty(
          "TLCReference",
          "eId",
          citedId(i),
          "name",
          "citation",
          "href",
          cited(citation),
          "showAs",
          Objects.requireNonNullElse(
              citation.symbol(), Objects.requireNonNullElse(citation.name(), "")));
    }
    xml.close();
  }

  private static void reference(AknXml xml, String element, String id, String iri, String shown)
      throws XMLStreamException {
    xml.empty(element, "eId", xml.unique(id), "href", iri, "showAs", shown);
  }

  private void requirements(AknXml xml) throws XMLStreamException {
    var requirements = manuscript.reading().requirements();
    if (requirements.isEmpty()) {
      return;
    }
    xml.open("proprietary", "source", SYSTEM);
    for (int i = 0; i < requirements.size(); i++) {
      var requirement = requirements.get(i);
      xml.open("requirement", "xmlns", READING_NAMESPACE, "ref", "#" + requirementId(i));
      if (requirement.deadline() != null) {
        xml.attributes("deadline", requirement.deadline());
      }
      if (requirement.recurrence() != null) {
        xml.attributes("recurrence", requirement.recurrence().toString());
      }
      for (var body : requirement.responsible()) {
        xml.empty("responsible", "ref", "#" + organizationId(body));
      }
      for (var body : requirement.coordinating()) {
        xml.empty("coordinating", "ref", "#" + organizationId(body));
      }
      xml.close();
    }
    xml.close();
  }
}
