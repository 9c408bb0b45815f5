import { expect, test } from "vitest";

import { operator, saveInstanceIn } from "#services/house";

import { testHouse } from "../../../../../tests/support/house.ts";
import { tellMailsIn, tellMentionsIn } from "./tell-cards.ts";

test("without a mail server nobody comes in: that needs the keeper once the instance is open to others", async () => {
  const house = await testHouse();
  const told = () => house.transaction(operator(), tellMailsIn);
  expect(await told()).toMatchObject({ needsYou: false });
  await house.transaction(operator(), (work) => saveInstanceIn(work, { publisher: "Les Rives" }));
  expect(await told()).toEqual({
    sentence:
      "Aucun serveur de courriel n’est réglé : personne ne peut recevoir son code pour entrer.",
    needsYou: true,
  });
});

test("an instance that is open with an incomplete legal page needs its keeper, and is told what is missing", async () => {
  const house = await testHouse();
  const told = () => house.transaction(operator(), tellMentionsIn);
  const say = (changes: Parameters<typeof saveInstanceIn>[1]) =>
    house.transaction(operator(), (work) => saveInstanceIn(work, changes));
  expect(await told()).toMatchObject({ needsYou: false });
  await say({ publisher: "Les Rives" });
  expect(await told()).toEqual({
    sentence:
      "Le site est ouvert, et ses mentions légales sont incomplètes. Il y manque : l’adresse de l’éditeur, son courriel, un téléphone.",
    needsYou: true,
  });
  await say({ publisherAddress: "1 quai d’Essai", publisherContact: "contact@example.org" });
  expect((await told()).sentence).toMatch(/Il y manque : un téléphone\.$/);
  await say({ telephone: "04 75 00 00 00" });
  expect(await told()).toMatchObject({ needsYou: false });
});
