package org.rapporteur.page.input;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.rapporteur.page.Document;
import org.rapporteur.page.Page;
import org.rapporteur.page.PageReader;
import org.rapporteur.page.Skipped;
import org.rapporteur.page.UnreadablePageException;
import org.rapporteur.record.Role;

/** What tests of inputs share: a folder, and the pages and complaints that come of a file in it. */
abstract class InputTest {
    @TempDir
    Path folder;

    final List<String> skipped = new ArrayList<>();

    /** The pages of a file of these bytes, beside a good one that is read whatever happens. */
    List<Page> pages(String name, byte[] bytes) throws IOException {
        skipped.clear();
        Path file = Files.write(folder.resolve(name), bytes);
        Path good = Files.writeString(folder.resolve("zzz.html"), Archives.html(0));
        List<Page> pages = Pages.of(List.of(file, good), this::note).stream().toList();
        if (pages.isEmpty() || !pages.get(pages.size() - 1).name().equals("zzz.html")) {
            throw new AssertionError("the page behind it is not read: " + skipped);
        }
        return pages.subList(0, pages.size() - 1);
    }

    private void note(Skipped s) {
        skipped.add(s.source().replace(folder.toString().replace('\\', '/') + "/", "") + ": " + s.reason());
    }

    /** Where a page is said to come from, from the folder on. */
    String source(Page page) {
        return page.source().replace(folder.toString().replace('\\', '/') + "/", "");
    }

    static Document read(Page page) throws UnreadablePageException {
        return new PageReader().read(page);
    }

    /** The text of the lines of a role. */
    static List<String> lines(Document document, Role role) {
        return document.blocks().stream()
                .filter(b -> b.role() == role)
                .map(b -> document.text().substring(b.start(), b.end()))
                .toList();
    }
}
