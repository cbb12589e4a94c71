package org.introlab.workbench.runner;

import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.Optional;

/**
 * The frames between the program and the JVM that runs its cells: a kind, a length, that many bytes. Plain pipes, because
 * an interrupt of a cell's thread would close a channel of {@code java.nio}.
 */
@SuppressWarnings("EnumOrdinal") // a kind is its number on the wire, whose two ends are one version
final class Wire {

    /** The kind of a frame; the first three are orders to the JVM, the others its answers. */
    enum Kind {
        /** A notebook begins; the content is its system properties. */
        BEGIN,
        /** A cell: its number as four bytes, then its source. */
        CELL,
        /** The notebook has ended. */
        END,
        /** The JVM is waiting for a notebook. */
        READY,
        /** The line of the cell that runs now, as four bytes. */
        LINE,
        /** Bytes printed to {@code System.out}. */
        STDOUT,
        /** Bytes printed to {@code System.err}. */
        STDERR,
        /** A displayed bundle. */
        DISPLAY,
        /** The bundle of the cell's value. */
        RESULT,
        /** The notebook reads a file with hidden values. */
        RESTRICTED,
        /** The cell failed, with this {@link CellFault}. */
        FAULT,
        /** The cell has ended, successfully or not. */
        DONE,
        /** The answer to {@link #END}: an {@link AtEnd}. */
        ENDED,
        /** An output is larger than {@link NotebookRunner#OUTPUT_LIMIT}; no more frames for the cell follow. */
        TOO_MUCH,
        /** The JVM is about to end, because {@code System.exit} was called or it received a signal. */
        EXITING,
        /** Memory is exhausted, so the failure itself can't be reported. */
        OUT_OF_MEMORY
    }

    /** One frame. */
    static final class Frame {
        private final Kind kind;
        private final byte[] content;

        Frame(Kind kind, byte[] content) {
            this.kind = kind;
            this.content = content;
        }

        Kind kind() {
            return kind;
        }

        byte[] content() {
            return content;
        }

        /** Returns the number at the start of the content. */
        int number() {
            return ByteBuffer.wrap(content).getInt();
        }
    }

    static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
            .build();

    private static final Kind[] KINDS = Kind.values();
    private static final int HEAD = 5;

    /** The largest frame: an output with its JSON encoding. */
    private static final int LARGEST = NotebookRunner.OUTPUT_LIMIT + (1 << 16);

    private final DataInputStream in;
    private final OutputStream out;

    Wire(InputStream in, OutputStream out) {
        this.in = new DataInputStream(in);
        this.out = out;
    }

    /** Sends a frame with a JSON value. */
    void send(Kind kind, Object content) throws IOException {
        send(kind, JSON.writeValueAsBytes(content));
    }

    void send(Kind kind) throws IOException {
        send(kind, new byte[0]);
    }

    void send(Kind kind, byte[] content) throws IOException {
        send(kind, content, 0, content.length);
    }

    /** Sends a frame in one write, so that another thread's frame, or the end of the JVM, can't split it. */
    void send(Kind kind, byte[] content, int offset, int length) throws IOException {
        byte[] frame = ByteBuffer.allocate(HEAD + length)
                .put((byte) kind.ordinal())
                .putInt(length)
                .put(content, offset, length)
                .array();
        sendMade(frame);
    }

    /** Sends a prepared frame. */
    void sendMade(byte[] frame) throws IOException {
        synchronized (out) {
            out.write(frame);
            out.flush();
        }
    }

    /** Returns a frame without content, prepared for when memory is exhausted. */
    static byte[] made(Kind kind) {
        return ByteBuffer.allocate(HEAD).put((byte) kind.ordinal()).putInt(0).array();
    }

    /** Returns the next frame; empty if the other side has ended or sent invalid data. */
    Optional<Frame> read() {
        try {
            int kind = in.readUnsignedByte();
            int length = in.readInt();
            if (kind >= KINDS.length || length < 0 || length > LARGEST) {
                return Optional.empty();
            }
            byte[] content = in.readNBytes(length);
            return content.length < length ? Optional.empty() : Optional.of(new Frame(KINDS[kind], content));
        } catch (IOException e) {
            // also a closed pipe: the caller then asks how the other side ended
            return Optional.empty();
        }
    }

    static byte[] bytes(int number) {
        return ByteBuffer.allocate(Integer.BYTES).putInt(number).array();
    }
}
