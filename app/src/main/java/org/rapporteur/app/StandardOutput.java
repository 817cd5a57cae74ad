package org.rapporteur.app;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/** Standard output that knows a failure from a reader who has seen enough ({@code | head}). */
final class StandardOutput extends OutputStream {
    private final OutputStream out;
    private boolean closed;
    private boolean failed;

    StandardOutput(OutputStream out) {
        this.out = new BufferedOutputStream(out, 1 << 16);
    }

    /** Whether something could not be written though somebody wanted to have it. */
    boolean failed() {
        return failed;
    }

    @Override
    public void write(int b) {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) {
        attempt(() -> out.write(bytes, offset, length));
    }

    @Override
    public void flush() {
        attempt(out::flush);
    }

    private void attempt(Action action) {
        if (closed) {
            return;
        }
        try {
            action.run();
        } catch (IOException e) {
            closed = true;
            failed = !String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT).contains("pipe");
        }
    }

    private interface Action {
        void run() throws IOException;
    }
}
