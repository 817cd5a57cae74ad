package org.rapporteur.store.packed;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rapporteur.record.Cite;
import org.rapporteur.record.Citer;

/** The texts of articles, in which the words of cites are looked up. */
public final class Texts {
    /** Texts that are kept at hand. */
    private static final int AT_HAND = 64;

    private final Source source;
    private final Map<String, Known> known = new LinkedHashMap<>(AT_HAND, 0.75f, true);

    /** Where the texts are. */
    public interface Source {
        /** The text of an article, or null when there is none. */
        @Nullable
        String of(String article);
    }

    private record Known(String text, Citer citer) {}

    /** @param source is asked each time, for a text may change */
    public Texts(Source source) {
        this.source = source;
    }

    /** A single text. */
    public static Texts of(String article, String text) {
        return new Texts(a -> a.equals(article) ? text : null);
    }

    /** The cite of a place in code points, or null where there is no such text or place. */
    @Nullable
    Cite cite(String article, int start, int end) {
        String text = source.of(article);
        if (text == null) {
            return null;
        }
        Known at = known.get(article);
        if (at == null || !at.text().equals(text)) {
            at = new Known(text, new Citer(article, text));
            known.put(article, at);
            if (known.size() > AT_HAND) {
                known.remove(known.keySet().iterator().next());
            }
        }
        Citer citer = at.citer();
        if (start >= end || end > citer.codePoint(text.length())) {
            return null;
        }
        return citer.cite(citer.charOffset(start), citer.charOffset(end));
    }
}
