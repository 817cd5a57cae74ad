package org.rapporteur.linking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.record.Actor;
import org.rapporteur.record.ActorKind;
import org.rapporteur.record.Cite;
import org.rapporteur.record.CitedValue;
import org.rapporteur.record.Difference;
import org.rapporteur.record.Meeting;
import org.rapporteur.record.Meeting.FieldDifference;
import org.rapporteur.record.MeetingStatus;

class MeetingLinkerTest {
    private static final List<Actor> ACTORS = List.of(
            actor("envoy-a", ActorKind.PERSON, "NOR"),
            actor("envoy-b", ActorKind.PERSON, "KEN"),
            actor("envoy-c", ActorKind.PERSON, "PER"),
            actor("norway", ActorKind.STATE, "NOR"),
            actor("kenya", ActorKind.STATE, "KEN"),
            actor("peru", ActorKind.STATE, "PER"),
            actor("chile", ActorKind.STATE, "CHL"),
            new Actor(
                    "minister",
                    "minister",
                    ActorKind.PERSON,
                    "CHL",
                    List.of(),
                    List.of(),
                    "chile",
                    List.of(),
                    List.of()));

    @Test
    void oneMeetingOfTwoArticlesIsOne() {
        List<Meeting> linked = link(
                told("p1", "2019-09-13", "Oslo", List.of("envoy-a", "envoy-b")),
                told("p2", "XXXX-09-13", "Oslo", List.of("norway", "envoy-b")));

        assertThat(linked).singleElement().satisfies(m -> {
            assertThat(m.id()).isEqualTo("2019-09-13-oslo-envoy-a-envoy-b");
            assertThat(m.date()).isEqualTo("2019-09-13");
            assertThat(m.participants()).containsExactly("envoy-a", "envoy-b", "norway");
            assertThat(m.cites()).extracting(Cite::article).containsExactly("p1", "p2");
            assertThat(m.differences()).isEmpty();
        });
    }

    @Test
    void thoseForWhomPersonsActMeetToo() {
        List<Meeting> linked = link(told("p1", "2019-09-13", "Oslo", List.of("minister", "envoy-a")));

        assertThat(linked).singleElement().satisfies(m -> assertThat(m.participants())
                .containsExactly("chile", "envoy-a", "minister"));
    }

    @Test
    void aCallIsNoMeetingOfOthers() {
        Meeting call =
                told("p1", "2019-09-13", "Oslo", List.of("minister", "envoy-b")).meeting();
        Account called = new Account(
                "p1",
                new Meeting(
                        call.id(),
                        "call",
                        call.status(),
                        call.date(),
                        null,
                        "phone call",
                        List.of(),
                        call.participants(),
                        List.of(),
                        List.of(),
                        null,
                        call.cites(),
                        List.of()));

        assertThat(link(called, told("p2", "2019-09-13", "Oslo", List.of("chile", "kenya"))))
                .hasSize(2);
        assertThat(link(called, told("p2", "2019-09-13", "Oslo", List.of("minister", "kenya"))))
                .hasSize(1);
    }

    @Test
    void whatAPageContradictsOfItselfIsADifferenceOfTheMeeting() {
        Account told = told("p1", "2019-09-13", "Oslo", List.of("norway", "kenya"));
        Meeting early = told.meeting();
        FieldDifference odd = new FieldDifference(
                "published",
                List.of(
                        new CitedValue("held 2019-09-13", early.cites().get(0)),
                        new CitedValue("published 2019-03-01", early.cites().get(0))));
        List<Meeting> linked = link(
                new Account(
                        told.article(),
                        early.with(new Meeting(
                                early.id(),
                                early.name(),
                                early.status(),
                                null,
                                null,
                                null,
                                List.of(),
                                List.of(),
                                List.of(),
                                List.of(),
                                null,
                                List.of(),
                                List.of(odd)))),
                told("p2", "2019-09-13", "Oslo", List.of("norway", "kenya")));

        assertThat(linked).singleElement().satisfies(m -> assertThat(m.differences())
                .containsExactly(odd));
        assertThat(new DifferenceLinker(List.of()).link(linked, List.of(), List.of(), List.of(), List.of()))
                .singleElement()
                .satisfies(d -> assertThat(d.kind()).isEqualTo(Difference.Kind.DATE));
    }

