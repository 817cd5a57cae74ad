package org.rapporteur.linking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.rapporteur.language.OpenDate;
import org.rapporteur.reading.Fingerprint;
import org.rapporteur.reading.Reading;
import org.rapporteur.record.Actor;
import org.rapporteur.record.ActorKind;
import org.rapporteur.record.Article;
import org.rapporteur.record.Cite;
import org.rapporteur.record.Genre;
import org.rapporteur.record.Meeting;
import org.rapporteur.record.MeetingStatus;
import org.rapporteur.record.Time;
import org.rapporteur.record.TimexType;

class DatingTest {
    private static final List<Actor> PARTIES = List.of(party("a0", "Norway"), party("a1", "Sweden"));

    @Test
    void aMeetingOfTheSameDayPlaceAndPartiesGivesTheYear() {
        Reading open = reading("a", "XXXX-09", meeting("XXXX-09-13", "Oslo"));
        Reading dated = reading("b", "2019-09-15", meeting("2019-09-13", "Oslo"));

        assertThat(published(open, dated)).containsExactly("2019-09", "2019-09-15");
    }

    @Test
    void itsOwnDatesAreReadAnew() {
        Reading open = reading("a", "XXXX-09", meeting("XXXX-09-13", "Oslo"));
        Reading dated = reading("b", "2019-09-15", meeting("2019-09-13", "Oslo"));

        Reading now = date(List.of(open, dated), Map.of()).get(0);
        assertThat(now.meetings()).extracting(Meeting::date).containsExactly("2019-09-13");
        assertThat(now.times()).extracting(Time::value).containsExactly("2018-11-09", "2019-09-13");
        assertThat(now.article().publishedBasis()).isEqualTo("inferred");
    }

    @Test
    void anotherPlaceGivesNothing() {
        Reading open = reading("a", "XXXX-09", meeting("XXXX-09-13", "Oslo"));
        Reading dated = reading("b", "2019-09-15", meeting("2019-09-13", "Lisbon"));

        assertThat(published(open, dated)).containsExactly("XXXX-09", "2019-09-15");
    }

    @Test
    void yearsThatDisagreeGiveNothing() {
        Reading open = reading("a", "XXXX-09", meeting("XXXX-09-13", "Oslo"));
        Reading one = reading("b", "2019-09-15", meeting("2019-09-13", "Oslo"));
        Reading other = reading("c", "2017-09-15", meeting("2017-09-13", "Oslo"));

        assertThat(published(open, one, other)).startsWith("XXXX-09");
    }

    @Test
    void oneMonthIsTooLittleTwoAreEnough() {
        Reading dated = reading("b", "2019-06", meeting("2019-02", "Oslo"), meeting("2019-05", "Oslo"));

        assertThat(published(reading("a", "XXXX-09", meeting("XXXX-02", "Oslo")), dated))
                .startsWith("XXXX-09");
        assertThat(published(reading("a", "XXXX-09", meeting("XXXX-02", "Oslo"), meeting("XXXX-05", "Oslo")), dated))
                .startsWith("2019-09");
    }

    @Test
    void aCopyHasTheMonthOfItsOriginalAndDatesOthers() {
        Reading copy = reading("a", null, meeting("XXXX-03-04", "Oslo"));
        Reading original = reading("b", "2020-03-06");
        Reading third = reading("c", "XXXX-03", meeting("XXXX-03-04", "Oslo"));

        List<Reading> now = date(List.of(copy, original, third), Map.of("a", "b"));
        assertThat(now).extracting(r -> r.article().published()).containsExactly("2020-03", "2020-03-06", "2020-03");
    }

    private static List<Reading> date(List<Reading> readings, Map<String, String> originals) {
        Gists maker = new Gists();
        List<Gist> gists = readings.stream().map(r -> maker.of(r).gist()).toList();
        Map<String, InferredDate> evidence = Dating.date(gists, originals, Map.of());
        return readings.stream()
                .map(r -> Dating.redated(r, evidence.get(r.article().id())))
                .toList();
    }

    private static List<String> published(Reading... readings) {
        return date(List.of(readings), Map.of()).stream()
                .map(r -> String.valueOf(r.article().published()))
                .toList();
    }

    private static Actor party(String id, String name) {
        return new Actor(id, name, ActorKind.STATE, null, List.of(), List.of(), List.of());
    }

    private static Meeting meeting(String date, String place) {
        return new Meeting(
                "m",
                "talks",
                MeetingStatus.HELD,
                date,
                place,
                null,
                List.of(),
                List.of("a0", "a1"),
                List.of(),
                List.of(),
                null,
                List.of(cite("talks")),
                List.of());
    }

    private static Cite cite(String words) {
        return new Cite("x", 0, words.length(), words, "", "");
    }

    /** A page whose open dates count from its publication: November is past where it comes out earlier in the year. */
    private static Reading reading(String id, @Nullable String published, Meeting... meetings) {
        Article article = new Article(
                id,
                id,
                null,
                null,
                published,
                published == null ? null : "stated",
                null,
                List.of(),
                null,
                Genre.REPORT,
                "en",
                null,
                null,
                List.of());
        List<Integer> same = IntStream.rangeClosed(1, 12).mapToObj(m -> 0).toList();
        List<Integer> november = IntStream.rangeClosed(1, 12).mapToObj(m -> -1).toList();
        boolean open = published == null || published.startsWith("XXXX");
        return new Reading(
                article,
                Fingerprint.NONE,
                PARTIES,
                List.of(),
                List.of(meetings),
                List.of(),
                List.of(),
                List.of(),
                open
                        ? List.of(
                                new Time(id, TimexType.DATE, "XXXX-11-09", cite("last November 9")),
                                new Time(id, TimexType.DATE, "XXXX-09-13", cite("September 13")))
                        : List.of(),
                List.of(),
                List.of(),
                open
                        ? List.of(
                                new OpenDate("XXXX-03-04", same),
                                new OpenDate("XXXX-09-13", same),
                                new OpenDate("XXXX-02", same),
                                new OpenDate("XXXX-05", same),
                                new OpenDate("XXXX-11-09", november))
                        : List.of());
    }
}
