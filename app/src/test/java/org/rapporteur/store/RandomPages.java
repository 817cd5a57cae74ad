package org.rapporteur.store;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.rapporteur.language.OpenDate;
import org.rapporteur.page.Document;
import org.rapporteur.page.Page;
import org.rapporteur.reading.Fingerprint;
import org.rapporteur.reading.Proposition;
import org.rapporteur.reading.Reading;
import org.rapporteur.record.Actor;
import org.rapporteur.record.ActorKind;
import org.rapporteur.record.Article;
import org.rapporteur.record.Cite;
import org.rapporteur.record.Citer;
import org.rapporteur.record.Event;
import org.rapporteur.record.EventStatus;
import org.rapporteur.record.EventType;
import org.rapporteur.record.Figure;
import org.rapporteur.record.Genre;
import org.rapporteur.record.Ids;
import org.rapporteur.record.Label;
import org.rapporteur.record.Meeting;
import org.rapporteur.record.MeetingStatus;
import org.rapporteur.record.Position;
import org.rapporteur.record.PositionStance;
import org.rapporteur.record.Role;
import org.rapporteur.record.RoleHeld;
import org.rapporteur.record.Segment;
import org.rapporteur.record.Statement;
import org.rapporteur.record.StatementKind;
import org.rapporteur.record.Time;
import org.rapporteur.record.TimexType;

/**
 * Pages drawn from so few names, days and places that each changes what is made of the others: names that are one person's
 * or two's, meetings that are one or not, copies, pages without a year.
 */
final class RandomPages {
    private static final List<String> PERSONS = List.of(
            "Anna Berg",
            "Anna Maria Berg",
            "A. Berg",
            "Berg",
            "Anna Lund",
            "Per Lund",
            "Lund",
            "Nils Dahl",
            "Nils Erik Dahl");
    private static final List<String> STATES = List.of("Norway", "Kenya", "Peru");
    private static final List<String> CODES = List.of("NOR", "KEN", "PER");
    private static final List<String> BODIES = List.of("Harbour Front", "Harbour front", "Council of Ports");
    private static final List<String> PLACES = List.of("Oslo", "Lima", "Accra");
    private static final List<String> LABELS = List.of("movement", "terrorist group", "armed group");
    private static final List<String> TITLES = List.of("President", "envoy", "clerk");

    private final Random random;
    private final StringBuilder text = new StringBuilder();
    private final Map<String, List<int[]>> mentions = new LinkedHashMap<>();

    private RandomPages(Random random) {
        this.random = random;
    }

    /**
     * A page.
     *
     * @param number tells its text from those of others
     * @param seed of what is read in it; the same page may be read otherwise
     */
    static Invented page(int number, long seed) {
        return new RandomPages(new Random(number * 31L + 7)).page(number, new Random(seed));
    }

    private Invented page(int number, Random drawn) {
        for (String name : PERSONS) {
            put(name);
        }
        STATES.forEach(this::put);
        BODIES.forEach(this::put);
        LABELS.forEach(this::put);
        TITLES.forEach(this::put);
        Random story = new Random(random.nextInt(4));
        for (int i = 0; i < 60; i++) {
            text.append("word").append(story.nextInt(500)).append(' ');
        }
        for (int i = random.nextInt(40); i >= 0; i--) {
            text.append("own").append(number).append('x').append(i).append(' ');
        }
        String body = text.toString();
        String source = "page-" + number + ".txt";
        String id = new Page(source, source, body.getBytes(StandardCharsets.UTF_8)).id();
        Article article = article(id, source, published(drawn), body, drawn.nextInt(3));
        Document document = new Document(article, body);
        return new Invented(document, new Facts(id, new Citer(id, body), drawn).reading(article, document));
    }

    private void put(String words) {
        mentions.computeIfAbsent(words, k -> new ArrayList<>())
                .add(new int[] {text.length(), text.length() + words.length()});
        text.append(words).append(". ");
    }

    private static @Nullable String published(Random drawn) {
        return switch (drawn.nextInt(4)) {
            case 0 -> null;
            case 1 -> "XXXX-05";
            default -> (2018 + drawn.nextInt(2)) + "-05-0" + (1 + drawn.nextInt(9));
        };
    }

    private static Article article(String id, String source, @Nullable String published, String body, int outlet) {
        return new Article(
                id,
                source,
                "Title of " + source,
                outlet == 0 ? null : "Outlet " + outlet,
                published,
                published == null ? null : "stated",
                null,
                List.of("A Desk"),
                null,
                Genre.REPORT,
                "en",
                null,
                null,
                List.of(new Segment(Role.BODY, 0, body.length())));
    }

    /** What is read in the page. */
    private final class Facts {
        private final String id;
        private final Citer citer;
        private final Random drawn;
        private final Map<String, Actor> parties = new LinkedHashMap<>();

        Facts(String id, Citer citer, Random drawn) {
            this.id = id;
            this.citer = citer;
            this.drawn = drawn;
        }

