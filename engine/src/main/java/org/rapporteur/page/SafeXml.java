package org.rapporteur.page;

import java.io.BufferedInputStream;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** XML as a stream, without document types and entities from elsewhere. */
public final class SafeXml {
    private static final XMLInputFactory FACTORY = factory();

    private static final int HEAD = 4096;
    /** An entity that is made of others, or of a file. */
    private static final Pattern BOMB = Pattern.compile(
            "<!ENTITY\\s(?!\\s{0,9}%)[^<>]{0,1500}?(?:&(?!(?:amp|lt|gt|quot|apos);)\\w|\\b(?:SYSTEM|PUBLIC)\\s)");

    private static final Pattern DECLARED =
            Pattern.compile("^\\s*<\\?xml[^>]{0,200}?\\sencoding\\s*=\\s*[\"']([^\"']{1,40})");

    private SafeXml() {}

    /**
     * Reads XML, in the encoding that it says as browsers take that. The stream is read as far as the reader is, and little
     * more.
     *
     * @throws XMLStreamException when it does not begin as XML does, or with entities that are made of others
     */
    public static XMLStreamReader reader(InputStream in) throws XMLStreamException {
        BufferedInputStream buffered = new BufferedInputStream(in);
        try {
            buffered.mark(HEAD);
            String head = new String(buffered.readNBytes(HEAD), StandardCharsets.ISO_8859_1).replace("\0", "");
            buffered.reset();
            if (BOMB.matcher(head).find()) {
                throw new BombException();
            }
            Matcher declared = DECLARED.matcher(head);
            Charset charset = declared.find() ? EncodingLabels.charset(declared.group(1)) : null;
            if (charset != null && !charset.name().startsWith("UTF-")) {
                return FACTORY.createXMLStreamReader(new InputStreamReader(buffered, charset));
            }
        } catch (IOException e) {
            throw new XMLStreamException(e);
        }
        return FACTORY.createXMLStreamReader(buffered);
    }

    /** Says in one line why XML could not be read, and where. */
    public static String reason(XMLStreamException e) {
        if (e instanceof BombException) {
            return String.valueOf(e.getMessage());
        }
        if (e.getNestedException() instanceof IOException limit && limit.getMessage() != null) {
            return String.valueOf(limit.getMessage());
        }
        return place(e) + "; what stands before is read";
    }

    /** Says that something is not XML, and where. */
    public static String place(XMLStreamException e) {
        String where = e.getLocation() == null
                ? ""
                : " at line " + e.getLocation().getLineNumber() + ", column "
                        + e.getLocation().getColumnNumber();
        return "it is not well-formed XML" + where;
    }

    /** Whether the text itself is not XML: neither forbidden here nor impossible to read. */
    public static boolean isMalformed(XMLStreamException e) {
        Throwable cause = e.getNestedException();
        return !(e instanceof BombException)
                && (!(cause instanceof IOException) || cause instanceof CharConversionException);
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> InputStream.nullInputStream());
        return factory;
    }

    private static final class BombException extends XMLStreamException {
        private static final long serialVersionUID = 1L;

        BombException() {
            super("it defines entities by other entities or by files, as an XML bomb does; take those out to read it");
        }
    }
}
