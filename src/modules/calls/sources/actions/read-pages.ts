import { setImmediate as breathe } from "node:timers/promises";

import { dayOf } from "#basics/dates";
import type { Actor, App, Work } from "#services/house";

import { dialectOf } from "../domain/dialects/all.ts";
import type { Cursor, SourcePage } from "../domain/dialects/dialect.ts";
import { addCounts, type ImportCounts, NOTHING } from "../../domain/report.ts";
import type { CallSource, FetchOutcome } from "../domain/sources/source.ts";
import { beginImport, endImport, type ImportId } from "../store/imports.ts";
import { saveFetch } from "../store/source-fetches.ts";
import { saveCursor } from "../store/sources.ts";
import type { openSource } from "./ask-source.ts";
import { fetchWords } from "./fetch-words.fr.ts";
import { BATCH, type Batch, emptyBatch, putIn, sizeOf, takeBatchIn } from "./take-batch.ts";

/** A reading that was killed holds its source no longer than this after its last page. */
export const HELD = { minutes: 10 } as const;

/** How many records are read before pages have their turn. */
const BREATH = 2;

/** A reading under way, that holds its source by its own id. */
export interface Reading {
  readonly app: App;
  readonly actor: Actor;
  readonly id: string;
  readonly source: CallSource;
  readonly asked: ReturnType<typeof openSource>;
  /** How many requests it may take. */
  readonly most: number;
}

/** How a reading ended, before it is written down. `cursor` is where to go on, when it is not over. */
export interface Ended {
  readonly outcome: FetchOutcome;
  readonly detail?: string | undefined;
  /** Seconds that the source asked for. */
  readonly wait?: number | undefined;
  readonly cursor?: Cursor | undefined;
  readonly etag?: string | undefined;
  readonly lastModified?: string | undefined;
}

/** What was kept so far: one import a reading, opened with its first page. */
export interface Account {
  readonly importId: ImportId | undefined;
  readonly counts: ImportCounts;
}

/** Reads a source page after page, and keeps each. */
export async function readPages(reading: Reading): Promise<Ended & Account> {
  const { source, asked, most } = reading;
  const dialect = dialectOf(source.dialect);
  const today = dayOf(reading.app.clock.now());
  let cursor = source.cursor ?? dialect.start({ ...source, today });
  let account: Account = { importId: undefined, counts: NOTHING };
  const end = (ended: Ended) => ({ ...ended, ...account });
  for (let first = true; ; first = false) {
    if (asked.requests() >= most)
      return end({ outcome: "part", detail: fetchWords.goesOn, cursor });
    const resumed = first && source.cursor !== undefined;
    const answer = await asked.ask(cursor, resumed);
    if (answer.got === "unchanged") return end({ outcome: "unchanged", ...known(source) });
    if (answer.got === "nothing") {
      const { why, says: detail, wait } = answer;
      // What is refused where a reading was cut is asked anew from the beginning.
      const again = why === "wrong" && resumed ? undefined : cursor;
      const from = first && !resumed ? undefined : again;
      return end({ outcome: why === "busy" ? "busy" : "failed", detail, wait, cursor: from });
    }
    const { page, wait, etag, lastModified } = answer;
    const kept = await keepPage(reading, page, { at: cursor, before: account });
    account = kept.account;
    if (kept.stopped) return end({ outcome: "stopped", detail: fetchWords.stopped, cursor });
    if (page.next === undefined) return end({ outcome: "read", etag, lastModified });
    cursor = page.next;
    if (wait !== undefined)
      return end({ outcome: "busy", detail: fetchWords.lastOfQuota, wait, cursor });
  }
}

function known({ etag, lastModified }: CallSource) {
  return { etag, lastModified };
}

interface KeptPage {
  readonly account: Account;
  readonly stopped: boolean;
}

/** Keeps a page, by batches; the last one with the place where the next page begins. */
async function keepPage(
  reading: Reading,
  page: SourcePage,
  { at, before }: { readonly at: Cursor; readonly before: Account },
): Promise<KeptPage> {
  const { mapping } = reading.source;
  const how = { mapping, readAt: reading.app.clock.now() };
  let batch = emptyBatch();
  let kept: KeptPage = { account: before, stopped: false };
  let read = 0;
  const save = async (cursor: Cursor | undefined) => {
    const full = batch;
    batch = emptyBatch();
    kept = await reading.app.transaction(reading.actor, (work) =>
      keepBatchIn(work, reading, { batch: full, cursor, account: kept.account }),
    );
  };
  for (const record of page.records) {
    if (kept.stopped) return kept;
    if (putIn(batch, record, how) === "again") {
      await save(at);
      putIn(batch, record, how);
    }
    if (sizeOf(batch) > BATCH) await save(at);
    read += 1;
    if (read % BREATH === 0) await breathe();
  }
  if (!kept.stopped) await save(page.next);
  return kept;
}

interface Keeping {
  readonly batch: Batch;
  readonly cursor: Cursor | undefined;
  readonly account: Account;
}

/** One transaction: where the reading stands, the records, and the account of both. */
async function keepBatchIn(
  work: Work,
  { id, source, asked }: Reading,
  { batch, cursor, account }: Keeping,
): Promise<KeptPage> {
  const until = work.now.add(HELD);
  if (!(await saveCursor(work, source.id, { by: id, until, cursor })))
    return { account, stopped: true };
  if (sizeOf(batch) === 0) return { account, stopped: false };
  const kind = dialectOf(source.dialect).sourceOf(source.mapping);
  const importId =
    account.importId ?? (await beginImport(work, { source: kind, name: source.name }));
  const taken = await takeBatchIn(work, { id: importId, source: kind, batch });
  const counts = addCounts(account.counts, taken);
  await saveFetch(work, id, { importId, ...counts, requests: asked.requests() });
  return { account: { importId, counts }, stopped: false };
}

/** Ends the import of a reading, when it opened one. */
export async function endImportIn(work: Work, { importId }: Account): Promise<void> {
  if (importId !== undefined) await endImport(work, importId);
}
