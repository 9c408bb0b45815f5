import { sql } from "kysely";
import { z } from "zod";

import { keptOf, type RowOf } from "#basics/row";
import type { OrganisationId } from "#rules/organisations";
import type { PersonId, SpaceId, Work } from "#services/house";

import type { Exchange, State, Taken } from "../domain/exchange.ts";
import type { GivenBy, GiverId } from "../../givers/domain/giver.ts";
import type { ExchangeId, NeedId } from "../domain/need.ts";
import type { Timer } from "../domain/next-timer.ts";
import { listTaken } from "./steps.ts";

/** An exchange as kept: who the two are, and what the protocol knows of it. */
export interface KeptExchange {
  readonly id: ExchangeId;
  readonly need: NeedId;
  readonly kind: string;
  readonly asker: PersonId;
  readonly askerOrganisation: OrganisationId | undefined;
  readonly askerSpace: SpaceId;
  readonly giver: GiverId;
  readonly giverPerson: PersonId | undefined;
  readonly giverOrganisation: OrganisationId | undefined;
  /** Where the giver's words live. They see the exchange from the moment they are told. */
  readonly giverSpace: SpaceId;
  readonly isTold: boolean;
  readonly reasons: Readonly<Record<string, unknown>>;
  readonly exchange: Exchange;
  readonly nextAt: Temporal.Instant | undefined;
  readonly beganAt: Temporal.Instant;
  readonly changedAt: Temporal.Instant;
}

const instant = z.string().transform((text) => Temporal.Instant.from(text));
const side = z.enum(["asker", "giver"]);
const bySide = z.object({ asker: z.number(), giver: z.number() });

/** `exchanges.exchange.facts`: the exchange without its state and its steps, which have columns and rows. */
const factsShape = z.object({
  approvals: z.union([z.literal(0), z.literal(1), z.literal(2)]),
  approvedBy: z.array(z.enum(["first-approver", "second-approver"])),
  byOrganisation: z.enum(["first-approver", "second-approver"]).optional(),
  waived: z.boolean().optional(),
  atOnce: z.boolean().optional(),
  routed: z.boolean(),
  authors: z.array(side),
  acknowledged: bySide,
  due: instant.optional(),
  since: instant,
  reminders: z.number(),
  remindedAt: instant.optional(),
  until: instant.optional(),
  laters: z.number(),
  delivered: bySide,
  received: bySide,
  disputes: z.number(),
  closedBy: z.array(side),
  feedbackBy: z.array(side),
});

type ExchangeRow = RowOf<Omit<KeptExchange, "exchange">> & {
  readonly state: State;
  readonly facts: unknown;
};

function toKept(
  { state, facts: kept, ...row }: ExchangeRow,
  taken: readonly Taken[],
): KeptExchange {
  const { due, remindedAt, until, ...facts } = factsShape.parse(kept);
  const exchange = { ...facts, state, due, remindedAt, until, taken };
  return keptOf<KeptExchange>({ ...row, exchange });
}

// A person's own space, or an organisation's, has the id of whose it is.
const COLUMNS = sql`id, need, kind, asker, asker_organisation as "askerOrganisation", space as "askerSpace",
  giver, giver_person as "giverPerson", giver_organisation as "giverOrganisation",
  coalesce(giver_person, giver_organisation) as "giverSpace", giver_space is not null as "isTold", reasons,
  state, facts, next_at as "nextAt", began_at as "beganAt", changed_at as "changedAt"`;

/** The persons on the other side of those exchanges of a person that are in one of these states. */
export async function listWithPerson(
  work: Work,
  person: PersonId,
  states: readonly State[],
): Promise<readonly PersonId[]> {
  const { rows } = await sql<{ other: PersonId }>`
    select distinct case when asker = ${person} then giver_person else asker end as other
    from exchanges.exchange
    where (asker = ${person} and giver_person is not null or giver_person = ${person})
      and state = any (${states}::text[])`.execute(work.db);
  return rows.map(({ other }) => other);
}

