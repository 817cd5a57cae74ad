package org.rapporteur.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.rapporteur.linking.Linker;
import org.rapporteur.page.Document;
import org.rapporteur.reading.Reading;
import org.rapporteur.record.Cite;
import org.rapporteur.record.Citer;
import org.rapporteur.record.Cites;
import org.rapporteur.record.Fact;
import org.rapporteur.record.JsonLines;

/** Holds every cite against the text that it cites. */
public final class Evidence {
    private final Connection connection;

    Evidence(Connection connection) {
        this.connection = connection;
    }

    /** @throws EvidenceException at the first cite that does not hold */
    void check(List<Fact> facts) throws SQLException {
        Map<String, List<Claim>> byArticle = new TreeMap<>();
        for (Fact fact : facts) {
            for (Cite cite : Cites.of(fact)) {
                byArticle
                        .computeIfAbsent(cite.article(), a -> new ArrayList<>())
                        .add(new Claim(fact, cite));
            }
        }
        try (PreparedStatement text =
                connection.prepareStatement("SELECT text FROM article_texts WHERE article_id = ?")) {
            for (Map.Entry<String, List<Claim>> article : byArticle.entrySet()) {
                text.setString(1, article.getKey());
                try (ResultSet row = text.executeQuery()) {
                    check(new Citer(article.getKey(), row.next() ? row.getString(1) : ""), article.getValue());
                }
            }
        }
    }

    /**
     * Checks one page's facts before they are added.
     *
     * @throws EvidenceException when one cites words that are not on the page
     */
    public static void check(Document document, Reading reading) {
        Citer citer = document.citer();
        for (Fact fact : new Linker().link(List.of(reading)).facts()) {
            check(citer, Cites.of(fact).stream().map(c -> new Claim(fact, c)).toList());
        }
    }

    private static void check(Citer citer, List<Claim> claims) {
        for (Claim claim : claims) {
            if (!citer.holds(claim.cite())) {
                throw new EvidenceException(JsonLines.write(claim.fact()), claim.cite());
            }
        }
    }

    private record Claim(Fact fact, Cite cite) {}
}
