import { stringify } from "csv-stringify/sync";

/** A cell: words, or a number, which no spreadsheet runs. */
export type TableCell = string | number | undefined;

/** The mark by which the spreadsheets of here know UTF-8. */
const MARK = "\ufeff";

/**
 * A table as text (RFC 4180) that LibreOffice and Excel open by themselves in French: UTF-8 with its mark,
 * semicolons, CRLF. Words that a spreadsheet would run are written after an apostrophe (OWASP, CSV injection).
 */
export function writeTable(
  columns: readonly string[],
  rows: readonly (readonly TableCell[])[],
): string {
  return tableHead(columns) + tableRows(rows);
}

/** The first line of such a table, with its mark: what is written in pieces begins so. */
export function tableHead(columns: readonly string[]): string {
  return MARK + tableRows([columns]);
}

/** The lines of such a table, without its first. */
export function tableRows(rows: readonly (readonly TableCell[])[]): string {
  return stringify([...rows], {
    delimiter: ";",
    record_delimiter: "\r\n",
    escape_formulas: true,
    quote_record_delimiter: true,
  });
}
