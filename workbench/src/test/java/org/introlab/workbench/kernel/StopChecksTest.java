package org.introlab.workbench.kernel;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

class StopChecksTest {

    /** What the checks are put into. */
    static final class Sample {
        private Sample() {}

        static int straight(int n) {
            return n > 0 ? n : -n;
        }

        static int loops(int n) {
            int sum = 0;
            for (int i = 0; i < n; i++) {
                int left = i;
                do {
                    sum += left;
                } while (left-- > 0);
            }
            return sum;
        }
    }

    private static byte[] classFile() throws IOException {
        try (InputStream in = Sample.class.getResourceAsStream("StopChecksTest$Sample.class")) {
            return in.readAllBytes();
        }
    }

    private static List<String> checks(byte[] classFile) {
        List<String> methods = new ArrayList<>();
        new ClassReader(classFile)
                .accept(
                        new ClassVisitor(Opcodes.ASM9) {
                            @Override
                            public MethodVisitor visitMethod(
                                    int access, String name, String descriptor, String signature, String[] exceptions) {
                                return new MethodVisitor(Opcodes.ASM9) {
                                    @Override
                                    public void visitMethodInsn(
                                            int opcode, String owner, String called, String type, boolean isInterface) {
                                        if (called.equals("check")) {
                                            methods.add(name);
                                        }
                                    }
                                };
                            }
                        },
                        0);
        return methods;
    }

    @Test
    void standAtEachStartAndBeforeEachJumpBack() throws IOException {
        assertEquals(List.of("<init>", "straight", "loops", "loops", "loops"), checks(StopChecks.in(classFile())));
    }

    @Test
    void leaveTheResultsAlone() throws ReflectiveOperationException, IOException {
        byte[] checked = StopChecks.in(classFile());
        Class<?> same = new ClassLoader(StopChecksTest.class.getClassLoader()) {
            Class<?> define() {
                return defineClass(Sample.class.getName(), checked, 0, checked.length);
            }
        }.define();
        var loops = same.getDeclaredMethod("loops", int.class);
        loops.setAccessible(true);
        assertEquals(Sample.loops(20), loops.invoke(null, 20));
    }

    @Test
    void leaveAClassFileAloneThatIsTooNewToRead() throws IOException {
        byte[] newer = classFile();
        newer[7] = 127;
        assertArrayEquals(newer, StopChecks.in(newer));
    }
}
