import { type Amount, amountOf } from "#basics/amount";
import { type Id, newId } from "#basics/id";
import type { Result } from "#basics/result";
import { joinCircle, makeCircleIn } from "#modules/circles";
import { openThreadIn, writeNoteIn } from "#modules/conversations";
import { sayFavourIn } from "#modules/exchanges";
import { confirmAddressIn, findOrMakeAddressIn, makePersonIn } from "#modules/people";
import { addTaskIn } from "#modules/tasks";
import { spaceOf } from "#rules/circles";
import { job, person, type PersonId, saveInstanceIn } from "#services/house";
import { doWaitingJobs } from "#services/jobs";
import { beginSessionIn } from "#services/sessions";

import { makeOrientationIn } from "../../src/modules/exchanges/orientation/actions/make-orientation.ts";
import { giving } from "./giving.ts";
import type { TestHouse } from "./house.ts";
import { anOrganisation, represents } from "./team.ts";

/*
 * Three persons of one circle, with what each way from one to another needs to begin: Ana acts, Bruno
 * would be reached, Chloé is of the circle too.
 */

export const [ANA, BRUNO, CHLOE] = [newId<"Person">(), newId<"Person">(), newId<"Person">()];
export const [CIRCLE, CLOSED] = [newId<"Circle">(), newId<"Circle">()];
export const [SAID, TASK, NOTE] = [newId<"Favour">(), newId<"Task">(), newId<"Note">()];
/** What Ana writes: nowhere on a page of Bruno. */
export const SECRET = "Phrase de l’essai";
export const emailOf = (id: string) => `${id}@example.org`;

/** What an act did; throws when it was refused. */
export function done<T>(told: Result<T, string>): T {
  if (!told.done) throw new Error(told.refusal);
  return told.value;
}

export function kori(whole: number): Amount {
  const amount = amountOf(whole * 100);
  if (amount === undefined) throw new Error("not an amount");
  return amount;
}

/** What was settled, and is not known beforehand. */
export interface Settled {
  readonly giver: Id<"Giver">;
  readonly thread: Id<"Thread">;
  readonly organisation: Id<"Organisation">;
  readonly table: string;
  /** The sessions of Ana and of Bruno, begun before the houses are copied: both know the same. */
  readonly sessions: ReadonlyMap<PersonId, string>;
}

export async function settle(app: TestHouse): Promise<Settled> {
  await app.transaction(job("opening"), async (work) => {
    await saveInstanceIn(work, { demonstration: true });
    for (const [id, name] of [
      [ANA, "Ana"],
      [BRUNO, "Bruno"],
      [CHLOE, "Chloé"],
    ] as const) {
      const address = await findOrMakeAddressIn(work, emailOf(id));
      await confirmAddressIn(work, address);
      await makePersonIn(work, { id, name, address });
    }
  });
  await circlesOf(app);
  const giver = await giving(app, BRUNO, "Réparer un vélo");
  const made = await anOrganisation(app, "Les Jardins");
  await represents(app, ANA, made);
  await app.transaction(person(BRUNO), async (work) =>
    done(await sayFavourIn(work, { id: SAID, with: ANA, as: "helper", what: "Porter" })),
  );
  await app.transaction(person(ANA), async (work) =>
    done(await writeNoteIn(work, { id: NOTE, words: SECRET })),
  );
  const begun = await app.transaction(person(CHLOE), async (work) => {
    const opened = await openThreadIn(work, {
      space: spaceOf(CIRCLE),
      title: "Le puits",
      words: "Où ?",
    });
    done(await addTaskIn(work, { ...FREE, id: TASK, title: "Arroser" }));
    const table = await makeOrientationIn(work, { circle: CIRCLE, name: "Qui répond", places: [] });
    return { thread: done(opened).thread, table: done(table).id };
  });
  const sessions = new Map<PersonId, string>();
  for (const one of [ANA, BRUNO])
    sessions.set(
      one,
      await app.transaction(job("sessions"), (work) => beginSessionIn(work, one, "essai")),
    );
  await doWaitingJobs(app);
  return { giver, organisation: made.id, sessions, ...begun };
}

/** A task of the circle that nobody does. */
export const FREE = {
  space: spaceOf(CIRCLE),
  assignee: undefined,
  about: undefined,
  due: undefined,
} as const;

async function circlesOf(app: TestHouse): Promise<void> {
  const about = { kind: "local", purpose: "Jardiner.", charter: ["On relit à deux."] } as const;
  await app.transaction(person(CHLOE), (work) =>
    makeCircleIn(work, { ...about, id: CIRCLE, name: "Jardins", isOpen: true }),
  );
  for (const one of [ANA, BRUNO]) done(await joinCircle(app, person(one), { circle: CIRCLE }));
  await app.transaction(person(BRUNO), (work) =>
    makeCircleIn(work, {
      ...about,
      id: CLOSED,
      name: "Veillées",
      isOpen: true,
      joining: "on-request",
      questions: ["Pourquoi ?"],
    }),
  );
}
