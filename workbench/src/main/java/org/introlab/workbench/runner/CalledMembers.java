package org.introlab.workbench.runner;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The methods and fields that a compiled class refers to, those of method references and lambdas included, from its
 * constant pool (Java Virtual Machine Specification, 4.4).
 */
final class CalledMembers {

    /** A method or a field: the class as in {@code java/lang/System}, and its own name. */
    record Member(String owner, String name) {}

    private static final int UTF8 = 1;
    private static final int INTEGER = 3;
    private static final int FLOAT = 4;
    private static final int LONG = 5;
    private static final int DOUBLE = 6;
    private static final int CLASS = 7;
    private static final int STRING = 8;
    private static final int FIELD = 9;
    private static final int METHOD = 10;
    private static final int INTERFACE_METHOD = 11;
    private static final int NAME_AND_TYPE = 12;
    private static final int METHOD_HANDLE = 15;
    private static final int METHOD_TYPE = 16;
    private static final int DYNAMIC = 17;
    private static final int INVOKE_DYNAMIC = 18;
    private static final int MODULE = 19;
    private static final int PACKAGE = 20;
    private static final int MAGIC_AND_VERSION = 8;

    private CalledMembers() {}

    /** @param first and {@code second} point to other entries */
    private record Entry(int tag, int first, int second, String text) {}

    static List<Member> of(byte[] classFile) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(classFile))) {
            in.skipNBytes(MAGIC_AND_VERSION);
            Entry[] pool = new Entry[in.readUnsignedShort()];
            for (int i = 1; i < pool.length; i++) {
                pool[i] = entry(in);
                if (pool[i].tag == LONG || pool[i].tag == DOUBLE) {
                    i++;
                }
            }
            List<Member> members = new ArrayList<>();
            for (Entry entry : pool) {
                if (entry != null && (entry.tag == FIELD || entry.tag == METHOD || entry.tag == INTERFACE_METHOD)) {
                    String owner = pool[pool[entry.first].first].text;
                    members.add(new Member(owner, pool[pool[entry.second].first].text));
                }
            }
            return members;
        } catch (IOException e) {
            throw new UncheckedIOException("a class in memory ends early", e);
        }
    }

    private static Entry entry(DataInputStream in) throws IOException {
        int tag = in.readUnsignedByte();
        return switch (tag) {
            case UTF8 -> new Entry(tag, 0, 0, in.readUTF());
            case CLASS, STRING, METHOD_TYPE, MODULE, PACKAGE -> new Entry(tag, in.readUnsignedShort(), 0, "");
            case FIELD, METHOD, INTERFACE_METHOD, NAME_AND_TYPE, DYNAMIC, INVOKE_DYNAMIC ->
                new Entry(tag, in.readUnsignedShort(), in.readUnsignedShort(), "");
            case METHOD_HANDLE -> new Entry(tag, in.readUnsignedByte(), in.readUnsignedShort(), "");
            case INTEGER, FLOAT -> {
                in.readInt();
                yield new Entry(tag, 0, 0, "");
            }
            case LONG, DOUBLE -> {
                in.readLong();
                yield new Entry(tag, 0, 0, "");
            }
            default -> throw new IOException("a class file has no constants of kind " + tag);
        };
    }
}
