import { createHash } from "node:crypto";

import { beforeEach, expect, test } from "vitest";

import { amountOf } from "#basics/amount";
import { newId } from "#basics/id";
import { declaredIn, job, person, type PersonId, visitor } from "#services/house";
import { beginSessionIn, cookieName } from "#services/sessions";

import { testHouse, type TestHouse } from "../../../../tests/support/house.ts";
import { gardenCircle } from "../../../../tests/support/occasions.ts";
import { webOf } from "../../../web.tsx";
import { giveThanks } from "../actions/give-thanks.ts";
import { carryStatement, checkStatement, seeStatement } from "../actions/statement.ts";
import { fingerprintOf } from "./statement-file.ts";

/** Ana and Bilal are of one circle. */
let app: TestHouse;
let ana: PersonId;
let bilal: PersonId;

beforeEach(async () => {
  app = await testHouse();
  ({ ana, bilal } = (await gardenCircle(app)).people);
});

const thank = (from: PersonId, to: PersonId, count: number) =>
  giveThanks(app, person(from), {
    from: { kind: "person", id: from },
    to: { kind: "person", id: to },
    amount: amountOf(count * 100) ?? never(),
    words: count === 0 ? "Merci." : undefined,
  });
function never(): never {
  throw new Error("not there");
}

/** A page as somebody asks it who is in, or a visitor. */
const at = async (path: string, who: PersonId | undefined) => {
  const token =
    who === undefined
      ? undefined
      : await app.transaction(job("sessions"), (work) => beginSessionIn(work, who, "x"));
  return webOf(app).request(`http://localhost${path}`, {
    headers: {
      host: "localhost",
      ...(token === undefined ? {} : { cookie: `${cookieName(app)}=${token}` }),
    },
  });
};
const textAt = async (path: string, who: PersonId | undefined) => (await at(path, who)).text();
const fileOf = async (who: PersonId) => (await at("/kori/releve.csv", who)).bytes();
/** A page writes no-break spaces. */
const spaced = (text: string) => text.replaceAll(/\s/g, " ");
const sha = (file: Uint8Array) => new Uint8Array(createHash("sha256").update(file).digest());
const hexOf = (bytes: Uint8Array) => Buffer.from(bytes).toString("hex");
const seen = async (who: PersonId) => (await seeStatement(app, person(who), undefined)) ?? never();
/** What the button of the page does. */
const carry = async (who: PersonId) => {
  const statement = await seen(who);
  const fingerprint = fingerprintOf(statement);
  await carryStatement(app, person(who), { fingerprint, balance: statement.balance });
  return fingerprint;
};

test("a statement bears the fingerprint of its file, which anybody who holds it checks, and which says of nobody", async () => {
  await thank(ana, bilal, 12);
  const fingerprint = sha(await fileOf(bilal));
  const hex = hexOf(fingerprint);
  expect((await at(`/kori/releve/${hex}`, undefined)).status).toBe(404);
  expect(await textAt("/kori/releve", bilal)).not.toContain(hex);
  expect(await carry(bilal)).toEqual(fingerprint);
  expect(await carry(bilal)).toEqual(fingerprint);
  expect(await carryStatement(app, visitor, { fingerprint, balance: 0 })).toEqual({
    done: false,
    refusal: "sign-in-first",
  });
  expect(await textAt("/kori/releve", bilal)).toContain(hex);
  await app.transaction(person(bilal), async (work) => {
    for (const { erases } of declaredIn(app, "aboutPerson").toReversed()) await erases(work, bilal);
  });
  const checked = await textAt(`/kori/releve/${hex}`, undefined);
  expect(checked).toMatch(/12\skori de plus reçus que donnés/);
  expect(checked).toContain("Cela ne dit ni à qui il est");
  expect(checked).not.toContain("Bilal");
});

test("its file holds what its page says and nothing else: the name, each line, the sum, the number", async () => {
  await thank(ana, bilal, 12);
  app.setNow(app.clock.now().add({ minutes: 1 }));
  await thank(bilal, ana, 2);
  app.setNow(app.clock.now().add({ minutes: 1 }));
  await thank(ana, bilal, 0);
  const file = new TextDecoder().decode(await fileOf(bilal));
  const page = await textAt("/kori/releve", bilal);
  const cells = file.trim().split(/[;\r\n]+/);
  expect(file).toMatch(/^Relevé de kori;Bilal\r\nJour;Reçus;Donnés;Avec;Pour\r\n/);
  expect(file).toMatch(/;12;;Ana;Un merci\r\n.*;;2;Ana;Un merci\r\n.*;0;;Ana;Un merci\r\nSomme;/);
  for (const cell of cells) expect(spaced(page)).toContain(spaced(cell));
  expect(cells.at(-1)).toBe((await seen(bilal)).lines.at(-1)?.id);
});

test("the sum that is kept is that of the lines of which the fingerprint is, whatever passes meanwhile", async () => {
  await thank(ana, bilal, 12);
  const statement = await seen(bilal);
  await thank(ana, bilal, 1);
  const fingerprint = fingerprintOf(statement);
  await carryStatement(app, person(bilal), { fingerprint, balance: statement.balance });
  expect(await checkStatement(app, visitor, { fingerprint })).toMatchObject({ balance: 12_00 });
  expect(await textAt("/kori/releve", bilal)).toContain("Quelque chose a changé depuis");
});

test("two who were thanked alike carry two statements", async () => {
  await thank(ana, bilal, 12);
  const mine = await seen(bilal);
  const named = { ...mine, name: "Zoé" };
  const numbered = {
    ...mine,
    lines: mine.lines.map((line) => ({ ...line, id: newId<"Transfer">() })),
  };
  const all = [mine, named, numbered].map((one) => hexOf(fingerprintOf(one)));
  expect(new Set(all).size).toBe(3);
});

test("without a line there is none: it would be that of every newcomer", async () => {
  expect((await at("/kori/releve", bilal)).status).toBe(404);
  expect((await at("/kori/releve.csv", bilal)).status).toBe(404);
  expect(await textAt("/kori/partir", bilal)).not.toContain("Emporter un relevé");
  await thank(ana, bilal, 1);
  expect(await textAt("/kori/partir", bilal)).toContain("Emporter un relevé");
});

test("of when it was made the day alone is kept", async () => {
  await thank(ana, bilal, 12);
  const fingerprint = await carry(bilal);
  const kept = await checkStatement(app, visitor, { fingerprint });
  const day = app.clock.now().toZonedDateTimeISO("Europe/Paris").startOfDay().toInstant();
  expect(kept?.at.equals(day)).toBe(true);
  expect(app.clock.now().equals(day)).toBe(false);
});

test("what the house holds of those who left is not said in kori: who left last is not told", async () => {
  await thank(ana, bilal, 37);
  await app.transaction(person(bilal), async (work) => {
    for (const { erases } of declaredIn(app, "aboutPerson").toReversed()) await erases(work, bilal);
  });
  const page = await textAt("/kori/partir", ana);
  expect(page).toContain("Il tient des kori de personnes parties, ou de comptes communs fermés.");
  const [said] = (page.split('id="maison"')[1] ?? never()).split("</section>");
  expect(said).not.toMatch(/37/);
});
