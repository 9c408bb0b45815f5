import { expect, test } from "vitest";

import { job, operator, person, saveInstanceIn, visitor } from "#services/house";
import {
  askCode,
  confirmAddressIn,
  findOrMakeAddressIn,
  makePersonIn,
  makeSignInLink,
} from "#modules/people";

import { browserOf, formTo } from "../../../../../tests/support/browser.ts";
import { testHouse } from "../../../../../tests/support/house.ts";
import { seeMails } from "../../operator/actions/see-operation.ts";

const ASKED = { from: 0, most: 50 };

/** A house that is no demonstration, without a mail server, kept by Maud, where Lison asked for a code too. */
async function keptHouse(demonstration: boolean) {
  const app = await testHouse();
  await app.transaction(job("opening"), (work) => saveInstanceIn(work, { demonstration }));
  const maud = await app.transaction(visitor, async (work) => {
    const address = await findOrMakeAddressIn(work, "maud@example.org");
    await confirmAddressIn(work, address);
    return makePersonIn(work, { name: "Maud", address });
  });
  for (const email of ["maud@example.org", "lison@example.org"])
    await askCode(app, visitor, { email, site: "http://localhost", place: "ici" });
  const seen = await seeMails(app, operator(maud), ASKED);
  const textTo = (email: string) =>
    seen?.mails.find(({ kept }) => kept?.to === email)?.kept?.text ?? "";
  return { app, maud, textTo };
}

const CODE = /\d{3} \d{3}/;

test("who keeps a real instance reads their own codes, and nobody else's", async () => {
  const { textTo } = await keptHouse(false);
  expect(textTo("maud@example.org")).toMatch(CODE);
  expect(textTo("maud@example.org")).toContain("/l/entrer/");
  expect(textTo("lison@example.org")).toBe(
    "(Ce courriel porte un code, pour cette personne seule.)",
  );
});

test("at the machine, without being anybody, no code is read either; who keeps nothing reads nothing", async () => {
  const { app, maud } = await keptHouse(false);
  const atMachine = await seeMails(app, operator(), ASKED);
  expect(atMachine?.mails.map(({ kept }) => kept?.text).join()).not.toMatch(CODE);
  expect(await seeMails(app, person(maud), ASKED)).toBeUndefined();
});

test("where nobody is real, all codes are read", async () => {
  const { textTo } = await keptHouse(true);
  expect(textTo("lison@example.org")).toMatch(CODE);
});

test("who has no mail comes in by the command, the first time too, and the page says so", async () => {
  const { app } = await keptHouse(false);
  const page = await browserOf(app).get("/entrer");
  expect(page.text).toContain("sign-in prenom@exemple.fr");
  const email = "premiere@example.org";
  expect(await makeSignInLink(app, operator(), { email })).toMatchObject({
    refusal: "unknown-address",
  });
  const told = await makeSignInLink(app, operator(), { email, newcomer: true });
  if (!told.done) throw new Error(told.refusal);
  const browser = browserOf(app);
  const opened = await browser.get(told.value.path);
  const arrived = await browser.submit(formTo(opened, told.value.path));
  expect(arrived.at).toMatch(/^\/moi\/nom/);
});
