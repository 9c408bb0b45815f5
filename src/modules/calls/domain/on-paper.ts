import type { Call } from "./call.ts";

/** How much of each part of a call goes on paper: characters of its texts, rows of its tables. */
export interface OnPaper {
  readonly conditions: number;
  /** In the order of the sections. */
  readonly sections: readonly number[];
  readonly lots: number;
  /** Of the text of each lot. */
  readonly lotText: number;
  readonly criteria: number;
  readonly documents: number;
  /** Whether something is left to be read on the page itself. */
  readonly isFolded: boolean;
}

/** What two sheets hold of texts and tables beside the facts, in lines of so many characters. */
const LINES = 74;
const LINE = 100;
/** A heading, with the space above it, and a paragraph's own space, in lines. */
const HEADING = 2.6;
const GAP = 0.4;
/** A row of a table, and a document with its address. */
const ROW = 1.3;
const DOCUMENT = 2;

const MOST = { lots: 24, criteria: 8, documents: 3 } as const;
/** Long conditions leave the larger part to what is asked, in lines. */
const MOST_CONDITIONS = 14;
/** A part is printed at least by its beginning, in lines. */
const BEGINNING = 2;

/**
 * Shares two sheets of paper among the parts of a call: tables first, cut at so many rows, then conditions, then the texts in
 * their order, each at least by its beginning. What is left is read on the page, whose address is printed.
 */
export function onPaper(
  call: Pick<Call, "conditions" | "lots" | "criteria" | "documents" | "sections">,
): OnPaper {
  const { conditions = "", lots, criteria, documents, sections } = call;
  const rows = {
    lots: Math.min(lots.length, MOST.lots),
    criteria: Math.min(criteria.length, MOST.criteria),
    documents: Math.min(documents.length, MOST.documents),
  };
  const said = upTo(conditions, MOST_CONDITIONS);
  let left =
    LINES -
    linesOfRows(lots.slice(0, rows.lots).map(({ title }) => title)) -
    linesOfRows(criteria.slice(0, rows.criteria).map(({ label }) => label)) -
    DOCUMENT * rows.documents -
    (conditions === "" ? 0 : HEADING + linesOf(conditions.slice(0, said))) -
    HEADING * sections.length;
  const texts: number[] = [];
  for (const [at, { text }] of sections.entries()) {
    const later = BEGINNING * (sections.length - at - 1);
    const share = upTo(text, Math.max(BEGINNING, left - later));
    texts.push(share);
    left -= linesOf(text.slice(0, share));
  }
  const lotText =
    rows.lots === 0 ? 0 : Math.max(0, Math.floor((left / rows.lots - 1) * LINE * 0.7));
  const isFolded =
    rows.lots < lots.length ||
    rows.criteria < criteria.length ||
    rows.documents < documents.length ||
    said < conditions.length ||
    lots.some(({ text = "" }) => text.length > lotText) ||
    sections.some(({ text }, at) => text.length > (texts[at] ?? 0));
  return { ...rows, conditions: said, sections: texts, lotText, isFolded };
}

function linesOfRows(labels: readonly string[]): number {
  if (labels.length === 0) return 0;
  return labels.reduce(
    (sum, label) => sum + ROW * Math.ceil((label.length + 1) / LINE),
    2 * HEADING,
  );
}

function linesOf(text: string): number {
  return text.split("\n").reduce((sum, line) => sum + linesOfOne(line), 0);
}

function linesOfOne(line: string): number {
  return Math.ceil(line.length / LINE) + GAP;
}

/** How many characters of a text so many lines hold. */
function upTo(text: string, lines: number): number {
  let [left, length] = [lines, 0];
  for (const line of text.split("\n")) {
    const own = linesOfOne(line);
    if (own > left) return length + Math.floor(Math.max(0, left - GAP)) * LINE;
    left -= own;
    length += line.length + 1;
  }
  return text.length;
}
