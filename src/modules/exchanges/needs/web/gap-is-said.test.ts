import { beforeAll, expect, test } from "vitest";

import { newId } from "#basics/id";
import { makeCircleIn } from "#modules/circles";
import { person } from "#services/house";
import { demonstrationPeople } from "#rules/people";

import { filledHouse } from "../../../../../tests/support/filled.ts";
import type { TestHouse } from "../../../../../tests/support/house.ts";
import { valueOf } from "../../../../../tests/support/organisations.ts";
import { browserAs } from "../../../../../tests/support/personas.ts";
import { writeNeedIn } from "../actions/write-need.ts";

let app: TestHouse;
beforeAll(async () => {
  app = await filledHouse();
}, 120_000);

const words = {
  title: "Un scaphandre pour le bal",
  terms: { quoi: "Un scaphandre", details: "En laiton.", temps: "Un soir" },
};

test("whoever asks is told who reads it when nobody answers: the governing circle alone, or the circle", async () => {
  const { odile } = demonstrationPeople;
  const [outside, inside] = await app.transaction(person(odile.id), async (work) => {
    const circle = await makeCircleIn(work, {
      name: `Le bal ${newId()}`,
      kind: "support",
      isOpen: false,
      purpose: "Danser.",
      charter: ["On danse."],
    });
    const write = async (more: object) =>
      valueOf(await writeNeedIn(work, { kind: "skills", words, ...more }));
    return [await write({}), await write({ circle })] as const;
  });
  const browser = await browserAs(app, "Odile");
  const asked = await browser.get(`/echanges/besoins/${outside}`);
  expect(asked.text).toContain(
    "Seules les personnes qui veillent sur tout le site (le cercle de gouvernance) les lisent",
  );
  const ofCircle = await browser.get(`/echanges/besoins/${inside}`);
  expect(ofCircle.text).toContain("Les membres du cercle pour lequel vous demandez les lisent");
  expect(ofCircle.text).not.toContain("personnes qui veillent sur tout le site");

  const form = asked.forms.find(({ action }) => action.endsWith("/demander"));
  const looked = await browser.submit(form, { comment: "routed" });
  expect(looked.text).toContain("Seul le cercle de gouvernance le lit.");
});
