import { beforeAll, expect, test } from "vitest";

import { demonstrationPeople } from "#rules/people";
import { ownSpaceOf } from "#rules/access";
import { datedIn, person, privateReader } from "#services/house";

import { filledHouse } from "../../../../../tests/support/filled.ts";
import type { TestHouse } from "../../../../../tests/support/house.ts";
import { addOccasion } from "../../actions/add-occasion.ts";
import { cancelDate, moveDate } from "../../actions/change-date.ts";
import { replyToDate } from "../../actions/reply.ts";
import { seeOccasion } from "../../actions/see-occasions.ts";
import type { When } from "../../domain/recurrence.ts";

let app: TestHouse;
beforeAll(async () => {
  app = await filledHouse();
}, 120_000);

const ME = demonstrationPeople.malika.id;
const day = (text: string) => Temporal.PlainDate.from(text);
const at = (text: string) => Temporal.PlainTime.from(text);

/** What the calendar of Malika holds of that title, read as herself or by her private address. */
async function dated(title: string, reader = person(ME)) {
  const asked = { from: day("2026-11-01"), until: day("2027-03-31") };
  const dates = await app.transaction(reader, (work) => datedIn(work, asked));
  return dates.filter((one) => one.title === title);
}

async function add(title: string, rule: When["rule"]) {
  const added = await addOccasion(app, person(ME), {
    space: ownSpaceOf(ME),
    kind: "meeting",
    words: { title, about: undefined, address: "4, rue du Puits", video: undefined },
    commune: undefined,
    when: {
      zone: "Indian/Reunion",
      day: day("2026-12-01"),
      at: at("21:00"),
      rule,
      except: { school: undefined, holidays: undefined },
    },
    minutes: 90,
    seenBy: "members",
    capacity: undefined,
  });
  if (!added.done) throw new Error(added.refusal);
  const seen = await seeOccasion(app, person(ME), { occasion: added.value });
  const date = seen?.dates[0]?.id;
  if (date === undefined) throw new Error("no date");
  return { occasion: added.value, date };
}

test("an occasion has its hour, in its zone; moved, its number rises; cancelled, it stays", async () => {
  const { occasion, date } = await add("Veillée", { every: "once" });
  const [first] = await dated("Veillée");
  expect(first).toMatchObject({
    uid: occasion,
    of: { kind: "mine" },
    location: "4, rue du Puits",
    status: "confirmed",
    when: { zone: "Indian/Reunion", start: Temporal.Instant.from("2026-12-01T17:00:00Z") },
  });
  await moveDate(app, person(ME), { date, day: day("2026-12-02"), at: at("21:00"), minutes: 90 });
  const [moved] = await dated("Veillée", privateReader(ME));
  expect(moved?.sequence).toBeGreaterThan(first?.sequence ?? 99);
  expect(moved?.uid).toBe(first?.uid);
  await cancelDate(app, person(ME), { date, why: undefined });
  expect((await dated("Veillée")).map(({ status }) => status)).toEqual(["cancelled"]);
});

test("a series has a date each, which one leaves by saying no, and doubts by saying maybe", async () => {
  const rule = { every: "week", interval: 1, days: ["TU"], ends: "after", times: 3 } as const;
  const { date } = await add("Permanence", rule);
  const before = await dated("Permanence");
  expect(before).toHaveLength(3);
  expect(new Set(before.map(({ uid }) => uid)).size).toBe(3);
  await replyToDate(app, person(ME), { date, answer: "maybe", people: 1 });
  expect((await dated("Permanence")).map(({ status }) => status)).toEqual([
    "tentative",
    "confirmed",
    "confirmed",
  ]);
  await replyToDate(app, person(ME), { date, answer: "no", people: 1 });
  expect(await dated("Permanence")).toHaveLength(2);
});
