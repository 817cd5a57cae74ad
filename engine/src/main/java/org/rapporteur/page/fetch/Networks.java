package org.rapporteur.page.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.rapporteur.page.Lines;

/** Finds the address of a host, and refuses those that are not of the public internet, or not of this machine. */
public final class Networks {
    private static final List<Block> CLOSED = Lines.of(Networks.class, "closed-networks.tsv").stream()
            .map(l -> block(l.split("\t")[0], l.split("\t")[1]))
            .toList();
    /** A host whose last part is a number is an IPv4 address; only the form of four plain numbers is understood alike by all. */
    private static final Pattern NUMERIC = Pattern.compile("(?i)(?:.*\\.)?(?:\\d+|0x[0-9a-f]*)\\.?");

    private static final Pattern PLAIN = Pattern.compile("(?:(?:0|[1-9]\\d{0,2})\\.){3}(?:0|[1-9]\\d{0,2})");

    private record Block(byte[] network, int bits, String what) {}

    private final boolean allowClosed;

    /** @param allowClosed whether private addresses may be fetched from */
    Networks(boolean allowClosed) {
        this.allowClosed = allowClosed;
    }

    /**
     * The address to connect to. All addresses of a host are checked, for which one is taken is up to chance.
     *
     * @throws FetchException when there is none, or one of them is closed
     */
    InetAddress address(String host) throws FetchException {
        InetAddress[] addresses = addresses(host);
        for (InetAddress address : addresses) {
            String what = closed(address);
            if (what != null && !allowClosed) {
                throw new FetchException(host + " is at " + address.getHostAddress() + " (" + what
                        + "), which is not fetched from unless --allow-private is given");
            }
        }
        return addresses[0];
    }

    /**
     * The address to connect to of a host that is this machine, whatever else it may be called.
     *
     * @throws FetchException when there is none, or one of them is of another machine
     */
    public static InetAddress local(String host) throws FetchException {
        InetAddress[] addresses = addresses(host);
        for (InetAddress address : addresses) {
            if (!address.isLoopbackAddress()) {
                throw new FetchException(host + " is at " + address.getHostAddress() + ", which is not this machine");
            }
        }
        return addresses[0];
    }

    private static InetAddress[] addresses(String host) throws FetchException {
        String name = host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
        if (NUMERIC.matcher(name).matches() && !PLAIN.matcher(name).matches()) {
            throw new FetchException(host + " is an address in an unusual form, which is not fetched from");
        }
        try {
            return InetAddress.getAllByName(name);
        } catch (UnknownHostException e) {
            throw new FetchException("there is no host " + host);
        }
    }

    /** What closed network an address lies in; null when it is public. */
    static @Nullable String closed(InetAddress address) {
        byte[] bytes = address.getAddress();
        for (Block block : CLOSED) {
            if (block.network().length == bytes.length && within(bytes, block)) {
                return block.what();
            }
        }
        return null;
    }

    private static boolean within(byte[] address, Block block) {
        for (int i = 0; i < block.bits(); i++) {
            int bit = 0x80 >> i % 8;
            if ((address[i / 8] & bit) != (block.network()[i / 8] & bit)) {
                return false;
            }
        }
        return true;
    }

    private static Block block(String notation, String what) {
        int slash = notation.indexOf('/');
        try {
            byte[] network = InetAddress.getByName(notation.substring(0, slash)).getAddress();
            return new Block(network, Integer.parseInt(notation.substring(slash + 1)), what);
        } catch (UnknownHostException e) {
            throw new IllegalStateException(notation, e);
        }
    }
}
