import { dayOf } from "#basics/dates";
import { isId } from "#basics/id";
import { findCircleIn, memberIdsAtIn, moderatorIdsOfIn } from "#modules/circles";
import type { Circle } from "#rules/circles";
import { readMergedPair } from "#rules/organisations";
import type { Job, Listener, Work } from "#services/house";

import type { Line, Orientation, Reread } from "../domain/orientation.ts";
import { findLine, listDue, listLinesNaming } from "../store/lines.ts";
import { listOrientations } from "../store/orientations.ts";
import { describeLinesIn, type SeenLine } from "./describe-lines.ts";
import { voicesIn } from "./standing.ts";
import { TO_REREAD, tellLineIn } from "./tell-orientation.ts";
import { isDue, markRereadIn, writeIn } from "./write-line.ts";

/** Should the job not run for some days, what fell due meanwhile is still told. */
const LOOK_BACK = { days: 14 } as const;

/** Each night: what is to be read again is said once, to whom it names and to who takes care of the circle. */
export const rereadLines: Job = {
  cron: "23 3 * * *",
  run: (app, _, actor) =>
    app.transaction(actor, async (work) => {
      const today = dayOf(work.now);
      for (const line of await listDue(work, { since: today.subtract(LOOK_BACK), today }))
        await tellDueIn(work, line);
    }),
};

async function tellDueIn(work: Work, line: Line): Promise<void> {
  const [table] = await listOrientations(work, { id: line.orientation });
  const circle = table && (await findCircleIn(work, { circle: table.circle }));
  if (table === undefined || circle === undefined) return;
  const voices = await voicesIn(work, { table, circle }, line.standing?.actor);
  const keepers = await moderatorIdsOfIn(work, circle.id);
  await tellLineIn(work, { kind: TO_REREAD, line, persons: [...voices, ...keepers] });
}

/** What happened to somebody who answers: what they confirmed is to be read again, and it is said. */
async function markIn(work: Work, lines: readonly Line[], because: Reread): Promise<void> {
  for (const line of lines) {
    if (line.standing === undefined) continue;
    await markRereadIn(work, line, because);
    await tellDueIn(work, { ...line, reread: because });
  }
}

/** Hears that somebody left a circle: what they answer there is to be read again. */
export const rereadOfLeft: Listener = async (work, { subject: circle, payload }) => {
  const { person } = payload;
  if (typeof person !== "string" || !isId<"Person">(person)) return;
  const lines = await listLinesNaming(work, { person, organisations: [] });
  await markIn(
    work,
    lines.filter((line) => line.circle === circle && line.standing?.actor.kind === "person"),
    "left",
  );
};

/** Hears that an organisation was dissolved: what it answers is to be read again. */
export const rereadOfDissolved: Listener = async (work, { payload: { organisation } }) => {
  if (typeof organisation !== "string" || !isId<"Organisation">(organisation)) return;
  const named = { person: undefined, organisations: [organisation] };
  await markIn(work, await listLinesNaming(work, named), "dissolved");
};

/** Hears that two organisations are one: the one that is kept answers, and reads it again. */
export const rereadOfMerged: Listener = async (work, { payload }) => {
  const pair = readMergedPair(payload);
  if (pair === undefined) return;
  const { gone, kept } = pair;
  const named = { person: undefined, organisations: [gone] };
  const actor = { kind: "organisation", organisation: kept } as const;
  const moved: Line[] = [];
  for (const line of await listLinesNaming(work, named)) {
    const { standing, waiting } = line;
    let now = line;
    if (standing !== undefined)
      now = await writeIn(work, now, {
        terms: { ...standing, actor },
        what: "merged",
        agreed: standing.agreed?.how ?? "itself",
      });
    if (waiting !== undefined)
      now = await writeIn(work, now, {
        terms: { ...waiting, actor },
        what: "merged",
        agreed: undefined,
      });
    moved.push(now);
  }
  await markIn(work, moved, "merged");
};

/** A line as a letter tells it: undefined when the one to whom it is said may not know of it any more. */
export interface ToldLine {
  readonly line: SeenLine;
  readonly table: Orientation;
  readonly circle: Circle;
}

/** The line that a fact names, with the right to write mails; for who still reads it. */
export async function seeToldLineIn(
  work: Work,
  facts: Readonly<Record<string, unknown>>,
): Promise<ToldLine | undefined> {
  const { line: id, person } = facts;
  if (typeof id !== "string" || !isId<"OrientationLine">(id)) return undefined;
  if (typeof person !== "string" || !isId<"Person">(person)) return undefined;
  const line = await findLine(work, id);
  const [table] = line === undefined ? [] : await listOrientations(work, { id: line.orientation });
  const circle = table && (await findCircleIn(work, { circle: table.circle }));
  if (line === undefined || table === undefined || circle === undefined) return undefined;
  const members = await memberIdsAtIn(work, { circle: circle.id, at: work.now });
  const words = line.waiting ?? line.standing;
  const voices = await voicesIn(work, { table, circle }, words?.actor);
  if (!members.includes(person) && !voices.includes(person)) return undefined;
  const [seen] = await describeLinesIn(work, [line]);
  return seen && { line: seen, table, circle };
}

/** Whether what was to be said of a line still is. */
export function isStillToSay(
  { line }: ToldLine,
  { version }: Readonly<Record<string, unknown>>,
  now: Temporal.Instant,
  kind: "confirm" | "reread",
): boolean {
  if (kind === "confirm") return line.waiting?.id === version;
  return line.standing?.id === version && isDue({ ...line }, now);
}
