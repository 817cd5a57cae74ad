package org.rapporteur.brief;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.Locale;
import java.util.TimeZone;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;

/**
 * Sets a brief as PDF, with the fonts in it (DejaVu: Latin, Cyrillic, Greek). The same brief gives the same bytes: the dates
 * and the id of the document do not come from the clock.
 */
public final class PdfWriter {
    private static final String FONTS = "/net/sf/jasperreports/fonts/dejavu/";

    private PdfWriter() {}

    /**
     * Writes the document.
     *
     * @param out stays open
     */
    public static void write(Brief brief, OutputStream out) throws IOException {
        XRLog.setLoggingEnabled(false);
        PdfRendererBuilder builder = new PdfRendererBuilder();
        font(builder, "DejaVuSerifCondensed.ttf", 400, FontStyle.NORMAL);
        font(builder, "DejaVuSerifCondensed-Bold.ttf", 700, FontStyle.NORMAL);
        font(builder, "DejaVuSerifCondensed-Italic.ttf", 400, FontStyle.ITALIC);
        builder.useFastMode();
        builder.withHtmlContent(HtmlWriter.page(brief, BriefResources.text("pdf.css")), null);
        builder.useUriResolver((base, uri) -> uri.startsWith("#") ? uri : null);
        try (PDDocument document = new PDDocument()) {
            builder.usePDDocument(document);
            try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
                renderer.layout();
                renderer.createPDFWithoutClosing();
                describe(document, brief);
                document.save(out);
            }
        }
    }

    private static void describe(PDDocument document, Brief brief) {
        Calendar epoch = new GregorianCalendar(TimeZone.getTimeZone("UTC"), Locale.ROOT);
        epoch.setTimeInMillis(0);
        PDDocumentInformation about = new PDDocumentInformation();
        about.setTitle(brief.title());
        about.setCreator("Rapporteur");
        about.setCreationDate(epoch);
        about.setModificationDate(epoch);
        document.setDocumentInformation(about);
        document.setDocumentId(0L);
    }

    private static void font(PdfRendererBuilder builder, String file, int weight, FontStyle style) {
        builder.useFont(() -> open(file), "DejaVu", weight, style, true);
    }

    private static InputStream open(String file) {
        InputStream in = PdfWriter.class.getResourceAsStream(FONTS + file);
        if (in == null) {
            throw new UncheckedIOException(new FileNotFoundException(file + " is missing from the program"));
        }
        return in;
    }
}
