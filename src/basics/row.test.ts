import { expect, test } from "vitest";

import { type Row, withoutNull } from "./row.ts";

interface Kept {
  readonly id: string;
  readonly count: number;
  readonly said: string | undefined;
  readonly ended: Temporal.Instant | undefined;
}

test("null is undefined; all that is something stays what it is, zero and emptiness too", () => {
  const ended = Temporal.Instant.from("2026-11-28T08:00:00Z");
  const row: Row<Kept> = { id: "a", count: 0, said: "", ended };
  expect(withoutNull<Kept>(row)).toStrictEqual({ id: "a", count: 0, said: "", ended });
  expect(withoutNull<Kept>({ ...row, said: null, ended: null })).toStrictEqual({
    id: "a",
    count: 0,
    said: undefined,
    ended: undefined,
  });
});

test("what we always know may not be null", () => {
  // @ts-expect-error -- an id is never null
  const row: Row<Kept> = { id: null, count: 1, said: null, ended: null };
  expect(row.count).toBe(1);
});
