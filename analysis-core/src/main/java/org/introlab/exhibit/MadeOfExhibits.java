package org.introlab.exhibit;

import java.util.List;
import org.introlab.markup.Rendered;

/** Content that consists of exhibits only. */
public interface MadeOfExhibits extends Rendered {

    /** Returns the exhibits of the content, in order. */
    List<Exhibit> exhibits();

    /** Returns the exhibits that a content consists of, in order; none if it is made in another way. */
    static List<Exhibit> of(Rendered content) {
        return content instanceof MadeOfExhibits made ? made.exhibits() : List.of();
    }
}
