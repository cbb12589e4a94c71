package org.introlab.workbench.runner;

import java.util.ArrayList;
import java.util.List;
import org.objectweb.asm.ClassReader;

/**
 * The methods and fields that a compiled class refers to, including those of method references and lambdas: all in its
 * constant pool (Java Virtual Machine Specification, 4.4).
 */
final class CalledMembers {

    /** A method or a field: its class, such as {@code java/lang/System}, and its name. */
    record Member(String owner, String name) {}

    private static final int FIELD = 9;
    private static final int INTERFACE_METHOD = 11;

    private CalledMembers() {}

    static List<Member> of(byte[] classFile) {
        ClassReader reader = new ClassReader(classFile);
        char[] buffer = new char[reader.getMaxStringLength()];
        List<Member> members = new ArrayList<>();
        for (int i = 1; i < reader.getItemCount(); i++) {
            // each item begins with a tag; the second half of a long has none
            int item = reader.getItem(i);
            int tag = item == 0 ? 0 : reader.readByte(item - 1);
            if (tag >= FIELD && tag <= INTERFACE_METHOD) {
                int nameAndType = reader.getItem(reader.readUnsignedShort(item + Short.BYTES));
                members.add(new Member(reader.readClass(item, buffer), reader.readUTF8(nameAndType, buffer)));
            }
        }
        return members;
    }
}
