import { dayOf } from "#basics/dates";
import { instantOf } from "#basics/moving";
import type { Result } from "#basics/result";
import { findNamedIn } from "#modules/organisations";
import { demonstrationCircles } from "#rules/circles";
import { demonstrationPeople, type DemonstrationPersonKey } from "#rules/people";
import { type App, job, person, type Work } from "#services/house";

import { confirmLineIn } from "../actions/answer-for-line.ts";
import { makeOrientationIn } from "../actions/make-orientation.ts";
import { proposeLineIn } from "../actions/propose-line.ts";
import { recordGapIn } from "../actions/record-gap.ts";
import { nextReview } from "../domain/line-changes.ts";
import type { LineActor } from "../domain/orientation.ts";
import {
  type DemonstrationActor,
  demonstrationGaps,
  type DemonstrationLine,
  type DemonstrationTable,
  demonstrationTables,
} from "./lines.ts";

/** The orientation tables of the demonstration, each line proposed, then confirmed by whom it names. */
export async function fillOrientations(app: App): Promise<void> {
  for (const table of demonstrationTables) await fillTable(app, table);
  for (const { words, daysAgo } of demonstrationGaps)
    for (const ago of daysAgo)
      await app.transaction(job("demonstration"), (work) => recordGapIn(at(work, ago), { words }));
}

async function fillTable(app: App, table: DemonstrationTable): Promise<void> {
  const circle = demonstrationCircles[table.circle].id;
  const { id, name, places } = table;
  await did(app, table.by, table.daysAgo, (work) =>
    makeOrientationIn(work, { id, circle, name, places }),
  );
  // A line passes on to one that is there already: the last ones first would turn the page around.
  for (const line of firstThoseWithoutNext(table.lines)) await fillLine(app, table, line);
  for (const { words, daysAgo } of table.gaps)
    for (const ago of daysAgo)
      await app.transaction(person(demonstrationPeople[table.by].id), (work) =>
        recordGapIn(at(work, ago), { circle, words }),
      );
}

/** Each after the one to which it passes on. */
function firstThoseWithoutNext(lines: readonly DemonstrationLine[]): readonly DemonstrationLine[] {
  const ordered = new Set<DemonstrationLine>();
  const add = (line: DemonstrationLine | undefined): void => {
    if (line === undefined || ordered.has(line)) return;
    if (line.next !== undefined) add(lines[line.next]);
    ordered.add(line);
  };
  for (const line of lines) add(line);
  return [...ordered];
}

async function fillLine(
  app: App,
  table: DemonstrationTable,
  line: DemonstrationLine,
): Promise<void> {
  const { need, theme, conditions, places = [], yes } = line;
  const next = line.next === undefined ? undefined : table.lines[line.next];
  await did(app, line.by, line.daysAgo, async (work) =>
    proposeLineIn(work, {
      id: line.id,
      table: table.id,
      quiet: true,
      terms: {
        need,
        theme,
        rome: undefined,
        places,
        actor: await actorIn(work, line.who),
        conditions,
        passesOn: next && { kind: "line", line: next.id },
        reviewOn: reviewOf(app, line),
      },
    }),
  );
  if (yes === undefined) return;
  const by = "by" in yes ? yes.by : line.by;
  const how = "told" in yes ? yes.told : undefined;
  await did(app, by, Math.max(0, line.daysAgo - 2), (work) =>
    confirmLineIn(work, { table: table.id, line: line.id, how }),
  );
}

function reviewOf(app: App, { review, daysAgo }: DemonstrationLine): Temporal.PlainDate {
  const today = dayOf(app.clock.now());
  return review === undefined
    ? nextReview(today.subtract({ days: daysAgo }))
    : today.add({ days: review });
}

async function actorIn(work: Work, who: DemonstrationActor): Promise<LineActor> {
  if ("person" in who) return { kind: "person", person: demonstrationPeople[who.person].id };
  if ("name" in who) return { kind: "free", ...who };
  const [found] = await findNamedIn(work, { typed: who.organisation });
  if (found === undefined) throw new Error(`no organisation is named ${who.organisation}`);
  return { kind: "organisation", organisation: found.id };
}

function at(work: Work, daysAgo: number): Work {
  return { ...work, now: instantOf({ daysAgo, hour: "10:15" }, dayOf(work.now)) };
}

async function did(
  app: App,
  by: DemonstrationPersonKey,
  daysAgo: number,
  step: (work: Work) => Promise<Result<unknown, string>>,
): Promise<void> {
  const told = await app.transaction(person(demonstrationPeople[by].id), (work) =>
    step(at(work, daysAgo)),
  );
  if (!told.done) throw new Error(`the demonstration is refused: ${told.refusal}`);
}
