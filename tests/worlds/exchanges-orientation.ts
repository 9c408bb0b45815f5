import { makeCircleIn } from "#modules/circles";
import { recordGapIn } from "#modules/exchanges";
import { demonstrationPeople } from "#rules/people";
import { person } from "#services/house";

import { makeOrientationIn } from "../../src/modules/exchanges/orientation/actions/make-orientation.ts";
import { proposeLineIn } from "../../src/modules/exchanges/orientation/actions/propose-line.ts";
import { demonstrationTables } from "../../src/modules/exchanges/orientation/demonstration/lines.ts";
import type { Terms } from "../../src/modules/exchanges/orientation/domain/orientation.ts";
import type { TestHouse } from "../support/house.ts";

export const knownTo: readonly string[] = [];

/** A private circle with its table and what lacks there, and one more line that waits on a public table. */
export async function differ(app: TestHouse): Promise<void> {
  const { nadege, bruno } = demonstrationPeople;
  const circle = await app.transaction(person(bruno.id), (work) =>
    makeCircleIn(work, {
      name: "Autour de Bruno",
      kind: "support",
      isOpen: false,
      purpose: "Passer le voir.",
      charter: ["Il décide."],
    }),
  );
  await app.transaction(person(bruno.id), async (work) => {
    const table = await makeOrientationIn(work, { circle, name: "Qui passe", places: [] });
    if (!table.done) throw new Error(table.refusal);
    const line = await proposeLineIn(work, {
      table: table.value.id,
      terms: { ...words(), actor: { kind: "person", person: bruno.id } },
    });
    if (!line.done) throw new Error(line.refusal);
    await recordGapIn(work, { circle, words: "Un secret bien gardé" });
  });
  await app.transaction(person(nadege.id), async (work) => {
    const line = await proposeLineIn(work, {
      table: demonstrationTables[0]?.id ?? "",
      terms: { ...words(), actor: { kind: "free", name: "La Voisine", contact: undefined } },
    });
    if (!line.done) throw new Error(line.refusal);
  });
}

function words(): Omit<Terms, "actor"> {
  return {
    need: "Faire les vitres",
    theme: undefined,
    rome: undefined,
    places: [],
    conditions: undefined,
    passesOn: undefined,
    reviewOn: Temporal.PlainDate.from("2027-06-01"),
  };
}
