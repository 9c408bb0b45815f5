import type { OpenedApp } from "../../src/app.ts";
import { dayOf } from "../../src/basics/dates.ts";
import { newId } from "../../src/basics/id.ts";
import type { CallId } from "../../src/modules/calls/domain/call.ts";
import { closesAt } from "../../src/modules/calls/domain/publish/closing.ts";
import { kindOf } from "../../src/modules/calls/domain/kind.ts";
import { isPermanent } from "../../src/modules/calls/domain/life.ts";
import type { Notice } from "../../src/modules/calls/domain/notice.ts";
import { reachOf } from "../../src/modules/calls/domain/search/reach.ts";
import { type Kept, saveCalls } from "../../src/modules/calls/store/saving.ts";
import { placeIndexIn } from "../../src/modules/territory/index.ts";
import type { PlaceIndex } from "../../src/modules/territory/rules.ts";
import { asOwner, job } from "../../src/services/house/index.ts";
import { makeNotices } from "./make-calls.ts";

/** How many calls share a statement, and how many statements run at once. */
const BATCH = 1_000;
const AT_ONCE = 2;
/** Of a million calls, twenty thousand are open. */
const CLOSED = 0.98;

/**
 * Keeps an archive of generated calls, most of them closed: the tables of the search hold what they would
 * hold, by the product's own saving; the notices behind, which the search does not read, are left out, and
 * the text indexes are made once at the end. Answers the seconds that it took.
 */
export async function keepArchive(
  app: OpenedApp,
  wishes: { readonly count: number; readonly seed: number; readonly from: number },
  say: (kept: number) => void,
): Promise<number> {
  const began = performance.now();
  const opening = job("opening");
  const index = await app.transaction(opening, placeIndexIn);
  const today = dayOf(app.clock.now());
  const indexes = await app.pool.query<{ name: string; made: string }>(
    "select indexname as name, indexdef as made from pg_indexes where schemaname = 'calls' and tablename = 'public_search' and indexdef ilike '% using gin %'",
  );
  if (indexes.rows.length === 0) throw new Error("the search has no index of words");
  for (const { name } of indexes.rows)
    await asOwner(app, ({ pool }) => pool.query(`drop index calls.${name}`));
  const notices = makeNotices(index, today, { ...wishes, closed: CLOSED })[Symbol.iterator]();
  let kept = 0;
  const work = async () => {
    for (let batch = take(notices, BATCH); batch.length > 0; batch = take(notices, BATCH)) {
      const rows = batch.map((notice) => keptOf(notice, index, today));
      await app.transaction(opening, (within) => saveCalls(within, rows));
      kept += batch.length;
      if (kept % 50_000 === 0) say(kept);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  await asOwner(app, ({ pool }) =>
    pool.query(
      ["set maintenance_work_mem = '2GB'", ...indexes.rows.map(({ made }) => made)].join("; "),
    ),
  );
  for (const table of ["public_search", "public_point", "call", "word"])
    await asOwner(app, ({ pool }) => pool.query(`vacuum analyze calls.${table}`));
  return (performance.now() - began) / 1_000;
}

function take(notices: Iterator<Notice>, most: number): readonly Notice[] {
  const taken: Notice[] = [];
  while (taken.length < most) {
    const next = notices.next();
    if (next.done === true) break;
    taken.push(next.value);
  }
  return taken;
}

function keptOf(
  notice: Notice,
  index: PlaceIndex,
  today: Temporal.PlainDate,
): Kept & { readonly call: CallId } {
  return {
    call: newId<"Call">(),
    notice,
    raw: "",
    rawHash: new Uint8Array(),
    kind: kindOf(notice),
    closesAt: closesAt(notice, today),
    permanent: isPermanent(notice),
    reach: reachOf(notice.places, index),
  };
}
