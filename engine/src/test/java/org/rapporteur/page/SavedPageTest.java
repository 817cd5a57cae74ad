package org.rapporteur.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SavedPageTest {
    @Test
    void singleFileSaysWhereAndWhen() {
        SavedPage saved = SavedPage.of("<!DOCTYPE html> <html><!--\n Page saved with SingleFile \n"
                + " url: https://news.example/talks \n saved date: Thu Mar 14 2019 10:22:13 GMT+0100 (CET)\n-->");

        assertThat(saved).isEqualTo(new SavedPage("https://news.example/talks", "2019-03-14"));
    }

    @Test
    void aBrowserSaysWhere() {
        assertThat(SavedPage.of("<!DOCTYPE html>\n<!-- saved from url=(0026)https://news.example/talks -->\n<html>"))
                .isEqualTo(new SavedPage("https://news.example/talks", null));
    }

    @Test
    void aDateThatIsNoneIsNotTaken() {
        assertThat(
                        SavedPage.of(
                                "<!-- Page saved with SingleFile\n url: https://news.example/a\n saved date: Thu Foo 99 2019 -->"))
                .isEqualTo(new SavedPage("https://news.example/a", null));
    }

    @Test
    void whatIsKnownWithoutTheTextComesFirst() {
        Page page = new Page("a.warc!/x", "https://other.example/x", "x".getBytes(StandardCharsets.UTF_8));

        assertThat(new SavedPage("https://news.example/a", "2019-03-14").or(page))
                .isEqualTo(new SavedPage("https://other.example/x", "2019-03-14"));
    }
}