/** Finds an exchange that the actor may know of, with its steps. */
export async function findExchange(work: Work, id: ExchangeId): Promise<KeptExchange | undefined> {
  const { rows } = await sql<ExchangeRow>`
    select ${COLUMNS} from exchanges.exchange where id = ${id}`.execute(work.db);
  return (await withSteps(work, rows))[0];
}

/** Finds it and holds it until the work is saved. */
export async function holdExchange(work: Work, id: ExchangeId): Promise<KeptExchange | undefined> {
  await sql`select from exchanges.exchange where id = ${id} for update`.execute(work.db);
  return findExchange(work, id);
}

/** The exchanges of a need, the oldest first. */
export async function listExchangesOfNeed(
  work: Work,
  need: NeedId,
): Promise<readonly KeptExchange[]> {
  const { rows } = await sql<ExchangeRow>`
    select ${COLUMNS} from exchanges.exchange where need = ${need} order by began_at, id`.execute(
    work.db,
  );
  return withSteps(work, rows);
}

/** In whose name one looks: oneself, and the organisations for which one may speak. */
export interface InNameOf {
  readonly person: PersonId;
  readonly organisations: readonly OrganisationId[];
}

/** Those in which one of them is a side, latest first; the giver’s only once they were told. */
export async function listExchangesOf(
  work: Work,
  { person, organisations }: InNameOf,
): Promise<readonly KeptExchange[]> {
  const theirs = [...organisations];
  const { rows } = await sql<ExchangeRow>`
    select ${COLUMNS} from exchanges.exchange
    where asker = ${person} and asker_organisation is null
      or asker_organisation = any (${theirs}::uuid[])
      or giver_space is not null and (giver_person = ${person} or giver_organisation = any (${theirs}::uuid[]))
    order by changed_at desc, id limit 500`.execute(work.db);
  return withSteps(work, rows);
}

async function withSteps(
  work: Work,
  rows: readonly ExchangeRow[],
): Promise<readonly KeptExchange[]> {
  const taken = await listTaken(
    work,
    rows.map(({ id }) => id),
  );
  return rows.map((row) => toKept(row, taken.get(row.id) ?? []));
}

export interface NewExchange extends Omit<
  KeptExchange,
  "isTold" | "nextAt" | "beganAt" | "changedAt" | "giverSpace"
> {
  readonly reasons: Readonly<Record<string, unknown>>;
}

/** Keeps a new exchange, told to nobody yet. Its timer is set by the step that begins it. */
export async function saveNewExchange(work: Work, one: NewExchange, timer: Timer): Promise<void> {
  await sql`insert into exchanges.exchange (id, need, space, kind, asker, asker_organisation, giver,
      giver_person, giver_organisation, reasons, state, facts, next_at, next_act, next_through, began_at, changed_at)
    values (${one.id}, ${one.need}, ${one.askerSpace}, ${one.kind}, ${one.asker}, ${one.askerOrganisation ?? null},
      ${one.giver}, ${one.giverPerson ?? null}, ${one.giverOrganisation ?? null}, ${JSON.stringify(one.reasons)}::jsonb,
      ${one.exchange.state}, ${factsOf(one.exchange)}::jsonb, ${timer.at}, ${timer.act}, ${timer.through ?? null},
      ${work.now}, ${work.now})`.execute(work.db);
}

