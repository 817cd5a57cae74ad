package org.rapporteur.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EncodingTest {
    private static final String TEXT = "Le ministère a dit « non » — l’envoyé était déçu.";

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "windows-1252"})
    void decodesWhatDeclaresNothing(String charset) throws UnreadablePageException {
        assertThat(Encoding.decode(TEXT.getBytes(Charset.forName(charset)))).isEqualTo(TEXT);
    }

    @Test
    void dropsTheByteOrderMark() throws UnreadablePageException {
        assertThat(Encoding.decode(("\ufeff" + TEXT).getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(TEXT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
    void believesAByteOrderMark(String charset) throws UnreadablePageException {
        for (String text : new String[] {TEXT, "部长在会谈后表示，双方将在春天再次会晤。"}) {
            assertThat(Encoding.decode(("\ufeff" + text).getBytes(Charset.forName(charset))))
                    .isEqualTo(text);
        }
    }

    @Test
    void seesThroughAByteOrderMarkThatLies() throws UnreadablePageException {
        String page = "<html><p>The ministers met for the talks, and said they would meet again.</p>";
        byte[] marked = ("xx" + page).getBytes(StandardCharsets.US_ASCII);
        marked[0] = (byte) 0xff;
        marked[1] = (byte) 0xfe;
        assertThat(Encoding.decode(marked)).isEqualTo(page);
    }

    @Test
    void believesTheDeclaration() throws UnreadablePageException {
        String page = "<meta charset=windows-1251><p>Министр сказал</p>";
        assertThat(Encoding.decode(page.getBytes(Charset.forName("windows-1251"))))
                .isEqualTo(page);
    }

    @Test
    void seesThroughADeclarationThatLies() throws UnreadablePageException {
        String page = "<meta charset=iso-8859-1><p>" + TEXT + "</p>";
        assertThat(Encoding.decode(page.getBytes(StandardCharsets.UTF_8))).isEqualTo(page);
        String other = "<meta charset=utf-8><p>" + TEXT.repeat(3) + "</p>";
        assertThat(Encoding.decode(other.getBytes(Charset.forName("windows-1252"))))
                .isEqualTo(other);
        assertThat(Encoding.decode("<meta charset=no-such-thing><p>a</p>".getBytes(StandardCharsets.UTF_8)))
                .contains("<p>a</p>");
    }

    @Test
    void keepsUtf8ThatIsCutInTheMiddleOfACharacter() throws UnreadablePageException {
        byte[] bytes = TEXT.repeat(40).getBytes(StandardCharsets.UTF_8);
        int cut = bytes.length;
        while ((bytes[cut - 1] & 0xc0) != 0x80) {
            cut--;
        }
        assertThat(Encoding.decode(Arrays.copyOf(bytes, cut - 1))).startsWith(TEXT);
    }

    @Test
    void refusesWhatIsNotText() {
        byte[] noise = new byte[5000];
        for (int i = 0; i < noise.length; i++) {
            noise[i] = (byte) (i * 31 % 23);
        }
        assertThatThrownBy(() -> Encoding.decode(noise))
                .isInstanceOf(UnreadablePageException.class)
                .hasMessageStartingWith("it is not text");
        assertThatThrownBy(() -> Encoding.decode("%PDF-1.7 and so on".getBytes(StandardCharsets.UTF_8)))
                .hasMessage("it is a PDF, not text; save it as HTML or plain text");
    }
}
