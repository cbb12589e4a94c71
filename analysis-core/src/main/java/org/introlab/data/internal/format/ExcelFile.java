package org.introlab.data.internal.format;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Enumeration;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.apache.poi.openxml4j.util.ZipEntrySource;
import org.apache.poi.openxml4j.util.ZipFileZipEntrySource;
import org.apache.poi.util.XMLHelper;
import org.introlab.data.internal.column.Printable;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Gives POI the parts of a workbook within limits. POI's own limits are meant for servers with more memory and apply to the whole process.
 * A small file may unpack to terabytes, or to endlessly nested elements.
 */
final class ExcelFile implements ZipEntrySource {
    /** Far more than the dozens of parts in an Excel workbook. */
    private static final int MOST_PARTS = 10_000;

    /** Far deeper than the nesting of about ten in a sheet. */
    static final int DEEPEST = 100;

    /** Cells take the most space in XML: the largest table unpacks to less than this many times its CSV. */
    private static final int XML_OF_CSV = 8;

    private static final long LARGEST_SMALL_PART = 16L << 20;

    private final ZipFileZipEntrySource zip;

    private ExcelFile(ZipFileZipEntrySource zip) {
        this.zip = zip;
    }

    static ExcelFile of(byte[] content) throws IOException {
        checkParts(content);
        return new ExcelFile(new ZipFileZipEntrySource(ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(content))
                .get()));
    }

    /** Counts the directory entries by their signatures, before an object is created for each. */
    private static void checkParts(byte[] content) {
        int parts = 0;
        for (int i = 0; i + 3 < content.length; i++) {
            boolean entry = content[i] == 'P' && content[i + 1] == 'K' && content[i + 2] == 1 && content[i + 3] == 2;
            parts += entry ? 1 : 0;
        }
        if (parts > MOST_PARTS) {
            throw new TableSize.TooLarge("a workbook of at most " + MOST_PARTS + " parts", parts + " parts");
        }
    }

    @Override
    public Enumeration<? extends ZipArchiveEntry> getEntries() {
        return zip.getEntries();
    }

    @Override
    public ZipArchiveEntry getEntry(String path) {
        return zip.getEntry(path);
    }

    @Override
    public InputStream getInputStream(ZipArchiveEntry entry) throws IOException {
        String name = entry.getName();
        if (name.contains("worksheets/") && name.endsWith(".xml")) {
            return new Bounded(zip.getInputStream(entry), name, XML_OF_CSV * TableSize.largest());
        }
        if (name.endsWith("haredStrings.xml")) {
            return new Bounded(zip.getInputStream(entry), name, TableSize.largest());
        }
        byte[] part;
        try (InputStream in = new Bounded(zip.getInputStream(entry), name, LARGEST_SMALL_PART)) {
            part = in.readAllBytes();
        }
        if (name.endsWith(".xml") || name.endsWith(".rels")) {
            checkDepth(part);
        }
        return new ByteArrayInputStream(part);
    }

    /** Checks the nesting, because POI reads small parts as trees, some of them recursively. */
    private static void checkDepth(byte[] part) throws IOException {
        try {
            XMLReader reader = XMLHelper.newXMLReader();
            reader.setContentHandler(new Depth());
            reader.parse(new InputSource(new ByteArrayInputStream(part)));
        } catch (SAXException | ParserConfigurationException e) {
            throw new IOException(e);
        }
    }

    /** Fails if elements are nested too deeply. */
    static class Depth extends DefaultHandler {
        private int depth;

        @Override
        public void startElement(String uri, String name, String qualified, Attributes attributes) throws SAXException {
            depth++;
            if (depth > DEEPEST) {
                throw new SAXException("elements nested deeper than " + DEEPEST);
            }
        }

        @Override
        public void endElement(String uri, String name, String qualified) throws SAXException {
            depth--;
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    @Override
    public boolean isClosed() {
        return zip.isClosed();
    }

    /** A stream that fails if it is longer than a limit. */
    private static final class Bounded extends FilterInputStream {
        private final String name;
        private final long most;
        private long read;

        Bounded(InputStream in, String name, long most) {
            super(in);
            this.name = name;
            this.most = most;
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            count(b < 0 ? 0 : 1);
            return b;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int n = super.read(bytes, from, length);
            count(Math.max(0, n));
            return n;
        }

        private void count(int n) {
            read += n;
            if (read > most) {
                throw new TableSize.TooLarge(
                        "parts of a workbook that unpack to at most " + most + " bytes",
                        "more in " + Printable.quoted(name));
            }
        }
    }
}
