import { type RawBuilder, sql } from "kysely";

import type { Id } from "#basics/id";
import { keptOf, type RowOf } from "#basics/row";
import type { VenueId } from "#rules/premises";
import type { SpaceId, Work } from "#services/house";

import type { ComesAs, ExchangeId, OrganisationId, Part, PersonId } from "../domain/visit.ts";

export type VisitId = Id<"Need">;

/** A day asked of a host, and what came of it. */
export interface Visit {
  readonly id: VisitId;
  readonly space: SpaceId;
  readonly exchange: ExchangeId | undefined;
  readonly guest: PersonId;
  readonly host: OrganisationId;
  readonly comesAs: ComesAs;
  readonly venue: VenueId;
  readonly day: Temporal.PlainDate;
  readonly part: Part;
  readonly people: number;
  readonly zone: string;
  readonly askedAt: Temporal.Instant;
  readonly occasion: Id<"Occasion"> | undefined;
  readonly date: Id<"Occurrence"> | undefined;
  readonly agreedAt: Temporal.Instant | undefined;
  readonly offAt: Temporal.Instant | undefined;
  readonly guestCameAt: Temporal.Instant | undefined;
  readonly hostSawAt: Temporal.Instant | undefined;
  readonly circle: Id<"Circle"> | undefined;
  /** Once agreed: without the yes of an employer, so no day of work. */
  readonly inOwnName: boolean;
  /** The guest had said to be under eighteen when they asked. */
  readonly isMinor: boolean;
  /** The employer for which the guest asked that what was lent be noted, and when it was. */
  readonly lentFor: OrganisationId | undefined;
  readonly lentNotedAt: Temporal.Instant | undefined;
}

async function select(work: Work, rest: RawBuilder<unknown>): Promise<readonly Visit[]> {
  const { rows } = await sql<RowOf<Visit>>`select id, space, exchange, guest, host,
      comes_as as "comesAs", venue, day, part, people, zone, asked_at as "askedAt", occasion, date,
      agreed_at as "agreedAt", off_at as "offAt", guest_came_at as "guestCameAt", host_saw_at as "hostSawAt", circle, in_own_name as "inOwnName", is_minor as "isMinor", lent_for as "lentFor", lent_noted_at as "lentNotedAt"
    from squat.visit ${rest}`.execute(work.db);
  return rows.map(keptOf<Visit>);
}

export async function findVisit(work: Work, id: VisitId): Promise<Visit | undefined> {
  return (await select(work, sql`where id = ${id}`))[0];
}

export async function findVisitOfExchange(
  work: Work,
  exchange: ExchangeId,
): Promise<Visit | undefined> {
  return (await select(work, sql`where exchange = ${exchange}`))[0];
}

/** Held until the work is saved. */
export async function holdVisit(work: Work, id: VisitId): Promise<Visit | undefined> {
  return (await select(work, sql`where id = ${id} for update`))[0];
}

/** Those of a guest, the latest day first. */
export function listOfGuest(
  work: Work,
  guest: PersonId,
  { from, most }: { readonly from: number; readonly most: number },
): Promise<readonly Visit[]> {
  return select(
    work,
    sql`where guest = ${guest} order by day desc, id limit ${most} offset ${from}`,
  );
}

