import { expect, test } from "vitest";

import { batchesOf, FEATURES, jsonPieces, tablePieces } from "./whole-lists.ts";

function numbers(all: number, most: number) {
  const asked: number[] = [];
  const find = async ({ from, most: taken }: { from: number; most: number }) => {
    asked.push(from);
    return Array.from({ length: Math.min(taken, Math.max(0, all - from)) }, (_, i) => from + i);
  };
  return { asked, batches: batchesOf(find, most) };
}

async function whole(pieces: AsyncIterable<string>): Promise<string> {
  return (await Array.fromAsync(pieces)).join("");
}

test.each([0, 1, 3, 4, 7])("of %d rows, all are written, three at a time", async (count) => {
  const expected = Array.from({ length: count }, (_, n) => ({ n }));
  const { batches, asked } = numbers(count, 3);
  expect(JSON.parse(await whole(jsonPieces(batches, (n) => ({ n }))))).toEqual(expected);
  expect(asked).toHaveLength(Math.floor(count / 3) + 1);
});

test("a list inside of an object, and a table", async () => {
  const collection: unknown = JSON.parse(
    await whole(jsonPieces(numbers(2, 1).batches, (n) => n, FEATURES)),
  );
  expect(collection).toEqual({ type: "FeatureCollection", features: [0, 1] });
  const columns = [
    ["nombre", (n: number) => n],
    ["double", (n: number) => n * 2],
  ] as const;
  expect(await whole(tablePieces(columns, numbers(3, 2).batches))).toBe(
    "\ufeffnombre;double\r\n0;0\r\n1;2\r\n2;4\r\n",
  );
});
