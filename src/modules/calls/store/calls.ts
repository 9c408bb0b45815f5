import { sql } from "kysely";

import type { Work } from "#services/house";

import type { CallKind } from "../domain/kind.ts";
import type { Call, CallId, CallState, Shown } from "../domain/call.ts";
import { listExtracts, textAsked } from "./extracts.ts";
import { opensToAssociations } from "./fit.ts";
import { contentShape, listedShape, LONG_TEXTS } from "./shapes.ts";
import type { Compiled, CompiledTerm } from "../domain/search/compiled.ts";

interface ListedRow {
  readonly id: CallId;
  readonly number: number;
  readonly kind: CallKind;
  readonly title: string;
  readonly content: unknown;
  readonly deadline_on: Temporal.PlainDate | null;
  readonly deadline_at: Temporal.PlainTime | null;
  readonly closes_at: Temporal.Instant | null;
  readonly permanent: boolean;
  readonly state: CallState;
  readonly said_at: Temporal.Instant | null;
  readonly version: number;
}

interface CallRow extends ListedRow {
  readonly summary: string;
  readonly published_on: Temporal.PlainDate | null;
  readonly opens_on: Temporal.PlainDate | null;
  readonly state_reason: string | null;
  readonly first_seen_at: Temporal.Instant;
  readonly changed_at: Temporal.Instant;
}

function toCall(row: CallRow): Call {
  return {
    ...contentShape.parse(row.content),
    ...listedFacts(row),
    summary: row.summary,
    published: row.published_on ?? undefined,
    opens: row.opens_on ?? undefined,
    stateReason: row.state_reason ?? undefined,
    firstSeenAt: row.first_seen_at,
    changedAt: row.changed_at,
  };
}

function listedFacts(row: ListedRow) {
  return {
    id: row.id,
    number: row.number,
    kind: row.kind,
    title: row.title,
    deadline:
      row.deadline_on === null
        ? undefined
        : { date: row.deadline_on, ...(row.deadline_at === null ? {} : { time: row.deadline_at }) },
    closesAt: row.closes_at ?? undefined,
    permanent: row.permanent,
    state: row.state,
    saidAt: row.said_at ?? undefined,
    version: row.version,
  };
}

/** Finds a call by the number of its address, whatever its state. */
export async function findCall(work: Work, number: number): Promise<Call | undefined> {
  const { rows } = await sql<CallRow>`select * from calls.call where number = ${number}`.execute(
    work.db,
  );
  return rows[0] && toCall(rows[0]);
}

/** Finds a call by its id, whatever its state. */
export async function findCallById(work: Work, id: CallId): Promise<Call | undefined> {
  const { rows } = await sql<CallRow>`select * from calls.call where id = ${id}`.execute(work.db);
  return rows[0] && toCall(rows[0]);
}

/** The call that a notice made, whatever its state. */
export async function findCallOfNotice(
  work: Work,
  { source, sourceId }: { readonly source: string; readonly sourceId: string },
): Promise<Call | undefined> {
  const { rows } =
    await sql<CallRow>`select call.* from calls.notice join calls.call on call.id = notice.call
    where notice.source = ${source} and notice.source_id = ${sourceId}`.execute(work.db);
  return rows[0] && toCall(rows[0]);
}

/** Finds a call by its id and holds it until the work is saved. */
export async function holdCall(work: Work, id: CallId): Promise<Call | undefined> {
  await sql`select from calls.call where id = ${id} for update`.execute(work.db);
  return findCallById(work, id);
}

/** Whole calls, in the order given. */
export async function listCallsById(work: Work, ids: readonly CallId[]): Promise<readonly Call[]> {
  if (ids.length === 0) return [];
  const { rows } = await sql<CallRow>`
    select call.* from unnest(${[...ids]}::uuid[]) with ordinality as asked (id, place)
    join calls.call on call.id = asked.id order by asked.place`.execute(work.db);
  return rows.map(toCall);
}

