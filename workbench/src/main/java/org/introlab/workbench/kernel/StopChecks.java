package org.introlab.workbench.kernel;

import java.util.HashSet;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodTooLargeException;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Inserts a call of {@link CellStop#check()} at the start of each method of a class and before each backward jump, so
 * that no code of a cell runs forever without a check.
 *
 * <p>The call has no arguments and no result, so neither the verifier's frames nor the stack size change. A loop's
 * backward jump is outside of any {@code try} in the loop, so no {@code catch} in the loop keeps it alive.
 */
final class StopChecks {
    private static final String OWNER = Type.getInternalName(CellStop.class);

    private StopChecks() {}

    /**
     * Returns the class file with the checks; the class file itself if there is no room for them, or if its version is too new to read.
     */
    static byte[] in(byte[] classFile) {
        try {
            ClassReader reader = new ClassReader(classFile);
            ClassWriter writer = new ClassWriter(reader, 0);
            reader.accept(new Methods(writer), 0);
            return writer.toByteArray();
        } catch (MethodTooLargeException | IllegalArgumentException withoutChecks) {
            return classFile;
        }
    }

    private static final class Methods extends ClassVisitor {
        Methods(ClassVisitor next) {
            super(Opcodes.ASM9, next);
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String descriptor, String signature, String[] exceptions) {
            return new Checks(super.visitMethod(access, name, descriptor, signature, exceptions));
        }
    }

    private static final class Checks extends MethodVisitor {
        private final Set<Label> passed = new HashSet<>();

        Checks(MethodVisitor next) {
            super(Opcodes.ASM9, next);
        }

        @Override
        public void visitCode() {
            super.visitCode();
            check();
        }

        @Override
        public void visitLabel(Label label) {
            passed.add(label);
            super.visitLabel(label);
        }

        @Override
        public void visitJumpInsn(int opcode, Label label) {
            before(label);
            super.visitJumpInsn(opcode, label);
        }

        @Override
        public void visitTableSwitchInsn(int min, int max, Label otherwise, Label... labels) {
            before(otherwise, labels);
            super.visitTableSwitchInsn(min, max, otherwise, labels);
        }

        @Override
        public void visitLookupSwitchInsn(Label otherwise, int[] keys, Label[] labels) {
            before(otherwise, labels);
            super.visitLookupSwitchInsn(otherwise, keys, labels);
        }

        private void before(Label target, Label... more) {
            boolean back = passed.contains(target);
            for (Label label : more) {
                back |= passed.contains(label);
            }
            if (back) {
                check();
            }
        }

        private void check() {
            super.visitMethodInsn(Opcodes.INVOKESTATIC, OWNER, "check", "()V", false);
        }
    }
}
