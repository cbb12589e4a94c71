package org.introlab.workbench.terminal;

import java.io.PrintWriter;
import java.io.Writer;
import org.introlab.workbench.html.ControlCharacters;

/**
 * The only writer to the terminal. Names, labels and values come from files written by others, so control characters in
 * them are replaced by their codes, and no file can control the terminal. Line ends and tabs stay.
 */
public final class TerminalWriter extends Writer {

    private final PrintWriter terminal;
    private boolean carriageReturn;

    private TerminalWriter(PrintWriter terminal) {
        this.terminal = terminal;
    }

    /** Returns a writer to this terminal that flushes after each line. */
    public static PrintWriter to(PrintWriter terminal) {
        return new PrintWriter(new TerminalWriter(terminal), true);
    }

    @Override
    public void write(char[] text, int from, int length) {
        synchronized (lock) {
            for (int i = from; i < from + length; i++) {
                write(text[i]);
            }
        }
    }

    private void write(char c) {
        if (carriageReturn) {
            // before a line feed it only ends a line; by itself it lets the following text overwrite the line
            terminal.write(c == '\n' ? "\r" : ControlCharacters.code('\r'));
            carriageReturn = false;
        }
        if (c == '\r') {
            carriageReturn = true;
        } else if (ControlCharacters.is(c)) {
            terminal.write(ControlCharacters.code(c));
        } else {
            terminal.write(c);
        }
    }

    @Override
    public void flush() {
        synchronized (lock) {
            if (carriageReturn) {
                terminal.write(ControlCharacters.code('\r'));
                carriageReturn = false;
            }
            terminal.flush();
        }
    }

    @Override
    public void close() {
        flush();
    }
}
