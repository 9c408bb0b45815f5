/** The names of the characters 160 to 255, in their order (HTML 4.01, Latin-1). */
const LATIN =
  "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 " +
  "acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde " +
  "Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute " +
  "Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde " +
  "auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute " +
  "ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml";

/** The other names that notices use. */
const OTHERS: readonly (readonly [string, number])[] = [
  ["amp", 38], ["lt", 60], ["gt", 62], ["quot", 34], ["apos", 39],
  ["OElig", 338], ["oelig", 339], ["Scaron", 352], ["scaron", 353], ["Yuml", 376],
  ["ensp", 32], ["emsp", 32], ["thinsp", 32], ["zwnj", 0x200c], ["zwj", 0x200d],
  ["ndash", 8211], ["mdash", 8212], ["lsquo", 8216], ["rsquo", 8217], ["sbquo", 8218],
  ["ldquo", 8220], ["rdquo", 8221], ["bdquo", 8222], ["dagger", 8224], ["bull", 8226],
  ["hellip", 8230], ["permil", 8240], ["lsaquo", 8249], ["rsaquo", 8250], ["euro", 8364],
  ["trade", 8482], ["larr", 8592], ["rarr", 8594], ["minus", 8722], ["ne", 8800], ["le", 8804], ["ge", 8805],
]; // prettier-ignore

const NAMED: ReadonlyMap<string, string> = new Map([
  ...LATIN.split(" ").map((name, at) => [name, String.fromCodePoint(160 + at)] as const),
  ...OTHERS.map(([name, code]) => [name, String.fromCodePoint(code)] as const),
]);

/** The same for a reader of XML, which looks a name up in an object: one that has no other name in it. */
export const NAMED_CHARACTERS: Record<string, string> = Object.fromEntries(NAMED);
Object.setPrototypeOf(NAMED_CHARACTERS, null);

const ENTITY = /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([a-zA-Z][a-zA-Z0-9]{1,8}));/g;

/**
 * Decodes HTML and XML entities, once: « &amp;eacute; » becomes « &eacute; ».
 * Numbers 128 to 159 are read as Windows-1252, as browsers do. Unknown names stay as they are.
 */
export function decodeEntities(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(
    ENTITY,
    (whole, decimal?: string, hexadecimal?: string, name?: string) =>
      (name === undefined
        ? characterOf(decimal === undefined ? parseInt(hexadecimal ?? "", 16) : Number(decimal))
        : NAMED.get(name)) ?? whole,
  );
}

const WINDOWS = new TextDecoder("windows-1252");

function characterOf(code: number): string | undefined {
  if (code >= 128 && code <= 159) return WINDOWS.decode(Uint8Array.of(code));
  const isSurrogate = code >= 0xd800 && code <= 0xdfff;
  if (!Number.isInteger(code) || code <= 0 || code > 0x10ffff || isSurrogate) return undefined;
  return String.fromCodePoint(code);
}