    @Test
    void whatAPageTellsAsHeldWasHeldWhereThePageWasAddedToLater() {
        Map<String, List<Meeting>> told = Map.of(
                "p1",
                List.of(told("p1", "2019-09-13", "Oslo", List.of("norway", "kenya"))
                        .meeting()));
        Map<String, String> first = Map.of("p1", "2019-09-11");

        assertThat(linker(Map.of(), first, Map.of()).link(told))
                .extracting(Meeting::status)
                .containsExactly(MeetingStatus.PLANNED);
        assertThat(linker(Map.of(), first, Map.of("p1", "2019-09-14")).link(told))
                .extracting(Meeting::status)
                .containsExactly(MeetingStatus.HELD);
    }

    @Test
    void whatAMeetingWasCalledPageByPageIsItsLifeAndNoDisagreement() {
        List<String> who = List.of("norway", "kenya");
        Map<String, List<Meeting>> told = Map.of(
                "p1", List.of(meeting("p1", "2019-09-13", "Oslo", who, List.of(), MeetingStatus.HELD)),
                "p2", List.of(meeting("p2", "2019-09-13", "Oslo", who, List.of(), MeetingStatus.CANCELLED)),
                "p3", List.of(meeting("p3", "2019-09-13", "Oslo", who, List.of(), MeetingStatus.PLANNED)));
        Map<String, String> published = Map.of("p1", "2019-09-14", "p2", "2019-09-09", "p3", "2019-09-02");

        assertThat(linker(Map.of(), published, Map.of()).link(told))
                .singleElement()
                .satisfies(m -> {
                    assertThat(m.status()).isEqualTo(MeetingStatus.HELD);
                    assertThat(m.life())
                            .extracting(s -> s.published() + " " + s.status())
                            .containsExactly("2019-09-02 PLANNED", "2019-09-09 CANCELLED", "2019-09-14 HELD");
                    assertThat(m.differences()).isEmpty();
                });
    }

    @Test
    void pagesAfterTheDayThatTellAnotherOutcomeDisagree() {
        List<String> who = List.of("norway", "kenya");
        Map<String, List<Meeting>> told = Map.of(
                "p1", List.of(meeting("p1", "2019-09-13", "Oslo", who, List.of(), MeetingStatus.HELD)),
                "p2", List.of(meeting("p2", "2019-09-13", "Oslo", who, List.of(), MeetingStatus.CANCELLED)));

        assertThat(linker(Map.of(), Map.of("p1", "2019-09-14", "p2", "2019-09-20"), Map.of())
                        .link(told))
                .singleElement()
                .satisfies(m -> assertThat(m.differences())
                        .extracting(FieldDifference::field)
                        .containsExactly("status"));
    }

    @Test
    void whatWasCalledOffKeepsItsDayHoweverNearThePage() {
        Map<String, List<Meeting>> told = Map.of(
                "p1",
                List.of(meeting(
                        "p1", "2019-09-13", "Oslo", List.of("norway", "kenya"), List.of(), MeetingStatus.CANCELLED)));

        assertThat(linker(Map.of(), Map.of("p1", "2019-09-14"), Map.of()).link(told))
                .extracting(Meeting::date)
                .containsExactly("2019-09-13");
    }

    @Test
    void talksToldWithoutADayAreTheSeriesOfTheirRounds() {
        List<Meeting> linked = link(
                talks("p1", "2019-09-13", "Oslo"),
                talks("p2", "2019-10-23", "Oslo"),
                talks("p3", "2019-10-30", "Lima"),
                talks("p4", null, "Oslo"));

        Meeting series =
                linked.stream().filter(m -> m.date() == null).findFirst().orElseThrow();
        assertThat(linked)
                .extracting(m -> m.date() + " " + m.series())
                .containsExactly(
                        "2019-09-13 " + series.id(), "2019-10-23 " + series.id(), "2019-10-30 null", "null null");
    }

