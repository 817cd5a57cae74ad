package org.rapporteur.store;

import java.util.Map;
import java.util.TreeMap;

/** Pages, by the ids of their articles, that cannot be linked or written, each with what was thrown over it. */
final class PageFailures extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Map<String, Throwable> pages;

    PageFailures(Map<String, Throwable> pages) {
        this.pages = new TreeMap<>(pages);
    }

    Map<String, Throwable> pages() {
        return pages;
    }
}
