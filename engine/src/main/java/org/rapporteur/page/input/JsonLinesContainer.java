package org.rapporteur.page.input;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.rapporteur.page.Page;

/** Articles as JSON, one a line. A line that cannot be read is named and the next is taken. */
final class JsonLinesContainer implements Container {
    private final Content content;
    private final java.io.InputStream in;
    /** How many bytes are left to read. */
    private long left;

    private int line;
    private int textless;

    /** @param content begins where the part does */
    JsonLinesContainer(Content content, Part part) {
        this.content = content;
        this.in = content.in();
        this.left = part.end() - part.start();
        this.line = part.lines();
    }

    @Override
    public @Nullable Found next() throws IOException {
        for (byte[] bytes = line(); bytes != null; bytes = line()) {
            if (bytes.length > Page.MAX_BYTES) {
                return new Bad(content.source(), "line " + line + " is longer than " + (Page.MAX_BYTES >> 20) + " MB");
            }
            if (new String(bytes, java.nio.charset.StandardCharsets.UTF_8).isBlank()) {
                continue;
            }
            try {
                Page page = JsonArticle.page(
                        JsonContainer.JSON.readTree(bytes), content.source(), content.name() + "#" + line, null);
                if (page != null) {
                    return new One(page);
                }
                textless++;
            } catch (JsonProcessingException e) {
                return new Bad(content.source(), "line " + line + " is not well-formed JSON");
            }
        }
        int left = textless;
        textless = 0;
        return left == 0 ? null : new Bad(content.source(), JsonContainer.without(left));
    }

    /** The next line; of one that is too long the beginning. Null at the end. */
    private byte @Nullable [] line() throws IOException {
        int b = left > 0 ? in.read() : -1;
        if (b < 0) {
            return null;
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        long read = 1;
        for (line++; b >= 0 && b != '\n'; b = in.read()) {
            read++;
            if (out.size() <= Page.MAX_BYTES) {
                out.write(b);
            }
        }
        left -= read;
        return out.toByteArray();
    }
}
