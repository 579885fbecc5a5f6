package vn.giaoban.document.writing;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.validation.SchemaFactory;
import org.w3c.dom.Document;
import org.w3c.dom.bootstrap.DOMImplementationRegistry;
import org.w3c.dom.ls.DOMImplementationLS;

/**
 * The official schema of Akoma Ntoso 3.0, which lies beside the project and is no part of it. Where
 * it is not there the test is skipped and says so; where CI is set it fails.
 */
final class Schema {

  private static final Path FILE =
      Path.of("..", "..", "shared", "schemas", "akomantoso30.xsd").toAbsolutePath().normalize();

  /** What the schema imports from the W3C: the attributes that belong to XML itself. */
  private static final String XML_ATTRIBUTES =
      """
      <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="http://www.w3.org/XML/1998/namespace">
        <xs:attribute name="lang" type="xs:language"/>
        <xs:attribute name="space" type="xs:NCName"/>
        <xs:attribute name="base" type="xs:anyURI"/>
        <xs:attribute name="id" type="xs:ID"/>
      </xs:schema>
      """;

  private Schema() {}

  /** Parses the file and holds it against the schema. */
  static Document valid(byte[] xml) throws Exception {
    var parsers = DocumentBuilderFactory.newInstance();
    parsers.setNamespaceAware(true);
    var document = parsers.newDocumentBuilder().parse(new ByteArrayInputStream(xml));
    if (!Files.exists(FILE)) {
      missing();
    }
    var schemas = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
    var loading =
        (DOMImplementationLS) DOMImplementationRegistry.newInstance().getDOMImplementation("LS");
    schemas.setResourceResolver((type, namespace, publicId, systemId, base) -> {
      var input = loading.createLSInput();
      input.setSystemId(systemId);
      input.setCharacterStream(new StringReader(XML_ATTRIBUTES));
      return input;
    });
    schemas.newSchema(FILE.toFile()).newValidator().validate(new DOMSource(document));
    return document;
  }

  private static void missing() throws IOException {
    var missing = "the schema of Akoma Ntoso is not beside the project: " + FILE;
    if ("true".equals(System.getenv("CI"))) {
      throw new IOException(missing);
    }
    System.err.println("Skipped: " + missing);
    abort(missing);
  }
}