        Reading reading(Article article, Document document) {
            List<Statement> statements = new ArrayList<>();
            List<Meeting> meetings = new ArrayList<>();
            List<Event> events = new ArrayList<>();
            List<Position> positions = new ArrayList<>();
            List<Figure> figures = new ArrayList<>();
            List<Time> times = new ArrayList<>();
            List<Label> labels = new ArrayList<>();
            List<Proposition> propositions = new ArrayList<>();
            for (int i = 0; i < 2 + drawn.nextInt(2); i++) {
                statements.add(statement(i));
                meetings.add(meeting(i));
                events.add(event(i));
                propositions.add(proposition());
            }
            positions.add(new Position(
                    Ids.hash(id, "position"),
                    body(),
                    "talks",
                    null,
                    PositionStance.DEMANDS,
                    null,
                    person(),
                    date(),
                    null,
                    cite("Kenya")));
            figures.add(new Figure(
                    Ids.hash(id, "figure"),
                    id,
                    new BigDecimal(10 + drawn.nextInt(3)),
                    null,
                    null,
                    "persons",
                    "observers",
                    state(),
                    "2018-05-03",
                    cite("Peru")));
            labels.add(new Label(id, body(), pick(LABELS), "outlet", cite("movement")));
            times.add(new Time(id, TimexType.DATE, "XXXX-05-03", cite("Norway")));
            List<Integer> same = IntStream.rangeClosed(1, 12).mapToObj(m -> 0).toList();
            return new Reading(
                    article,
                    Fingerprint.of(document),
                    List.copyOf(parties.values()),
                    statements,
                    meetings,
                    events,
                    positions,
                    figures,
                    times,
                    labels,
                    propositions,
                    List.of(new OpenDate("XXXX-05-03", same), new OpenDate("XXXX-05-04", same)));
        }

        private Cite cite(String words) {
            int[] place = mentions.get(words).get(0);
            return citer.cite(place[0], place[1]);
        }

        private String pick(List<String> of) {
            return of.get(drawn.nextInt(of.size()));
        }

        private String party(String name, ActorKind kind, @Nullable String country, List<RoleHeld> roles) {
            return parties.computeIfAbsent(
                            kind + name,
                            k -> new Actor(
                                    "p" + (parties.size() + 1),
                                    name,
                                    kind,
                                    country,
                                    List.of(),
                                    roles,
                                    List.of(cite(name))))
                    .id();
        }

        private String person() {
            String name = pick(PERSONS);
            String title = pick(TITLES);
            String country = drawn.nextInt(3) == 0 ? pick(CODES) : null;
            String of = drawn.nextBoolean() ? body() : null;
            List<RoleHeld> roles =
                    drawn.nextBoolean() ? List.of(new RoleHeld(title, of, cite(title), null)) : List.of();
            return party(name, ActorKind.PERSON, country, roles);
        }

        private String state() {
            int n = drawn.nextInt(STATES.size());
            return party(STATES.get(n), ActorKind.STATE, CODES.get(n), List.of());
        }

        private String body() {
            return party(pick(BODIES), ActorKind.ARMED_GROUP, drawn.nextInt(4) == 0 ? "KEN" : null, List.of());
        }

        private String anybody() {
            return switch (drawn.nextInt(3)) {
                case 0 -> person();
                case 1 -> state();
                default -> body();
            };
        }

        private @Nullable String date() {
            return switch (drawn.nextInt(5)) {
                case 0 -> null;
                case 1 -> "XXXX-05-0" + (3 + drawn.nextInt(2));
                case 2 -> "2018-05";
                default -> (2018 + drawn.nextInt(2)) + "-05-0" + (3 + drawn.nextInt(2));
            };
        }

        private Statement statement(int n) {
            return new Statement(
                    Ids.hash(id, "statement" + n),
                    id,
                    StatementKind.DIRECT,
                    pick(BODIES),
                    "said",
                    person(),
                    "Berg",
                    false,
                    null,
                    List.of(),
                    null,
                    date(),
                    null,
                    null,
                    null,
                    0.9,
                    cite(BODIES.get(n % BODIES.size())),
                    cite("Berg"));
        }

        private Meeting meeting(int n) {
            return new Meeting(
                    "m" + n,
                    "talks",
                    drawn.nextInt(4) == 0 ? MeetingStatus.CANCELLED : MeetingStatus.HELD,
                    date(),
                    pick(PLACES),
                    null,
                    List.of(),
                    List.of(state(), anybody()),
                    drawn.nextInt(3) == 0 ? List.of(state()) : List.of(),
                    List.of(),
                    null,
                    List.of(cite(PERSONS.get(n))),
                    List.of());
        }

        private Event event(int n) {
            return new Event(
                    Ids.hash(id, "event" + n),
                    id,
                    EventType.ACCUSE,
                    null,
                    anybody(),
                    anybody(),
                    date(),
                    null,
                    EventStatus.ACTUAL,
                    null,
                    cite(PERSONS.get(n + 3)),
                    "accuse-v");
        }

        private Proposition proposition() {
            Proposition.Attitude attitude =
                    drawn.nextBoolean() ? Proposition.Attitude.ASSERTS : Proposition.Attitude.DENIES;
            return new Proposition(
                    "aid",
                    true,
                    state(),
                    body(),
                    List.of("arm"),
                    attitude,
                    person(),
                    "a source",
                    null,
                    "Words",
                    cite("Lund"));
        }
    }
}
