import { beforeAll, expect, test } from "vitest";

import { person } from "#services/house";

import { testHouse, type TestHouse } from "../../../tests/support/house.ts";
import { openedMeeting } from "../../../tests/support/meetings.ts";
import { gardenCircle } from "../../../tests/support/occasions.ts";
import { valueOf } from "../../../tests/support/organisations.ts";
import { circleArchive } from "./actions/circle-archive.ts";
import { sayConsent } from "./actions/consent.ts";
import { markToDo, note, propose } from "./actions/mark.ts";
import { say } from "./actions/say.ts";

let app: TestHouse;
beforeAll(async () => {
  app = await testHouse();
});

const line = (par: string, texte: string, ...marques: string[]) => ({ par, texte, marques });

test("the archive of a circle says each sentence of its meetings once, by whom, and how it was marked", async () => {
  const { people, space } = await gardenCircle(app);
  const { ana, bilal } = people;
  const meeting = await openedMeeting(app, ana, space, [bilal]);
  const says = async (text: string) => valueOf(await say(app, person(bilal), { meeting, text }));
  const number = await says("On ouvre le lundi.");
  await says("Et le mardi ?");
  const proposal = valueOf(await propose(app, person(ana), { meeting, number }));
  for (const one of [ana, bilal])
    valueOf(await sayConsent(app, person(one), { meeting, proposal, answer: "agrees" }));
  valueOf(await note(app, person(ana), { meeting, text: "La clé est chez Ana." }));
  const todo = { text: "Faire un double.", who: undefined, due: undefined };
  valueOf(await markToDo(app, person(ana), { meeting, ...todo }));

  const given = await app.transaction(person(ana), (work) => circleArchive.gives(work, space));
  expect(given).toMatchObject({
    "Les réunions": [
      {
        "ce qui a été dit": [
          line("Bilal", "On ouvre le lundi.", "Posé", "Décidé"),
          line("Bilal", "Et le mardi ?"),
          line("Ana", "La clé est chez Ana.", "Noté"),
          line("Ana", "Faire un double.", "À faire"),
        ],
      },
    ],
  });
});
