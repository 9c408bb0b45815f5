import { isBroken, parseXml, type XmlNode } from "../../../domain/reading/xml.ts";

/** An entry that could not be read; `says` is a French sentence for the operator. */
export interface LostEntry {
  readonly number: number;
  readonly says: string;
}

/** What is whole in a feed that is not. */
export interface FeedPieces {
  /** What stands before the first entry: the feed itself. */
  readonly head?: XmlNode;
  readonly entries: readonly XmlNode[];
  readonly lost: readonly LostEntry[];
}

/** The entries of a feed that is cut or badly formed, each read for itself. */
export function entriesOf(text: string): FeedPieces {
  const name = /<((?:[\w-]{1,20}:)?(?:item|entry))[\s>]/.exec(text)?.[1];
  if (name === undefined) return { entries: [], lost: [] };
  const [before = "", ...pieces] = piecesOf(text, name);
  const entries: XmlNode[] = [];
  const lost: LostEntry[] = [];
  for (const [at, piece] of pieces.entries()) {
    const end = piece.indexOf(`</${name}>`);
    const read = parseXml(end < 0 ? "" : `<${piece.slice(0, end)}</${name}>`);
    if (!isBroken(read)) entries.push(read);
    else if (end < 0)
      lost.push({ number: at + 1, says: "Le flux est coupé dans cette entrée : la suite manque." });
    else lost.push({ number: at + 1, says: "Cette entrée est du XML mal formé." });
  }
  const head = parseXml(closed(before));
  return isBroken(head) ? { entries, lost } : { head, entries, lost };
}

/** The text cut where each entry begins; « item » is also the beginning of « items » (RSS 1.0). */
function piecesOf(text: string, name: string): readonly string[] {
  const pieces: string[] = [];
  for (const piece of text.split(`<${name}`)) {
    const last = pieces.length - 1;
    if (pieces.length === 0) pieces.push(piece);
    else if (/^[\s>/]/.test(piece)) pieces.push(`${name}${piece}`);
    else pieces[last] = `${pieces[last] ?? ""}<${name}${piece}`;
  }
  return pieces;
}

/** The beginning of a feed with the ends that it lacks: those of its root, and of its channel. */
function closed(before: string): string {
  const begun = [...before.matchAll(/<((?:[\w-]{1,20}:)?(?:rss|feed|RDF|channel))[\s>]/g)];
  const open = begun.flatMap(([, name]) =>
    name === undefined || before.includes(`</${name}>`) ? [] : [name],
  );
  const ends = open.toReversed().map((name) => `</${name}>`);
  return `${before}${ends.join("")}`;
}
