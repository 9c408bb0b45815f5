import { sql } from "kysely";
import { beforeAll, beforeEach } from "vitest";
import { findCircleIn, makeCircleIn } from "#modules/circles";
import { job, operator, person, type PersonId, saveInstanceIn, visitor } from "#services/house";
import { listMailsIn } from "#services/mail";
import { TEST_NOW, testHouse, type TestHouse } from "../../../../tests/support/house.ts";
import { behindTheWalls } from "../../../../tests/support/tables.ts";
import { enterIn } from "../../circles/actions/join-circle.ts";
import { addressesOfIn, findOrMakeAddressIn } from "../actions/keep-address.ts";
import { makePersonIn } from "../actions/make-person.ts";
import type { RecoveryId, WitnessId } from "../domain/recovery.ts";
import { askRecovery, beginRecovery } from "./actions/ask-recovery.ts";
import { askWitness, testify } from "./actions/confirm-recovery.ts";
import { finishRecovery } from "./actions/settle-recovery.ts";

export let app: TestHouse;
let now = TEST_NOW;
export const pass = (duration: Temporal.DurationLike) => {
  now = now.add(duration);
  app.setNow(now);
};

let numbered = 0;
export const newEmail = () => `perdue${(numbered += 1)}@example.org`;

export async function somebody(name: string) {
  const email = newEmail();
  const id = await app.transaction(visitor, async (work) =>
    makePersonIn(work, { name, address: await findOrMakeAddressIn(work, email) }),
  );
  return { id, email };
}

/** Yvonne is in a circle with Bilal and Chloé since two months; Dédé joined yesterday; Zoé is not in it. */
export async function circleOfYvonne() {
  const [yvonne, bilal, chloe, dede, zoe] = [
    await somebody("Yvonne"),
    await somebody("Bilal"),
    await somebody("Chloé"),
    await somebody("Dédé"),
    await somebody("Zoé"),
  ];
  const circle = await app.transaction(person(yvonne.id), (work) =>
    makeCircleIn(work, {
      name: `Cercle ${(numbered += 1)}`,
      kind: "support",
      isOpen: false,
      purpose: "Partager.",
      charter: ["On donne."],
    }),
  );
  const bring = (who: PersonId) =>
    app.transaction(person(yvonne.id), async (work) => {
      const found = await findCircleIn(work, { circle });
      if (found === undefined) throw new Error("no circle");
      await enterIn(work, { circle: found, person: who, role: "member" });
    });
  for (const { id } of [bilal, chloe]) await bring(id);
  pass({ hours: 24 * 60 });
  await bring(dede.id);
  pass({ hours: 24 });
  return { yvonne, bilal, chloe, dede, zoe, circle };
}

export async function lettersTo(email: string) {
  const listed = await app.transaction(operator(), (work) =>
    listMailsIn(work, { from: 0, most: 500 }),
  );
  return (listed?.mails ?? []).flatMap(({ kept }) => (kept?.to === email ? [kept] : []));
}

export async function codeTo(email: string): Promise<string> {
  const [letter] = await lettersTo(email);
  const code = /^ {4}(\d{3}) (\d{3})$/m.exec(letter?.text ?? "");
  return `${code?.[1]}${code?.[2]}`;
}

/** Somebody asks to come back to the account of the lost address, by a new one that they read. */
export async function demand(lost: string, name = "Yvonne", email = newEmail()) {
  pass({ seconds: 1 });
  const asked = await askRecovery(app, visitor, { lost, email, place: "ici" });
  if (!asked.done) throw new Error(asked.refusal);
  const told = await beginRecovery(app, visitor, {
    ask: asked.value.ask,
    code: await codeTo(email),
    name,
    telephone: "04 65 71 00 48",
    place: "ici",
  });
  if (!told.done) throw new Error(told.refusal);
  return { id: told.value, email };
}

export async function witnessOf(
  recovery: RecoveryId,
  who: PersonId,
): Promise<WitnessId | undefined> {
  const { rows } = await behindTheWalls(app, (client) =>
    client.query<{ id: WitnessId }>(
      "select id from people.witness where recovery = $1 and person = $2",
      [recovery, who],
    ),
  );
  return rows[0]?.id;
}

export async function stateOf(recovery: RecoveryId): Promise<string | undefined> {
  const { rows } = await behindTheWalls(app, (client) =>
    client.query<{ state: string }>("select state from people.recovery where id = $1", [recovery]),
  );
  return rows[0]?.state;
}

export async function say(
  recovery: RecoveryId,
  who: { id: PersonId; email: string },
  says: "yes" | "no",
) {
  await askWitness(app, visitor, { recovery, email: who.email });
  const witness = await witnessOf(recovery, who.id);
  return witness === undefined ? undefined : testify(app, visitor, { witness, says });
}

export async function finish(recovery: RecoveryId): Promise<void> {
  await finishRecovery.run(app, { recovery }, job("finish-recovery"));
}

export const addressesOf = (who: PersonId) =>
  app.transaction(person(who), async (work) =>
    (await addressesOfIn(work, who)).map(({ text }) => text),
  );

/** A house of one file, where nobody is counted from one test to the next. */
export function inRecoveryHouse(): void {
  beforeAll(async () => {
    [now, numbered] = [TEST_NOW, 0];
    app = await testHouse();
    await app.transaction(job("opening"), (work) => saveInstanceIn(work, { name: "Essai" }));
  });
  beforeEach(async () => {
    await sql`delete from limits.count`.execute(app.db);
    pass({ minutes: 1 });
  });
}
