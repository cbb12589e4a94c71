package org.introlab.workbench.terminal;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.introlab.files.FileReason;

/** Standard output, which can be closed or on a full disk: keeps the first error, which is reported at the end. */
public final class StandardOutput extends FilterOutputStream {

    private Optional<IOException> error = Optional.empty();

    /** Creates the standard output of this JVM. */
    public StandardOutput() {
        this(new FileOutputStream(FileDescriptor.out));
    }

    private StandardOutput(OutputStream out) {
        super(out);
    }

    /** Returns a writer of UTF-8 text to this output. */
    public PrintWriter writer() {
        return new PrintWriter(new OutputStreamWriter(this, StandardCharsets.UTF_8), true);
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        try {
            out.write(bytes, from, length);
        } catch (IOException e) {
            error = error.or(() -> Optional.of(e));
            throw e;
        }
    }

    /** Returns why the output is incomplete; empty if it is complete. */
    public Optional<String> reason() {
        return error.map(FileReason::reason);
    }
}
