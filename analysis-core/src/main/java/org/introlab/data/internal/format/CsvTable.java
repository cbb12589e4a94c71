package org.introlab.data.internal.format;

import java.util.Set;

/** The table of a CSV file, which is parsed with a dialect when it is checked. */
public final class CsvTable implements FileTable {
    private final byte[] content;

    /** Creates a table from the file's content, which is not copied. */
    public CsvTable(byte[] content) {
        this.content = content;
    }

    /** Returns the whole file, which must not be changed. */
    public byte[] content() {
        return content;
    }

    @Override
    public String part() {
        return "";
    }

    @Override
    public Set<String> texts() {
        return Set.of();
    }

    @Override
    public boolean nulls() {
        return false;
    }

    @Override
    public String toString() {
        return "a CSV file of " + content.length + " bytes";
    }
}
