package vn.giaoban.formats;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Goes through one XML part from its beginning to its end. Document types and what they could
 * define are refused, nothing outside the part is ever fetched, and elements nest only so deep.
 * Names are taken without their namespaces: they are unique within each format.
 */
final class XmlCursor implements Closeable {

  private static final XMLInputFactory FACTORY = factory();

  private final InputStream in;
  private final XMLStreamReader reader;
  private final int deepest;
  private int depth;

  private XmlCursor(InputStream in, int deepest) throws IOException {
    this.in = in;
    this.deepest = deepest;
    try {
      this.reader = FACTORY.createXMLStreamReader(in);
    } catch (XMLStreamException e) {
      in.close();
      throw new IOException(e);
    }
  }

  private static XMLInputFactory factory() {
    var factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
    // The depth is watched here, with a reason that names it.
    factory.setProperty("jdk.xml.maxElementDepth", "0");
    factory.setXMLResolver((publicId, systemId, base, namespace) -> {
      throw new XMLStreamException("nothing is fetched");
    });
    return factory;
  }

  static XmlCursor open(InputStream in, Limits limits) throws IOException {
    return new XmlCursor(in, limits.depth());
  }

  /** How many elements are open. */
  int depth() {
    return depth;
  }

  /**
   * Goes on to the next start of an element or the next words inside the element that was open when
   * the depth was as given.
   *
   * @return false at the end of that element, or of the part
   */
  boolean nextWithin(int outer) throws IOException {
    try {
      while (reader.hasNext()) {
        switch (reader.next()) {
          case XMLStreamConstants.START_ELEMENT -> {
            if (++depth > deepest) {
              throw new LimitExceeded("limit-depth", deepest);
            }
            return true;
          }
          case XMLStreamConstants.END_ELEMENT -> {
            if (--depth < outer) {
              return false;
            }
          }
          case XMLStreamConstants.CHARACTERS,
              XMLStreamConstants.CDATA,
              XMLStreamConstants.SPACE -> {
            return true;
          }
          case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
              throw new LimitExceeded("document-type");
          default -> {}
        }
      }
      return false;
    } catch (XMLStreamException e) {
      throw e.getNestedException() instanceof IOException inside ? inside : new IOException(e);
    }
  }

  /** Whether an element starts here; otherwise words stand here. */
  boolean isElement() {
    return reader.getEventType() == XMLStreamConstants.START_ELEMENT;
  }

  /** The name of the element that starts here; empty where words stand. */
  String name() {
    return isElement() ? reader.getLocalName() : "";
  }

  /** The words that stand here. */
  String words() {
    return reader.getText();
  }

  /** The attribute of the element that starts here. */
  @Nullable String attribute(String name) {
    for (int i = 0; i < reader.getAttributeCount(); i++) {
      if (reader.getAttributeLocalName(i).equals(name)) {
        return reader.getAttributeValue(i);
      }
    }
    return null;
  }

  String attribute(String name, String otherwise) {
    var value = attribute(name);
    return value == null ? otherwise : value;
  }

  /** The attribute as a whole number; the other one where it is none. */
  int number(String name, int otherwise) {
    return numberIn(attribute(name), otherwise);
  }

  static int numberIn(@Nullable String value, int otherwise) {
    try {
      return value == null ? otherwise : Integer.parseInt(value.strip());
    } catch (NumberFormatException e) {
      return otherwise;
    }
  }

  /** Passes over the element that starts here and all that is in it. */
  void skip() throws IOException {
    int outer = depth;
    while (nextWithin(outer)) {
      // nothing of it is read
    }
  }

  /** All words in the element that starts here. */
  String allWords() throws IOException {
    var words = new StringBuilder();
    int outer = depth;
    while (nextWithin(outer)) {
      if (!isElement()) {
        words.append(words());
      }
    }
    return words.toString();
  }

  @Override
  public void close() throws IOException {
    try {
      reader.close();
    } catch (XMLStreamException e) {
      throw new IOException(e);
    } finally {
      in.close();
    }
  }
}
