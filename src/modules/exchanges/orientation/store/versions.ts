import { sql } from "kysely";

import { isTheme } from "#rules/subjects";
import type { Work } from "#services/house";

import type {
  How,
  Line,
  LineActor,
  LineId,
  OrganisationId,
  OrientationId,
  PassesOn,
  PersonId,
  Terms,
  Version,
  VersionId,
  What,
} from "../domain/orientation.ts";

export interface VersionRow {
  readonly id: VersionId;
  readonly line: LineId;
  readonly orientation: OrientationId;
  readonly version: number;
  readonly need: string;
  readonly theme: string | null;
  readonly rome: string | null;
  readonly places: string[];
  readonly organisation: OrganisationId | null;
  readonly person: PersonId | null;
  readonly free_name: string | null;
  readonly free_contact: string | null;
  readonly conditions: string | null;
  readonly passes_to: LineId | null;
  readonly passes_name: string | null;
  readonly review_on: Temporal.PlainDate;
  readonly what: What;
  readonly by_person: PersonId | null;
  readonly at: Temporal.Instant;
  readonly agreed_at: Temporal.Instant | null;
  readonly agreed_how: How | null;
}

export const versionColumns = sql`v.id, v.line, v.orientation, v.version, v.need, v.theme, v.rome, v.places,
  v.organisation, v.person, v.free_name, v.free_contact, v.conditions, v.passes_to, v.passes_name, v.review_on,
  v.what, v.by_person, v.at, v.agreed_at, v.agreed_how`;

export function toVersion(row: VersionRow): Version {
  return {
    id: row.id,
    version: row.version,
    need: row.need,
    theme: row.theme !== null && isTheme(row.theme) ? row.theme : undefined,
    rome: row.rome ?? undefined,
    places: row.places,
    actor: actorOf(row),
    conditions: row.conditions ?? undefined,
    passesOn: passesOnOf(row),
    reviewOn: row.review_on,
    what: row.what,
    by: row.by_person ?? undefined,
    at: row.at,
    agreed:
      row.agreed_at === null || row.agreed_how === null
        ? undefined
        : { at: row.agreed_at, how: row.agreed_how },
  };
}

function actorOf({ organisation, person, free_name: name, free_contact }: VersionRow): LineActor {
  if (organisation !== null) return { kind: "organisation", organisation };
  if (person !== null) return { kind: "person", person };
  if (name === null) return { kind: "nobody" };
  return { kind: "free", name, contact: free_contact ?? undefined };
}

function passesOnOf({ passes_to: line, passes_name: name }: VersionRow): PassesOn {
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
export async function listVersions(work: Work, line: LineId): Promise<readonly Version[]> {
  const { rows } =
    await sql<VersionRow>`select ${versionColumns} from exchanges.orientation_version v
    where v.line = ${line} order by v.version desc`.execute(work.db);
  return rows.map(toVersion);
}

/** These versions, by their id. */
export async function findVersions(
  work: Work,
  ids: readonly VersionId[],
): Promise<ReadonlyMap<VersionId, Version>> {
  if (ids.length === 0) return new Map();
  const { rows } =
    await sql<VersionRow>`select ${versionColumns} from exchanges.orientation_version v
    where v.id = any (${[...ids]})`.execute(work.db);
  return new Map(rows.map((row) => [row.id, toVersion(row)]));
}
