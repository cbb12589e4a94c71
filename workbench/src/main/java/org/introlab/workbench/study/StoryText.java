package org.introlab.workbench.study;

import java.util.ArrayList;
import java.util.List;

/** Lines for a terminal: short labels with wrapped text. */
final class StoryText {
    private static final int LABEL = 12;
    private static final int WIDTH = 108;

    private final StringBuilder text = new StringBuilder();

    /** Adds a line. */
    StoryText line(String line) {
        text.append(line.stripTrailing()).append('\n');
        return this;
    }

    /** Adds a label with its text, unless the text is empty. */
    StoryText labelled(String label, String words) {
        if (!words.isBlank()) {
            String head = label;
            for (String line : broken(words)) {
                line(head + " ".repeat(Math.max(1, LABEL - head.length())) + line);
                head = "";
            }
        }
        return this;
    }

    private static List<String> broken(String words) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : words.strip().split("\\s+")) {
            if (line.length() > 0 && line.length() + 1 + word.length() > WIDTH - LABEL) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() == 0 ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
