package org.rapporteur.linking;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.rapporteur.linking.rulings.Anchor;
import org.rapporteur.linking.rulings.Outcome;
import org.rapporteur.linking.rulings.Ruling;
import org.rapporteur.linking.rulings.Rulings;
import org.rapporteur.reading.Fingerprint;
import org.rapporteur.reading.Proposition;
import org.rapporteur.reading.Reading;
import org.rapporteur.record.Actor;
import org.rapporteur.record.ActorKind;
import org.rapporteur.record.Article;
import org.rapporteur.record.Cite;
import org.rapporteur.record.Claim;
import org.rapporteur.record.Event;
import org.rapporteur.record.EventStatus;
import org.rapporteur.record.EventType;
import org.rapporteur.record.Figure;
import org.rapporteur.record.Genre;
import org.rapporteur.record.JsonLines;
import org.rapporteur.record.Label;
import org.rapporteur.record.Meeting;
import org.rapporteur.record.MeetingStatus;
import org.rapporteur.record.Position;
import org.rapporteur.record.PositionStance;
import org.rapporteur.record.RoleHeld;
import org.rapporteur.record.Statement;
import org.rapporteur.record.StatementKind;

class RuledLinkingTest {
    private static final Ruling.By BY = new Ruling.By("a clerk", "2024-01-31T12:00:00Z", null);

    private static final List<Reading> PAGES = List.of(
            page("p1", "Karin Holt", "2019-05-03"),
            page("p2", "Envoy Holt", "2019-06-07"),
            page("p3", "Karin Holt", "2019-05-03"));

    @Test
    void rulingsThatAreUndoneLeaveNoTrace() {
        List<String> before = lines(PAGES, Rulings.NONE);
        for (Ruling ruling : everySortOfRuling()) {
            Rulings ruled = Rulings.NONE.with(ruling);
            Ruled now = new Linker().link(PAGES, ruled);

            assertThat(now.outcomes()).extracting(Outcome::problem).containsOnlyNulls();
            assertThat(lines(PAGES, ruled)).as(ruling.toString()).isNotEqualTo(before);
            assertThat(lines(PAGES, ruled.with(Ruling.undo(BY, 1)))).isEqualTo(before);
            assertReferencesLead(now.record());
        }
    }

    @Test
    void theOrderOfThePagesDoesNotMatter() {
        Rulings all = Rulings.NONE;
        for (Ruling r : everySortOfRuling()) {
            all = all.with(r);
        }
        List<Reading> turned = List.of(PAGES.get(2), PAGES.get(0), PAGES.get(1));

        assertThat(lines(turned, all)).isEqualTo(lines(PAGES, all));
        assertReferencesLead(new Linker().link(PAGES, all).record());
    }

    @Test
    void aMergedActorIsOneEverywhere() {
        Record ruled = ruled(Ruling.merge(BY, List.of(actor("envoy-holt"), actor("karin-holt"))));

        Actor holt = ruled.actors().stream()
                .filter(a -> a.id().equals("envoy-holt"))
                .findFirst()
                .orElseThrow();
        assertThat(holt.name()).isEqualTo("Envoy Holt");
        assertThat(holt.aliases()).contains("Karin Holt");
        assertThat(holt.mentions()).extracting(Cite::article).contains("p1", "p2", "p3");
        assertThat(ruled.statements()).extracting(Statement::speaker).containsOnly("envoy-holt");
        assertThat(ruled.meetings())
                .allSatisfy(
                        m -> assertThat(m.participants()).contains("envoy-holt").doesNotContain("karin-holt"));
        assertThat(ruled.events()).extracting(Event::actor).containsOnly("envoy-holt");
        assertThat(ruled.positions()).extracting(Position::party).containsOnly("envoy-holt");
        assertThat(ruled.figures()).extracting(Figure::of).containsOnly("envoy-holt");
        assertThat(ruled.labels()).extracting(Label::actor).containsOnly("envoy-holt");
        assertThat(ruled.claims())
                .flatExtracting(Claim::assertedBy)
                .extracting(Claim.Side::source)
                .containsOnly("envoy-holt");
    }

    @Test
    void aChainOfMergesEndsInOne() {
        Rulings chain = Rulings.NONE
                .with(Ruling.merge(BY, List.of(actor("karin-holt"), actor("envoy-holt"))))
                .with(Ruling.merge(BY, List.of(actor("harbour-office"), actor("karin-holt"))));
        Rulings backwards = Rulings.NONE
                .with(Ruling.merge(BY, List.of(actor("harbour-office"), actor("karin-holt"))))
                .with(Ruling.merge(BY, List.of(actor("karin-holt"), actor("envoy-holt"))));

        assertThat(new Linker().link(PAGES, chain).record().actors())
                .extracting(Actor::id)
                .containsExactly("harbour-office");
        assertThat(lines(PAGES, backwards)).isEqualTo(lines(PAGES, chain));
    }

