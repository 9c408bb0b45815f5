import { beforeAll, beforeEach } from "vitest";
import { newId } from "#basics/id";
import { joinCircle, makeCircleIn } from "#modules/circles";
import {
  addressesOfIn,
  confirmAddressIn,
  findOrMakeAddressIn,
  makePersonIn,
} from "#modules/people";
import { spaceOf } from "#rules/circles";
import { job, person, type PersonId } from "#services/house";
import { TEST_NOW, testHouse, type TestHouse } from "../../../tests/support/house.ts";
import { lettersTo } from "../../../tests/support/time.ts";
import { addOccasion, type AddOccasion } from "./actions/add-occasion.ts";
import { replyToDate } from "./actions/reply.ts";
import { seeOccasion } from "./actions/see-occasions.ts";
import type { OccasionId, SpaceId } from "./domain/occasion.ts";
import type { Rule, When } from "./domain/recurrence.ts";

export let app: TestHouse;
let space: SpaceId;
/** Ana facilitates; Bilal, Chloé and Dédé are members; Zoé is outside. */
let [ana, bilal, chloe, dede, zoe]: readonly PersonId[] = [];

function known(one: PersonId | undefined): PersonId {
  if (one === undefined) throw new Error("nobody");
  return one;
}
export const who = {
  ana: () => known(ana),
  bilal: () => known(bilal),
  chloe: () => known(chloe),
  dede: () => known(dede),
  zoe: () => known(zoe),
};

function somebody(name: string): Promise<PersonId> {
  return app.transaction(job("test"), async (work) => {
    const address = await findOrMakeAddressIn(work, `${name}@example.org`);
    await confirmAddressIn(work, address);
    return makePersonIn(work, { name, address });
  });
}

async function makeSituation(): Promise<void> {
  const mark = newId().slice(0, 8);
  const persons: PersonId[] = [];
  for (const name of ["ana", "bilal", "chloe", "dede", "zoe"])
    persons.push(await somebody(`${name}-${mark}`));
  [ana, bilal, chloe, dede, zoe] = persons;
  const circle = await app.transaction(person(who.ana()), (work) =>
    makeCircleIn(work, {
      name: "Autour du jardin",
      kind: "local",
      isOpen: true,
      purpose: "Répondre ensemble.",
      charter: ["On relit avant d’envoyer."],
    }),
  );
  for (const one of [who.bilal(), who.chloe(), who.dede()])
    await joinCircle(app, person(one), { circle });
  space = spaceOf(circle);
}

const once: Rule = { every: "once" };
export const whenever = (more: Partial<When> = {}): When => ({
  zone: "Europe/Paris",
  day: Temporal.PlainDate.from("2026-12-01"),
  at: Temporal.PlainTime.from("18:30"),
  rule: once,
  except: { school: undefined, holidays: undefined },
  ...more,
});
export const told = (more: Partial<AddOccasion> = {}): AddOccasion => ({
  space,
  kind: "meeting",
  words: { title: "Réunion", about: "On parle.", address: "Salle des fêtes", video: undefined },
  commune: undefined,
  when: whenever(),
  minutes: 120,
  seenBy: "members",
  capacity: undefined,
  ...more,
});

export async function add(by: PersonId, more: Partial<AddOccasion> = {}): Promise<OccasionId> {
  const done = await addOccasion(app, person(by), told(more));
  if (!done.done) throw new Error(done.refusal);
  return done.value;
}
export const see = async (by: PersonId, occasion: OccasionId) => {
  const seen = await seeOccasion(app, person(by), { occasion });
  if (seen === undefined) throw new Error("not seen");
  return seen;
};
export const dateOf = async (by: PersonId, occasion: OccasionId, at = 0) => {
  const date = (await see(by, occasion)).dates[at];
  if (date === undefined) throw new Error("no such date");
  return date;
};
export const comes = (by: PersonId, date: Awaited<ReturnType<typeof dateOf>>, people = 1) =>
  replyToDate(app, person(by), { date: date.id, answer: "yes", people });
export const emailOf = async (one: PersonId) => {
  const seen = await app.transaction(person(one), (work) => addressesOfIn(work, one));
  return seen[0]?.text ?? "";
};
export const subjectsTo = async (one: PersonId) =>
  (await lettersTo(app, await emailOf(one))).map(({ subject }) => subject);

/** A house of one file, with a circle of its own before each test. */
export function inOccasionsHouse(): void {
  beforeAll(async () => {
    app = await testHouse();
  });
  beforeEach(async () => {
    app.setNow(TEST_NOW);
    await makeSituation();
  });
}
