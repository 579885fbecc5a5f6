package vn.giaoban.document.writing;

import java.io.BufferedWriter;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Elements with attributes, texts that XML can hold, and names that are given once. */
final class AknXml {

  private final XMLStreamWriter xml;
  private final Map<String, Integer> given = new HashMap<>();

  AknXml(OutputStream out) throws XMLStreamException {
    xml =
        XMLOutputFactory.newDefaultFactory()
            .createXMLStreamWriter(
                new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8)));
    xml.writeStartDocument("UTF-8", "1.0");
  }

  /**
   * Begins an element.
   *
   * @param attributes names and values by turns
   */
  AknXml open(String name, String... attributes) throws XMLStreamException {
    xml.writeStartElement(name);
    return attributes(attributes);
  }

  AknXml attributes(String... attributes) throws XMLStreamException {
    for (int i = 0; i < attributes.length; i += 2) {
      xml.writeAttribute(attributes[i], VisibleText.of(attributes[i + 1]));
    }
    return this;
  }

  AknXml empty(String name, String... attributes) throws XMLStreamException {
    return open(name, attributes).close();
  }

  AknXml text(String text) throws XMLStreamException {
    xml.writeCharacters(VisibleText.of(text));
    return this;
  }

  AknXml close() throws XMLStreamException {
    xml.writeEndElement();
    return this;
  }

  void finish() throws XMLStreamException {
    xml.writeEndDocument();
    xml.flush();
  }

  /** A name for an element that no other in the file has. */
  String unique(String wanted) {
    int times = given.merge(wanted, 1, Integer::sum);
    return times == 1 ? wanted : unique(wanted + "-" + times);
  }
}