    @Test
    void whatAnArticleTellsIsAnothers() {
        Record ruled = ruled(Ruling.split(BY, actor("karin-holt"), List.of("p3")));

        assertThat(ruled.statements()).extracting(Statement::speaker).doesNotHaveDuplicates();
        assertThat(ruled.actors())
                .extracting(Actor::name)
                .containsOnlyOnce("Envoy Holt")
                .filteredOn("Karin Holt"::equals)
                .hasSize(2);
    }

    @Test
    void aWrittenFormIsAnothers() {
        Record ruled = ruled(Ruling.splitAlias(BY, actor("karin-holt"), "the guest"));

        assertThat(ruled.actors()).extracting(Actor::id).contains("the-guest", "karin-holt");
        assertThat(ruled.statements())
                .filteredOn(s -> s.article().equals("p1"))
                .extracting(Statement::speaker)
                .containsExactly("the-guest");
        assertThat(ruled.events()).extracting(Event::actor).doesNotContain("the-guest");
    }

    @Test
    void meetingsAreMergedAndTakenApart() {
        List<Meeting> before = new Linker().link(PAGES).meetings();
        assertThat(before).hasSize(2);
        Rulings merged = Rulings.NONE.with(
                Ruling.merge(BY, before.stream().map(Anchor::of).toList()));

        List<Meeting> one = new Linker().link(PAGES, merged).record().meetings();
        assertThat(one).hasSize(1);
        assertThat(one.get(0).cites()).extracting(Cite::article).containsExactly("p1", "p2", "p3");
        assertThat(one.get(0).differences())
                .extracting(Meeting.FieldDifference::field)
                .contains("date");

        Rulings apart = merged.with(Ruling.split(BY, Anchor.of(one.get(0)), List.of("p2")));
        assertThat(lines(PAGES, apart)).isEqualTo(lines(PAGES, Rulings.NONE));
    }

    @Test
    void aRejectedStatementTakesNoPartInClaims() {
        Statement s = new Linker().link(PAGES).statements().get(0);
        Record ruled = ruled(Ruling.reject(BY, Anchor.of(s)));

        assertThat(ruled.statements()).doesNotContain(s).hasSize(2);
        assertThat(ruled.claims())
                .flatExtracting(Claim::assertedBy)
                .extracting(Claim.Side::statement)
                .doesNotContain(s.id());
    }

    @Test
    void aCorrectedSpeakerIsTheSourceOfWhatIsClaimed() {
        Statement s = new Linker().link(PAGES).statements().get(0);
        Record ruled = ruled(Ruling.correct(
                BY, List.of(Anchor.of(s), actor("harbour-office")), "speaker", List.of("harbour-office")));

        assertThat(ruled.statements().get(0).speaker()).isEqualTo("harbour-office");
        assertThat(ruled.claims())
                .flatExtracting(Claim::assertedBy)
                .filteredOn(side -> s.id().equals(side.statement()))
                .extracting(Claim.Side::source)
                .containsExactly("harbour-office");
    }

    @Test
    void aRulingFindsItsActorAgainWhenPagesChangeItsId() {
        Rulings rulings =
                Rulings.NONE.with(Ruling.correct(BY, List.of(actor("karin-holt")), "country", List.of("NOR")));
        List<Reading> more = new ArrayList<>(PAGES);
        more.add(page("p4", "Karin Elin Holt", "2019-05-03"));

        Ruled ruled = new Linker().link(more, rulings);
        assertThat(ruled.outcomes()).extracting(Outcome::problem).containsOnlyNulls();
        assertThat(ruled.record().actors())
                .filteredOn(a -> a.id().equals("karin-elin-holt"))
                .extracting(Actor::country)
                .containsExactly("NOR");
    }

    @Test
    void aRulingOnWhatIsNoLongerThereDoesNothing() {
        Rulings rulings = Rulings.NONE;
        for (Ruling r : everySortOfRuling()) {
            // All pages name the office.
            if (!r.targets().get(0).name().equals("Harbour Office")) {
                rulings = rulings.with(r);
            }
        }
        List<Reading> others = List.of(page("p9", "Olga Lind", "2001-01-01"));
        Ruled ruled = new Linker().link(others, rulings);

        assertThat(ruled.outcomes()).hasSameSizeAs(rulings.all()).allSatisfy(o -> assertThat(o.problem())
                .contains("no longer in the record"));
        assertThat(lines(others, rulings)).isEqualTo(lines(others, Rulings.NONE));
    }

    private static List<Ruling> everySortOfRuling() {
        Record record = new Linker().link(PAGES);
        List<Ruling> out = new ArrayList<>(List.of(
                Ruling.merge(BY, List.of(actor("karin-holt"), actor("envoy-holt"))),
                Ruling.split(BY, actor("karin-holt"), List.of("p3")),
                Ruling.splitAlias(BY, actor("karin-holt"), "the guest"),
                Ruling.merge(BY, record.meetings().stream().map(Anchor::of).toList()),
                Ruling.correct(BY, List.of(actor("karin-holt")), "name", List.of("Karin E. Holt")),
                Ruling.correct(BY, List.of(Anchor.of(record.meetings().get(0))), "place", List.of()),
                Ruling.correct(BY, List.of(Anchor.of(record.articles().get(0))), "published", List.of("2019-05-05"))));
        record.facts().stream()
                .filter(f -> !(f instanceof Article))
                .map(f -> Ruling.reject(BY, Anchor.of(f)))
                .forEach(out::add);
        return out;
    }

