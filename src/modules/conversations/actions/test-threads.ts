import { randomBytes } from "node:crypto";
import { sql } from "kysely";
import { beforeAll, beforeEach } from "vitest";
import type { Id } from "#basics/id";
import { joinCircle, makeCircleIn } from "#modules/circles";
import { confirmAddressIn, findOrMakeAddressIn, makePersonIn } from "#modules/people";
import { spaceOf } from "#rules/circles";
import { type Actor, job, person, type PersonId } from "#services/house";
import { TEST_NOW, testHouse, type TestHouse } from "../../../../tests/support/house.ts";
import { enterIn } from "../../circles/actions/join-circle.ts";
import { closeCircle } from "../../circles/life/actions/rest-circle.ts";
import { findCircle } from "../../circles/store/circles.ts";
import type { ThreadId } from "../domain/thread.ts";
import { openThread } from "./open-thread.ts";
import { seeThread } from "./see-thread.ts";
import { writeMessage } from "./write-message.ts";

export const KEY = randomBytes(32).toString("base64");

export let app: TestHouse;
export let [ines, solene, odile, zoe]: readonly PersonId[] = [];
export let circle: Id<"Circle">;
export let hidden: Id<"Circle">;

export function who(one: PersonId | undefined): PersonId {
  if (one === undefined) throw new Error("nobody");
  return one;
}
export const as = (one: PersonId | undefined): Actor => person(who(one));
export const emailOf = (one: PersonId | undefined) => `${who(one)}@example.org`;

export function somebody(name: string): Promise<PersonId> {
  return app.transaction(job("make-person"), async (work) => {
    const id = await makePersonIn(work, { name });
    const address = await findOrMakeAddressIn(work, emailOf(id));
    await confirmAddressIn(work, address);
    await sql`insert into people.person_address (address, person, since)
      values (${address}, ${id}, ${work.now})`.execute(work.db);
    return id;
  });
}

export function aCircle(isOpen: boolean): Promise<Id<"Circle">> {
  return app.transaction(as(ines), (work) =>
    makeCircleIn(work, {
      name: isOpen ? "Jardins en partage" : "La semaine",
      kind: isOpen ? "local" : "support",
      isOpen,
      purpose: "Trouver un terrain.",
      charter: ["On relit à deux."],
    }),
  );
}

export async function aThread(
  words = "J’ai vu la mairie : deux parcelles sont libres.",
): Promise<ThreadId> {
  const told = await openThread(app, as(ines), {
    space: spaceOf(circle),
    title: "Le terrain",
    words,
  });
  if (!told.done) throw new Error(told.refusal);
  return told.value.thread;
}

export async function said(one: PersonId | undefined, thread: ThreadId, words: string) {
  const told = await writeMessage(app, as(one), { thread, words });
  if (!told.done) throw new Error(told.refusal);
  return told.value;
}

export const pdf = (words = "plan") => ({
  name: "Plan.pdf",
  bytes: Buffer.from(`%PDF-1.7 ${words}`),
});
export const wordsSeen = async (one: PersonId | undefined, thread: ThreadId) =>
  (await seeThread(app, as(one), { thread, page: 1 }))?.messages.map(({ words }) => words);

export async function closeIt(): Promise<void> {
  const told = await closeCircle(app, as(ines), {
    circle,
    why: "C’est fini.",
    readers: "members",
  });
  if (!told.done) throw new Error(told.refusal);
}

/** Somebody is let into a private circle, as its module does. */
export async function bring(one: PersonId | undefined, into: Id<"Circle">): Promise<void> {
  await app.transaction(as(ines), async (work) => {
    const found = await findCircle(work, into);
    if (found === undefined) throw new Error("no such circle");
    await enterIn(work, { circle: found, person: who(one), role: "member" });
  });
}

/** A house with a circle of three, and a private one, anew before each test. */
export function inThreadsHouse(): void {
  beforeAll(async () => {
    app = await testHouse({ environment: { ARCHIPEL_KEY: KEY } });
  });
  beforeEach(async () => {
    app.setNow(TEST_NOW);
    const made = [];
    for (const name of ["Inès", "Solène", "Odile", "Zoé"]) made.push(await somebody(name));
    [ines, solene, odile, zoe] = made;
    circle = await aCircle(true);
    for (const one of [solene, odile]) await joinCircle(app, as(one), { circle });
    hidden = await aCircle(false);
  });
}
