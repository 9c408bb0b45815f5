import { sql } from "kysely";

import { endShared } from "../../src/modules/access/store/sharings.ts";
import { listSharedOf } from "../../src/modules/tasks/store/tasks.ts";
import { builderOn, openPool } from "../../src/services/database/index.ts";
import { type App, person, transaction } from "../../src/services/house/index.ts";
import type { Asked } from "./two-readers.ts";

/*
 * Another process of the house on the same database, without its pages: reads a list as somebody, or takes back what
 * they share. It answers each question of the bench that started it (`two-readers.ts`), and ends with it.
 */
const pool = openPool(process.env["DATABASE_URL"] ?? "");
// oxlint-disable-next-line no-unsafe-type-assertion -- what a transaction asks of the house
const app = {
  clock: { now: () => Temporal.Now.instant(), elsewhere: false },
  db: builderOn(pool),
  pool,
  modules: [],
} as unknown as App;

async function answer({ does, giver, reader, space, grants }: Asked): Promise<number> {
  if (does === "read")
    return transaction(app, person(reader), async (work) => {
      return (await listSharedOf(work, { space, rows: undefined })).length;
    });
  await transaction(app, person(giver), (work) => endShared(work, grants));
  return 0;
}

process.on("message", (asked: Asked) => {
  void answer(asked).then(
    (count) => process.send?.({ count }),
    (error: unknown) => process.send?.({ error: String(error) }),
  );
});
process.once("disconnect", () => process.exit(0));
await sql`select 1`.execute(app.db);
process.send?.({ count: 0 });
