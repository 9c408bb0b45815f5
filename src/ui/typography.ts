/**
 * French typography, applied once on the finished page (Lexique des règles typographiques en usage à
 * l'Imprimerie nationale):
 *
 * - a narrow no-break space (U+202F) before ; ! ? and inside 12 000;
 * - a no-break space (U+00A0) before : and inside « », and between a number and its unit;
 * - ’ for ' between letters.
 *
 * Tags, attributes, comments and what is inside code, pre, kbd, script, style, textarea and svg stay as they are.
 * Idempotent: a page already typeset does not change.
 */

const NARROW = "\u202f";
const NO_BREAK = "\u00a0";

/** One tag with its attributes, or a whole part that must not be touched, or a comment. */
const UNTOUCHED =
  /<!--[\s\S]*?-->|<(code|pre|kbd|samp|script|style|textarea|title)(?=[\s>])[\s\S]*?<\/\1\s*>|<[a-z/!](?:[^>"']|"[^"]*"|'[^']*')*>/gi;

const UNITS =
  "€|%|°|[ckm]?m[²³]?|km|kg|g|t|ha|l|h|min|s|ans?|mois|jours?|heures?|minutes?|semaines?|kori|euros?|places?|voix|personnes?|Mo|ko|Go|kWh|janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre";

/** A plain space, or the no-break ones that Intl and we write. */
const SPACE = "[ \\u00a0\\u202f]";

const BEFORE_NARROW = new RegExp(`(?<=[^\\s;!?])${SPACE}+(?=[;!?](?:[\\s;!?.)»…”"]|$))`, "gu");
