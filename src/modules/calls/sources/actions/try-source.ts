import { dayOf } from "#basics/dates";
import { siteOf } from "#services/config";
import type { Reach } from "#services/fetching";
import { type Actor, type App, isOperator } from "#services/house";
import { openIn } from "#services/keys";

import { dialectOf, refusesMapping } from "../domain/dialects/all.ts";
import type { Cursor, SourcePage } from "../domain/dialects/dialect.ts";
import type { Mapping } from "../domain/mapping/mapping.ts";
import type { Notice } from "../../domain/notice.ts";
import { readRecord } from "../domain/records.ts";
import type { CallSource, SourceId } from "../domain/sources/source.ts";
import { findSecret, findSource } from "../store/sources.ts";
import { openSource } from "./ask-source.ts";
import { fetchWords } from "./fetch-words.fr.ts";

/** How many are shown of each. */
const MOST = 5;
/** Somebody waits before their screen: shorter than a reading of the night, times in milliseconds. */
const PATIENCE = { connect: 5_000, firstByte: 10_000, whole: 20_000, pause: 200 };
/** A source that names its notices first gives them one by one. */
const MOST_REQUESTS = 7;

/** What one page of a source gives, kept nowhere. */
export interface TriedSource {
  readonly notices: readonly Notice[];
  readonly refused: readonly { readonly name: string; readonly detail: string }[];
  /** Why the page did not come, in French. */
  readonly problem?: string | undefined;
}

/** Asks a source for its first page, and reads its first notices as an import would. Keeps nothing. For the operator. */
export async function trySource(
  app: App,
  actor: Actor,
  { id }: { readonly id: SourceId },
  reach: Reach = { limits: PATIENCE },
): Promise<TriedSource | undefined> {
  if (!isOperator(actor)) return undefined;
  const found = await app.transaction(actor, async (work) => {
    const source = await findSource(work, id);
    const sealed = await findSecret(work, id);
    return source && { source, secret: sealed && (await openIn(work, id, sealed)) };
  });
  return found && tryPages(app, found, reach);
}

async function tryPages(
  app: App,
  { source, secret }: { readonly source: CallSource; readonly secret: string | undefined },
  reach: Reach,
): Promise<TriedSource> {
  const { dialect, address, mapping } = source;
  const found: Found = { notices: [], refused: [] };
  if (refusesMapping(dialect, mapping) !== undefined)
    return { ...found, problem: fetchWords.noMapping };
  const of = { address, mapping, today: dayOf(app.clock.now()) };
  const asked = openSource({ dialect, of, secret, who: siteOf(app.config) }, reach);
  let cursor: Cursor | undefined = dialectOf(dialect).start(of);
  while (cursor !== undefined && asked.requests() < MOST_REQUESTS) {
    const answer = await asked.ask(cursor, false);
    if (answer.got === "nothing") return { ...found, problem: answer.says };
    if (answer.got === "unchanged") break;
    addTo(found, answer.page, mapping);
    if (found.notices.length >= MOST || (answer.page.next?.waiting ?? []).length === 0) break;
    cursor = answer.page.next;
  }
  return found;
}

interface Found {
  readonly notices: Notice[];
  readonly refused: { readonly name: string; readonly detail: string }[];
}

function addTo({ notices, refused }: Found, page: SourcePage, mapping: Mapping | undefined): void {
  for (const record of page.records) {
    if (notices.length >= MOST && refused.length >= MOST) return;
    if ("refused" in record) refused.push({ name: record.name, detail: record.detail });
    else {
      const read = readRecord(record, mapping);
      if (read.read) notices.push(read.notice);
      else refused.push({ name: record.name, detail: read.detail });
    }
  }
  notices.splice(MOST);
  refused.splice(MOST);
}