/** Keeps what a step made of it. `told`: the giver knows from now on. */
export async function saveExchange(
  work: Work,
  { id, giverSpace }: Pick<KeptExchange, "id" | "giverSpace">,
  made: {
    readonly exchange: Exchange;
    readonly timer: Timer | undefined;
    readonly told: boolean;
    readonly takesPlace: boolean;
  },
): Promise<void> {
  const { exchange, timer, told, takesPlace } = made;
  await sql`update exchanges.exchange set state = ${exchange.state}, facts = ${factsOf(exchange)}::jsonb,
      next_at = ${timer?.at ?? null}, next_act = ${timer?.act ?? null}, next_through = ${timer?.through ?? null},
      giver_space = case when ${told} then ${giverSpace} else giver_space end,
      takes_place = ${takesPlace}, changed_at = ${work.now},
      ended_at = ${timer === undefined ? work.now : null}::timestamptz
    where id = ${id}`.execute(work.db);
}

function factsOf(exchange: Exchange): string {
  const { state: _state, taken: _taken, ...facts } = exchange;
  return JSON.stringify(facts);
}

/** How many open asks each of these givers holds. Asked under a right: nobody is told. */
export async function countOpenOf(
  work: Work,
  givers: readonly GiverId[],
): Promise<ReadonlyMap<GiverId, number>> {
  const { rows } = await sql<{ giver: GiverId; asks: number }>`
    select giver, count(*) as asks from exchanges.exchange
    where giver = any (${[...givers]}::uuid[]) and takes_place group by giver`.execute(work.db);
  return new Map(rows.map(({ giver, asks }) => [giver, asks]));
}

/** The exchange whose timer rang first, held by nobody else; undefined when none did. */
export async function holdNextDue(work: Work): Promise<ExchangeId | undefined> {
  const { rows } = await sql<{ id: ExchangeId }>`
    select id from exchanges.exchange where next_at <= ${work.now}
    order by next_at, id limit 1 for update skip locked`.execute(work.db);
  return rows[0]?.id;
}

/** Moves the timer of an exchange to a later moment, when it could not act. */
export async function putTimerOff(
  work: Work,
  id: ExchangeId,
  until: Temporal.Instant,
): Promise<void> {
  await sql`update exchanges.exchange set next_at = ${until} where id = ${id}`.execute(work.db);
}

/** Moves the timer of an exchange that did not change: somebody paused, or answers at another pace. */
export async function saveTimer(
  work: Work,
  id: ExchangeId,
  timer: Timer | undefined,
): Promise<void> {
  await sql`update exchanges.exchange set next_at = ${timer?.at ?? null}, next_act = ${timer?.act ?? null},
      next_through = ${timer?.through ?? null}, ended_at = ${timer === undefined ? work.now : null}::timestamptz
    where id = ${id}`.execute(work.db);
}

/** What one who gives was asked, told to them or not, that has not ended. */
export async function listOpenAsksOf(
  work: Work,
  { person, organisation }: GivenBy,
): Promise<readonly ExchangeId[]> {
  const { rows } = await sql<{ id: ExchangeId }>`
    select id from exchanges.exchange
    where ended_at is null and (giver_person = ${person ?? null} or giver_organisation = ${organisation ?? null})
    order by began_at, id`.execute(work.db);
  return rows.map(({ id }) => id);
}

/** What waits for a place of this giver, the oldest first. */
export async function listWaitingFor(work: Work, giver: GiverId): Promise<readonly ExchangeId[]> {
  const { rows } = await sql<{ id: ExchangeId }>`
    select id from exchanges.exchange where giver = ${giver} and state = 'waiting'
    order by began_at, id for update skip locked`.execute(work.db);
  return rows.map(({ id }) => id);
}

/** The givers for whom something waits. */
export async function listAwaitedGivers(work: Work): Promise<readonly GiverId[]> {
  const { rows } = await sql<{ giver: GiverId }>`
    select distinct giver from exchanges.exchange where state = 'waiting'`.execute(work.db);
  return rows.map(({ giver }) => giver);
}

/** What somebody said they could give, in their words, goes with them: that they were asked stays. */
export async function forgetOffersMeant(work: Work, person: PersonId): Promise<void> {
  await sql`update exchanges.exchange set reasons = reasons - 'offer'
    where giver_person = ${person} and reasons ? 'offer'`.execute(work.db);
}
