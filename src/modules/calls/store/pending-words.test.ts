import { sql } from "kysely";
import { expect, test } from "vitest";

import { job } from "#services/house";

import { testHouse } from "../../../../tests/support/house.ts";

test("words of new calls wait in lists that are long for an import and short for a search", async () => {
  const app = await testHouse();
  const { rows } = await app.transaction(job("test"), ({ db }) =>
    sql<{ index: string; options: readonly string[] | null }>`
      select class.relname as index, class.reloptions as options from pg_index
        join pg_class as class on class.oid = pg_index.indexrelid join pg_am on pg_am.oid = class.relam
      where pg_am.amname = 'gin' and pg_index.indrelid = 'calls.public_search'::regclass order by 1`.execute(
      db,
    ),
  );
  const options = ["gin_pending_list_limit=1024"];
  expect(rows).toEqual([
    { index: "old_by_words", options },
    { index: "open_by_words", options },
    { index: "recent_by_words", options },
  ]);
});
