import { beforeAll, expect, test } from "vitest";

import { person, type PersonId } from "#services/house";

import { blockPerson } from "../../../moderation/actions/block-person.ts";
import { browserIn, formTo } from "../../../../../tests/support/browser.ts";
import { testHouse, type TestHouse } from "../../../../../tests/support/house.ts";
import { inOneCircle } from "../../../../../tests/support/known.ts";
import { situations, valueOf } from "../../../../../tests/support/organisations.ts";
import { lettersTo, passTime } from "../../../../../tests/support/time.ts";
import { endMandate } from "./end-mandate.ts";
import { acceptMandate, giveMandate } from "./give-mandate.ts";
import { seeMandate, seeMandates } from "./see-mandates.ts";

let app: TestHouse;
let adrienne: PersonId;
let helene: PersonId;
let zoe: PersonId;
beforeAll(async () => {
  app = await testHouse();
  const { someone } = situations(app);
  adrienne = await someone("Adrienne");
  helene = await someone("Hélène");
  zoe = await someone("Zoé");
  await inOneCircle(app, [adrienne, helene]);
});

const asks = (to: PersonId, who = adrienne) =>
  giveMandate(app, person(who), { to, scopes: ["homecare"], months: 6 });

test("she picks a name she knows; the other reads it on their home and in a letter that does not say what, and accepts", async () => {
  const hers = await browserIn(app, adrienne);
  const page = await hers.get("/moi/mandats/nouveau");
  expect(page.text).toContain("Hélène");
  expect(page.text).not.toContain("Zoé");
  const nobody = await hers.submit(formTo(page, "/moi/mandats/nouveau"), {
    qui: "",
    email: "",
    pour: "homecare",
  });
  expect([nobody.status, nobody.text.includes("Écrivez une adresse entière")]).toEqual([422, true]);
  const asked = await hers.submit(formTo(page, "/moi/mandats/nouveau"), {
    qui: helene,
    email: "",
    pour: "homecare",
  });
  expect(asked.text).toContain("C’est demandé.");
  expect(asked.text).toContain("Proposé à Hélène : attend sa réponse");
  await passTime(app, { minutes: 15 });
  const letter = (await lettersTo(app, `${helene}@example.org`)).find(({ text }) =>
    text.includes("Adrienne attend votre réponse"),
  );
  expect(letter?.text).toContain("dites oui ou non");
  expect(letter?.text).not.toMatch(/semaine chez|à sa place/i);
  const theirs = await browserIn(app, helene);
  expect((await theirs.get("/moi/fil")).text).toContain("Adrienne vous propose d’agir à sa place");
  const [one] = (await seeMandates(app, person(helene), undefined)) ?? [];
  if (one === undefined) throw new Error("it is not asked");
  expect(await seeMandate(app, person(zoe), { mandate: one.id })).toBeUndefined();
  expect(await acceptMandate(app, person(zoe), { mandate: one.id })).toMatchObject({
    refusal: "unknown-mandate",
  });
  valueOf(await acceptMandate(app, person(helene), { mandate: one.id }));
  expect((await theirs.get("/moi/fil")).text).not.toContain("vous propose d’agir");
  valueOf(await endMandate(app, person(adrienne), { mandate: one.id }));
});

test("not somebody one does not know here, nor oneself; declined, nothing of it is left", async () => {
  expect(await asks(zoe)).toMatchObject({ refusal: "unknown-person" });
  expect(await asks(adrienne)).toMatchObject({ refusal: "to-oneself" });
  const mandate = valueOf(await asks(helene));
  valueOf(await endMandate(app, person(helene), { mandate }));
  expect(await acceptMandate(app, person(helene), { mandate })).toMatchObject({ done: false });
});

test("whom it does not reach never reads it, and is not written to", async () => {
  valueOf(await blockPerson(app, person(helene), { person: adrienne }));
  const before = await asked();
  const mandate = valueOf(await asks(helene));
  await passTime(app, { minutes: 15 });
  expect(await seeMandate(app, person(helene), { mandate })).toBeUndefined();
  expect(await asked()).toBe(before);
  const mine = (await seeMandates(app, person(adrienne), undefined)) ?? [];
  expect(mine.find(({ id }) => id === mandate)?.askedName).toBe("Hélène");
});

/** How many letters say to Hélène that Adrienne waits for her answer. */
const asked = async () =>
  (await lettersTo(app, `${helene}@example.org`)).filter(({ text }) =>
    text.includes("Adrienne attend votre réponse"),
  ).length;
