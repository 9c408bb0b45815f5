import { type TableCell, tableHead, tableRows } from "./table-text.ts";

/** Rows of a long list, some at a time, in its order. */
export type Batches<Row> = AsyncIterable<readonly Row[]>;

/**
 * A list whole, so many rows at a time: as many times as it takes, so that no list of any length is in
 * memory. `find` reads a range in the order of the list.
 */
export async function* batchesOf<Row>(
  find: (range: { readonly from: number; readonly most: number }) => Promise<readonly Row[]>,
  most = 1_000,
): AsyncGenerator<readonly Row[]> {
  for (let from = 0; ; from += most) {
    const rows = await find({ from, most });
    yield rows;
    if (rows.length < most) return;
  }
}

/** Each column of a table: its heading, and what stands in it. */
export type Columns<Row> = readonly (readonly [string, (row: Row) => TableCell])[];

/** The pieces of a table (`table-text.ts`), as its rows come. */
export async function* tablePieces<Row>(
  columns: Columns<Row>,
  batches: Batches<Row>,
): AsyncGenerator<string> {
  yield tableHead(columns.map(([title]) => title));
  for await (const rows of batches)
    yield tableRows(rows.map((row) => columns.map(([, cell]) => cell(row))));
}

/** The pieces of a JSON text that holds a list, between what stands before and behind it. */
export async function* jsonPieces<Row>(
  batches: Batches<Row>,
  each: (row: Row) => unknown,
  [before, behind]: readonly [string, string] = ["[", "]"],
): AsyncGenerator<string> {
  yield before;
  let isFirst = true;
  for await (const rows of batches) {
    if (rows.length === 0) continue;
    yield (isFirst ? "" : ",") + rows.map((row) => JSON.stringify(each(row))).join(",");
    isFirst = false;
  }
  yield behind;
}

/** What stands around the features of GeoJSON (RFC 7946). */
export const FEATURES: readonly [string, string] = [
  '{"type":"FeatureCollection","features":[',
  "]}",
];
