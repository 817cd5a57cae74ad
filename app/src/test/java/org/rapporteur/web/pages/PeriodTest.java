package org.rapporteur.web.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rapporteur.web.Sql;

class PeriodTest {
    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // What was long before the coverage is background.
                "2018-02-09, 2019-10-06, 1992-01-01, 2018-02-01, 2019-10-31",
                // A meeting within a year of it is of the process.
                "2018-02-09, 2018-02-20, 2017-05-01, 2017-05-01, 2018-02-28",
                "2018-02-09, 2018-02-20, 2018-06-03, 2018-02-01, 2018-06-30",
                "-, -, 2018-06-03, 2018-06-01, 2018-06-30",
                "2018-02-09, 2018-02-20, -, 2018-02-01, 2018-02-28",
                "-, -, -, 1970-01-01, 1970-01-01"
            })
    void isThatOfTheCoverage(String first, String last, String meeting, String from, String to) throws SQLException {
        try (Connection c = DriverManager.getConnection("jdbc:sqlite::memory:");
                Statement s = c.createStatement()) {
            s.executeUpdate("CREATE TABLE articles (published_first, published_last)");
            s.executeUpdate("CREATE TABLE meetings (date_first, date_last)");
            if (first != null) {
                s.executeUpdate("INSERT INTO articles VALUES ('" + first + "', '" + last + "')");
            }
            if (meeting != null) {
                s.executeUpdate("INSERT INTO meetings VALUES ('" + meeting + "', '" + meeting + "')");
            }

            Period period = Period.covered(new Sql(c));

            assertThat(period.from()).hasToString(from);
            assertThat(period.to()).hasToString(to);
        }
    }
}
