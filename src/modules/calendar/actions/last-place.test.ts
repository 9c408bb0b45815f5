import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";

import { joinCircle, makeCircleIn } from "#modules/circles";
import { spaceOf } from "#rules/circles";
import { person, type PersonId } from "#services/house";

import { FILLED_KEY } from "../../../../tests/support/filled.ts";
import { houseOn, testHouse, type TestHouse } from "../../../../tests/support/house.ts";
import { situations, valueOf } from "../../../../tests/support/organisations.ts";
import { addOccasion } from "./add-occasion.ts";
import { changeOccasion } from "./change-occasion.ts";
import { replyToDate } from "./reply.ts";
import { seeOccasion } from "./see-occasions.ts";

/* Two houses on one database, each with connections of its own, as two processes have. */
let here: TestHouse;
let there: TestHouse;
let people: readonly PersonId[];

beforeAll(async () => {
  const environment = { ARCHIPEL_KEY: FILLED_KEY };
  here = await testHouse({ environment });
  const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(here.db);
  there = houseOn(rows[0]?.name ?? "", environment);
  const made: PersonId[] = [];
  for (let number = 0; number < 8; number += 1)
    made.push(await situations(here).someone(`Personne ${number}`));
  people = made;
});
afterAll(() => there.close());

async function full(places: number) {
  const [ana, ...others] = people;
  if (ana === undefined) throw new Error("nobody");
  const circle = await here.transaction(person(ana), (work) =>
    makeCircleIn(work, {
      name: "Autour du vélo",
      kind: "local",
      isOpen: true,
      purpose: "Réparer.",
      charter: ["On rend les outils."],
    }),
  );
  for (const one of others) await joinCircle(here, person(one), { circle });
  const told = {
    space: spaceOf(circle),
    kind: "workshop",
    words: { title: "Atelier", about: undefined, address: "Ici", video: undefined },
    commune: undefined,
    when: {
      zone: "Europe/Paris",
      day: Temporal.PlainDate.from("2026-12-05"),
      at: Temporal.PlainTime.from("10:00"),
      rule: { every: "once" },
      except: { school: undefined, holidays: undefined },
    },
    minutes: 60,
    seenBy: "members",
    capacity: places,
  } as const;
  const occasion = valueOf(await addOccasion(here, person(ana), told));
  const date = (await seeOccasion(here, person(ana), { occasion }))?.dates[0]?.id;
  if (date === undefined) throw new Error("no date");
  const sees = async () => (await seeOccasion(there, person(ana), { occasion }))?.dates[0];
  return { ana, others, occasion, told, date, sees };
}

test("two processes, many people, one place: one has it, each of the others waits in turn", async () => {
  const { others, date, sees } = await full(1);
  const answers = await Promise.all(
    others.map((one, at) =>
      replyToDate(at % 2 === 0 ? here : there, person(one), { date, answer: "yes", people: 1 }),
    ),
  );
  const waits = answers.map((one) => valueOf(one).waits);
  expect(waits.filter((one) => !one)).toHaveLength(1);
  expect(await sees()).toMatchObject({ coming: 1, waiting: others.length - 1 });
});

test("fewer places while somebody answers: never more come than fit", async () => {
  const { ana, others, occasion, told, date, sees } = await full(3);
  const [changed, ...answers] = await Promise.all([
    changeOccasion(there, person(ana), { occasion, ...told, capacity: 1 }),
    ...others.map((one, at) =>
      replyToDate(at % 2 === 0 ? here : there, person(one), { date, answer: "yes", people: 1 }),
    ),
  ]);
  expect(answers.every(({ done }) => done)).toBe(true);
  const fit = changed.done ? 1 : 3;
  expect(changed.done || changed.refusal === "more-come").toBe(true);
  expect((await sees())?.coming).toBe(fit);
});
