import { beforeEach, describe, expect, test } from "vitest";

import { addOccasion } from "#modules/calendar";
import { closeCircle } from "#modules/circles";
import { person, type PersonId } from "#services/house";

import { TEST_NOW, testHouse, type TestHouse } from "../../../../tests/support/house.ts";
import { gardenCircle } from "../../../../tests/support/occasions.ts";
import { valueOf } from "../../../../tests/support/organisations.ts";
import { lettersTo, passTime } from "../../../../tests/support/time.ts";
import { makePoll } from "../../calendar/polls/actions/make-poll.ts";
import { openCommunity } from "./open-community.ts";
import { seeCommunity } from "./see-community.ts";

let app: TestHouse;
let garden: Awaited<ReturnType<typeof gardenCircle>>;
const of = () => ({ circle: garden.circle });
const QUARTER = { hours: 24 * 92 } as const;

beforeEach(async () => {
  app = await testHouse();
  app.setNow(TEST_NOW);
  garden = await gardenCircle(app);
  valueOf(await openCommunity(app, person(garden.people.ana), { ...of(), shares: "jardiner." }));
});

const wants = async (who: PersonId = garden.people.bilal) =>
  (await seeCommunity(app, person(who), { ...of(), page: 1 }))?.wantsGathering;
const dayIn = (days: number) =>
  app.clock.now().toZonedDateTimeISO("Europe/Paris").toPlainDate().add({ days });
const words = { title: "On se retrouve", about: undefined, address: "La serre", video: undefined };
const at = Temporal.PlainTime.from("18:00");

async function meets(days: number): Promise<void> {
  valueOf(
    await addOccasion(app, person(garden.people.ana), {
      space: garden.space,
      kind: "meeting",
      words,
      commune: undefined,
      when: {
        zone: "Europe/Paris",
        day: dayIn(days),
        at,
        rule: { every: "once" },
        except: { school: undefined, holidays: undefined },
      },
      minutes: 60,
      seenBy: "members",
      capacity: undefined,
    }),
  );
}

describe("a community that has not met for three months", () => {
  test("is proposed to gather, and not a day before", async () => {
    expect(await wants()).toBe(false);
    app.setNow(TEST_NOW.add(QUARTER).subtract({ hours: 1 }));
    expect(await wants()).toBe(false);
    app.setNow(TEST_NOW.add(QUARTER));
    expect(await wants()).toBe(true);
  });

  test("is no more proposed to once it has a date to come, nor for three months after that", async () => {
    app.setNow(TEST_NOW.add(QUARTER));
    await meets(3);
    expect(await wants()).toBe(false);
    const held = app.clock.now().add({ hours: 24 * 3 });
    app.setNow(held.add({ hours: 24 * 90 }));
    expect(await wants()).toBe(false);
    app.setNow(held.add({ hours: 24 * 94 }));
    expect(await wants()).toBe(true);
  });

  test("is no more proposed to while a member asks which dates suit", async () => {
    app.setNow(TEST_NOW.add(QUARTER));
    valueOf(
      await makePoll(app, person(garden.people.bilal), {
        space: garden.space,
        kind: "meeting",
        words: { ...words, telephone: undefined },
        commune: undefined,
        zone: "Europe/Paris",
        dates: [5, 6].map((days) => ({
          starts: app.clock.now().add({ hours: 24 * days }),
          minutes: 60,
        })),
        lastDay: dayIn(4),
        askedOf: "members",
      }),
    );
    expect(await wants()).toBe(false);
  });

  test("is written to once a quarter, in one line that leads to a poll; nothing is made", async () => {
    app.setNow(TEST_NOW.add(QUARTER));
    await passTime(app, { hours: 24 });
    await passTime(app, { hours: 24 * 8 });
    const told = async (who: PersonId) =>
      (await lettersTo(app, `${who}@example.org`)).filter(({ text }) =>
        text.includes("ne s’est pas retrouvée depuis trois mois"),
      );
    for (const who of [garden.people.bilal, garden.people.chloe]) {
      const letters = await told(who);
      expect(letters).toHaveLength(1);
      expect(letters[0]?.links.join()).toContain(
        `/rendez-vous/sondages/nouveau?cercle=${garden.circle}`,
      );
    }
    expect(await told(garden.people.zoe)).toEqual([]);
    expect(await wants()).toBe(true);
  });

  test("is not written to once it is closed, or meets", async () => {
    app.setNow(TEST_NOW.add(QUARTER));
    const closed = { ...of(), why: "Le jardin est vendu.", readers: "members" } as const;
    valueOf(await closeCircle(app, person(garden.people.ana), closed));
    expect(await wants()).toBe(false);
    await passTime(app, { hours: 24 });
    await passTime(app, { hours: 24 * 8 });
    const letters = await lettersTo(app, `${garden.people.bilal}@example.org`);
    expect(letters.map(({ text }) => text).join()).not.toContain("retrouvée");
  });
});
