import { dayOf } from "#basics/dates";
import { newId } from "#basics/id";
import { siteOf } from "#services/config";
import { backOff, type Reach } from "#services/fetching";
import { type Actor, type App, isOperator, type Work } from "#services/house";
import { openIn } from "#services/keys";

import { refusesMapping } from "../domain/dialects/all.ts";
import { type ImportCounts, NOTHING } from "../../domain/report.ts";
import type { CallSource, FetchOutcome, SourceId } from "../domain/sources/source.ts";
import { readAgainAt, sinceAfter } from "../domain/sources/when.ts";
import { beginFetch, saveFetch } from "../store/source-fetches.ts";
import { findSecret, holdSource, releaseSource } from "../store/sources.ts";
import { openSource } from "./ask-source.ts";
import { fetchWords } from "./fetch-words.fr.ts";
import {
  type Account,
  type Ended,
  endImportIn,
  HELD,
  type Reading,
  readPages,
} from "./read-pages.ts";

/** What a reading may take; tests narrow it, and open their own local server. */
export interface FetchReach extends Reach {
  /** Requests of one reading: a longer one goes on half an hour later. */
  readonly requests?: number;
  readonly signal?: AbortSignal | undefined;
}

const MOST_REQUESTS = 400;

/** What came of a reading. */
export interface FetchReport extends ImportCounts {
  readonly outcome: FetchOutcome;
  /** Why it ended so, in French. */
  readonly detail: string | undefined;
  readonly requests: number;
  readonly nextAt: Temporal.Instant;
}

/**
 * Reads a source from where it stands to its end: page after page, each kept in one transaction with
 * the place where the next one begins, so that a reading that is cut goes on from there. Stops when the
 * source asks for time, fails, or when the operator pauses it. Undefined when it is unknown, paused, or
 * held by another reading. Only the operator and the job « fetch-source » may; what the other server
 * does never throws, it is the account of the reading.
 */
export async function fetchSource(
  app: App,
  actor: Actor,
  asked: { readonly id: SourceId },
  reach: FetchReach = {},
): Promise<FetchReport | undefined> {
  if (!mayFetch(actor)) return undefined;
  const begun = await app.transaction(actor, (work) => beginIn(work, asked.id));
  if (begun === undefined) return undefined;
  const { source, secret } = begun;
  const sources = openSource(
    {
      dialect: source.dialect,
      of: { ...source, today: dayOf(app.clock.now()) },
      secret,
      who: siteOf(app.config),
      etag: source.etag,
      lastModified: source.lastModified,
      signal: reach.signal,
    },
    reach,
  );
  const most = reach.requests ?? MOST_REQUESTS;
  const reading: Reading = { app, actor, id: begun.id, source, asked: sources, most };
  const ended = await readWhole(reading);
  return app.transaction(actor, (work) => endIn(work, reading, ended));
}

function mayFetch(actor: Actor): boolean {
  return isOperator(actor) || (actor.by.kind === "job" && actor.by.name === "fetch-source");
}

async function beginIn(work: Work, source: SourceId) {
  const id = newId();
  const held = await holdSource(work, source, {
    by: id,
    until: work.now.add(HELD),
    day: dayOf(work.now),
  });
  if (held === undefined) return undefined;
  await beginFetch(work, id, source);
  const sealed = await findSecret(work, source);
  return { id, source: held, secret: sealed && (await openIn(work, source, sealed)) };
}

async function readWhole(reading: Reading): Promise<Ended & Partial<Account>> {
  const { dialect, mapping } = reading.source;
  if (refusesMapping(dialect, mapping) !== undefined)
    return { outcome: "failed", detail: fetchWords.noMapping };
  return readPages(reading);
}

/** Writes down how it ended, and when the source is read again. */
async function endIn(
  work: Work,
  { id, source, asked }: Reading,
  { importId, counts, ...ended }: Ended & Partial<Account>,
): Promise<FetchReport> {
  const { outcome, detail, cursor, etag, lastModified } = ended;
  const isOver = outcome === "read" || outcome === "unchanged";
  const failures = outcome === "failed" || outcome === "busy" ? source.failures + 1 : 0;
  const wait = ended.wait ?? backOff(failures, Math.random());
  const nextAt = readAgainAt(source, { outcome, wait }, work.now);
  const kept = counts ?? NOTHING;
  if (importId !== undefined && counts !== undefined) await endImportIn(work, { importId, counts });
  const requests = asked.requests();
  await saveFetch(work, id, { importId, outcome, detail, requests, ...kept });
  await releaseSource(work, source.id, {
    by: id,
    nextAt,
    failures,
    since: isOver ? sinceAfter(source.begunOn ?? dayOf(work.now)) : source.since,
    cursor: isOver ? undefined : cursor,
    ...(isOver ? { etag, lastModified } : knownOf(source)),
  });
  return { ...kept, outcome, detail, requests, nextAt };
}

function knownOf({ etag, lastModified }: CallSource) {
  return { etag, lastModified };
}
