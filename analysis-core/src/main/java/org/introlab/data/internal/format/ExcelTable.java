package org.introlab.data.internal.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.ooxml.POIXMLTypeLoader;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.model.SharedStrings;
import org.apache.xmlbeans.XmlException;
import org.introlab.data.book.Faults;
import org.introlab.data.internal.column.Printable;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTSheet;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTWorkbook;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STSheetState;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.WorkbookDocument;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/**
 * Reads the first visible sheet of an Excel workbook (xlsx) row by row through POI's event interface, with bounded memory. Stored values
 * are read: formulas are never calculated, and a formula without a stored result is a fault. Tablesaw's Excel module is not used because it
 * drops everything after a blank row, reads errors such as #DIV/0! as missing, and rounds numbers in text columns to the digits that the
 * cell shows.
 */
final class ExcelTable {
    private final XSSFReader reader;
    private final SharedStrings strings;
    private final Set<String> scripts;
    private final ExcelCells cells;
    private final Faults.FileFaults faults;

    private ExcelTable(
            XSSFReader reader, SharedStrings strings, Set<String> scripts, ExcelCells cells, Faults.FileFaults faults) {
        this.reader = reader;
        this.strings = strings;
        this.scripts = scripts;
        this.cells = cells;
        this.faults = faults;
    }

    static Optional<StoredTable> read(byte[] content, Faults.FileFaults faults) {
        try (ExcelFile file = ExcelFile.of(content);
                OPCPackage parts = OPCPackage.open(file)) {
            XSSFReader reader = new XSSFReader(parts);
            CTWorkbook book = book(reader);
            ExcelCells cells = ExcelCells.of(reader.getStylesTable(), book);
            SharedStrings strings = new ReadOnlySharedStringsTable(parts, false);
            return new ExcelTable(reader, strings, ExcelScripts.of(reader), cells, faults).first(book);
        } catch (TableSize.TooLarge e) {
            e.report(faults);
        } catch (ExcelRows.Ended e) {
            // reported
        } catch (IOException | OpenXML4JException | XmlException | SAXException | RuntimeException e) {
            // POI throws many unchecked exceptions for invalid workbooks, and may wrap our own
            Throwable cause = e;
            while (cause.getCause() != null && !(cause instanceof TableSize.TooLarge)) {
                cause = cause.getCause();
            }
            if (cause instanceof TableSize.TooLarge large) {
                large.report(faults);
            } else {
                faults.file(
                        "broken Excel file",
                        "a complete workbook (.xlsx) with a table in its first sheet",
                        "a file that can't be read as a workbook");
            }
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("Every Java platform must support XML.", e);
        }
        return Optional.empty();
    }

    private static CTWorkbook book(XSSFReader reader) throws IOException, OpenXML4JException, XmlException {
        try (InputStream in = reader.getWorkbookData()) {
            return WorkbookDocument.Factory.parse(in, POIXMLTypeLoader.DEFAULT_XML_OPTIONS)
                    .getWorkbook();
        }
    }

    private Optional<StoredTable> first(CTWorkbook book)
            throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
        List<String> hidden = new ArrayList<>();
        for (CTSheet sheet : book.getSheets().getSheetList()) {
            if (sheet.getState() == STSheetState.HIDDEN || sheet.getState() == STSheetState.VERY_HIDDEN) {
                hidden.add(sheet.getName());
            }
        }
        List<String> names = names();
        Optional<String> first = names.stream().filter(n -> !hidden.contains(n)).findFirst();
        if (first.isEmpty()) {
            faults.file("no visible sheet", "a workbook with a table in a visible sheet", "none");
            return Optional.empty();
        }
        ExcelSheet read = read(first.get(), Set.of());
        if (read.isSound() && !read.mixed().isEmpty()) {
            // Read again, so that every date of such a column gets a time.
            read = read(first.get(), read.mixed());
        }
        String rank = hidden.isEmpty() ? "the first of " : "the first visible of ";
        String part = names.size() == 1 ? "" : "sheet " + Printable.quoted(first.get()) + ", " + rank + names.size();
        return read.table(part);
    }

    private List<String> names() throws IOException, OpenXML4JException {
        List<String> names = new ArrayList<>();
        XSSFReader.SheetIterator sheets = (XSSFReader.SheetIterator) reader.getSheetsData();
        while (sheets.hasNext()) {
            sheets.next().close();
            names.add(sheets.getSheetName());
        }
        return names;
    }

    private ExcelSheet read(String name, Set<Integer> withTime)
            throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
        XSSFReader.SheetIterator sheets = (XSSFReader.SheetIterator) reader.getSheetsData();
        while (sheets.hasNext()) {
            try (InputStream in = sheets.next()) {
                if (sheets.getSheetName().equals(name)) {
                    ExcelSheet sheet = new ExcelSheet(strings, scripts, cells, withTime, faults);
                    XMLReader xml = XMLHelper.newXMLReader();
                    xml.setContentHandler(sheet);
                    xml.parse(new InputSource(in));
                    return sheet;
                }
            }
        }
        throw new IOException("no sheet " + name);
    }
}
