package org.introlab.survey;

/**
 * The answers to an item: for each respondent the position of the level on the item's scale, 0 for the lowest, or {@link #MISSING}.
 */
public final class Answers {
    /** The code of a missing answer. */
    public static final byte MISSING = -1;

    private final Item item;
    private final byte[] codes;

    private Answers(Item item, byte[] codes) {
        this.item = item;
        this.codes = codes;
    }

    static Answers owning(Item item, byte[] codes) {
        return new Answers(item, codes);
    }

    /**
     * Creates answers from positions on the scale.
     *
     * @throws IllegalArgumentException if a code is neither a position nor {@link #MISSING}
     */
    public static Answers of(Item item, byte... codes) {
        for (byte code : codes) {
            if (code < MISSING || code >= item.scale().size()) {
                throw new IllegalArgumentException(
                        "Item '" + item.name() + "' has no level at position " + code + ". Positions: 0 to "
                                + (item.scale().size() - 1) + ", or " + MISSING + " for a missing answer.");
            }
        }
        return new Answers(item, codes.clone());
    }

    /** Returns the item. */
    public Item item() {
        return item;
    }

    /** Returns the number of respondents, including those without an answer. */
    public int size() {
        return codes.length;
    }

    /** Returns the code of a respondent. */
    public byte code(int respondent) {
        return codes[respondent];
    }

    /** Returns the number of respondents at each position of the scale, lowest first. */
    public long[] counts() {
        long[] counts = new long[item.scale().size()];
        for (byte code : codes) {
            if (code >= 0) {
                counts[code]++;
            }
        }
        return counts;
    }

    /** Returns the number of respondents who answered. */
    public long valid() {
        long valid = 0;
        for (byte code : codes) {
            valid += code >= 0 ? 1 : 0;
        }
        return valid;
    }

    /**
     * Returns the codes as numbers from 1 to the number of levels, missing answers as NaN: the form used by reliability and factor models.
     */
    public double[] numbers() {
        double[] numbers = new double[codes.length];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = codes[i] < 0 ? Double.NaN : codes[i] + 1;
        }
        return numbers;
    }

    /** Returns the codes without copying; callers must not change them. */
    byte[] codes() {
        return codes;
    }

    @Override
    public String toString() {
        return "answers to " + item.name();
    }
}
