package org.rapporteur.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.rapporteur.page.Document;
import org.rapporteur.page.Page;
import org.rapporteur.page.PageReader;
import org.rapporteur.page.UnreadablePageException;
import org.rapporteur.record.Role;
import org.rapporteur.record.Segment;

/**
 * Readers' comments and captions: how many are found as such, and how many leak into the text of the article. {@code Roles
 * SETS} reads the pages of the sets that {@code roles.tsv} has labels for, and prints both, and every line that went wrong.
 */
public final class Roles {
    private static final int HASH = 12;

    /** @param line its number on the page, from 0 */
    private record Label(String page, Role role, int line, String hash) {}

    private static final class Count {
        private int lines;
        private int found;
        private int leaked;
        private int given;
    }

    private Roles() {}

    public static void main(String[] args) throws IOException, UnreadablePageException {
        Map<String, List<Label>> pages = new LinkedHashMap<>();
        for (Label label : labels()) {
            pages.computeIfAbsent(label.page, p -> new ArrayList<>()).add(label);
        }
        Map<Role, Count> counts = new LinkedHashMap<>();
        for (Map.Entry<String, List<Label>> e : pages.entrySet()) {
            count(Path.of(args[0]), e.getKey(), e.getValue(), counts);
        }
        counts.forEach((role, c) -> System.out.printf(
                Locale.ROOT,
                "%-8s %4d lines, found %.3f, leaked %.3f; %.3f of what is read as such is%n",
                role.name().toLowerCase(Locale.ROOT),
                c.lines,
                (double) c.found / c.lines,
                (double) c.leaked / c.lines,
                (double) c.found / c.given));
        System.out.println(pages.size() + " pages");
    }

    private static void count(Path sets, String page, List<Label> labels, Map<Role, Count> counts)
            throws IOException, UnreadablePageException {
        Path file = file(sets.resolve(page));
        Document document = new PageReader()
                .read(new Page(page, Objects.requireNonNull(file.getFileName()).toString(), Files.readAllBytes(file)));
        List<Segment> segments = document.article().segments();
        List<String> texts = new ArrayList<>();
        for (Segment s : segments) {
            String text = document.text();
            texts.add(text.substring(text.offsetByCodePoints(0, s.start()), text.offsetByCodePoints(0, s.end())));
        }
        List<String> hashes = texts.stream().map(Roles::hash).toList();
        for (Role role : labels.stream().map(Label::role).distinct().toList()) {
            counts.computeIfAbsent(role, r -> new Count()).given +=
                    (int) segments.stream().filter(x -> x.role() == role).count();
        }
        for (Label label : labels) {
            int at = nearest(hashes, label);
            if (at < 0) {
                throw new IllegalStateException(page + " has no line " + label.line + " any more");
            }
            Count count = Objects.requireNonNull(counts.get(label.role));
            Role role = segments.get(at).role();
            count.lines++;
            count.found += role == label.role ? 1 : 0;
            count.leaked += role == Role.BODY || role == Role.SUBHEADING ? 1 : 0;
            if (role != label.role) {
                System.out.println(label.role + " read as " + role + ": " + page + " line " + label.line);
            }
        }
    }

    /** The one file whose name begins so. */
    private static Path file(Path prefix) throws IOException {
        String name = Objects.requireNonNull(prefix.getFileName()).toString();
        try (Stream<Path> files =
                Files.list(Objects.requireNonNull(prefix.getParent()).resolve("html"))) {
            return files.filter(f ->
                            Objects.requireNonNull(f.getFileName()).toString().startsWith(name))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static int nearest(List<String> hashes, Label label) {
        int best = -1;
        for (int i = 0; i < hashes.size(); i++) {
            if (hashes.get(i).equals(label.hash)
                    && (best < 0 || Math.abs(i - label.line) < Math.abs(best - label.line))) {
                best = i;
            }
        }
        return best;
    }

    /** The first digits of the SHA-256 of a line's words in lower case, with one space between them. */
    static String hash(String line) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256")
                    .digest(String.join(" ", Shingles.tokens(line))
                            .toLowerCase(Locale.ROOT)
                            .getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, HASH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Label> labels() throws IOException {
        try (InputStream in = Objects.requireNonNull(Roles.class.getResourceAsStream("roles.tsv"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(l -> !l.isBlank() && !l.startsWith("#"))
                    .map(l -> l.split("\t"))
                    .map(c ->
                            new Label(c[0], Role.valueOf(c[1].toUpperCase(Locale.ROOT)), Integer.parseInt(c[2]), c[3]))
                    .toList();
        }
    }
}
