import { findCircleIn } from "#modules/circles";
import { organisationsToActForIn } from "#modules/organisations";
import { reading, type Work, withRight, listQuietIn } from "#services/house";

import {
  addressOf,
  type Line,
  NAMED,
  type OrganisationId,
  type Orientation,
} from "../domain/orientation.ts";
import { listLinesNaming } from "../store/lines.ts";
import { listOrientations } from "../store/orientations.ts";
import { describeLinesIn, type SeenLine } from "./describe-lines.ts";
import { isDue } from "./write-line.ts";
import { WRITE } from "./record-gap.ts";

/** A line with where it is. */
export interface PlacedLine {
  readonly line: SeenLine;
  readonly table: Orientation;
  readonly at: string;
}

/** The lines that await the person who acts: to confirm, or to read again; those they may know of. */
export const listAwaitingMe = reading((work: Work) => listAwaitingMeIn(work));

export async function listAwaitingMeIn(work: Work): Promise<readonly PlacedLine[]> {
  const person = work.actor.for;
  if (person === undefined) return [];
  const organisations = (await organisationsToActForIn(work, "approve")).map(({ id }) => id);
  const lines = await withRight(work, WRITE, (lent) =>
    listLinesNaming(lent, { person, organisations }),
  );
  const waiting = lines.flatMap((line) => line.waiting?.id ?? []);
  const quiet = await listQuietIn(work, waiting, { part: NAMED });
  return placeIn(
    work,
    lines.filter((line) =>
      line.waiting === undefined ? isDue(line, work.now) : !quiet.has(line.waiting.id),
    ),
  );
}

/** Where an organisation answers, as everyone or the reader may know it. */
export async function listOfOrganisationIn(
  work: Work,
  organisation: OrganisationId,
): Promise<readonly PlacedLine[]> {
  const lines = await listLinesNaming(work, { person: undefined, organisations: [organisation] });
  return placeIn(
    work,
    lines.filter(({ standing }) => standing !== undefined),
  );
}

/** Of tables that the actor may know of, in circles that are still written. */
async function placeIn(work: Work, lines: readonly Line[]): Promise<readonly PlacedLine[]> {
  const placed: PlacedLine[] = [];
  for (const line of await describeLinesIn(work, lines)) {
    const [table] = await listOrientations(work, { id: line.orientation });
    const circle = table && (await findCircleIn(work, { circle: table.circle }));
    if (table === undefined || circle === undefined || circle.rest.state === "closed") continue;
    placed.push({ line, table, at: `${addressOf(table)}/lignes/${line.id}` });
  }
  return placed;
}
