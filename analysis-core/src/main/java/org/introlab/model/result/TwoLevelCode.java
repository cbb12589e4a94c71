package org.introlab.model.result;

/** The numbers that stand for a factor of two levels when factors enter a regression as plain numbers. */
public enum TwoLevelCode {
    /** 0 and 1, as most data sets store a yes-no variable; the default. */
    FROM_ZERO,
    /** 1 and 2, as factors of more levels. */
    FROM_ONE
}
