/*
 * Large tables are read line by line, as bytes (each character of a "binary" text is one byte): the two
 * million lines of RNA are never all in memory, and one line in another encoding spoils no other.
 */

const decoders = { utf8: "utf-8", windows: "windows-1252" } as const;

/**
 * The text of a line of bytes: UTF-8 when it is that, else Windows-1252 (which holds ISO-8859-1).
 *
 * Before that, what the language R leaves of a letter that it could not write is mended: « <e9> », its
 * own way to name a byte, squeezed in one impossible character of six bytes (`FC BE 8E 96 94 BC`).
 */
export function decodeLine(binary: string): string {
  if (!/[\u0080-\u00ff]/.test(binary)) return binary;
  const mended = mendEscapes(binary);
  return decode(mended, decoders.utf8) ?? decode(mended, decoders.windows) ?? mended;
}

/** The text of a whole file of bytes, in one encoding: JSON is of one. */
export function decodeWhole(binary: string): string {
  return (decode(binary, decoders.utf8) ?? decode(binary, decoders.windows) ?? binary).replace(
    /^\ufeff/,
    "",
  );
}

function decode(binary: string, encoding: string): string | undefined {
  const bytes = Uint8Array.from(binary, (character) => character.charCodeAt(0));
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Six bytes of 6 bits each hold « >9e< », that is « <e9> » backwards: the byte E9 of Windows-1252, « é ». */
function mendEscapes(binary: string): string {
  return binary.replace(/[\u00fc\u00fd][\u0080-\u00bf]{5}/g, (six) => {
    let value = six.startsWith("\u00fd") ? 1 : 0;
    for (let at = 1; at < six.length; at += 1) value = value * 64 + six.charCodeAt(at) - 0x80;
    const written = [0, 8, 16, 24].map((shift) =>
      String.fromCharCode(Math.floor(value / 2 ** shift) % 256),
    );
    const [, hex] = /^<([0-9a-f]{2})>$/.exec(written.join("")) ?? [];
    if (hex === undefined) return six;
    const letter = new TextDecoder("windows-1252").decode(Uint8Array.of(Number.parseInt(hex, 16)));
    return String.fromCharCode(...new TextEncoder().encode(letter));
  });
}

/** The separator that stands most often in a line, outside quotes; « ; » when none does. */
export function separatorOf(header: string): string {
  const bare = header.slice(0, 20_000).replace(/"[^"]*"/g, "");
  const counted = [";", ",", "\t", "|"].map((sign) => ({ sign, times: bare.split(sign).length }));
  return counted.toSorted((one, other) => other.times - one.times)[0]?.sign ?? ";";
}

/**
 * Which of the first lines of a table names its columns. Above it people write a title, the day, who made
 * it: one cell, or a few with empty ones behind them.
 */
export function headerAmong(lines: readonly string[]): number {
  const cut = lines.map((line) => line.replace(/"[^"]*"/g, "x").split(separatorOf(line)));
  const widths = cut.map((cells) => cells.filter((cell) => cell.trim() !== "").length);
  const widest = Math.max(...widths);
  const at = widths.findIndex((width, index) => {
    const isAlone = width <= 1 && widest >= 2;
    return !isAlone && !(width * 2 <= (cut[index]?.length ?? 0) && width * 2 <= widest);
  });
  return Math.max(0, at);
}

/**
 * Whether a line leaves a quote open, so that its row goes on with the next one. A quote opens at the
 * beginning of a cell only, and closes before a separator or the end: « 5" de pluie » opens nothing.
 */
export function leavesOpen(line: string, separator: string, wasOpen: boolean): boolean {
  if (!wasOpen && !line.includes('"')) return false;
  let isOpen = wasOpen;
  let at = 0;
  while (at < line.length) {
    if (!isOpen) {
      isOpen = line[at] === '"';
      if (isOpen) at += 1;
      else {
        const next = line.indexOf(separator, at);
        if (next === -1) return false;
        at = next + 1;
      }
    } else {
      const quote = line.indexOf('"', at);
      if (quote === -1) return true;
      const after = line[quote + 1];
      at = quote + 2;
      if (after === undefined || after === separator) isOpen = false;
    }
  }
  return isOpen;
}

/** A row of a table: the number of its first line, and its text, of one line or of several. */
export interface Row {
  readonly at: number;
  readonly text: string;
  /** Its quote never closes: the lines below it were read again, each on its own. */
  readonly isBroken?: true;
}

/** A quote that is still open after so many characters was never closed. */
const LONGEST_ROW = 100_000;

/**
 * What is read again behind quotes that never close: so much, and so many times what was read. Beyond, a
 * quote that its own line does not close is broken at once, and a hostile table takes the time of its text.
 */
const READ_AGAIN = { atFirst: 1_000_000, times: 2 } as const;

/** Gathers lines into rows: `push` each, then `end`; both answer the rows that are whole from then on. */
export function gatherRows(separator: string): {
  readonly push: (line: Row) => readonly Row[];
  readonly end: () => readonly Row[];
} {
  let held: Row[] = [];
  let isOpen = false;
  let size = 0;
  let [read, again] = [0, 0];
  const take = (line: Row): readonly Row[] => {
    isOpen = leavesOpen(line.text, separator, isOpen);
    if (isOpen && held.length === 0 && again > READ_AGAIN.atFirst + READ_AGAIN.times * read) {
      isOpen = false;
      return [{ ...line, isBroken: true }];
    }
    held.push(line);
    size += line.text.length;
    if (isOpen) return size > LONGEST_ROW ? giveUp() : [];
    const row = { at: held[0]?.at ?? line.at, text: held.map(({ text }) => text).join("\n") };
    held = [];
    size = 0;
    return row.text.trim() === "" ? [] : [row];
  };
  const giveUp = (): readonly Row[] => {
    const [first, ...others] = held;
    again += size;
    held = [];
    size = 0;
    isOpen = false;
    return first === undefined ? [] : [{ ...first, isBroken: true }, ...others.flatMap(take)];
  };
  const end = (): readonly Row[] => {
    const rows: Row[] = [];
    while (held.length > 0) rows.push(...giveUp());
    return rows;
  };
  const push = (line: Row): readonly Row[] => {
    read += line.text.length;
    return take(line);
  };
  return { push, end };
}
