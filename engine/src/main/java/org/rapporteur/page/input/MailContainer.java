package org.rapporteur.page.input;

import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.page.ArticleHtml;
import org.rapporteur.page.Encoding;
import org.rapporteur.page.Page;
import org.rapporteur.page.UnreadablePageException;

/**
 * A message (.eml), or a page saved as one (.mhtml): the HTML in it, or where there is none, its text. Of a message the
 * subject is the headline and the day on which it was sent the day of publication, unless it was passed on.
 */
final class MailContainer {
    private static final int MAX_LEVELS = 50;
    /** How the subject of a message that was passed on or answered begins, in the languages of common programs. */
    private static final Pattern PASSED_ON =
            Pattern.compile("(?i)(?:\\s{0,9}(?:fwd?|re|tr|wg|aw|rv|enc|i|r|doorst|vs|sv)\\s?:\\s{0,9}){1,9}");

    private static final MimeConfig LIMITS = new MimeConfig.Builder()
            .setMaxLineLen(-1)
            .setMaxHeaderCount(1000)
            .setMaxHeaderLen(100_000)
            .setMaxContentLen(4L * Page.MAX_BYTES)
            .build();

    private @Nullable String subject;
    private @Nullable String date;
    private @Nullable String location;
    private byte @Nullable [] html;
    private byte @Nullable [] plain;
    private @Nullable String htmlCharset;
    private @Nullable String plainCharset;

    private MailContainer() {}

    static Container of(Container.Content content) throws IOException {
        MailContainer mail = new MailContainer();
        try {
            mail.read(content.in());
            return Container.of(List.of(mail.found(content)));
        } catch (MimeException | UnreadablePageException e) {
            return Container.of(List.of(
                    new Container.Bad(content.source(), "it is not a message that can be read: " + e.getMessage())));
        }
    }

    private void read(InputStream in) throws IOException, MimeException {
        MimeTokenStream mail = new MimeTokenStream(LIMITS);
        mail.parse(in);
        int level = 0;
        for (EntityState state = mail.getState(); state != EntityState.T_END_OF_STREAM; state = mail.next()) {
            if (level > MAX_LEVELS) {
                throw new LimitException("its parts are nested more than " + MAX_LEVELS + " deep");
            }
            switch (state) {
                case T_START_MULTIPART, T_START_MESSAGE -> level++;
                case T_END_MULTIPART, T_END_MESSAGE -> level--;
                case T_FIELD -> field(mail.getField().getName(), mail.getField().getBody(), level);
                case T_BODY -> body(mail);
                default -> {}
            }
        }
    }

    private void field(String name, @Nullable String body, int level) {
        String value = DecoderUtil.decodeEncodedWords(body == null ? "" : body.strip(), DecodeMonitor.SILENT);
        switch (name.toLowerCase(Locale.ROOT)) {
            case "subject" -> subject = subject == null && level <= 1 ? value : subject;
            case "date" -> date = date == null && level <= 1 ? value : date;
            case "snapshot-content-location", "content-location", "list-post-url", "x-url" ->
                location = location == null && value.matches("https?://\\S{1,2000}") ? value : location;
            default -> {}
        }
    }

    private void body(MimeTokenStream mail) throws IOException {
        String type = mail.getBodyDescriptor().getMimeType();
        String charset = mail.getBodyDescriptor().getCharset();
        if (type.equalsIgnoreCase("text/html") && html == null) {
            html = Bounded.page(mail.getDecodedInputStream());
            htmlCharset = charset;
        } else if (type.equalsIgnoreCase("text/plain") && plain == null) {
            plain = Bounded.page(mail.getDecodedInputStream());
            plainCharset = charset;
        }
    }

    private @Nullable String title() {
        return subject == null ? null : PASSED_ON.matcher(subject).replaceFirst("");
    }

    /** The day on which it was sent; of one that was passed on the day is not known. */
    private @Nullable String published() {
        return subject != null && PASSED_ON.matcher(subject).lookingAt() ? null : date;
    }

    /** The EDTF day on which a browser saved the page; null where it does not say, or not as mail has dates. */
    private @Nullable String saved() {
        try {
            return date == null
                    ? null
                    : LocalDate.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toString();
        } catch (DateTimeException e) {
            return null;
        }
    }

    private Container.Found found(Container.Content content) throws UnreadablePageException {
        String extension = FileFinder.extension(content.name());
        String name = location != null ? location : content.name();
        String source = content.source();
        if (html != null && extension.startsWith("mht")) {
            return new Container.One(new Page(source, name, html, htmlCharset, saved()));
        }
        ArticleHtml page = new ArticleHtml("the message")
                .title(title())
                .published(published())
                .url(location);
        if (html != null) {
            page.html(Encoding.decode(html, htmlCharset));
        } else if (plain != null) {
            page.text(Encoding.decode(plain, plainCharset));
        } else {
            return new Container.Bad(source, "there is no text in the message");
        }
        return new Container.One(new Page(source, name, page.bytes()));
    }
}
