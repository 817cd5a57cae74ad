package org.rapporteur.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    @ParameterizedTest
    @ValueSource(strings = {"<meta charset=iso-2022-jp>", "<meta charset=csISO2022JP>", "<meta charset=utf-8>", ""})
    void readsLettersBehindEscapes(String meta) throws UnreadablePageException {
        String page = meta + "<p>“We have reached an understanding,” she said. 会談は金曜日に終わった。</p>";
        assertThat(Encoding.decode(page.getBytes(Charset.forName("ISO-2022-JP"))))
                .isEqualTo(page);
        String terminal = meta + "<p>He paid \u001b$5 for it.</p>";
        assertThat(Encoding.decode(terminal.getBytes(StandardCharsets.US_ASCII)))
                .contains("for it.");
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

    /** Bytes that the label's own standard has not, and browsers read all the same. */
    @ParameterizedTest
    @CsvSource({
        "gb2312, a843, –",
        "chinese, fe50, ⺁",
        "euc-kr, 8141, 갂",
        "ks_c_5601-1987, c4a1b0a1, 치가",
        "shift_jis, 8740, ①",
        "x-sjis, fa54, ￢",
        "ms_kanji, 8160, ～",
        "euc-jp, ada1, ①",
        "big5, 9df6, 喺",
        "big5-hkscs, a145, ‧",
        "iso-8859-1, 93, “",
        "us-ascii, 85, …",
        "latin5, 80, €",
        "iso-8859-9, 93, “",
        "tis-620, a4e8d2, ค่า",
        "logical, e0e1, אב",
        "koi8, c1, а",
        "x-mac-roman, d2, “",
        "csisolatin2, b1, ą",
        "cp949, 8141, 갂",
    })
    void readsAnEncodingByItsLabelAsBrowsersDo(String label, String bytes, String text) throws Exception {
        byte[] words = ("<meta charset='" + label + "'><p>The ministers met ").getBytes(StandardCharsets.US_ASCII);
        byte[] hex = HexFormat.of().parseHex(bytes);
        byte[] page = Arrays.copyOf(words, words.length + hex.length);
        System.arraycopy(hex, 0, page, words.length, hex.length);

        assertThat(Encoding.decode(page)).endsWith("met " + text);
    }

    @Test
    void aBrokenLetterDoesNotUnsayTheDeclaration() throws UnreadablePageException {
        String page = "<meta charset=shift_jis><p>" + "部長は“合意”したと述べた。".repeat(30);
        byte[] bytes = page.getBytes(Charset.forName("windows-31j"));

        assertThat(Encoding.decode(Arrays.copyOf(bytes, bytes.length - 1)))
                .startsWith(page.substring(0, page.length() - 1));
    }

    @Test
    void whatDeclaresUtf16InAsciiIsNotThat() throws UnreadablePageException {
        String page = "<meta charset=utf-16><p>" + TEXT + "</p>";
        assertThat(Encoding.decode(page.getBytes(Charset.forName("windows-1252"))))
                .isEqualTo(page);
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
