package org.introlab.markup;

/**
 * The style of everything that is shown in a notebook cell or on the page: small, scoped to {@code .introlab}, and built
 * on the surrounding page's own colours, so that it follows JupyterLab's light and dark themes as well as a page's.
 */
public final class Style {
    /** The rules, without the style element. */
    public static final String CSS = ".introlab{color:var(--jp-content-font-color1,inherit);max-width:100%;"
            + "font:inherit;line-height:1.4;margin:.5em 0}"
            + ".introlab .scroll{overflow-x:auto}"
            + ".introlab table{border-collapse:collapse;border:0;margin:.4em 0;font-size:.92em;"
            + "font-variant-numeric:tabular-nums;color:inherit;background:none;width:auto}"
            + ".introlab thead{border-bottom:1px solid currentColor}"
            + ".introlab tbody tr{border-bottom:1px solid rgba(127,127,127,.25);background:none!important}"
            + ".introlab th,.introlab td{padding:.22em .7em;text-align:left;vertical-align:baseline;color:inherit;"
            + "border:0;max-width:28em;white-space:normal}"
            + ".introlab thead th{font-weight:600;vertical-align:bottom}"
            + ".introlab tbody th,.introlab .text{font-weight:inherit;text-align:left!important}"
            + ".introlab thead .text{font-weight:600}.introlab thead .num{white-space:normal}"
            + ".introlab tbody .long{min-width:11em}"
            + ".introlab td{position:relative}.introlab .num{text-align:right;white-space:nowrap}"
            + ".introlab .many{font-size:.78em}.introlab .many th,.introlab .many td{padding:.2em .38em}"
            + ".introlab .catalogue{font-size:.84em;width:100%}.introlab .catalogue :is(th,td){vertical-align:top;padding:.3em .55em}"
            + ".introlab .catalogue tbody th[scope=row]{font-weight:600;min-width:8em}"
            + ".introlab .catalogue td.long{min-width:14em}"
            + "@media screen and (max-width:640px){.introlab .catalogue td.long{min-width:0}.introlab .catalogue,.introlab .catalogue :is(tbody,tr,th,td){display:block;max-width:none}"
            + ".introlab .catalogue tr[hidden],.introlab .catalogue td:empty{display:none}.introlab .catalogue thead{position:absolute;"
            + "width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}.introlab .catalogue :is(th,td){padding:.08em 0!important}"
            + ".introlab .catalogue tr{padding:.5em 0}.introlab .catalogue td::before{content:attr(data-label) \": \";opacity:.75}}"
            + ".introlab p{margin:.3em 0;text-align:left}"
            + ".introlab .title{font-weight:600}"
            + ".introlab .note{font-size:.86em;opacity:.8;max-width:60em}"
            + ".introlab .flag{display:inline-block;font-size:.8em;padding:0 .5em;border:1px solid currentColor;"
            + "border-radius:.8em}"
            + ".introlab .num.words{white-space:normal}"
            + ".introlab .group th{font-weight:600;padding-top:.6em}"
            + ".introlab .body:has(+.continued){border-bottom:0}"
            + ".introlab .continued td{padding-top:0;opacity:.85}"
            + ".introlab .summary th,.introlab .summary td{opacity:.9}"
            + ".introlab .judged{cursor:help}"
            + ".introlab .mark{display:inline-block;width:1em;margin-left:.3em;text-align:center;font-size:.75em;"
            + "color:#0072B2}"
            + ".introlab [data-verdict=differs] .mark{color:#D55E00;font-weight:700}"
            + ".introlab .spoken{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);"
            + "white-space:nowrap}"
            + ".introlab .verdicts{margin-left:.8em;font-size:.86em}"
            + ".introlab ul.elsewhere{padding-left:1.2em;margin:.3em 0}.introlab span.elsewhere{display:inline-block;vertical-align:top}"
            + ".introlab figure{margin:0;max-width:58em}"
            + ".introlab .introlab-plot{height:26rem;width:100%}"
            + ".introlab .introlab-plot[hidden]{display:none}"
            + ".introlab summary{cursor:pointer;font-size:.86em}"
            + ".introlab .introlab-plot :is(.xtick,.ytick,.xtitle,.ytitle,.legendtext,.annotation-text,.cbaxis,"
            + ".g-xtitle,.g-ytitle,.shape-label) text,.introlab .introlab-plot :is(text.xtitle,text.ytitle,"
            + "text.legendtext,text.annotation-text){fill:currentColor!important}"
            + ".introlab .introlab-plot .barlayer .errorbar path{stroke:currentColor!important}"
            + ".introlab .whiskers .bartext{fill:currentColor!important}"
            + ".introlab .introlab-plot :is(.shape-label text,text.annotation-text){paint-order:stroke;"
            + "stroke:var(--introlab-ground,var(--jp-layout-color0,Canvas));stroke-width:3px}"
            + "@media(max-width:480px){.introlab th,.introlab td{padding:.22em .4em}}"
            + "@media print{.introlab{break-inside:avoid}.introlab .modebar-container{display:none}}";

    private Style() {}

    /** The style sheet of a page that shows exhibits without styles of their own. */
    public static String page() {
        return CSS + UnitChooserStyle.LOOK + UnitChooserStyle.CHOSEN;
    }

    /** A fragment inside the scope, with its style before it. */
    public static String scoped(String html) {
        return scope("<style>" + CSS + "</style>" + html);
    }

    /** A fragment inside the scope, for a page that has the style. */
    public static String scope(String html) {
        return "<div class=\"introlab\">" + html + "</div>";
    }
}
