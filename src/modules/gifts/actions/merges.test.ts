import { beforeAll, expect, test } from "vitest";

import { operator, person, type PersonId } from "#services/house";
import { doWaitingJobs } from "#services/jobs";

import { testHouse, type TestHouse } from "../../../../tests/support/house.ts";
import { representedBy, situations, valueOf } from "../../../../tests/support/organisations.ts";
import { mergeOrganisations, undoMerge } from "../../organisations/directory/actions/merge.ts";
import type { GiftId, OrganisationId } from "../domain/gift.ts";
import { confirmGift } from "./answer-gift.ts";
import { sayGift, type SayGift } from "./say-gift.ts";
import { seeGift } from "./see-gifts.ts";
import { seeStatement } from "./see-statement.ts";
import { valueGift } from "./value-gift.ts";

const DAY = Temporal.PlainDate.from("2026-11-20");

let app: TestHouse;
let people: Readonly<Record<"ana" | "bilal" | "chloe" | "max" | "lea", PersonId>>;
let gone: Awaited<ReturnType<typeof representedBy>>;
let kept: Awaited<ReturnType<typeof representedBy>>;
let other: Awaited<ReturnType<typeof representedBy>>;

beforeAll(async () => {
  app = await testHouse();
  const { someone } = situations(app);
  people = {
    ana: await someone("Ana"),
    bilal: await someone("Bilal"),
    chloe: await someone("Chloé"),
    max: await someone("Max"),
    lea: await someone("Léa", { isOperator: true }),
  };
  const { bilal, chloe, max } = people;
  gone = await representedBy(app, "Les Jardins", [[bilal, ["approve", "manage"]]]);
  kept = await representedBy(app, "Les Jardins du bas", [[chloe, ["approve", "manage"]]]);
  other = await representedBy(app, "La Remise", [[max, ["approve", "manage"]]]);
});

async function given(
  { by, to, ...more }: Partial<SayGift> & { readonly by: PersonId; readonly to: OrganisationId },
  confirms: PersonId,
): Promise<GiftId> {
  const gift = valueOf(
    await sayGift(app, person(by), {
      giver: { kind: "person", id: by },
      receiver: { kind: "organisation", id: to },
      kind: "hours",
      unit: "quarters",
      count: 10,
      isLent: false,
      from: DAY,
      until: DAY,
      ...more,
    }),
  );
  valueOf(await confirmGift(app, person(confirms), { gift }));
  return gift;
}

const wordsFor = async (who: PersonId, gift: GiftId) =>
  (await seeGift(app, person(who), { gift }))?.gift.words;
/** How many quarters and things an organisation was given this year, and what is worth something of it, in cents. */
async function statement(who: PersonId, { id: organisation }: { readonly id: OrganisationId }) {
  const asked = { organisation, from: undefined, until: undefined };
  const sums = (await seeStatement(app, person(who), asked))?.sums ?? [];
  return {
    many: sums.reduce((sum, { counts }) => sum + counts.quarters + counts.items, 0),
    worth: sums.reduce((sum, { worth }) => sum + worth, 0),
  };
}

test("what one of two that were one was given and gave passes with its words, and comes back if they part", async () => {
  const { ana, bilal, chloe, max, lea } = people;
  const hours = await given({ by: ana, to: gone.id, words: "Le stand du marché" }, bilal);
  const stock = { kind: "goods", unit: "items", count: 3 } as const;
  const goods = await given({ by: ana, to: gone.id, words: "Trois bancs", ...stock }, bilal);
  valueOf(await valueGift(app, person(bilal), { gift: goods, each: 4_000 }));
  const lent = await given(
    {
      by: bilal,
      giver: { kind: "organisation", id: gone.id },
      to: other.id,
      words: "Une remorque",
      ...stock,
    },
    max,
  );
  const between = await given(
    {
      by: bilal,
      giver: { kind: "organisation", id: gone.id },
      to: kept.id,
      words: "Des plants",
      ...stock,
    },
    chloe,
  );
  expect(await statement(chloe, kept)).toEqual({ many: 3, worth: 0 });

  valueOf(
    await mergeOrganisations(app, operator(lea), {
      gone: gone.id,
      kept: kept.id,
      reason: "La même.",
    }),
  );
  await doWaitingJobs(app);
  expect(await wordsFor(chloe, hours)).toBe("Le stand du marché");
  expect(await wordsFor(chloe, goods)).toBe("Trois bancs");
  expect(await wordsFor(ana, goods)).toBe("Trois bancs");
  expect(await wordsFor(chloe, lent)).toBe("Une remorque");
  expect(await wordsFor(max, lent)).toBe("Une remorque");
  expect(await wordsFor(chloe, between)).toBe("Des plants");
  expect(await statement(chloe, kept)).toEqual({ many: 16, worth: 12_000 });

  valueOf(await undoMerge(app, operator(lea), { gone: gone.id, reason: "Deux, après tout." }));
  await doWaitingJobs(app);
  expect(await wordsFor(chloe, hours)).toBeUndefined();
  expect(await wordsFor(chloe, lent)).toBeUndefined();
  expect(await wordsFor(bilal, hours)).toBe("Le stand du marché");
  expect(await wordsFor(bilal, lent)).toBe("Une remorque");
  expect(await statement(bilal, gone)).toEqual({ many: 13, worth: 12_000 });
  expect(await statement(chloe, kept)).toEqual({ many: 3, worth: 0 });
});
