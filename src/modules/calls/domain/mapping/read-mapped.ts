import type { Column } from "../csv/columns.ts";
import { readRow } from "../csv/read-row.ts";
import type { ReadNotice } from "../notice.ts";
import { attempt } from "../reading/given.ts";
import { refuse } from "../reading/parts.ts";
import { asText, type Fields, isFields } from "../reading/unknown.ts";
import type { ColumnRule, Mapping } from "./mapping.ts";

/**
 * Reads a record of a portal, a feed or an unknown table: its values are put under the columns of our
 * own table, which the same reader then reads (csv/read-row.ts). Pure and total.
 */
export function readMapped(text: string, mapping: Mapping): ReadNotice {
  const parsed = attempt(() => ({ value: parse(text) }));
  if (!isFields(parsed?.value))
    return refuse("unreadable", "Cet enregistrement n’a pas pu être lu.");
  const record = parsed.value;
  const row: Partial<Record<Column, string>> = {};
  for (const [column, rule] of Object.entries(mapping.columns)) {
    if (rule !== undefined) Object.assign(row, { [column]: valueOf(record, rule) });
  }
  const read = readRow(JSON.stringify(row));
  if (!read.read) return read;
  const { notice } = read;
  return {
    read: true,
    notice: { ...notice, source: mapping.source, sourceId: `${mapping.prefix}:${notice.sourceId}` },
  };
}

function parse(text: string): unknown {
  return JSON.parse(text);
}

function valueOf(record: Fields, rule: ColumnRule): string | undefined {
  const found = rule.from.flatMap((path) => asText(at(record, path)) ?? []);
  return found.length === 0 ? rule.otherwise : found.join(" ; ");
}

function at(record: Fields, path: string): unknown {
  let value: unknown = record;
  for (const name of path.split(".")) value = isFields(value) ? value[name] : undefined;
  return value;
}
