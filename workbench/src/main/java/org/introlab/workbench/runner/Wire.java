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
final class Wire {

    /** What a frame says; the first three are orders to the JVM, the others are what it tells. */
    enum Kind {
        /** A notebook begins; the content is the system properties that it has. */
        BEGIN,
        /** A cell: its number as four bytes, then its source. */
        CELL,
        /** The notebook has ended. */
        END,
        /** The JVM waits for a notebook. */
        READY,
        /** The line of the cell, as four bytes, whose code runs from now on. */
        LINE,
        /** Bytes that were printed to {@code System.out}. */
        STDOUT,
        /** Bytes that were printed to {@code System.err}. */
        STDERR,
        /** A bundle that was displayed. */
        DISPLAY,
        /** The bundle of the cell's value. */
        RESULT,
        /** The notebook reads a file whose values are hidden. */
        RESTRICTED,
        /** The cell failed, with this {@link CellFault}. */
        FAULT,
        /** The cell has ended, well or not. */
        DONE,
        /** The answer to {@link #END}: an {@link AtEnd}. */
        ENDED,
        /** An output is larger than {@link NotebookRunner#OUTPUT_LIMIT}; nothing more is told of the cell. */
        TOO_MUCH,
        /** The JVM is about to end, because {@code System.exit} was called or it got a signal. */
        EXITING,
        /** The memory is used up, so that the failure itself cannot be told. */
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

        /** The number that the content is, or begins with. */
        int number() {
            return ByteBuffer.wrap(content).getInt();
        }
    }

    static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamWriteFeature.USE_FAST_DOUBLE_WRITER)
            .build();

    private static final Kind[] KINDS = Kind.values();
    private static final int HEAD = 5;

    /** An output, and what JSON puts around it. */
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

    /** Sends a frame in one write, so that another thread's frame, or an end of the JVM, cannot fall into it. */
    void send(Kind kind, byte[] content, int offset, int length) throws IOException {
        byte[] frame = ByteBuffer.allocate(HEAD + length)
                .put((byte) kind.ordinal())
                .putInt(length)
                .put(content, offset, length)
                .array();
        sendMade(frame);
    }

    /** Sends a frame that was made before. */
    void sendMade(byte[] frame) throws IOException {
        synchronized (out) {
            out.write(frame);
            out.flush();
        }
    }

    /** A frame without content, for when there is no memory to make one. */
    static byte[] made(Kind kind) {
        return ByteBuffer.allocate(HEAD).put((byte) kind.ordinal()).putInt(0).array();
    }

    /** The next frame; empty when the other side has ended, or says what no frame is. */
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
            // also a closed pipe: who waits for frames asks then how the other side ended
            return Optional.empty();
        }
    }

    static byte[] bytes(int number) {
        return ByteBuffer.allocate(Integer.BYTES).putInt(number).array();
    }
}
