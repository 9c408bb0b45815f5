import type { ReadNotice } from "../../../domain/notice.ts";
import { attempt } from "../../../domain/reading/given.ts";
import { type RawRecord, readRecord, recordsOf } from "../records.ts";
import { fieldsIn, type ForeignField } from "./fields.ts";
import type { Mapping } from "./mapping.ts";

/** How many records are looked at to know the fields of a file. */
const FIRST = 200;

/** How many are counted: a page that shows a large file does not hold the house for it. */
const COUNTED = 2_000;

/** How many rows are told one by one. */
const MOST_TOLD = 20;

/** A file of somebody, cut into records: how many there are, and what the first ones hold. */
export interface ReadTable {
  /** How many, at most 2,000; `isMore` says that there are others. */
  readonly total: number;
  readonly isMore: boolean;
  /** Parts that are no record, with the sentence that says why. */
  readonly broken: readonly string[];
  /** Rows that were put together again, with what: all are counted, the first are told. */
  readonly mended: { readonly total: number; readonly first: readonly string[] };
  readonly first: readonly RawRecord[];
  readonly fields: readonly ForeignField[];
  /** False of a text that is neither a table, nor JSON, nor a feed (reading/no-table.ts). */
  readonly isTable: boolean;
}

/** Cuts a file into records, whatever it is: a table, JSON, JSON a line, a feed. Pure and total. */
export function readTable(
  { name, bytes }: { readonly name: string; readonly bytes: Uint8Array },
  mapping: Pick<Mapping, "records"> = {},
): ReadTable {
  const first: RawRecord[] = [];
  const broken: string[] = [];
  const mended: string[] = [];
  let total = 0;
  let isMore = false;
  let isTable = true;
  for (const record of recordsOf("table", name, bytes, mapping)) {
    if (total === COUNTED) {
      isMore = true;
      break;
    }
    total += 1;
    if ("refused" in record) {
      isTable &&= record.refusal !== "not-yet-known";
      broken.push(`${record.name} : ${record.detail}`);
    } else {
      if (record.mended !== undefined) mended.push(`${record.name} : ${record.mended}`);
      if (first.length < FIRST) first.push(record);
    }
  }
  const values = first.map(({ text }) => attempt(() => parse(text)));
  return {
    total,
    isMore,
    broken: broken.slice(0, MOST_TOLD),
    mended: { total: mended.length, first: mended.slice(0, MOST_TOLD) },
    first,
    isTable,
    fields: fieldsIn(values),
  };
}

function parse(text: string): unknown {
  return JSON.parse(text);
}

/** The first records as a mapping reads them, each with where it stands. */
export function previewRecords(
  { first }: ReadTable,
  mapping: Mapping,
  most = 5,
): readonly { readonly name: string; readonly answer: ReadNotice }[] {
  return first.slice(0, most).map((record) => ({
    name: record.name,
    answer: readRecord({ ...record, source: mapping.source }, mapping),
  }));
}
