import { readCoordinate, readPair } from "./point.ts";

type Pair = readonly [number, number];

/** A number that is no house number: it has decimals, or is a coordinate in metres. */
const NUMBER = String.raw`[-+]?\d{1,8}(?:[.,]\d+)?`;
const DECIMAL = String.raw`[-+]?\d{1,3}[.,]\d{2,15}`;

/** « POINT (5.02 44.73) » of OGC Simple Features, also with a height, and « "coordinates": [5.02, 44.73] » of RFC 7946: x first. */
const X_FIRST = new RegExp(
  String.raw`(?:\bPOINT\s*(?:Z|M|ZM)?\s*\(|"coordinates"\s*:\s*\[)\s*(${NUMBER})(?:\s*,\s*|\s+)(${NUMBER})[^)\]]*[)\]]`,
  "i",
);

/** Degrees, minutes and seconds: « 44°43'47.1"N », « 5° 1′ 13″ E », « 44,7297° N »; « O » is west. */
const DEGREES =
  /([-+]?\d{1,3}(?:[.,]\d+)?)\s*[°º]\s*(?:(\d{1,2}(?:[.,]\d+)?)\s*['’′]\s*(?![''’′]))?(?:(\d{1,2}(?:[.,]\d+)?)\s*(?:["”″]|['’′]{2})\s*)?([NSEWO](?!\p{L}))?/giu;

/** Two numbers with decimals among other words: « 12 rue Neuve (44,7297 ; 5,0203) ». */
const AMONG_WORDS = new RegExp(
  String.raw`\(?(?<![\d.,])(${DECIMAL})\s*(?:[;/|]|,|\s)\s*(${DECIMAL})(?![\d.,])\)?`,
);

/** One of the two numbers of a point: a number, or degrees, minutes and seconds. */
export function readOneCoordinate(text: string): number | undefined {
  const number = readCoordinate(text);
  if (number !== undefined) return number;
  const [only, another] = degreesIn(text);
  return another === undefined ? only?.degrees : undefined;
}

/** Both numbers of a point, wherever they stand in a text, as latitude and longitude where its way of writing says which is which. */
export function readPoint(text: string): Pair | undefined {
  return xFirst(text) ?? readPair(text) ?? inDegrees(text) ?? amongWords(text);
}

/** A text that holds a point and other words, without its point: an address stays an address. */
export function withoutPoint(text: string): string {
  const bare = text.replace(X_FIRST, " ").replace(AMONG_WORDS, " ");
  const said = inDegrees(bare) === undefined ? bare : bare.replace(DEGREES, " ");
  const clean = said
    .replace(/\([\s;,]*\)/g, " ")
    .replace(/[^\S\n]+/g, " ")
    .trim();
  let end = clean.length;
  while (end > 0 && /[\s,;–-]/.test(clean.charAt(end - 1))) end -= 1;
  return clean.slice(0, end);
}

function xFirst(text: string): Pair | undefined {
  const [, x = "", y = ""] = X_FIRST.exec(text) ?? [];
  return pairOf(y, x);
}

function amongWords(text: string): Pair | undefined {
  const [, first = "", second = ""] = AMONG_WORDS.exec(text) ?? [];
  return pairOf(first, second);
}

function pairOf(first: string, second: string): Pair | undefined {
  const [one, other] = [readCoordinate(first), readCoordinate(second)];
  return one === undefined || other === undefined ? undefined : [one, other];
}

function inDegrees(text: string): Pair | undefined {
  const [one, other, more] = degreesIn(text);
  if (one === undefined || other === undefined || more !== undefined) return undefined;
  return /[EWO]/i.test(one.side) ? [other.degrees, one.degrees] : [one.degrees, other.degrees];
}

function degreesIn(text: string): readonly { readonly degrees: number; readonly side: string }[] {
  return [...text.matchAll(DEGREES)].map(
    ([, whole = "", minutes = "0", seconds = "0", side = ""]) => {
      const [d = 0, m = 0, s = 0] = [whole, minutes, seconds].map((one) => readCoordinate(one));
      const size = Math.abs(d) + m / 60 + s / 3600;
      return { degrees: d < 0 || /[SWO]/i.test(side) ? -size : size, side };
    },
  );
}
