package io.kalends.embed;

import java.io.StringWriter;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** The XML form of oEmbed 1.0 (section 2.3.4.6). */
final class OembedXml {

    private OembedXml() {}

    static String write(Oembed answer) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("utf-8", "1.0");
            xml.writeStartElement("oembed");
            for (Map.Entry<String, String> member : answer.members().entrySet()) {
                xml.writeStartElement(member.getKey());
                xml.writeCharacters(member.getValue());
                xml.writeEndElement();
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("an oEmbed answer cannot be written as XML", e);
        }
        return text.toString();
    }
}
