import { expect, test } from "vitest";

import { countStatements, hearStatement, shapeOf, takeSlow } from "./slow.ts";

test("the shape of a statement holds no value", () => {
  expect(shapeOf("select *\n  from a.b2 where name = 'Inès d''Ur' and n = 42 and x = $1")).toBe(
    "select * from a.b2 where name = ? and n = ? and x = $1",
  );
  expect(shapeOf(`select ${"x, ".repeat(1_000)}`)).toHaveLength(600);
});

test("only slow statements are kept, by shape, and given once", () => {
  const pool = {};
  hearStatement(pool, "select 1", 199);
  hearStatement(pool, "select 'a'", 250.4);
  hearStatement(pool, "select 'b'", 900);
  expect(takeSlow(pool)).toEqual([{ shape: "select ?", count: 2, took: [250, 900] }]);
  expect(takeSlow(pool)).toEqual([]);
  expect(countStatements(pool)).toMatchObject({ asked: 3 });
});

test("a bad minute does not fill the memory", () => {
  const pool = {};
  for (let n = 0; n < 500; n += 1) hearStatement(pool, `select * from t${n} where true`, 300);
  for (let n = 0; n < 500; n += 1) hearStatement(pool, "select * from t0 where true", 300);
  const slow = takeSlow(pool);
  expect(slow).toHaveLength(200);
  expect(slow[0]).toMatchObject({ count: 501 });
  expect(slow[0]?.took).toHaveLength(50);
});
