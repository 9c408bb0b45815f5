import { sql } from "kysely";
import { z } from "zod";

import { isCommuneCode } from "#rules/territory";
import type { OrganisationId } from "#rules/organisations";
import type { Work } from "#services/house";

import type { PersonId, SpaceId } from "../../favours/domain/favour.ts";
import type { GivenBy, Giver, GiverId, GiverTerms } from "../domain/giver.ts";
import type { OpenDays } from "../domain/open-days.ts";

export interface GiverRow {
  readonly id: GiverId;
  readonly space: SpaceId;
  readonly person: PersonId | null;
  readonly organisation: OrganisationId | null;
  readonly commune: string | null;
  readonly km: number | null;
  readonly receive_size: number;
  readonly paused_until: Temporal.PlainDate | null;
  readonly open_days: unknown;
  readonly shown: boolean;
  readonly updated_at: Temporal.Instant;
}

const day = z.iso.date().transform((text) => Temporal.PlainDate.from(text));
const each = z.boolean();
const openDaysShape = z.object({
  week: z.tuple([each, each, each, each, each, each, each]),
  holidays: z.enum(["open", "closed"]),
  august: z.enum(["open", "half", "closed"]),
  pauses: z.array(z.object({ from: day, to: day })),
}) satisfies z.ZodType<OpenDays>;

export function toGiver(row: GiverRow): Giver {
  const { person, organisation, commune } = row;
  return {
    ...givenBy(person, organisation),
    id: row.id,
    space: row.space,
    commune: commune !== null && isCommuneCode(commune) ? commune : undefined,
    km: row.km ?? undefined,
    receive: { size: row.receive_size, pausedUntil: row.paused_until ?? undefined },
    openDays: openDaysShape.parse(row.open_days),
    shown: row.shown,
    updatedAt: row.updated_at,
  };
}

function givenBy(person: PersonId | null, organisation: OrganisationId | null): GivenBy {
  if (person !== null) return { person };
  if (organisation !== null) return { organisation };
  throw new Error("a giver is somebody");
}

/** Finds a giver that the actor may know of: their own, that of their organisation, one of the directory. */
export async function findGiver(work: Work, id: GiverId): Promise<Giver | undefined> {
  const { rows } = await sql<GiverRow>`select * from exchanges.giver where id = ${id}`.execute(
    work.db,
  );
  return rows[0] && toGiver(rows[0]);
}

/** The same, by who gives. */
export async function findGiverBy(work: Work, by: GivenBy): Promise<Giver | undefined> {
  const { rows } = await sql<GiverRow>`select * from exchanges.giver
    where person = ${by.person ?? null} or organisation = ${by.organisation ?? null}`.execute(
    work.db,
  );
  return rows[0] && toGiver(rows[0]);
}

/** Finds a giver and holds it until the work is saved. */
export async function holdGiver(work: Work, id: GiverId): Promise<Giver | undefined> {
  const { rows } = await sql<GiverRow>`
    select * from exchanges.giver where id = ${id} for update`.execute(work.db);
  return rows[0] && toGiver(rows[0]);
}

/** Saves a new giver; one already there stays as it is. */
export async function saveNewGiver(
  work: Work,
  { id, space, by, terms }: Pick<Giver, "id" | "space"> & { by: GivenBy; terms: GiverTerms },
): Promise<void> {
  await sql`insert into exchanges.giver (id, space, person, organisation, commune, km, receive_size,
      paused_until, open_days, shown, updated_at)
    values (${id}, ${space}, ${by.person ?? null}, ${by.organisation ?? null},
      ${terms.commune ?? null}, ${terms.km ?? null}, ${terms.receive.size},
      ${terms.receive.pausedUntil ?? null}, ${JSON.stringify(terms.openDays)}::jsonb,
      ${terms.shown}, ${work.now}) on conflict do nothing`.execute(work.db);
}

/** Saves what a giver declares. */
export async function saveTerms(work: Work, giver: GiverId, terms: GiverTerms): Promise<void> {
  await sql`update exchanges.giver set commune = ${terms.commune ?? null}, km = ${terms.km ?? null},
      receive_size = ${terms.receive.size}, paused_until = ${terms.receive.pausedUntil ?? null},
      open_days = ${JSON.stringify(terms.openDays)}::jsonb, shown = ${terms.shown},
      updated_at = ${work.now}
    where id = ${giver}`.execute(work.db);
}
