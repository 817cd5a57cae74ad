package org.rapporteur.page.input;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What a web archive holds that is not read, counted; told at its end. */
final class WarcTally {
    /** Kinds of records that are passed over. */
    enum Kind {
        REVISIT("revisit of a page that is in it", "revisits of pages that are in it"),
        CONVERSION("conversion of a page that is in it", "conversions of pages that are in it"),
        NO_PAGE("response that is no page", "responses that are no pages"),
        NO_PAGE_RESOURCE("resource that is no page", "resources that are no pages"),
        NO_PAGE_CONVERSION("conversion that is no page", "conversions that are no pages"),
        NO_PAGE_REVISIT("revisit of what is no page", "revisits of what is no page"),
        FAILURE("response that is an error or a redirect", "responses that are errors or redirects"),
        CONTINUATION("continuation of a record in parts", "continuations of records in parts");

        private final String one;
        private final String many;

        Kind(String one, String many) {
            this.one = one;
            this.many = many;
        }
    }

    /** So many addresses of pages that are elsewhere are named. */
    private static final int NAMED = 5;
    /** So many revisits are kept to the end, when it is known whether their pages are there. */
    private static final int KEPT = 100_000;

    private final Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
    /** The addresses of the pages that were read, as 128 bits each. */
    private final Set<UUID> read = new HashSet<>();

    /** Address to the address of the page that it refers to, of revisits. */
    private final Map<String, String> revisits = new LinkedHashMap<>();

    private int more;

    void count(Kind kind) {
        counts.merge(kind, 1, Integer::sum);
    }

    void read(String url) {
        read.add(key(url));
    }

    boolean isRead(String url) {
        return read.contains(key(url));
    }

    /** Notes that a page was found unchanged. */
    void revisit(String url, String of, boolean page) {
        if (!page) {
            count(Kind.NO_PAGE_REVISIT);
        } else if (isRead(url) || isRead(of)) {
            count(Kind.REVISIT);
        } else if (revisits.size() < KEPT) {
            more += revisits.put(url, of) == null ? 0 : 1;
        } else {
            more++;
        }
    }

    /** What is to be told, a line each. */
    List<String> told() {
        List<String> absent = new ArrayList<>();
        revisits.forEach((url, of) -> {
            if (isRead(url) || isRead(of)) {
                count(Kind.REVISIT);
            } else {
                absent.add(url);
            }
        });
        List<String> parts = new ArrayList<>();
        counts.forEach((kind, n) -> parts.add(n + " " + (n == 1 ? kind.one : kind.many)));
        List<String> out = new ArrayList<>();
        if (!parts.isEmpty()) {
            int all = counts.values().stream().mapToInt(Integer::intValue).sum();
            out.add(String.join(", ", parts) + (all == 1 ? " was" : " were") + " passed over");
        }
        int n = absent.size() + more;
        if (n > 0) {
            out.add(n + (n == 1 ? " revisit says that a page" : " revisits say that pages")
                    + " had not changed, and what is meant is not in it: "
                    + String.join(", ", absent.subList(0, Math.min(NAMED, absent.size())))
                    + (n > NAMED ? " and more" : "") + "; read the archive that holds it too");
        }
        return out;
    }

    private static UUID key(String url) {
        return UUID.nameUUIDFromBytes(url.getBytes(StandardCharsets.UTF_8));
    }
}