    @Test
    void tellingsThatAreOneAreNotPartedByAMeetingThatOneOfThemMayMean() {
        Map<String, String> published = Map.of("p0", "2019-09-14", "p1", "2019-09-09", "p2", "2019-09-10");

        assertThat(linker(Map.of(), published, Map.of())
                        .link(byArticle(
                                talks("p0", "2019-09-13", "Lima"), talks("p1", null, "Oslo"), talks("p2", null, null))))
                .extracting(m -> m.cites().stream().map(Cite::article).toList())
                .containsExactlyInAnyOrder(List.of("p0"), List.of("p1", "p2"));
    }

    private static Account talks(String article, @Nullable String date, @Nullable String place) {
        Meeting m = meeting(article, date, place, List.of("norway", "kenya"), List.of(), MeetingStatus.HELD);
        return new Account(
                article,
                new Meeting(
                        m.id(),
                        m.name(),
                        m.status(),
                        m.date(),
                        m.place(),
                        "peace talks",
                        m.hosts(),
                        m.participants(),
                        m.declined(),
                        m.observers(),
                        null,
                        m.cites(),
                        List.of()));
    }

    @Test
    void anotherPlaceAnotherDayOrOtherPartiesAreOtherMeetings() {
        assertThat(link(
                        told("p1", "2019-09-13", "Oslo", List.of("norway", "kenya")),
                        told("p2", "2019-09-13", "Lima", List.of("norway", "kenya"))))
                .hasSize(2);
        assertThat(link(
                        told("p1", "2019-09-13", "Oslo", List.of("norway", "kenya")),
                        told("p2", "2019-09-23", "Oslo", List.of("norway", "kenya"))))
                .hasSize(2);
        assertThat(link(
                        told("p1", "2019-09-13", "Oslo", List.of("norway", "kenya")),
                        told("p2", "2019-09-13", "Oslo", List.of("peru", "chile"))))
                .hasSize(2);
    }

    @Test
    void accountsOfSomeGuestsEachAreOfOneMeetingWhereOthersNameBoth() {
        assertThat(link(
                        told("p1", "2019-09-13", "Oslo", List.of("norway", "kenya")),
                        told("p2", "2019-09-13", "Oslo", List.of("norway", "kenya", "peru", "chile")),
                        told("p3", "2019-09-13", "Oslo", List.of("norway", "kenya", "peru", "chile")),
                        told("p4", "2019-09-13", "Oslo", List.of("peru", "chile"))))
                .hasSize(1);
    }

    @Test
    void oneDayApartWithTheSamePersonsIsADifference() {
        List<Meeting> linked = link(
                told("p1", "2019-09-13", "Oslo", List.of("envoy-a", "envoy-b")),
                told("p2", "2019-09-14", "Oslo", List.of("envoy-a", "envoy-b")),
                told("p3", "2019-09-13", "Oslo", List.of("envoy-a", "envoy-b")));

        assertThat(linked).singleElement().satisfies(m -> {
            assertThat(m.date()).isEqualTo("2019-09-13");
            assertThat(m.differences()).singleElement().satisfies(d -> {
                assertThat(d.field()).isEqualTo("date");
                assertThat(d.values()).extracting(v -> v.value()).containsExactly("2019-09-13", "2019-09-14");
                assertThat(d.values()).extracting(v -> v.cite().article()).containsExactly("p1", "p2");
            });
        });
    }

    @Test
    void theDayThatACopyGivesIsNoDifference() {
        List<Meeting> linked = link(
                Map.of("p2", "p1"),
                told("p1", "2019-09-13", "Oslo", List.of("envoy-a", "envoy-b")),
                told("p2", "2019-09-14", "Oslo", List.of("envoy-a", "envoy-b")));

        assertThat(linked).singleElement().satisfies(m -> {
            assertThat(m.date()).isEqualTo("2019-09-13");
            assertThat(m.differences()).isEmpty();
        });
    }

    @Test
    void oneDayApartIsTwoMeetingsWhereAPageTellsOfBothDays() {
        assertThat(link(
                        told("p1", "2019-09-13", "Oslo", List.of("envoy-a", "envoy-b")),
                        told("p2", "2019-09-14", "Oslo", List.of("envoy-a", "envoy-b")),
                        told("p2", "2019-09-13", "Oslo", List.of("envoy-a", "envoy-c"))))
                .hasSize(2)
                .noneMatch(m -> m.differences().stream().anyMatch(d -> d.field().equals("date")));
    }

