import { expect, test } from "vitest";

import { person, visitor } from "#services/house";

import { testHouse } from "../../../../tests/support/house.ts";
import { situations, valueOf } from "../../../../tests/support/organisations.ts";
import { madeVenue, toldVenue } from "../../../../tests/support/venues.ts";
import { takeStep } from "../../exchanges/protocol/actions/take-step.ts";
import { surpriseMe } from "../find/actions/surprise-me.ts";
import { placesAsked } from "../find/domain/search.ts";
import { askDay } from "./actions/ask-day.ts";

test("« Surprenez-moi » proposes first a host to whom one never went, and says so; to others nothing of it", async () => {
  const app = await testHouse();
  const { someone, verified } = situations(app);
  const [farida, gaspard] = [await someone("Farida"), await someone("Gaspard")];
  const known = await verified([farida], { name: "Les Ateliers" });
  const other = await verified([farida], { name: "Le Fournil" });
  const venue = await madeVenue(app, farida, toldVenue(known));
  const never = await madeVenue(app, farida, toldVenue(other, { name: "Le fournil" }));
  const asked = placesAsked.read({});
  const draw = (who: Parameters<typeof surpriseMe>[1], after?: number) =>
    surpriseMe(app, who, { asked, after });
  const before = await draw(person(gaspard));
  expect(before.total).toBe(2);
  expect(before.why).toContainEqual({ is: "first-time" });

  const exchange = valueOf(
    await askDay(app, person(gaspard), {
      venue: venue.id,
      host: known,
      day: Temporal.PlainDate.from("2026-12-10"),
      part: "day",
      people: 1,
      as: "volunteer",
      employer: undefined,
      work: "Le bilan",
      share: "",
    }),
  );
  const step = { exchange, as: "giver", act: "accept", number: 1, terms: 1 } as const;
  valueOf(await takeStep(app, person(farida), step));
  app.setNow(Temporal.Instant.from("2026-12-11T09:00:00Z"));
  // Whatever is drawn: several numbers that are no venue's draw otherwise.
  for (const after of [undefined, 901, 902, 903, 904, 905])
    expect((await draw(person(gaspard), after)).shown?.venue.id).toBe(never.id);
  const again = await draw(person(gaspard), never.number);
  expect(again.shown?.venue.id).toBe(venue.id);
  expect(again.why).not.toContainEqual({ is: "first-time" });
  const drawn = [];
  for (const after of [undefined, 901, 902, 903, 904, 905]) {
    const { shown, why } = await draw(visitor, after);
    drawn.push(shown?.venue.id);
    expect(why).not.toContainEqual({ is: "first-time" });
  }
  expect(new Set(drawn)).toEqual(new Set([venue.id, never.id]));
});
