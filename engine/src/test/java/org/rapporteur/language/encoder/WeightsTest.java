package org.rapporteur.language.encoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;

class WeightsTest {
    private static final String HEADER =
            "{\"layers\": 2, \"labels\": {\"rel\": [\"root\", \"obj\"]}, \"temperatures\": {\"name\": 1.5},"
                    + " \"tensors\": [{\"name\": \"t\", \"shape\": [2, 3], \"type\": \"i8\", \"offset\": 0, \"scales\": 64}]}";

    @Test
    void tablesOfBytesHaveAScaleForEachRow() throws IOException {
        Weights weights = Weights.read(new ByteArrayInputStream(file()), "some.bin");

        float[] row = new float[3];
        weights.table("t").row(1, row);
        assertThat(row).containsExactly(-2, 0, 254);
        assertThat(weights.number("layers")).isEqualTo(2);
        assertThat(weights.labels("rel")).containsExactly("root", "obj");
        assertThat(weights.temperature("name")).isEqualTo(1.5f);
        assertThat(weights.temperature("act")).isEqualTo(1);
    }

    @Test
    void aDamagedFileIsOneLine() throws IOException {
        byte[] file = file();
        file[file.length - 9]++;

        assertThatThrownBy(() -> Weights.read(new ByteArrayInputStream(file), "some.bin"))
                .isInstanceOf(IOException.class)
                .hasMessage("some.bin is damaged: its checksum is another");
        assertThatThrownBy(() -> Weights.read(new ByteArrayInputStream(new byte[3]), "some.bin"))
                .isInstanceOf(IOException.class)
                .hasMessage("some.bin is not a file of weights");
    }

    private static byte[] file() throws IOException {
        byte[] header = HEADER.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write("RPTRENC1".getBytes(StandardCharsets.US_ASCII));
        out.write(little(4).putInt(header.length).array());
        out.write(header);
        out.write(new byte[Kernel.roundUp(out.size(), 64) - out.size()]);
        out.write(new byte[] {1, 2, 3, -1, 0, 127});
        out.write(new byte[58]);
        out.write(little(8).putFloat(0.5f).putFloat(2).array());
        CRC32 crc = new CRC32();
        crc.update(out.toByteArray());
        out.write(little(4).putInt((int) crc.getValue()).array());
        return out.toByteArray();
    }

    private static ByteBuffer little(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }
}
