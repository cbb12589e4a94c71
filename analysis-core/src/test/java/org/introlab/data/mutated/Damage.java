package org.introlab.data.mutated;

import java.util.Arrays;
import java.util.Random;

/** What can happen to the bytes of any file. */
final class Damage {
    private Damage() {}

    /** The first bytes of a file, at least one of them and not all. */
    static byte[] cut(byte[] content, Random random) {
        return Arrays.copyOf(content, 1 + random.nextInt(content.length - 1));
    }

    static byte[] byteChanged(byte[] content, Random random) {
        return changedAt(content, random.nextInt(content.length));
    }

    static byte[] changedAt(byte[] content, int at) {
        byte[] changed = content.clone();
        changed[at] ^= (byte) (1 << at % 8);
        return changed;
    }
}
