package org.introlab.data.internal.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/**
 * Finds the shared texts of a workbook with superscripts or subscripts, which plain text does not show: 5² is not 52.
 */
final class ExcelScripts extends ExcelFile.Depth {
    private final Set<String> found = new HashSet<>();
    private long item = -1;

    private ExcelScripts() {}

    /** Returns their indexes among the shared texts, as used in cells. */
    static Set<String> of(XSSFReader reader)
            throws IOException, InvalidFormatException, SAXException, ParserConfigurationException {
        ExcelScripts scripts = new ExcelScripts();
        try (InputStream in = reader.getSharedStringsData()) {
            if (in != null) {
                XMLReader xml = XMLHelper.newXMLReader();
                xml.setContentHandler(scripts);
                xml.parse(new InputSource(in));
            }
        }
        return scripts.found;
    }

    @Override
    public void startElement(String uri, String name, String qualified, Attributes attributes) throws SAXException {
        super.startElement(uri, name, qualified, attributes);
        if (name.equals("si")) {
            item++;
        } else if (name.equals("vertAlign") && isShifted(attributes)) {
            found.add(String.valueOf(item));
        }
    }

    /** Returns whether a {@code vertAlign} element raises or lowers characters. */
    static boolean isShifted(Attributes vertAlign) {
        return !"baseline".equals(vertAlign.getValue("val"));
    }
}
