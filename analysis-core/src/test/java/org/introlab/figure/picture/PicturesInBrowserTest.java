package org.introlab.figure.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.introlab.figure.Gallery;
import org.introlab.testing.Chromium;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Shows the static pictures of the gallery in a browser; they stay in {@code target/gallery} to be looked at. */
class PicturesInBrowserTest {
    private static final Path FOLDER = Path.of("target", "gallery");

    /** Texts beyond their picture, and texts that overlap; notes lie on the plot, and labels that are turned alike are side by side. */
    private static final String FAULTS =
            "const out=[],hit=(a,b)=>a.left<b.right-1&&b.left<a.right-1&&a.top<b.bottom-2&&b.top<a.bottom-2;"
                    + "for(const s of document.querySelectorAll('svg')){"
                    + "const name=s.querySelector('title').textContent,box=s.getBoundingClientRect();"
                    + "const texts=[...s.querySelectorAll('text')].map(t=>({t:t.textContent,note:!!t.closest('.halo'),turned:t.hasAttribute('transform'),r:t.getBoundingClientRect()}));"
                    + "texts.forEach((a,i)=>{"
                    + "if(a.r.left<box.left-1||a.r.right>box.right+1||a.r.top<box.top-1||a.r.bottom>box.bottom+1)out.push({name,cut:a.t});"
                    + "texts.slice(i+1).forEach(b=>{if(a.note===b.note&&!(a.turned&&b.turned)&&hit(a.r,b.r))out.push({name,one:a.t,other:b.t})})})}return out";

    @TempDir
    static Path profile;

    private static Chromium chromium;

    @BeforeAll
    static void start() throws IOException {
        chromium = Chromium.start(profile);
        Files.createDirectories(FOLDER);
    }

    @AfterAll
    static void stop() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @SuppressWarnings("unchecked") // what the script returns
    @ParameterizedTest
    @ValueSource(ints = {380, 720, 1200})
    void noTextIsCutAndNoneLiesOnAnother(int width) throws IOException {
        StringBuilder body = new StringBuilder();
        PictureTest.drawable().map(name -> Gallery.figures().get(name).get()).forEach(figure -> body.append("<p>")
                .append(figure.svg(new Picture.Size(width, OptionalDouble.empty()))));
        Path page = FOLDER.resolve("pictures-" + width + ".html");
        Files.writeString(
                page,
                "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Pictures</title></head><body>"
                        + body
                        + "</body></html>");
        chromium.screen(width + 40, false);
        chromium.openWithoutWaiting(page);
        chromium.photograph(FOLDER.resolve("pictures-" + width + ".png"));
        assertEquals(List.of(), (List<Map<String, Object>>) chromium.run(FAULTS));
    }
}
