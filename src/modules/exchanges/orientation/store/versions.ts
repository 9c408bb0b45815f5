import { type RawBuilder, sql } from "kysely";

import { isTheme } from "#rules/subjects";
import type { Work } from "#services/house";

import type {
  How,
  Line,
  LineActor,
  LineId,
  OrganisationId,
  PassesOn,
  PersonId,
  Terms,
  Version,
  VersionId,
  What,
} from "../domain/orientation.ts";

interface VersionRow {
  readonly id: VersionId;
  readonly version: number;
  readonly need: string;
  readonly theme: string | null;
  readonly rome: string | null;
  readonly places: string[];
  readonly organisation: OrganisationId | null;
  readonly person: PersonId | null;
  readonly freeName: string | null;
  readonly freeContact: string | null;
  readonly conditions: string | null;
  readonly passesTo: LineId | null;
  readonly passesName: string | null;
  readonly reviewOn: Temporal.PlainDate;
  readonly what: What;
  readonly by: PersonId | null;
  readonly at: Temporal.Instant;
  readonly agreedAt: Temporal.Instant | null;
  readonly agreedHow: How | null;
}

/** The versions that fit. */
export async function versionsWhere(
  work: Work,
  rest: RawBuilder<unknown>,
): Promise<readonly Version[]> {
  const { rows } = await sql<VersionRow>`
    select v.id, v.version, v.need, v.theme, v.rome, v.places, v.organisation, v.person,
      v.free_name as "freeName", v.free_contact as "freeContact", v.conditions, v.passes_to as "passesTo",
      v.passes_name as "passesName", v.review_on as "reviewOn", v.what, v.by_person as by, v.at,
      v.agreed_at as "agreedAt", v.agreed_how as "agreedHow"
    from exchanges.orientation_version v where ${rest}`.execute(work.db);
  return rows.map(toVersion);
}

function toVersion(row: VersionRow): Version {
  const { id, version, need, places, theme, reviewOn, what, at, agreedAt, agreedHow } = row;
  return {
    id,
    version,
    need,
    places,
    reviewOn,
    what,
    at,
    theme: theme !== null && isTheme(theme) ? theme : undefined,
    rome: row.rome ?? undefined,
    actor: actorOf(row),
    conditions: row.conditions ?? undefined,
    passesOn: passesOnOf(row),
    by: row.by ?? undefined,
    agreed: agreedAt === null || agreedHow === null ? undefined : { at: agreedAt, how: agreedHow },
  };
}

function actorOf({ organisation, person, freeName: name, freeContact }: VersionRow): LineActor {
  if (organisation !== null) return { kind: "organisation", organisation };
  if (person !== null) return { kind: "person", person };
  if (name === null) return { kind: "nobody" };
  return { kind: "free", name, contact: freeContact ?? undefined };
}

function passesOnOf({ passesTo: line, passesName: name }: VersionRow): PassesOn {
  if (line !== null) return { kind: "line", line };
  return name === null ? undefined : { kind: "free", name };
}

/** What a new version adds to its terms. */
export interface NewVersion {
  readonly id: VersionId;
  readonly line: Pick<Line, "id" | "orientation" | "circle">;
  readonly version: number;
  readonly terms: Terms;
  readonly what: What;
  readonly by: PersonId | undefined;
  /** Who agreed, and how; undefined while it waits for its actor. */
  readonly agreed: { readonly how: How; readonly by: PersonId | undefined } | undefined;
}

export async function saveVersion(work: Work, one: NewVersion): Promise<void> {
  const { terms, line, agreed } = one;
  const { actor, passesOn } = terms;
  await sql`insert into exchanges.orientation_version (id, space, orientation, line, version, need, theme, rome,
      places, organisation, person, free_name, free_contact, conditions, passes_to, passes_name, review_on,
      what, by_person, at, agreed_at, agreed_by, agreed_how)
    values (${one.id}, ${line.circle}, ${line.orientation}, ${line.id}, ${one.version}, ${terms.need},
      ${terms.theme ?? null}, ${terms.rome ?? null}, ${[...terms.places]},
      ${actor.kind === "organisation" ? actor.organisation : null},
      ${actor.kind === "person" ? actor.person : null}, ${actor.kind === "free" ? actor.name : null},
      ${actor.kind === "free" ? (actor.contact ?? null) : null}, ${terms.conditions ?? null},
      ${passesOn?.kind === "line" ? passesOn.line : null},
      ${passesOn?.kind === "free" ? passesOn.name : null}, ${terms.reviewOn}, ${one.what}, ${one.by ?? null},
      ${work.now}, ${agreed === undefined ? null : work.now}, ${agreed?.by ?? null}, ${agreed?.how ?? null})
  `.execute(work.db);
}

/** The versions of a line, the last one first. */
export function listVersions(work: Work, line: LineId): Promise<readonly Version[]> {
  return versionsWhere(work, sql`v.line = ${line} order by v.version desc`);
}

/** These versions, by their id. */
export async function findVersions(
  work: Work,
  ids: readonly VersionId[],
): Promise<ReadonlyMap<VersionId, Version>> {
  if (ids.length === 0) return new Map();
  const found = await versionsWhere(work, sql`v.id = any (${[...ids]})`);
  return new Map(found.map((version) => [version.id, version]));
}
