package org.introlab.figure;

/** What a key of a figure may say without telling anything of the data that its exhibit doesn't. */
interface Look {

    /**
     * Whether the value is one.
     *
     * @param said a text, a number, a truth, or a list or map of them
     * @param held what the exhibit holds
     */
    boolean allows(Object said, DrawnNumbers held);
}
