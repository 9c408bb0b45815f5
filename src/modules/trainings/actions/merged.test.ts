import { beforeAll, expect, test } from "vitest";

import { amountOf } from "#basics/amount";
import { replyToDate, seeOccasion } from "#modules/calendar";
import { spaceOf } from "#rules/organisations";
import { operator, person, type PersonId } from "#services/house";
import { doWaitingJobs } from "#services/jobs";

import { TEST_NOW, testHouse, type TestHouse } from "../../../../tests/support/house.ts";
import { situations, valueOf } from "../../../../tests/support/organisations.ts";
import { toldTraining } from "../../../../tests/support/trainings.ts";
import { madeVenue, STREET, toldVenue } from "../../../../tests/support/venues.ts";
import { putDown } from "../../calendar/actions/reply.ts";
import { mergeOrganisations } from "../../organisations/directory/actions/merge.ts";
import { seeVenue } from "../../premises/actions/see-venue.ts";
import { sayFeedback, seeAnswers } from "./feedback.ts";
import { addTraining } from "./keep-training.ts";
import { addMaterial, seeMaterials } from "./materials.ts";
import { seeTraining } from "./see-training.ts";
import { seeTravel } from "./see-travel.ts";
import { proposeTravel } from "./travel.ts";

let app: TestHouse;
let people: Readonly<Record<"farida" | "gilles" | "lea" | "zoe", PersonId>>;
beforeAll(async () => {
  app = await testHouse();
  app.setNow(TEST_NOW);
  const { someone } = situations(app);
  people = {
    farida: await someone("Farida"),
    gilles: await someone("Gilles"),
    lea: await someone("Léa", { isOperator: true }),
    zoe: await someone("Zoé"),
  };
});

test("two organisations are one: occasions, trainings and venues of the first, with all their words, are the other’s", async () => {
  const { verified } = situations(app);
  const gone = await verified([people.farida], { name: "Les Ateliers" });
  const kept = await verified([people.gilles], { name: "Les Ateliers du moulin" });
  const venue = await madeVenue(app, people.farida, toldVenue(gone));
  const training = valueOf(
    await addTraining(app, person(people.farida), toldTraining(spaceOf(gone))),
  );
  const date = (await seeOccasion(app, person(people.zoe), { occasion: training }))?.dates[0];
  if (date === undefined) throw new Error("it has no date");
  valueOf(await replyToDate(app, person(people.zoe), { date: date.id, answer: "yes", people: 1 }));
  const told = { date: date.id, name: "Madame Roux", telephone: "06 12 34 56 78", people: 1 };
  valueOf(await putDown(app, person(people.farida), told));
  const before = { training, moment: "before" } as const;
  const address = "https://exemple.org/taille";
  const added = { ...before, title: "La taille en images", address, file: undefined };
  valueOf(await addMaterial(app, person(people.farida), added));
  const answer = { levels: [2, 3], confidence: 4, helped: [], lacked: [] };
  const word = "Je viens de loin.";
  valueOf(await sayFeedback(app, person(people.zoe), { ...before, ...answer, word: undefined }));
  const sum = amountOf(1_000);
  if (sum === undefined) throw new Error("it is no amount");
  valueOf(
    await proposeTravel(app, person(people.farida), {
      training,
      cost: { by: "sum", sum },
      words: "Deux trains.",
      way: "equal",
      weights: new Map(),
      quiet: true,
    }),
  );
  // After it, she signs a word to who trains, sealed with the key of the training.
  app.setNow(Temporal.Instant.from("2026-12-01T18:00:00Z"));
  const after = { training, moment: "after", ...answer, word } as const;
  valueOf(await sayFeedback(app, person(people.zoe), after));

  const gilles = person(people.gilles);
  expect(await seeAnswers(app, gilles, { training })).toBeUndefined();
  valueOf(await mergeOrganisations(app, operator(people.lea), { gone, kept, reason: "La même." }));
  for (let turn = 0; turn < 2; turn += 1) await doWaitingJobs(app);

  const seen = await seeTraining(app, gilles, { training });
  expect(seen?.programme?.knows).toEqual(["lire un arbre", "tailler un pommier"]);
  expect(seen?.seen).toMatchObject({
    words: { title: "Tailler", address: "Le verger" },
    occasion: { space: spaceOf(kept) },
    may: { change: true },
  });
  const replies = JSON.stringify((await seeOccasion(app, gilles, { occasion: training }))?.dates);
  expect(replies).toContain("Madame Roux");
  expect(replies).toMatch(/06.?12.?34.?56.?78/);
  const materials = await seeMaterials(app, person(people.zoe), { training });
  expect(JSON.stringify(materials)).toContain("La taille en images");
  expect((await seeAnswers(app, gilles, { training }))?.words).toEqual([{ name: "Zoé", word }]);
  expect(JSON.stringify(await seeTravel(app, person(people.zoe), { training }))).toContain(
    "Deux trains.",
  );
  // The premises of the first follow it too, with their street.
  expect(await seeVenue(app, gilles, { number: venue.number })).toMatchObject({
    venue: { organisation: kept },
    whereabouts: { address: STREET },
    may: { keep: true },
  });
});
