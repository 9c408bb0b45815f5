/** A component of a file: its lines, unfolded, and where it begins. */
export interface Part {
  readonly line: number;
  readonly lines: readonly string[];
  /** It does not end where it should. */
  readonly isCut: boolean;
}

export interface Cut {
  readonly events: readonly Part[];
  readonly zones: readonly Part[];
  /** The lines of the calendar itself. */
  readonly own: readonly string[];
}

/** The text of a file: UTF-8, or what old programs wrote (Windows-1252). */
export function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}

interface Line {
  readonly at: number;
  readonly text: string;
}

/** Lines, whatever ends them, put together again where they were folded (RFC 5545, section 3.1). */
function unfolded(text: string): readonly Line[] {
  const lines: { at: number; text: string }[] = [];
  for (const [index, raw] of text.split(/\r\n|\n|\r/).entries()) {
    const last = lines.at(-1);
    if (last !== undefined && (raw.startsWith(" ") || raw.startsWith("\t")))
      last.text += raw.slice(1);
    else if (raw.trim() !== "") lines.push({ at: index + 1, text: raw });
  }
  return lines;
}

/** Cuts a file into its events and zones, so that one that is broken takes no other with it. */
export function cutCalendar(text: string): Cut {
  const events: Part[] = [];
  const zones: Part[] = [];
  const own: string[] = [];
  let open: { kind: string; line: number; lines: string[] } | undefined;
  const close = (isCut: boolean) => {
    if (open === undefined) return;
    const { kind, line, lines } = open;
    (kind === "VEVENT" ? events : zones).push({ line, lines, isCut });
    open = undefined;
  };
  for (const { at, text: line } of unfolded(text)) {
    const name = line.trim().toUpperCase();
    const begins = /^BEGIN:(VEVENT|VTIMEZONE)$/.exec(name)?.[1];
    if (begins !== undefined || name === "END:VCALENDAR") close(true);
    if (begins !== undefined) open = { kind: begins, line: at, lines: [line.trim()] };
    else if (open === undefined) own.push(line);
    else {
      open.lines.push(line);
      if (name === `END:${open.kind}`) close(false);
    }
  }
  close(true);
  return { events, zones, own };
}
