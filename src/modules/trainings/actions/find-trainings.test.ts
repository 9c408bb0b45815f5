import { beforeAll, expect, test } from "vitest";

import { replyToDate, seeOccasion } from "#modules/calendar";
import { person, visitor } from "#services/house";

import { testHouse, type TestHouse } from "../../../../tests/support/house.ts";
import { gardenCircle } from "../../../../tests/support/occasions.ts";
import { valueOf } from "../../../../tests/support/organisations.ts";
import { toldTraining } from "../../../../tests/support/trainings.ts";
import { TRAINING, type TrainingOrder } from "../domain/training.ts";
import { trainingsAsked } from "../web/list-asked.ts";
import { findTrainings, LIST_PAGE } from "./find-trainings.ts";
import { addTraining } from "./keep-training.ts";

/** Crest, Aouste-sur-Sye beside it, Die farther up. */
const [CREST, AOUSTE, DIE] = ["26108", "26011", "26113"];

let app: TestHouse;

beforeAll(async () => {
  app = await testHouse();
  const circle = await gardenCircle(app);
  const { bilal, chloe } = circle.people;
  const give = async (title: string, day: number, commune: string | undefined) => {
    const told = toldTraining(circle.space);
    const training = valueOf(
      await addTraining(app, person(bilal), {
        ...told,
        words: { ...told.words, title },
        commune,
        when: { ...told.when, day: told.when.day.add({ days: day }) },
        capacity: 1,
      }),
    );
    return training;
  };
  const full = await give("Greffer", 1, DIE);
  await give("Tailler", 2, CREST);
  await give("Semer", 3, AOUSTE);
  const [date] = (await seeOccasion(app, person(chloe), { occasion: full }))?.dates ?? [];
  if (date === undefined) throw new Error("a training has a date");
  valueOf(await replyToDate(app, person(chloe), { date: date.id, answer: "yes", people: 1 }));
});

async function titles(order: TrainingOrder, place = "", page = 1) {
  const asked = { ...trainingsAsked.read({}), order, typedPlace: place, page, kind: TRAINING };
  const { shown, total } = await findTrainings(app, visitor, asked);
  expect(total).toBe(3);
  return shown.map(({ date }) => date.words.title);
}

test("by date, by distance from a place, and those where a place is left first", async () => {
  expect(await titles("date")).toEqual(["Greffer", "Tailler", "Semer"]);
  expect(await titles("room")).toEqual(["Tailler", "Semer", "Greffer"]);
  expect(await titles("near", "Crest, 60 km")).toEqual(["Tailler", "Semer", "Greffer"]);
  expect(await titles("near", "Die, 60 km")).toEqual(["Greffer", "Semer", "Tailler"]);
  // Without a place nothing is near: by date.
  expect(await titles("near")).toEqual(["Greffer", "Tailler", "Semer"]);
});

test("a page holds so many, and the next those that follow", async () => {
  expect(LIST_PAGE).toBe(20);
  expect(await titles("room", "", 2)).toEqual([]);
});

test("the address says the order, and the first is not written", () => {
  const asked = trainingsAsked.read({ tri: ["places"] });
  expect(asked.order).toBe("room");
  expect(trainingsAsked.write(asked)).toBe("tri=places");
  expect(trainingsAsked.write({ ...asked, order: "date" })).toBe("");
  expect(trainingsAsked.read({ tri: ["n’importe"] }).order).toBe("date");
});
