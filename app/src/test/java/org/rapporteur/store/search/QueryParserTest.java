package org.rapporteur.store.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.store.search.Query.Condition;
import org.rapporteur.store.search.Query.Field;
import org.rapporteur.store.search.Query.Term;

class QueryParserTest {
    @Test
    void understandsWordsPhrasesBeginningsAndFields() throws QueryException {
        Query q = QueryParser.parse("door \"is open\" harb* -\"shut tight\" one OR two OR three speaker:\"The Clerk\""
                + " -outlet:Gazette year:2018 year:2019");

        assertThat(q.words())
                .containsExactly(
                        List.of(new Term("door", false)),
                        List.of(new Term("is open", false)),
                        List.of(new Term("harb", true)),
                        List.of(new Term("one", false), new Term("two", false), new Term("three", false)));
        assertThat(q.not()).containsExactly(new Term("shut tight", false));
        assertThat(q.fields())
                .containsEntry(Field.SPEAKER, List.of(new Condition("The Clerk", false)))
                .containsEntry(Field.OUTLET, List.of(new Condition("Gazette", true)))
                .containsEntry(Field.YEAR, List.of(new Condition("2018", false), new Condition("2019", false)));
    }

    @Test
    void whatIsNoWordIsNothing() throws QueryException {
        assertThat(QueryParser.parse("  * - -- \"\" \"...\" () ' ; \u0000 ").isEmpty())
                .isTrue();
        assertThat(QueryParser.parse("").isEmpty()).isTrue();
    }

    @Test
    void aMarkThatIsNotClosedReachesToTheEnd() throws QueryException {
        assertThat(QueryParser.parse("a \"b c").words())
                .containsExactly(List.of(new Term("a", false)), List.of(new Term("b c", false)));
        assertThat(QueryParser.parse("a\"b\"").words())
                .containsExactly(List.of(new Term("a", false)), List.of(new Term("b", false)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "OR door | OR stands between two words",
                "door OR | after OR there is no word",
                "door OR OR gate | OR stands between two words",
                "door OR -gate | OR and “-” do not go together",
                "door OR year:2018 | OR stands between words only",
                "colour:red | there is no field “colour”",
                "speaker: clerk | “speaker:” needs a value",
                "before:yesterday | needs a date",
                "before:2018-13 | needs a date",
                "-after:2018 | needs a date",
                "year:18 | needs a year"
            })
    void whatCannotBeMeantIsExplained(String query, String message) {
        assertThatThrownBy(() -> QueryParser.parse(query))
                .isInstanceOf(QueryException.class)
                .hasMessageContaining(message);
    }

    @Test
    void aQueryThatIsTooLongIsRefused() {
        assertThatThrownBy(() -> QueryParser.parse("x".repeat(10_001))).hasMessageContaining("10000 characters");
        assertThatThrownBy(() -> QueryParser.parse("x ".repeat(200))).hasMessageContaining("100 words");
    }
}
