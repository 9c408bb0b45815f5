import type { Child } from "hono/jsx";

import { isId } from "../../src/basics/id.ts";
import { namesOfIn } from "../../src/modules/people/index.ts";
import {
  type Actor,
  contributionsIn,
  type Module,
  type PanelPlace,
  type PersonId,
  type Work,
} from "../../src/services/house/index.ts";
import { write } from "../../src/ui/frame.tsx";
import { frameOf } from "../../src/ui/test-frame.ts";
import type { TestHouse } from "./house.ts";
import { behindTheWalls } from "./tables.ts";

/** What is asked of contributions: about whom, and about what. */
export interface AskedOf {
  readonly person: PersonId;
  readonly circle: string;
  readonly organisation: string;
  /** What panels are asked about, at each place that has a subject. */
  readonly subjects: Readonly<Partial<Record<PanelPlace, readonly string[]>>>;
}

/** A contribution of a module, and all that it told. */
export interface ToldBy {
  readonly cell: string;
  readonly text: string;
}

type Reads = (work: Work, module: Module, asked: AskedOf) => Promise<readonly ToldBy[]>;

/**
 * Everything that modules contribute, read as somebody: one cell for each, generated from what the
 * modules declare. What the house does not let them read is not there.
 */
export async function readContributions(
  app: TestHouse,
  actor: Actor,
  asked: AskedOf,
): Promise<readonly ToldBy[]> {
  const told: ToldBy[] = [];
  for (const module of app.modules)
    for (const read of READS)
      told.push(...(await app.transaction(actor, (work) => read(work, module, asked))));
  return told;
}

/** Only what this module contributes, as the house gathers it. */
function of<C>(
  work: Work,
  module: Module,
  pick: (module: Module) => C | readonly C[] | undefined,
): readonly NonNullable<C>[] {
  return contributionsIn(work, (one) => (one === module ? pick(one) : undefined));
}

const READS: readonly Reads[] = [
  panels,
  archives,
  handings,
  acquaintances,
  homes,
  reportables,
  mailSources,
  dates,
  dataOfPerson,
];

async function panels(work: Work, module: Module, { subjects }: AskedOf) {
  const told: ToldBy[] = [];
  for (const { place, order, show, tells, waits } of of(work, module, (one) => one.panels)) {
    const shown: Child[] = [];
    for (const subject of subjects[place] ?? [undefined]) {
      shown.push(await show?.(work, subject));
      shown.push((await tells?.(work, subject))?.body);
    }
    const lines = (await waits?.(work)) ?? [];
    const text = `${await write(frameOf({}), <>{shown}</>)}${JSON.stringify(lines)}`;
    told.push({ cell: `panel of ${module.name} at ${place}, ${order}`, text });
  }
  return told;
}

/** Over all years: what is dated of one module, as the house gathers it. */
async function dates(work: Work, module: Module) {
  const asked = {
    from: Temporal.PlainDate.from("2000-01-01"),
    until: Temporal.PlainDate.from("2100-01-01"),
  };
  const told: ToldBy[] = [];
  for (const { list } of of(work, module, (one) => one.dated))
    told.push(tell(`dates of ${module.name}`, await list(work, asked)));
  return told;
}

async function archives(work: Work, module: Module, { circle }: AskedOf) {
  const told: ToldBy[] = [];
  for (const archive of of(work, module, (one) => one.circleArchive))
    told.push(tell(`archive of ${module.name}`, await archive.gives(work, circle)));
  return told;
}

async function handings(work: Work, module: Module, { organisation, person }: AskedOf) {
  const told: ToldBy[] = [];
  for (const handsOver of of(work, module, (one) => one.handsOver))
    told.push(
      tell(`handing over of ${module.name}`, await handsOver(work, { organisation, person })),
    );
  return told;
}

async function acquaintances(work: Work, module: Module) {
  const told: ToldBy[] = [];
  for (const known of of(work, module, (one) => one.acquaintances))
    told.push(
      tell(`acquaintances of ${module.name}`, [
        ...(await namesOfIn(work, await known(work))).values(),
      ]),
    );
  return told;
}

async function homes(work: Work, module: Module) {
  const told: ToldBy[] = [];
  for (const comesTo of of(work, module, (one) => one.comesTo))
    told.push(
      tell(`homes of ${module.name}`, [...(await namesOfIn(work, await comesTo(work))).values()]),
    );
  return told;
}

async function reportables(work: Work, module: Module, { subjects }: AskedOf) {
  const things = Object.values(subjects).flat().filter(isId);
  const told: ToldBy[] = [];
  for (const kind of Object.keys(module.reportables ?? {}))
    for (const one of of(work, module, (from) => from.reportables?.[kind]))
      for (const subject of things)
        told.push(tell(`reportable ${kind} of ${module.name}`, await one.find(work, subject)));
  return told;
}

async function mailSources(work: Work, module: Module, { person }: AskedOf) {
  const told: ToldBy[] = [];
  const sources = of(work, module, ({ notificationKinds = {} }) =>
    Object.values(notificationKinds).map((kind) => kind.sources),
  );
  if (sources.length === 0) return told;
  const { rows } = await behindTheWalls(work.app, (client) =>
    client.query<{ address: string }>(
      "select address from people.person_address where person = $1",
      [person],
    ),
  );
  for (const { list } of sources)
    for (const { address } of rows)
      told.push(tell(`mail sources of ${module.name}`, await list(work, address)));
  return told;
}

async function dataOfPerson(work: Work, module: Module, { person }: AskedOf) {
  const told: ToldBy[] = [];
  for (const { gives } of of(
    work,
    module,
    ({ aboutPerson }) => aboutPerson && { gives: aboutPerson.gives },
  ))
    told.push(tell(`what ${module.name} keeps of a person`, await gives(work, person)));
  return told;
}

function tell(cell: string, given: unknown): ToldBy {
  return { cell, text: JSON.stringify(given) ?? "" };
}
