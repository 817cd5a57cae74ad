package org.rapporteur.page.input;

import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.rapporteur.page.SafeXml;

/** Reads RSS (0.9 to 2.0) and Atom, an entry at a time. */
public final class FeedReader {
    private static final int MAX_DEPTH = 100;
    private static final String XML = "http://www.w3.org/XML/1998/namespace";

    private final XMLStreamReader xml;
    private @Nullable String title;
    private @Nullable String language;
    /** What links are relative to. */
    private @Nullable String base;

    /** @throws XMLStreamException when it does not begin as XML does */
    public FeedReader(InputStream in) throws XMLStreamException {
        xml = SafeXml.reader(in);
    }

    /** The feed's title, as far as it was read; null when it has none. */
    public @Nullable String title() {
        return title;
    }

    /** The feed's language, as far as it was read; null when it says none. */
    public @Nullable String language() {
        return language;
    }

    /** The next entry; null at the end. */
    public @Nullable FeedEntry next() throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "item", "entry" -> {
                        return entry();
                    }
                    case "title" -> title = title == null ? text() : title;
                    case "language" -> language = text();
                    case "link" -> base = base == null ? link(null) : base;
                    case "feed" -> {
                        language = xml.getAttributeValue(XML, "lang");
                        base = xml.getAttributeValue(XML, "base");
                    }
                    default -> {}
                }
            }
        }
        return null;
    }

    private FeedEntry entry() throws XMLStreamException {
        String link = null;
        String id = null;
        String heading = null;
        String published = null;
        String updated = null;
        String content = null;
        String summary = null;
        String publisher = null;
        List<String> authors = new ArrayList<>();
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().matches("item|entry")) {
                break;
            }
            if (event != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            String prefix = xml.getPrefix() == null ? "" : xml.getPrefix();
            String name = xml.getLocalName().toLowerCase(Locale.ROOT);
            if (prefix.equals("media") || prefix.equals("itunes")) {
                continue;
            }
            switch (name) {
                case "title" -> heading = text();
                case "link" -> link = link(link);
                case "guid", "id" -> id = text();
                case "pubdate", "published", "issued", "date" -> published = published == null ? text() : published;
                case "updated", "modified" -> updated = text();
                case "encoded", "content" -> content = text();
                case "description", "summary" -> summary = text();
                case "creator" -> authors.add(text());
                case "author" -> authors.addAll(named("name"));
                case "source" -> publisher = named("title").stream().findFirst().orElse(null);
                default -> {}
            }
        }
        return new FeedEntry(
                address(link != null ? link : id),
                heading,
                published != null ? published : updated,
                updated,
                authors,
                publisher,
                content != null && (summary == null || content.length() >= summary.length()) ? content : summary);
    }

    private @Nullable String link(@Nullable String known) throws XMLStreamException {
        String target = xml.getAttributeValue(null, "href");
        String relation = xml.getAttributeValue(null, "rel");
        String text = text();
        boolean page = relation == null || relation.equals("alternate");
        String link = target != null ? target.strip() : text;
        return page && !link.isEmpty() && known == null ? link : known;
    }

    private @Nullable String address(@Nullable String link) {
        if (link == null || link.length() > 2000 || link.matches("(?s).*\\s.*")) {
            return null;
        }
        try {
            boolean whole = link.matches("(?i)[a-z][a-z0-9+.-]{0,20}:.*");
            String address =
                    whole || base == null ? link : new URI(base).resolve(link).toString();
            return address.matches("https?://\\S+") ? address : null;
        } catch (URISyntaxException | IllegalArgumentException e) {
            return null;
        }
    }

    /** What elements of this name in it say, as Atom has it; else its words, as RSS has them: a name or "mail (name)". */
    private List<String> named(String element) throws XMLStreamException {
        List<String> names = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (int depth = 1; depth > 0 && xml.hasNext(); ) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals(element)) {
                names.add(text());
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            } else if (xml.isCharacters() && depth == 1) {
                text.append(xml.getText());
            }
        }
        if (names.isEmpty() && !text.toString().isBlank()) {
            names.add(text.toString()
                    .replaceAll("^\\S+@\\S+\\s*\\(?|\\)\\s*$", "")
                    .strip());
        }
        names.removeIf(String::isBlank);
        return names;
    }

    /** The words of the element that begins here, to its end; elements within it as tags, as Atom's XHTML has them. */
    private String text() throws XMLStreamException {
        StringBuilder out = new StringBuilder();
        for (int depth = 1; depth > 0 && xml.hasNext(); ) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (++depth > MAX_DEPTH) {
                        throw new XMLStreamException("too deep", xml.getLocation());
                    }
                    out.append('<').append(xml.getLocalName()).append('>');
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    if (--depth > 0) {
                        out.append("</").append(xml.getLocalName()).append('>');
                    }
                }
                case XMLStreamConstants.ENTITY_REFERENCE ->
                    out.append('&').append(xml.getLocalName()).append(';');
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                    out.append(xml.getText());
                default -> {}
            }
        }
        return out.toString().strip();
    }
}