    @Test
    void whoTookPartByOneAndDeclinedByAnotherIsADifference() {
        Meeting came = told("p1", "2019-09-13", "Oslo", List.of("norway", "kenya", "peru"))
                .meeting();
        Account stayed = new Account(
                "p2",
                meeting("p2", "2019-09-13", "Oslo", List.of("norway", "kenya"), List.of("peru"), MeetingStatus.HELD));

        assertThat(link(new Account("p1", came), stayed)).singleElement().satisfies(m -> {
            assertThat(m.declined()).containsExactly("peru");
            assertThat(m.participants()).doesNotContain("peru");
            assertThat(m.differences()).extracting(FieldDifference::field).containsExactly("attendance");
            assertThat(m.differences().get(0).values())
                    .extracting(v -> v.value())
                    .containsExactly("peru took part", "peru declined");
        });
    }

    @Test
    void aWeekdayTakesItsDateFromAnotherPageOrNone() {
        Account friday = told("p1", "XXXX-WXX-5", "Oslo", List.of("norway", "kenya"));

        assertThat(link(friday, told("p2", "2019-09-13", "Oslo", List.of("norway", "kenya"))))
                .singleElement()
                .satisfies(m -> assertThat(m.date()).isEqualTo("2019-09-13"));
        assertThat(link(friday, told("p2", "2019-09-12", "Oslo", List.of("norway", "kenya"))))
                .hasSize(2);
        assertThat(link(friday)).singleElement().satisfies(m -> assertThat(m.date())
                .isNull());
    }

    @Test
    void aMonthWithoutItsYearLinksNothingByItself() {
        assertThat(link(
                        told("p1", "2017-02", "Oslo", List.of("norway")),
                        told("p2", "XXXX-02", "Oslo", List.of("norway"))))
                .hasSize(2);
    }

    @Test
    void whatIsProposedIsNotWhatWasHeld() {
        Account proposed = new Account(
                "p2", meeting("p2", null, null, List.of("norway", "kenya"), List.of(), MeetingStatus.PROPOSED));

        assertThat(link(told("p1", "2019-09-13", "Oslo", List.of("norway", "kenya")), proposed))
                .hasSize(2);
    }

    @Test
    void aPlanAndWhatCameOfItAreOne() {
        Account plan = new Account(
                "p1",
                meeting("p1", "2019-09-13", "Oslo", List.of("norway", "kenya"), List.of(), MeetingStatus.PLANNED));

        assertThat(link(plan, told("p2", "2019-09-13", "Oslo", List.of("norway", "kenya"))))
                .singleElement()
                .satisfies(m -> {
                    assertThat(m.status()).isEqualTo(MeetingStatus.HELD);
                    assertThat(m.differences()).isEmpty();
                });
    }

    @ParameterizedTest
    @CsvSource({"2019-05-28, envoy-a envoy-b, 1", "2019-05-28, norway kenya, 2", "2019-04-28, envoy-a envoy-b, 2"})
    void aPlanOfTwoPersonsForADaySlipsByDaysAndNotByWeeks(String day, String who, int meetings) {
        Account plan =
                new Account("p1", meeting("p1", day, null, List.of(who.split(" ")), List.of(), MeetingStatus.PLANNED));

        Account held = told("p2", "2019-06-12", "Oslo", List.of("envoy-a", "envoy-b"));
        Account again = told("p3", "2019-06-12", "Oslo", List.of("envoy-a", "envoy-b"));
        Map<String, List<Meeting>> told =
                Map.of("p1", List.of(plan.meeting()), "p2", List.of(held.meeting()), "p3", List.of(again.meeting()));
        Map<String, String> published = Map.of("p1", "2019-04-20", "p2", "2019-06-13", "p3", "2019-06-13");

        assertThat(linker(Map.of(), published, Map.of()).link(told))
                .hasSize(meetings)
                .anySatisfy(m -> assertThat(m.date()).isEqualTo("2019-06-12"));
    }

    @Test
    void twoMeetingsOfOneArticleStayTwo() {
        assertThat(link(
                        told("p1", "2019-09", "Oslo", List.of("norway", "kenya")),
                        new Account(
                                "p1",
                                meeting(
                                        "p1",
                                        "2019-09-13",
                                        "Oslo",
                                        List.of("norway", "kenya"),
                                        List.of(),
                                        MeetingStatus.HELD))))
                .hasSize(2);
    }

