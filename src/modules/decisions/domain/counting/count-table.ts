/** One row of a table: the line on which it begins, from 1, and its cells, without the empty ones at its end. */
export interface TableRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** A quote that opens on this line and never closes: nothing after it can be read. */
export interface OpenQuote {
  readonly line: number;
  readonly cells: undefined;
}

/** What begins so would be run by a spreadsheet, or was guarded against it. */
const FORMULA = /^'*[=+\-@\t\r]/;

/** A cell as it is written: made a text when a spreadsheet would run it, quoted when it must be (RFC 4180). */
export function writeCell(words: string): string {
  const safe = FORMULA.test(words) ? `'${words}` : words;
  return /[";,\t\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The words of a cell, without the guard that `writeCell` put before them. */
export function cellWords(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell;
}

/**
 * Cuts a table into rows, one at a time: cells quoted or not, line ends of any system. Written here
 * because a browser runs it too.
 */
export function* readRows(text: string, delimiter: string): Iterable<TableRow | OpenQuote> {
  let [at, line] = [0, 1];
  while (at < text.length) {
    const end = endOfLine(text, at);
    const plain = text.slice(at, end);
    if (!plain.includes('"')) {
      yield { line, cells: trimmed(withoutReturn(plain).split(delimiter)) };
      at = end + 1;
      line += 1;
      continue;
    }
    const row = readQuotedRow(text, at, delimiter);
    if (row === undefined) {
      yield { line, cells: undefined };
      return;
    }
    yield { line, cells: trimmed(row.cells) };
    line += linesIn(text.slice(at, row.end)) + 1;
    at = row.end + 1;
  }
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf("\n", from);
  return end === -1 ? text.length : end;
}

function withoutReturn(line: string): string {
  return line.endsWith("\r") ? line.slice(0, -1) : line;
}

function linesIn(text: string): number {
  return text.split("\n").length - 1;
}

/** Spreadsheets write every row as wide as the widest. */
function trimmed(cells: readonly string[]): readonly string[] {
  let size = cells.length;
  while (size > 0 && cells[size - 1] === "") size -= 1;
  return size === cells.length ? cells : cells.slice(0, size);
}

/** The cells of a row that holds quotes, and where its line ends; undefined when a quote never closes. */
function readQuotedRow(
  text: string,
  from: number,
  delimiter: string,
): { readonly cells: readonly string[]; readonly end: number } | undefined {
  const cells: string[] = [];
  let at = from;
  for (;;) {
    const quoted = text[at] === '"' ? readQuoted(text, at + 1) : { words: "", end: at };
    if (quoted === undefined) return undefined;
    const lineEnd = endOfLine(text, quoted.end);
    const next = text.indexOf(delimiter, quoted.end);
    if (next === -1 || next >= lineEnd) {
      cells.push(quoted.words + withoutReturn(text.slice(quoted.end, lineEnd)));
      return { cells, end: lineEnd };
    }
    cells.push(quoted.words + text.slice(quoted.end, next));
    at = next + 1;
  }
}

function readQuoted(
  text: string,
  from: number,
): { readonly words: string; readonly end: number } | undefined {
  let [at, words] = [from, ""];
  for (;;) {
    const close = text.indexOf('"', at);
    if (close === -1) return undefined;
    words += text.slice(at, close);
    if (text[close + 1] !== '"') return { words, end: close + 1 };
    words += '"';
    at = close + 2;
  }
}
