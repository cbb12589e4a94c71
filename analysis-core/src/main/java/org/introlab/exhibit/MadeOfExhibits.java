package org.introlab.exhibit;

import java.util.List;
import org.introlab.markup.Rendered;

/** Something that shows itself as exhibits and nothing else. */
public interface MadeOfExhibits extends Rendered {

    /** The exhibits that the content is, in order. */
    List<Exhibit> exhibits();

    /** The exhibits that a content is, in order; none when it is made otherwise. */
    static List<Exhibit> of(Rendered content) {
        return content instanceof MadeOfExhibits made ? made.exhibits() : List.of();
    }
}