    @Test
    void twoMeetingsOfOneSentenceHaveIdsOfTheirOwn() {
        List<Meeting> linked = link(round("first round"), round("second round"));

        assertThat(linked).hasSize(2).extracting(Meeting::id).doesNotHaveDuplicates();
    }

    private static Account round(String format) {
        Meeting m = meeting("p1", null, "Oslo", List.of("norway", "kenya"), List.of(), MeetingStatus.HELD);
        return new Account(
                "p1",
                new Meeting(
                        m.id(),
                        m.name(),
                        m.status(),
                        m.date(),
                        m.place(),
                        format,
                        m.hosts(),
                        m.participants(),
                        m.declined(),
                        m.observers(),
                        null,
                        m.cites(),
                        List.of()));
    }

    @Test
    void theOrderDoesNotMatter() {
        List<Account> accounts = new ArrayList<>();
        String[] places = {"Oslo", "Lima", "Nairobi"};
        for (int i = 0; i < 40; i++) {
            String date = "2019-0%d-1%d".formatted(1 + i % 3, i % 4);
            accounts.add(told(
                    "p" + i,
                    i % 5 == 0 ? null : date,
                    places[i % 3],
                    List.of("envoy-" + "abc".charAt(i % 3), "norway")));
        }
        List<Meeting> expected = link(accounts.toArray(new Account[0]));

        assertThat(expected).hasSizeBetween(2, 39);
        for (int seed = 0; seed < 20; seed++) {
            Collections.shuffle(accounts, new Random(seed));
            assertThat(link(accounts.toArray(new Account[0]))).isEqualTo(expected);
        }
    }

    @Test
    @Timeout(120)
    void manyAccountsOfOneMeetingAndManyMeetingsTakeLittleTime() {
        List<Account> accounts = new ArrayList<>();
        for (int i = 0; i < 1000; i++) {
            accounts.add(told("same" + i, "2019-09-13", "Oslo", List.of("norway", "kenya")));
        }
        for (int i = 0; i < 3000; i++) {
            String date = "%d-%02d-%02d".formatted(1990 + i % 30, 1 + i / 30 % 12, 1 + i / 360 % 25);
            accounts.add(told("other" + i, date, "Lima", List.of("norway", "kenya")));
        }

        assertThat(link(accounts.toArray(new Account[0]))).hasSize(3001);
    }

    private record Account(String article, Meeting meeting) {}

    private static List<Meeting> link(Account... accounts) {
        return link(Map.of(), accounts);
    }

    private static List<Meeting> link(Map<String, String> originals, Account... accounts) {
        return linker(originals, Map.of(), Map.of()).link(byArticle(accounts));
    }

    private static Map<String, List<Meeting>> byArticle(Account... accounts) {
        Map<String, List<Meeting>> told = new LinkedHashMap<>();
        for (Account a : accounts) {
            told.computeIfAbsent(a.article(), k -> new ArrayList<>()).add(a.meeting());
        }
        return told;
    }

    private static MeetingLinker linker(
            Map<String, String> originals, Map<String, String> published, Map<String, String> updated) {
        return new MeetingLinker(ACTORS, originals, published, updated, (actor, article) -> List.of());
    }

    private static Account told(
            String article, @Nullable String date, @Nullable String place, List<String> participants) {
        return new Account(article, meeting(article, date, place, participants, List.of(), MeetingStatus.HELD));
    }

    private static Meeting meeting(
            String article,
            @Nullable String date,
            @Nullable String place,
            List<String> participants,
            List<String> declined,
            MeetingStatus status) {
        int start = date == null ? 0 : date.hashCode() & 0xffff;
        return new Meeting(
                "m1",
                "meeting",
                status,
                date,
                place,
                null,
                List.of(),
                participants,
                declined,
                List.of(),
                null,
                List.of(new Cite(article, start, start + 4, "They", "", "")),
                List.of());
    }

    private static Actor actor(String id, ActorKind kind, String country) {
        return new Actor(id, id, kind, country, List.of(), List.of(), List.of());
    }
}
