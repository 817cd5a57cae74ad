package org.rapporteur.brief;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rapporteur.record.Actor;
import org.rapporteur.record.ActorKind;
import org.rapporteur.record.Article;
import org.rapporteur.record.Cite;
import org.rapporteur.record.Fact;
import org.rapporteur.store.RecordException;
import org.rapporteur.view.EnglishDate;
import org.rapporteur.view.RecordFacts;
import org.rapporteur.view.The;

/** What a brief is written from: the facts of its scope, and the words for them. */
final class Material {
    /** A quotation that is longer is cut, in chars. */
    private static final int LONGEST = 320;

    /** "MOSCOW (An Agency) — ", "GENEVA: ". */
    private static final Pattern DATELINE =
            Pattern.compile("^\\p{Lu}[\\p{Lu}., '’/-]{2,40}(?:\\([^)]{1,40}\\) ?)?(?:—|–|--|:) *(?=[\\p{L}“\"])");

    private static final Pattern DETERMINER = Pattern.compile(
            "^(?:The|An?|One|Some|Many|Several|Both|Other|Another|This|That|These|Those|Its|Their|His|Her|Two|Three) ");

    /** How an article's outlet is called where it names none. */
    static final String UNNAMED = "an unnamed outlet";

    private final RecordFacts facts;
    private final Scope scope;
    private final Map<String, Actor> actors = new HashMap<>();
    private @Nullable Antecedents antecedents;

    Material(RecordFacts facts, Scope scope) throws RecordException {
        this.facts = facts;
        this.scope = scope;
        facts.all(Actor.class).forEach(a -> actors.put(a.id(), a));
    }

    RecordFacts facts() {
        return facts;
    }

    /** The facts of a kind that are in the scope, in the order of the export. */
    <F extends Fact> List<F> all(Class<F> kind) throws RecordException {
        List<F> out = new ArrayList<>();
        for (F fact : facts.all(kind)) {
            if (scope.keeps(fact, facts)) {
                out.add(fact);
            }
        }
        return out;
    }

    /** Whether an article is a copy of another: it says again what that one says. */
    boolean isCopy(String article) {
        Article a = facts.names().article(article);
        return a != null && a.duplicateOf() != null;
    }

    /** The outlet of an article, or {@link #UNNAMED}. */
    String outlet(String article) {
        Article a = facts.names().article(article);
        return a == null || a.publisher() == null ? UNNAMED : facts.names().outlet(article);
    }

    /** The outlet of an article; of one that names none, with the day on which it appeared, to tell two of them apart. */
    String teller(String article) {
        String published = facts.names().published(article);
        String outlet = outlet(article);
        return outlet.equals(UNNAMED) && published != null ? UNNAMED + " of " + EnglishDate.of(published) : outlet;
    }

    /** The name of an actor as it stands within a sentence, with "the" where English has it. */
    String name(String id) {
        Actor actor = actors.get(id);
        if (actor == null) {
            return id;
        }
        String name = actor.name();
        if (name.startsWith("The ")) {
            return actor.kind() == ActorKind.MEDIA ? name : "the " + name.substring(4);
        }
        return takesThe(actor) ? "the " + name : name;
    }

    /** Names in the order given, parted by commas and "and"; of many the most mentioned and how many others. */
    String names(List<String> ids) {
        return namer().list(ids);
    }

    /** How actors are named in a sentence. */
    Namer namer() {
        return new Namer(this::name, this::mentions, this::side);
    }

    /** Whom an actor belongs to in the end: a minister's state; itself where it belongs to nobody. */
    String side(String id) {
        Actor actor = actors.get(id);
        String top = actor == null ? null : actor.side();
        return top == null || !actors.containsKey(top) ? id : top;
    }

    /** Whether an actor is a body, or a person who belongs to one. */
    boolean isOfASide(String id) {
        Actor actor = actors.get(id);
        return !side(id).equals(id) || (actor != null && actor.kind() != ActorKind.PERSON);
    }

    /** The actor of an id, or null. */
    @Nullable
    Actor actor(String id) {
        return actors.get(id);
    }

    private int mentions(String id) {
        Actor actor = actors.get(id);
        return actor == null ? 0 : actor.mentions().size();
    }

    /** The text with a capital at its beginning. */
    static String capital(String text) {
        if (text.isEmpty()) {
            return text;
        }
        int first = text.offsetByCodePoints(0, 1);
        return text.substring(0, first).toUpperCase(Locale.ROOT) + text.substring(first);
    }

    /** The sentence around some words between quotation marks, without a dateline and cut where it is long. */
    String quote(Cite cite) throws RecordException {
        return quoted(DATELINE.matcher(facts.sentence(cite)).replaceFirst(""));
    }

    /** Words between quotation marks; marks within become single ones, those around are dropped. */
    static String quoted(String words) {
        String text = words.replaceAll("\\s+", " ").strip();
        if (text.length() > LONGEST) {
            int cut = text.lastIndexOf(' ', LONGEST);
            text = text.substring(0, cut > 0 ? cut : LONGEST).replaceAll("[\\s,;:–-]+$", "") + " …";
        }
        if (text.matches("[“\"][^“”\"]*[”\"]")) {
            text = text.substring(1, text.length() - 1);
        }
        return "“"
                + text.replace('“', '‘')
                        .replace('”', '’')
                        .replaceAll("\"([^\"]*)\"", "‘$1’")
                        .replace('"', '\'') + "”";
    }

    private static boolean takesThe(Actor actor) {
        String name = actor.name();
        boolean severalWords = name.indexOf(' ') > 0;
        return switch (actor.kind()) {
            case PERSON, MEDIA, COMPANY -> false;
            case STATE -> The.belongsTo(name);
            case GOVERNMENT, MINISTRY, OFFICE, IGO, PARTY -> severalWords || pagesSayThe(actor);
            case ARMED_GROUP, OTHER -> pagesSayThe(actor);
        };
    }

    /** Whether most of the places where the name, or the end of it, stands as it is have "the" before it. */
    private static boolean pagesSayThe(Actor actor) {
        String name = actor.name().toLowerCase(Locale.ROOT);
        int with = 0;
        int all = 0;
        for (Cite mention : actor.mentions()) {
            if (name.endsWith(mention.exact().toLowerCase(Locale.ROOT))) {
                all++;
                with += mention.prefix().toLowerCase(Locale.ROOT).endsWith("the ") ? 1 : 0;
            }
        }
        return 2 * with > all;
    }

    /** Some words, and where a page names those whom their sentences mean and do not name. */
    List<Cite> naming(Collection<Cite> cites, Collection<String> named) throws RecordException {
        if (antecedents == null) {
            antecedents = new Antecedents(facts);
        }
        return antecedents.with(cites, named);
    }

    /** Who says something: an actor, the words of the page, or the outlet. */
    String source(@Nullable String actor, @Nullable String text, String article) {
        if (actor != null) {
            return name(actor);
        }
        return text != null ? lowered(text) : outlet(article);
    }

    /** The words of a page as they stand within a sentence: a determiner that began one loses its capital. */
    private static String lowered(String text) {
        Matcher first = DETERMINER.matcher(text);
        return first.find() ? first.group().toLowerCase(Locale.ROOT) + text.substring(first.end()) : text;
    }
}