/** The calls of a page, in the order given, each with the terms that it holds and an extract around them. */
export async function listShown(
  work: Work,
  ids: readonly CallId[],
  words: Compiled,
): Promise<readonly Shown[]> {
  const { rows } = await sql<
    ListedRow & { matched: readonly boolean[] | null; text: string | null; sources: number }
  >`
    select call.id, call.number, call.kind, call.title, call.deadline_on, call.deadline_at, call.closes_at,
      call.permanent, call.state, call.said_at, call.version,
      call.content - ${[...LONG_TEXTS]}::text[] as content,
      (select array_agg(search.words @@ term::tsquery order by place)
        from unnest(${words.terms.flatMap(askedOf)}::text[]) with ordinality as asked (term, place)) as matched,
      ${textAsked(words)} as text,
      (select count(*) from calls.notice where notice.call = call.id and notice.nature = 'call') as sources
    from unnest(${[...ids]}::uuid[]) with ordinality as asked (id, place)
    join calls.call on call.id = asked.id
    join calls.public_search as search on search.call = call.id
    order by asked.place`.execute(work.db);
  const extracts = await listExtracts(work, rows, words);
  return rows.map((row) => ({
    call: { ...listedShape.parse(row.content), ...listedFacts(row) },
    ...heldOf(words.terms, row.matched ?? []),
    extract: extracts.get(row.id),
    sources: row.sources,
  }));
}

/** A term, the same in its own words, then each of its parts. */
function askedOf({ query, own, parts }: CompiledTerm): readonly string[] {
  return [query, own, ...parts.map((part) => part.query)];
}

/** Which terms a call says, and which by other words alone: words in a row by those of them that it says, else by what they mean together. */
function heldOf(
  terms: readonly CompiledTerm[],
  matched: readonly boolean[],
): Pick<Shown, "words" | "neighbours"> {
  let at = 0;
  const held = terms.map(({ typed, parts }) => {
    const [whole, own, ...apart] = matched.slice(at, at + 2 + parts.length);
    at += 2 + parts.length;
    const said = parts.flatMap((part, i) => (apart[i] === true ? [part.typed] : []));
    if (parts.length > 0 && said.length === parts.length) return { words: said, neighbours: [] };
    if (own === true) return { words: [typed], neighbours: [] };
    return whole === true ? { words: [], neighbours: [typed] } : { words: said, neighbours: [] };
  });
  return {
    words: held.flatMap(({ words }) => words),
    neighbours: held.flatMap(({ neighbours }) => neighbours),
  };
}

/** How many calls are open now, how many of them to associations, and in how many public sources they were read: those published here, or invented, come from none. */
export async function countOpen(work: Work): Promise<CountedOpen> {
  const { rows } = await sql<CountedOpen>`
    select count(distinct search.call) as calls,
      count(distinct search.call) filter (where ${opensToAssociations}) as associations, count(distinct notice.source) filter (where notice.last_import is not null) as sources
    from calls.public_search as search left join calls.notice on notice.call = search.call
    where search.closes_at is null or search.closes_at > ${work.now}`.execute(work.db);
  return rows[0] ?? { calls: 0, associations: 0, sources: 0 };
}

interface CountedOpen {
  readonly calls: number;
  readonly associations: number;
  readonly sources: number;
}

/** The numbers of published calls that are open, at most 40,000 (a sitemap holds 50,000 addresses). */
export async function listNumbers(
  work: Work,
): Promise<readonly { readonly number: number; readonly changedAt: Temporal.Instant }[]> {
  const { rows } = await sql<{ number: number; changed_at: Temporal.Instant }>`
    select number, changed_at from calls.call
    where state = 'published' and (closes_at is null or closes_at > ${work.now})
    order by number limit 40000`.execute(work.db);
  return rows.map(({ number, changed_at }) => ({ number, changedAt: changed_at }));
}
