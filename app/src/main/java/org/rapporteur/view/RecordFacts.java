package org.rapporteur.view;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.rapporteur.record.Actor;
import org.rapporteur.record.Article;
import org.rapporteur.record.Cite;
import org.rapporteur.record.Fact;
import org.rapporteur.store.RecordException;
import org.rapporteur.store.RecordStore;

/** The facts of an open record, each kind read once when it is first asked for. To be used by one thread. */
public final class RecordFacts {
    private final RecordStore store;
    private final Names names;
    private final Filter filter;
    private final boolean byRules;
    private final Map<Class<?>, List<?>> facts = new HashMap<>();
    private final Map<String, String> texts = new HashMap<>();

    /** @param store stays open as long as the facts are asked for */
    public RecordFacts(RecordStore store) throws RecordException {
        this(store, new Names(store), Filter.ALL);
    }

    /**
     * Some facts of a record: all articles and actors, and what a filter keeps of the rest.
     *
     * @param names of the record
     */
    public RecordFacts(RecordStore store, Names names, Filter filter) {
        this(store, names, filter, false);
    }

    private RecordFacts(RecordStore store, Names names, Filter filter, boolean byRules) {
        this.store = store;
        this.names = names;
        this.filter = filter;
        this.byRules = byRules;
    }

    /** Those of them that the rules read, without what second readers proposed. */
    public RecordFacts readByRules() {
        return new RecordFacts(store, names, filter, true);
    }

    /** The record itself. */
    public RecordStore store() {
        return store;
    }

    /** The names behind the ids. */
    public Names names() {
        return names;
    }

    /** The facts of a kind, in the order of the export. */
    @SuppressWarnings("unchecked")
    public <F extends Fact> List<F> all(Class<F> kind) throws RecordException {
        List<?> known = facts.get(kind);
        if (known == null) {
            known = kind == Actor.class || kind == Article.class
                    ? store.facts(kind)
                    : store.facts(kind).stream()
                            .flatMap(f -> byRules ? ReadBy.byRules(f).stream() : Stream.of(f))
                            .filter(f -> filter.keeps(f, names))
                            .toList();
            facts.put(kind, known);
        }
        return (List<F>) known;
    }

    /** The sentence in which the words of a cite stand, on one line; the words alone where their article is not there. */
    public String sentence(Cite cite) throws RecordException {
        Article article = names.article(cite.article());
        String text = text(cite.article());
        if (article == null || text.isEmpty()) {
            return cite.exact();
        }
        Passage passage = Passage.of(cite, article, text);
        return (passage.before() + passage.words() + passage.after())
                .replaceAll("(?U)\\s+", " ")
                .strip();
    }

    /** The text that an article's cites count in; empty when there is none. */
    public String text(String article) throws RecordException {
        String known = texts.get(article);
        if (known == null) {
            known = store.text(article).orElse("");
            texts.put(article, known);
        }
        return known;
    }
}
