package org.rapporteur.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import org.junit.jupiter.api.Test;

class SubjectTest {
    @Test
    void namesTheMostToldPartiesAndTheMonths() throws Exception {
        assertThat(of("""
                INSERT INTO actors VALUES ('k', 'Kenya', 'state', 'KEN'), ('g', 'Government of Kenya', 'government', 'KEN'),
                    ('p', 'Ann Berg', 'person', NULL), ('u', 'United States', 'state', 'USA'),
                    ('f', 'Harbour Front', 'armed-group', NULL), ('r', 'Rwanda', 'state', 'RWA');
                INSERT INTO actor_counts VALUES ('k', 9, 5), ('g', 8, 4), ('p', 9, 5), ('u', 3, 3), ('f', 2, 2), ('r', 1, 1);
                INSERT INTO articles VALUES ('2019-03-04', '2019-03-04'), ('2019-05-01', '2019-05-31'), (NULL, NULL);
                """)).isEqualTo("Kenya, the United States and Harbour Front, March to May 2019");
    }

    @Test
    void ofOneMonthAndOneParty() throws Exception {
        assertThat(of("""
                INSERT INTO actors VALUES ('k', 'Kenya', 'state', 'KEN');
                INSERT INTO actor_counts VALUES ('k', 1, 1);
                INSERT INTO articles VALUES ('2019-03-04', '2019-03-09');
                """)).isEqualTo("Kenya, March 2019");
    }

    @Test
    void ofNothingIsEmpty() throws Exception {
        assertThat(of("INSERT INTO articles VALUES (NULL, NULL);")).isEmpty();
    }

    private static String of(String rows) throws Exception {
        try (Connection c = DriverManager.getConnection("jdbc:sqlite::memory:")) {
            c.createStatement().executeUpdate("""
                    CREATE TABLE actors (id, name, kind, country);
                    CREATE TABLE actor_counts (actor_id, mentions, articles);
                    CREATE TABLE articles (published_first, published_last);
                    """);
            c.createStatement().executeUpdate(rows);
            return Subject.of(c);
        }
    }
}
