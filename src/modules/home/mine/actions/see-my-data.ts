import { listNearIn } from "#modules/access";
import { namesOfIn } from "#modules/people";
import {
  contributionsIn,
  declaredIn,
  namesIn,
  type Instance,
  type OwnWay,
  type PersonId,
  personBy,
  reading,
  seeInstanceIn,
  showPanelsIn,
  type Words,
  type Work,
} from "#services/house";
import type { Child } from "hono/jsx";

import type { Part } from "../../domain/portrait.ts";
import type { Apart } from "../domain/archive-format.ts";
import { seeAnswersIn, type SeenAnswers } from "./see-answers.ts";

/** Who acts, when they act for themself: their data is nobody else's, not even under a mandate. */
export function oneselfIn(work: Work): PersonId | undefined {
  const person = personBy(work.actor);
  return person !== undefined && person === work.actor.for ? person : undefined;
}

/** « /moi »: what each module shows of what is mine, and my answers on arrival. */
export interface SeenMine {
  readonly panels: readonly Child[];
  /** To what one does here, that no panel leads to. */
  readonly ways: readonly OwnWay[];
  readonly answers: SeenAnswers | undefined;
}

/** Sees the page of one's own things; undefined for who is not signed in. */
export const seeMine = reading<undefined, SeenMine | undefined>(async (work) =>
  oneselfIn(work) === undefined
    ? undefined
    : {
        panels: await showPanelsIn(work, "my-data"),
        ways: declaredIn(work.app, "ownWays")
          .flat()
          .filter(({ whileActing }) => whileActing !== true),
        answers: await seeAnswersIn(work),
      },
);

/** All that the house keeps about a person, as each module gives it (RGPD, articles 15 and 20). */
export interface MyData {
  readonly instance: Instance;
  readonly person: PersonId;
  readonly name: string;
  readonly at: Temporal.Instant;
  /** In the order of the modules; those that keep nothing are left out. */
  readonly parts: readonly Part[];
  /** What is never in clear, of every module, whether or not it gives something now. */
  readonly apart: Apart;
  /** What the rows of its tables and its letters are, as each module says: « mot ». */
  readonly rows: Words;
  /** The first names of those whom one knows here now, by their ids: other names are not one's own to take away. */
  readonly people: Words;
}

/** One's own data, read in one transaction; undefined for who is not signed in. */
export const seeMyData = reading<undefined, MyData | undefined>(seeMyDataIn);

export async function seeMyDataIn(work: Work): Promise<MyData | undefined> {
  const person = oneselfIn(work);
  if (person === undefined) return undefined;
  const parts: Part[] = [];
  const asked = contributionsIn(
    work,
    ({ name, names, aboutPerson }) => aboutPerson && { name, title: names?.mine, aboutPerson },
  );
  for (const { name, title, aboutPerson } of asked) {
    const given = await aboutPerson.gives(work, person);
    const { neverInClear, forThemAlone, passing } = aboutPerson;
    if (Object.keys(given).length > 0)
      parts.push({ module: name, title, given, neverInClear, forThemAlone, passing });
  }
  const names = await namesOfIn(work, [person]);
  return {
    instance: await seeInstanceIn(work),
    person,
    name: names.get(person) ?? "",
    at: work.now,
    parts,
    apart: Object.fromEntries(
      asked.flatMap(({ name, aboutPerson: { neverInClear } }) =>
        neverInClear === undefined ? [] : [[name, neverInClear]],
      ),
    ),
    rows: rowsIn(work),
    people: await peopleIn(work),
  };
}

/** What the rows of tables are, by the names that modules give them wherever one reads of them, and what each letter is. */
function rowsIn({ app }: Work): Words {
  const { rows, seen, letters } = namesIn(app);
  const kinds = declaredIn(app, "shareables").flatMap((all) => Object.values(all));
  const shared = Object.fromEntries(kinds.map(({ table, heading }) => [table, heading]));
  return { ...letters, ...shared, ...seen, ...rows };
}

async function peopleIn(work: Work): Promise<Words> {
  return Object.fromEntries((await listNearIn(work)).map(({ person, name }) => [person, name]));
}
