/** What the fonts of printed pages have (`data/SOURCES.md`): Latin, Greek, Cyrillic and the signs of French print. */
const PRINTED =
  /(?!\p{M})[^\n\u0020-\u024f\u0259\u02bc\u0370-\u03ff\u0400-\u052f\u1e00-\u1eff\u2010-\u2027\u202f-\u203a\u20ac\u2116\u2122\u2190-\u2193\u2212\u2260\u2264\u2265\u25a1\ufffd]/gu;

/** The same words as the font can print them: composed (NFC), controls dropped, � for a letter that it does not have. */
export function printable(text: string): string {
  return text
    .normalize("NFC")
    .replaceAll("\r\n", "\n")
    .replaceAll("\t", " ")
    .replaceAll(/(?!\n)\p{C}/gu, "")
    .replaceAll(PRINTED, "\ufffd");
}
