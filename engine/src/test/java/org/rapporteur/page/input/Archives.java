package org.rapporteur.page.input;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Makes archives for tests. */
final class Archives {
    private Archives() {}

    /** An article in HTML that is told from others by its number. */
    static String html(int number) {
        return "<html><head><title>Talks reach day " + number + "</title></head><body><article><h1>Talks reach day "
                + number
                + "</h1><p>The ministers met for day " + number
                + " of the talks, and said that they would meet again in"
                + " spring.</p><p>The envoy told reporters that the talks had been useful, but that nothing had been signed"
                + " so far.</p></article></body></html>";
    }

    /** A response with its page. */
    static byte[] response(String url, String type, String body) {
        return response(url, "200 OK", type, body.getBytes(StandardCharsets.UTF_8), "");
    }

    static byte[] response(String url, String status, String type, byte[] body, String headers) {
        byte[] http = join(
                ascii("HTTP/1.1 " + status + "\r\nContent-Type: " + type + "\r\n" + headers + "Content-Length: "
                        + body.length + "\r\n\r\n"),
                body);
        return record("response", url, "application/http; msgtype=response", http, http.length);
    }

    /** A record that says it has {@code length} bytes. */
    static byte[] record(String kind, String url, String type, byte[] body, long length) {
        return join(
                ascii("WARC/1.0\r\nWARC-Type: " + kind + "\r\nWARC-Target-URI: " + url
                        + "\r\nWARC-Date: 2020-01-02T03:04:05Z\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000000>"
                        + "\r\nContent-Type: " + type + "\r\nContent-Length: " + length + "\r\n\r\n"),
                body,
                ascii("\r\n\r\n"));
    }

    static byte[] gzip(byte[] bytes) {
        return written(out -> {
            try (GZIPOutputStream gz = new GZIPOutputStream(out)) {
                gz.write(bytes);
            }
        });
    }

    static byte[] zip(Map<String, byte[]> files) {
        return written(out -> {
            try (ZipOutputStream zip = new ZipOutputStream(out)) {
                for (var file : files.entrySet()) {
                    zip.putNextEntry(new ZipEntry(file.getKey()));
                    zip.write(file.getValue());
                    zip.closeEntry();
                }
            }
        });
    }

    static byte[] join(byte[]... parts) {
        return written(out -> {
            for (byte[] part : parts) {
                out.write(part);
            }
        });
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] written(Writer writer) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            writer.write(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private interface Writer {
        void write(OutputStream out) throws IOException;
    }
}