    private static void assertReferencesLead(Record record) {
        List<String> actors = record.actors().stream().map(Actor::id).toList();
        List<String> statements =
                record.statements().stream().map(Statement::id).toList();
        assertThat(actors).doesNotHaveDuplicates();
        Stream<String> named = Stream.of(
                        record.statements().stream().map(Statement::speaker),
                        record.meetings().stream().flatMap(m -> m.participants().stream()),
                        record.events().stream().flatMap(e -> Stream.of(e.actor(), e.recipient())),
                        record.positions().stream().map(Position::party),
                        record.figures().stream().map(Figure::of),
                        record.labels().stream().map(Label::actor),
                        record.actors().stream().flatMap(a -> a.roles().stream().map(RoleHeld::of)),
                        sides(record).map(Claim.Side::source))
                .flatMap(s -> s);
        assertThat(named.filter(id -> id != null)).isSubsetOf(actors);
        assertThat(sides(record).map(Claim.Side::statement).filter(id -> id != null))
                .isSubsetOf(statements);
    }

    private static Stream<Claim.Side> sides(Record record) {
        return record.claims().stream().flatMap(c -> Stream.of(c.assertedBy(), c.deniedBy(), c.doubtedBy())
                .flatMap(List::stream));
    }

    private static Record ruled(Ruling ruling) {
        return new Linker().link(PAGES, Rulings.NONE.with(ruling)).record();
    }

    private static List<String> lines(List<Reading> pages, Rulings rulings) {
        return new Linker()
                .link(pages, rulings).record().facts().stream()
                        .map(JsonLines::write)
                        .toList();
    }

    private static Anchor actor(String id) {
        return new Linker()
                .link(PAGES).actors().stream()
                        .filter(a -> a.id().equals(id))
                        .map(Anchor::of)
                        .findFirst()
                        .orElseThrow();
    }

    /** A page with a fact of every kind on one person, who is called a guest as well, and an office. */
    private static Reading page(String id, String name, String day) {
        Article article = new Article(
                id, id, null, null, day, "stated", null, List.of(), null, Genre.REPORT, "en", null, null, List.of());
        Cite named = cite(id, 0, name);
        Cite guest = cite(id, 40, "the guest");
        Cite office = cite(id, 60, "Harbour Office");
        Cite words = cite(id, 100, "words of " + id);
        Actor person = new Actor(
                "a0",
                name,
                ActorKind.PERSON,
                null,
                List.of("the guest"),
                List.of(new RoleHeld("clerk", "a1", cite(id, 80, "clerk"), null)),
                List.of(named, guest));
        Actor body = new Actor("a1", "Harbour Office", ActorKind.OFFICE, null, List.of(), List.of(), List.of(office));
        Statement statement = new Statement(
                "s-" + id,
                id,
                StatementKind.INDIRECT,
                words.exact(),
                "said",
                "a0",
                "the guest",
                false,
                null,
                List.of(),
                null,
                null,
                null,
                null,
                null,
                0.9,
                words,
                guest);
        Meeting meeting = new Meeting(
                "m",
                "talks",
                MeetingStatus.HELD,
                day,
                "Oslo",
                null,
                List.of("a1"),
                List.of("a0"),
                List.of(),
                List.of(),
                null,
                List.of(cite(id, 120, "They met")),
                List.of());
        Event event = new Event(
                "e-" + id,
                id,
                EventType.CONSULT,
                null,
                "a0",
                "a1",
                day,
                null,
                EventStatus.ACTUAL,
                null,
                cite(id, 140, "met"),
                "meet");
        Position position = new Position(
                "q-" + id,
                "a0",
                "tolls",
                null,
                PositionStance.REJECTS,
                null,
                null,
                day,
                null,
                cite(id, 150, "no tolls"));
        Figure figure = new Figure(
                "f-" + id, id, new BigDecimal(5), null, null, "persons", "guests", "a0", day, cite(id, 160, "5"));
        Proposition proposition = new Proposition(
                "aid",
                true,
                "a1",
                "a0",
                List.of("border", "village"),
                id.equals("p2") ? Proposition.Attitude.DENIES : Proposition.Attitude.ASSERTS,
                "a0",
                "the guest",
                "s-" + id,
                "Aid is given",
                words);
        return new Reading(
                article,
                Fingerprint.NONE,
                List.of(person, body),
                List.of(statement),
                List.of(meeting),
                List.of(event),
                List.of(position),
                List.of(figure),
                List.of(),
                List.of(new Label(id, "a0", "movement", "outlet", cite(id, 170, "movement"))),
                List.of(proposition));
    }

    private static Cite cite(String article, int start, String words) {
        return new Cite(article, start, start + words.length(), words, "", "");
    }
}
