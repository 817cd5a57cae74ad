package org.rapporteur.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code mvn verify -Pcampaign}: pages in any order make one record. */
@Tag("campaign")
class ShufflesTest {
    private static final int PAGES = 200;

    @TempDir
    private Path folder;

    /** {@code -Dcampaign.shuffles}: orders, half of them added in two goes. */
    @Test
    void oneHash() throws Exception {
        int shuffles = Integer.getInteger("campaign.shuffles", 100);
        List<Invented> pages = new ArrayList<>();
        for (int i = 0; i < PAGES; i++) {
            pages.add(RandomPages.page(i, i));
        }
        Set<String> hashes = new TreeSet<>();
        for (int i = 0; i < shuffles; i++) {
            Random random = new Random(i);
            Collections.shuffle(pages, random);
            Path record = folder.resolve("record-" + i);
            int first = i % 2 == 0 ? PAGES : random.nextInt(PAGES);
            try (RecordStore store = RecordStore.openOrCreate(record)) {
                add(store, pages.subList(0, first));
                add(store, pages.subList(first, PAGES));
                hashes.add(store.read(State::facts) + " "
                        + RecordStoreTest.lines(record).hashCode());
            }
        }
        System.out.printf("campaign: %d shuffles of %d pages, %d hashes%n", shuffles, PAGES, hashes.size());
        assertThat(hashes).hasSize(1);
    }

    private static void add(RecordStore store, List<Invented> pages) throws RecordException {
        try (Update update = store.update()) {
            for (Invented page : pages) {
                update.add(page.document(), page.reading());
            }
            update.commit();
        }
    }
}
