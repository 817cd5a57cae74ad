package org.rapporteur.page.fetch;

import java.net.URI;
import java.util.Map;

/**
 * What a server answered.
 *
 * @param address that answered, after redirects
 * @param headers by their names in lower case
 * @param raw the answer as it came, with its head
 * @param body what it holds, unpacked
 */
@SuppressWarnings("ArrayRecordComponent")
public record Answer(URI address, int status, Map<String, String> headers, byte[] raw, byte[] body) {

    /** A header's value, empty where it is missing. */
    public String header(String name) {
        return headers.getOrDefault(name, "");
    }
}
