package org.introlab.csv;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Skips spaces at the beginning of fields, also before an opening quote. */
final class InitialSpaces extends FilterReader {
    private final Dialect dialect;
    private boolean beginning = true;
    private boolean quoted;
    private boolean closed;

    InitialSpaces(Reader in, Dialect dialect) {
        super(in);
        this.dialect = dialect;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int kept = 0;
        while (kept == 0 && length > 0) {
            int read = in.read(buffer, offset, length);
            if (read < 0) {
                return read;
            }
            for (int i = offset; i < offset + read; i++) {
                if (keeps(buffer[i])) {
                    buffer[offset + kept++] = buffer[i];
                }
            }
        }
        return kept;
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    private boolean keeps(char c) {
        if (beginning && c == ' ' && dialect.delimiter() != ' ') {
            return false;
        }
        if (c == dialect.quote()) {
            // A quote directly after a closing one is a doubled quote, and the field continues.
            boolean closes = quoted;
            quoted = !quoted && (beginning || closed);
            closed = closes;
            beginning = false;
        } else {
            closed = false;
            beginning = !quoted && (c == dialect.delimiter() || c == '\n' || c == '\r');
        }
        return true;
    }
}
