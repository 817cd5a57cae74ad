package org.rapporteur.linking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.rapporteur.reading.Fingerprint;
import org.rapporteur.reading.Reading;
import org.rapporteur.record.Actor;
import org.rapporteur.record.ActorKind;
import org.rapporteur.record.Article;
import org.rapporteur.record.Cite;
import org.rapporteur.record.Genre;
import org.rapporteur.record.Meeting;
import org.rapporteur.record.MeetingStatus;

/** Many pages of one thing: the time stays bounded, and not everything becomes one. */
@Timeout(20)
class ManyPagesTest {
    private static final List<String> COUNTRIES =
            List.of("NOR", "KEN", "PER", "CHL", "GHA", "TGO", "ISL", "MLT", "FJI", "WSM");

    @Test
    void twoHundredPagesThatTellOneMeetingTellOne() {
        List<Reading> pages = IntStream.range(0, 200)
                .mapToObj(i -> page(i, List.of(state("Norway", "NOR"), state("Kenya", "KEN")), "2019-09-13"))
                .toList();

        assertThat(new Linker().link(pages).meetings()).singleElement().satisfies(m -> {
            assertThat(m.cites()).hasSize(200);
            assertThat(m.participants()).containsExactly("kenya", "norway");
            assertThat(m.differences()).isEmpty();
        });
    }

    @Test
    void twoHundredPagesThatTellTwoMeetingsAWeekApartTellTwo() {
        List<Reading> pages = IntStream.range(0, 200)
                .mapToObj(i -> page(
                        i,
                        List.of(state("Norway", "NOR"), state("Kenya", "KEN")),
                        i % 2 == 0 ? "2019-09-13" : "2019-09-20"))
                .toList();

        assertThat(new Linker().link(pages).meetings())
                .extracting(Meeting::date)
                .containsExactly("2019-09-13", "2019-09-20");
    }

    @Test
    void aPageWithTwoDatesForOneMeetingKeepsThemApart() {
        List<Actor> actors = List.of(state("Norway", "NOR"), state("Kenya", "KEN"));
        List<Reading> pages = new ArrayList<>(IntStream.range(0, 50)
                .mapToObj(i -> page(i, actors, "2019-09-13"))
                .toList());
        pages.add(page(50, actors, "2019-09-13", "2019-09-14"));

        assertThat(new Linker().link(pages).meetings()).hasSize(2).anySatisfy(m -> {
            assertThat(m.date()).isEqualTo("2019-09-13");
            assertThat(m.cites()).hasSize(51);
        });
    }

    @Test
    void aThousandPagesWithOneNameOfOneCountryNameOnePerson() {
        List<Reading> pages = IntStream.range(0, 1000)
                .mapToObj(i -> page(i, List.of(person("Adam Birch", "NOR"))))
                .toList();

        assertThat(new Linker().link(pages).actors()).singleElement().satisfies(a -> assertThat(a.mentions())
                .hasSize(1000));
    }

    @Test
    void aThousandPagesWithOneNameOfTenCountriesNameTenPersonsAndOneWhoIsOpen() {
        List<Reading> pages = IntStream.range(0, 1000)
                .mapToObj(i -> page(i, List.of(person("Adam Birch", i % 11 == 10 ? null : COUNTRIES.get(i % 11)))))
                .toList();
        List<Actor> actors = new Linker().link(pages).actors();

        assertThat(actors).extracting(Actor::id).hasSize(11).doesNotHaveDuplicates();
        assertThat(actors.stream().mapToInt(a -> a.mentions().size()).sum()).isEqualTo(1000);
    }

    @Test
    void aThousandPagesWithOneSurnameNameNobodyInParticular() {
        List<Reading> pages = IntStream.range(0, 1000)
                .mapToObj(i -> page(i, List.of(person("Birch", null))))
                .toList();

        assertThat(new Linker().link(pages).actors()).hasSize(1000);
    }

    @Test
    void theOrderOfThePagesMakesNoDifference() {
        List<Reading> pages = new ArrayList<>(IntStream.range(0, 60)
                .mapToObj(i -> page(
                        i,
                        List.of(
                                person(i % 3 == 0 ? "Adam Birch" : "Adam B. Birch", i % 2 == 0 ? "NOR" : null),
                                state("Kenya", "KEN")),
                        "2019-09-1" + i % 4))
                .toList());
        List<?> facts = new Linker().link(pages).facts();
        Collections.shuffle(pages, new Random(7));

        assertThat(new Linker().link(pages).facts()).isEqualTo(facts);
    }

    private static Actor state(String name, String country) {
        return new Actor(name, name, ActorKind.STATE, country, List.of(), List.of(), List.of());
    }

    private static Actor person(String name, @Nullable String country) {
        return new Actor(name, name, ActorKind.PERSON, country, List.of(), List.of(), List.of());
    }

    /** A page that names these actors, and tells of a meeting of theirs in Oslo on each of these days. */
    private static Reading page(int number, List<Actor> actors, String... days) {
        String id = "a%04d".formatted(number);
        Article article = new Article(
                id,
                id,
                null,
                "Outlet " + number,
                "2019-09-15",
                null,
                null,
                List.of(),
                null,
                Genre.REPORT,
                "en",
                null,
                null,
                List.of());
        List<Actor> named = actors.stream()
                .map(a -> new Actor(
                        a.id(), a.name(), a.kind(), a.country(), a.aliases(), a.roles(), List.of(cite(id, 0))))
                .toList();
        List<Meeting> meetings = IntStream.range(0, days.length)
                .mapToObj(i -> new Meeting(
                        "m" + i,
                        "talks in Oslo",
                        MeetingStatus.HELD,
                        days[i],
                        "Oslo",
                        null,
                        List.of(),
                        actors.stream().map(Actor::id).toList(),
                        List.of(),
                        List.of(),
                        null,
                        List.of(cite(id, 10 + i)),
                        List.of()))
                .toList();
        return new Reading(
                article,
                Fingerprint.NONE,
                named,
                List.of(),
                meetings,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static Cite cite(String article, int start) {
        return new Cite(article, start, start + 1, "x", "", "");
    }
}
