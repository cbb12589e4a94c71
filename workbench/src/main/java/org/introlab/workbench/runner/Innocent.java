package org.introlab.workbench.runner;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * The calls of cells after which their JVM can be reused for the next notebook: the library, and parts of the JDK and of
 * Tablesaw without global state. If a notebook calls anything else (a locale, a thread, a property, reflection), its JVM
 * ends with it, so that no notebook notices another.
 */
final class Innocent {

    /** Classes by their names in class files; calls of other classes are not innocent. */
    private static final Pattern CLASSES = Pattern.compile(
            "org/introlab/(csv|data|model|survey|index|summary|published|markup|figure|exhibit|verdict)/.*"
                    + "|tech/tablesaw/(api|aggregate|selection|columns|joining|sorting)/.*"
                    + "|tech/tablesaw/plotly/(api|components|traces)/.*"
                    + "|org/apache/commons/math3/(distribution|special|stat)/.*"
                    + "|java/lang/(Object|String|StringBuilder|CharSequence|Comparable|Iterable|AutoCloseable|Enum|Record|Math|Number)"
                    + "|java/lang/(Boolean|Byte|Character|Short|Integer|Long|Float|Double)"
                    + "|java/lang/(Throwable|Exception|RuntimeException|Illegal(Argument|State)Exception|MatchException)"
                    + "|java/lang/invoke/(LambdaMetafactory|StringConcatFactory)|java/lang/runtime/(ObjectMethods|SwitchBootstraps)"
                    + "|java/io/PrintStream"
                    + "|java/math/[^/]*"
                    + "|java/time/(format/|temporal/|chrono/)?[^/]*"
                    + "|java/util/(function|regex)/[^/]*"
                    + "|java/util/stream/[^/]*"
                    + "|java/util/(Abstract)?(Array|Linked|Tree|Hash|LinkedHash|Enum)?(List|Set|Map|Deque|Queue|Collection)"
                    + "|java/util/(Sorted|Navigable)(Set|Map)|java/util/Map\\$Entry|java/util/PriorityQueue|java/util/BitSet"
                    + "|java/util/(Arrays|Collections|Comparator|Iterator|Objects|Random|StringJoiner)"
                    + "|java/util/(Optional|PrimitiveIterator)(\\$Of)?(Int|Long|Double)?"
                    + "|java/util/(Int|Long|Double)SummaryStatistics"
                    + "|java/nio/file/Path"
                    + "|jdk/jshell/spi/SPIResolutionException");

    /** The prefix of the cells' own classes. */
    private static final String CELLS = "REPL/";

    /** The prefix of arrays, whose only method is clone. */
    private static final String ARRAY = "[";

    /** Members of these classes with global state or threads. */
    private static final Set<String> NOT = Set.of(
            "parallel",
            "parallelStream",
            "defaultReaderRegistry",
            "defaultWriterRegistry",
            "register",
            "setDefault",
            "close");

    private static final Set<CalledMembers.Member> ALSO = Set.of(
            new CalledMembers.Member("org/introlab/workbench/Show", "display"),
            new CalledMembers.Member("java/lang/System", "out"),
            new CalledMembers.Member("java/lang/System", "err"),
            new CalledMembers.Member("java/util/Locale", "ROOT"),
            new CalledMembers.Member("java/util/Locale", "ENGLISH"),
            new CalledMembers.Member("java/util/Locale", "US"));

    private Innocent() {}

    static boolean is(CalledMembers.Member member) {
        return member.owner().startsWith(CELLS)
                || member.owner().startsWith(ARRAY)
                || ALSO.contains(member)
                || CLASSES.matcher(member.owner()).matches() && !NOT.contains(member.name());
    }
}
