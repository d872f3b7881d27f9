package io.kalends.feed;

import io.kalends.view.CleanText;
import java.util.Optional;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes an XML document. Texts must be clean, see {@link CleanText}; markup in them is escaped here. */
final class XmlDocument {

    private final Utf8Text text = new Utf8Text();
    private final XMLStreamWriter xml;

    XmlDocument() {
        try {
            xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("utf-8", "1.0");
        } catch (XMLStreamException e) {
            throw unexpected(e);
        }
    }

    /** Begins an element; attributes are given as name, value, name, value. */
    XmlDocument open(String element, String... attributes) {
        try {
            xml.writeStartElement(element);
            attributes(attributes);
            return this;
        } catch (XMLStreamException e) {
            throw unexpected(e);
        }
    }

    XmlDocument close() {
        try {
            xml.writeEndElement();
            text.cut();
            return this;
        } catch (XMLStreamException e) {
            throw unexpected(e);
        }
    }

    XmlDocument text(String element, String text, String... attributes) {
        try {
            xml.writeStartElement(element);
            attributes(attributes);
            xml.writeCharacters(text);
            xml.writeEndElement();
            return this;
        } catch (XMLStreamException e) {
            throw unexpected(e);
        }
    }

    /** Nothing when there is no text. */
    XmlDocument text(String element, Optional<String> text) {
        text.ifPresent(it -> text(element, it));
        return this;
    }

    XmlDocument empty(String element, String... attributes) {
        try {
            xml.writeEmptyElement(element);
            attributes(attributes);
            return this;
        } catch (XMLStreamException e) {
            throw unexpected(e);
        }
    }

    private void attributes(String... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            xml.writeAttribute(attributes[i], attributes[i + 1]);
        }
    }

    byte[] octets() {
        try {
            xml.writeEndDocument();
            xml.close();
            return text.octets();
        } catch (XMLStreamException e) {
            throw unexpected(e);
        }
    }

    private static IllegalStateException unexpected(XMLStreamException e) {
        return new IllegalStateException("a document in memory cannot be written", e);
    }
}
