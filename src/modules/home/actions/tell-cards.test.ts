import { expect, test } from "vitest";

import { operator, saveInstanceIn } from "#services/house";

import { testHouse } from "../../../../tests/support/house.ts";
import { tellMailsIn } from "./tell-cards.ts";

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
