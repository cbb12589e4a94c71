package org.introlab.workbench.bundle;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.introlab.workbench.notebook.Plain;

/** What a value looks like in a notebook: MIME type to content, of plain JSON values only. */
public final class Bundle {
    /** The form every value has. */
    public static final String TEXT = "text/plain";

    private Bundle() {}

    /**
     * The forms of {@code value}: always {@code text/plain}, and whatever else it has.
     *
     * @param value anything but null
     */
    public static Map<String, Object> of(Object value) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put(TEXT, String.valueOf(value));
        return Plain.map(data);
    }

    /**
     * The part of a bundle with the given types.
     *
     * @throws IllegalArgumentException if it has none of them
     */
    public static Map<String, Object> only(Map<String, Object> bundle, Collection<String> mimeTypes) {
        Map<String, Object> part = new LinkedHashMap<>();
        mimeTypes.stream().filter(bundle::containsKey).forEach(type -> part.put(type, bundle.get(type)));
        if (part.isEmpty()) {
            throw new IllegalArgumentException("shown as none of " + mimeTypes + "; this value has " + bundle.keySet());
        }
        return Collections.unmodifiableMap(part);
    }
}
