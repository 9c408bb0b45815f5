/** A component of a file: its lines, unfolded, and where it begins. */
export interface Part {
  readonly line: number;
  readonly lines: readonly string[];
  /** It does not end where it should. */
  readonly isCut: boolean;
}

/** Something of a calendar that has no place among dates. */
export type OtherKind = "VTODO" | "VJOURNAL" | "VFREEBUSY" | "VAVAILABILITY";

export interface Cut {
  readonly events: readonly Part[];
  readonly zones: readonly Part[];
  /** Tasks, notes, and hours that are free or not. */
  readonly others: readonly (Part & { readonly kind: OtherKind })[];
  /** The lines of the calendar itself. */
  readonly own: readonly string[];
  /** The file stops before its end: END:VCALENDAR never came, or an event alone is not finished. */
  readonly isCut: boolean;
}

/**
 * The bytes of a file, one a letter, so that lines are put together before letters are read: programs fold in the middle
 * of one (RFC 5545, section 3.1). What is in UTF-16 is written anew in UTF-8.
 */
export function bytesOf(file: Uint8Array): string {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  const wide = wideEncoding(bytes);
  if (wide === undefined) return bytes.toString("latin1").replace(/^ï»¿/, "");
  return Buffer.from(new TextDecoder(wide).decode(bytes), "utf8").toString("latin1");
}

function wideEncoding(bytes: Buffer): "utf-16le" | "utf-16be" | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  if (first !== 0 && first !== undefined && second === 0) return "utf-16le";
  return first === 0 && second !== undefined && second !== 0 ? "utf-16be" : undefined;
}

const UTF8 = new TextDecoder("utf-8", { fatal: true });
const WINDOWS = new TextDecoder("windows-1252");

/** The letters of one line: UTF-8, or what old programs wrote (Windows-1252). */
function lettersOf(line: string): string {
  if (!/[\x80-\xff]/.test(line)) return line;
  const bytes = Buffer.from(line, "latin1");
  try {
    return UTF8.decode(bytes);
  } catch {
    return WINDOWS.decode(bytes);
  }
}

interface Line {
  readonly at: number;
  readonly text: string;
}

/** Lines, whatever ends them, put together again where they were folded (RFC 5545, section 3.1). */
function* unfolded(bytes: string): Generator<Line> {
  let line: { at: number; parts: string[] } | undefined;
  let from = 0;
  for (let at = 1; from < bytes.length; at += 1) {
    const to = endOfLine(bytes, from);
    const isFolded = bytes[from] === " " || bytes[from] === "\t";
    const raw = bytes.slice(isFolded ? from + 1 : from, to);
    from = bytes[to] === "\r" && bytes[to + 1] === "\n" ? to + 2 : to + 1;
    if (isFolded && line !== undefined) {
      if (raw !== "") line.parts.push(raw);
    } else if (raw.trim() !== "") {
      if (line !== undefined) yield { at: line.at, text: lettersOf(line.parts.join("")) };
      line = { at, parts: [raw] };
    }
  }
  if (line !== undefined) yield { at: line.at, text: lettersOf(line.parts.join("")) };
}

function endOfLine(bytes: string, from: number): number {
  for (let at = from; at < bytes.length; at += 1) {
    const code = bytes.charCodeAt(at);
    if (code === 10 || code === 13) return at;
  }
  return bytes.length;
}

const BEGINS = /^BEGIN:(VEVENT|VTIMEZONE|VTODO|VJOURNAL|VFREEBUSY|VAVAILABILITY)$/;
type Kind = "VEVENT" | "VTIMEZONE" | OtherKind;

const kindOf = (name: string) => {
  const begins = BEGINS.exec(name)?.[1];
  return KINDS.find((kind) => kind === begins);
};
const KINDS: readonly Kind[] = [
  "VEVENT",
  "VTIMEZONE",
  "VTODO",
  "VJOURNAL",
  "VFREEBUSY",
  "VAVAILABILITY",
];

/** Cuts a file into its events and zones, so that one that is broken takes no other with it. */
export function cutCalendar(bytes: string): Cut {
  const events: Part[] = [];
  const zones: Part[] = [];
  const others: (Part & { kind: OtherKind })[] = [];
  const own: string[] = [];
  let isOpen = false;
  let open: { kind: Kind; line: number; lines: string[] } | undefined;
  const close = (isCut: boolean) => {
    if (open === undefined) return;
    const { kind, line, lines } = open;
    if (kind === "VEVENT") events.push({ line, lines, isCut });
    else if (kind === "VTIMEZONE") zones.push({ line, lines, isCut });
    else others.push({ kind, line, lines, isCut });
    open = undefined;
  };
  for (const { at, text } of unfolded(bytes)) {
    const name = text.length > 40 ? "" : text.trim().toUpperCase();
    const kind = kindOf(name);
    if (kind !== undefined || name === "END:VCALENDAR") close(true);
    if (name === "BEGIN:VCALENDAR") isOpen = true;
    if (name === "END:VCALENDAR") isOpen = false;
    if (kind !== undefined) open = { kind, line: at, lines: [text.trim()] };
    else if (open === undefined) own.push(text);
    else {
      open.lines.push(text);
      if (name === `END:${open.kind}`) close(false);
    }
  }
  const isCut = isOpen || open !== undefined;
  close(true);
  return { events, zones, others, own, isCut };
}
