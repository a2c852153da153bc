package org.entente.network;

import java.io.OutputStream;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.entente.entity.Entity;
import org.jspecify.annotations.Nullable;

/** Writes XML; characters that XML cannot hold are left out. */
abstract class XmlSink implements NetworkSink {

    private final XMLStreamWriter xml;

    XmlSink(OutputStream out) {
        try {
            this.xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
        } catch (XMLStreamException e) {
            throw new NotWritten(e);
        }
    }

    /** The reader of the file went away, or the disk is full. */
    static final class NotWritten extends RuntimeException {
        private static final long serialVersionUID = 1L;

        NotWritten(Exception cause) {
            super("The network could not be written to its end: " + cause.getMessage(), cause);
        }
    }

    final void document() {
        written(() -> xml.writeStartDocument("UTF-8", "1.0"));
    }

    /** @param attributes names and values in turn; those without a value are left out */
    final void open(String element, @Nullable String... attributes) {
        written(() -> {
            xml.writeStartElement(element);
            for (var i = 0; i < attributes.length; i += 2) {
                var name = attributes[i];
                var value = attributes[i + 1];
                if (name != null && value != null) {
                    xml.writeAttribute(name, clean(value));
                }
            }
        });
    }

    final void text(String text) {
        written(() -> xml.writeCharacters(clean(text)));
    }

    final void close() {
        written(xml::writeEndElement);
    }

    @Override
    public final void end() {
        written(() -> {
            xml.writeEndDocument();
            xml.flush();
        });
    }

    static @Nullable String latitude(Entity entity) {
        var point = entity.point();
        return point == null ? null : String.format(Locale.ROOT, "%.5f", point.latitude());
    }

    static @Nullable String longitude(Entity entity) {
        var point = entity.point();
        return point == null ? null : String.format(Locale.ROOT, "%.5f", point.longitude());
    }

    private static String clean(String text) {
        return text.codePoints()
                .filter(c -> c == '\t'
                        || c == '\n'
                        || c == '\r'
                        || (c >= 0x20 && c < 0xD800)
                        || (c >= 0xE000 && c < 0xFFFE)
                        || c > 0xFFFF)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private interface Writing {
        void run() throws XMLStreamException;
    }

    private static void written(Writing writing) {
        try {
            writing.run();
        } catch (XMLStreamException e) {
            throw new NotWritten(e);
        }
    }
}
