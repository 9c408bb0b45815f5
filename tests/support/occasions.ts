import { type AddOccasion, addOccasion, seeOccasion } from "#modules/calendar";
import { joinCircle, makeCircleIn } from "#modules/circles";
import { spaceOf } from "#rules/circles";
import { person, type PersonId, type SpaceId } from "#services/house";

import type { TestHouse } from "./house.ts";
import { situations, valueOf } from "./organisations.ts";

/** What is told of an occasion of one evening, unless more is said. */
export const toldOccasion = (space: SpaceId, more: Partial<AddOccasion> = {}): AddOccasion => ({
  space,
  kind: "meeting",
  words: { title: "Réunion", about: undefined, address: "Ici", video: undefined },
  commune: undefined,
  when: {
    zone: "Europe/Paris",
    day: Temporal.PlainDate.from("2026-12-01"),
    at: Temporal.PlainTime.from("18:30"),
    rule: { every: "once" },
    except: { school: undefined, holidays: undefined },
  },
  minutes: 60,
  seenBy: "members",
  capacity: undefined,
  ...more,
});

/** A circle that Ana facilitates; Bilal and Chloé are members, Zoé is outside. */
export async function gardenCircle(app: TestHouse) {
  const { someone } = situations(app);
  const people = {
    ana: await someone("Ana"),
    bilal: await someone("Bilal"),
    chloe: await someone("Chloé"),
    zoe: await someone("Zoé"),
  };
  const circle = await app.transaction(person(people.ana), (work) =>
    makeCircleIn(work, {
      name: "Autour du jardin",
      kind: "local",
      isOpen: true,
      purpose: "Répondre ensemble.",
      charter: ["On relit avant d’envoyer."],
    }),
  );
  for (const one of [people.bilal, people.chloe]) await joinCircle(app, person(one), { circle });
  return { people, circle, space: spaceOf(circle) };
}

/** An occasion that somebody made, with its first date. */
export async function madeOccasion(
  app: TestHouse,
  by: PersonId,
  told: AddOccasion,
): Promise<{
  readonly occasion: NonNullable<Awaited<ReturnType<typeof seeOccasion>>>["occasion"]["id"];
  readonly date: NonNullable<Awaited<ReturnType<typeof seeOccasion>>>["dates"][number]["id"];
}> {
  const occasion = valueOf(await addOccasion(app, person(by), told));
  const date = (await seeOccasion(app, person(by), { occasion }))?.dates[0];
  if (date === undefined) throw new Error("no date");
  return { occasion, date: date.id };
}