/** Whoever asks for a day does so one ask after the other. Held until the work is saved. */
export async function holdAsks(work: Work, guest: PersonId): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`squat.asks ${guest}`}, 0))`.execute(
    work.db,
  );
}

/** What somebody asked a venue for one day, whatever became of it. */
export function listAskedOn(
  work: Work,
  { guest, venue, day }: Pick<Visit, "guest" | "venue" | "day">,
): Promise<readonly Visit[]> {
  return select(
    work,
    sql`where guest = ${guest} and venue = ${venue} and day = ${day} and off_at is null`,
  );
}

/** Those that a host was asked, the latest day first. */
export function listOfHost(
  work: Work,
  host: OrganisationId,
  { from, most }: { readonly from: number; readonly most: number },
): Promise<readonly Visit[]> {
  return select(
    work,
    sql`where host = ${host} and exchange is not null order by day desc, id limit ${most} offset ${from}`,
  );
}

/**
 * Days that took place between two, of which one side did not say how they went: of a guest, and of hosts; the oldest first.
 * Under a right of the house.
 */
export function listUntold(
  work: Work,
  {
    guest,
    hosts,
    from,
    until,
    most,
  }: {
    readonly guest: PersonId;
    readonly hosts: readonly OrganisationId[];
    readonly from: Temporal.PlainDate;
    readonly until: Temporal.PlainDate;
    readonly most: number;
  },
): Promise<readonly Visit[]> {
  return select(
    work,
    sql`where agreed_at is not null and off_at is null and exchange is not null and day between ${from} and ${until}
      and (guest = ${guest} or host = any (${[...hosts]}::uuid[]))
      and not exists (select from squat.feedback said where said.visit = visit.id
        and said.side = case when guest = ${guest} then 'guest' else 'host' end)
    order by day, id limit ${most}`,
  );
}

/** Days to come at a venue that were asked or agreed: whoever closes it has guests to tell. Under a right of the house. */
export function listToComeAt(
  work: Work,
  venue: VenueId,
  from: Temporal.PlainDate,
): Promise<readonly Visit[]> {
  return select(
    work,
    sql`where venue = ${venue} and exchange is not null and off_at is null and day >= ${from} order by day, id`,
  );
}

export async function saveVisit(
  work: Work,
  one: Pick<
    Visit,
    | "id"
    | "space"
    | "guest"
    | "host"
    | "comesAs"
    | "venue"
    | "day"
    | "part"
    | "people"
    | "zone"
    | "isMinor"
  >,
): Promise<void> {
  await sql`insert into squat.visit (id, space, guest, host, comes_as, venue, day, part, people,
      zone, asked_at, is_minor)
    values (${one.id}, ${one.space}, ${one.guest}, ${one.host},
      ${one.comesAs}, ${one.venue}, ${one.day}, ${one.part}, ${one.people}, ${one.zone}, ${work.now}, ${one.isMinor})`.execute(
    work.db,
  );
}

export async function saveAsked(work: Work, id: VisitId, exchange: ExchangeId): Promise<void> {
  await sql`update squat.visit set exchange = ${exchange} where id = ${id}`.execute(work.db);
}

/** Both said yes: on that day, which the two may have changed since it was asked. */
export async function saveAgreed(
  work: Work,
  id: VisitId,
  agreed: Pick<Visit, "day" | "part" | "people" | "inOwnName"> & {
    readonly occasion: Id<"Occasion">;
    readonly date: Id<"Occurrence">;
    /** Of the host, who reads the row from now on. */
    readonly hostSpace: SpaceId;
  },
): Promise<void> {
  await sql`update squat.visit set agreed_at = ${work.now}, host_space = ${agreed.hostSpace}, day = ${agreed.day}, part = ${agreed.part},
      people = ${agreed.people}, occasion = ${agreed.occasion}, date = ${agreed.date}, off_at = null, in_own_name = ${agreed.inOwnName}
    where id = ${id}`.execute(work.db);
}

export async function saveOff(work: Work, id: VisitId): Promise<void> {
  await sql`update squat.visit set off_at = ${work.now} where id = ${id} and off_at is null`.execute(
    work.db,
  );
}

/** They are there, as one of the two sides says: kept once. */
export async function saveCame(work: Work, id: VisitId, by: "guest" | "host"): Promise<void> {
  const column = sql.ref(by === "guest" ? "guest_came_at" : "host_saw_at");
  await sql`update squat.visit set ${column} = coalesce(${column}, ${work.now}) where id = ${id}`.execute(
    work.db,
  );
}

/** The circle that came of it: the first one, whoever opens another. */
export async function saveCircle(work: Work, id: VisitId, circle: Id<"Circle">): Promise<void> {
  await sql`update squat.visit set circle = ${circle} where id = ${id} and circle is null`.execute(
    work.db,
  );
}

/** What one organisation was asked, the one that it became was. */
export async function passHosted(
  work: Work,
  from: OrganisationId,
  into: { readonly host: OrganisationId; readonly space: SpaceId },
): Promise<void> {
  await sql`update squat.visit set host = ${into.host},
    host_space = case when host_space is null then null else ${into.space}::uuid end where host = ${from}`.execute(
    work.db,
  );
}

/** What one venue was asked, the one that it turned out to be was. */
export async function passVisitsTo(
  work: Work,
  { gone, kept }: { readonly gone: VenueId; readonly kept: VenueId },
): Promise<void> {
  await sql`update squat.visit set venue = ${kept} where venue = ${gone}`.execute(work.db);
}
