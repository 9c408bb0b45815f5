import { giverOfPersonIn } from "../../src/modules/exchanges/givers/actions/givers.ts";
import { askGiversIn, takeStepIn, writeNeedIn } from "#modules/exchanges";
import { demonstrationPeople } from "#rules/people";
import { person, type PersonId, type Work } from "#services/house";

import type { TestHouse } from "../support/house.ts";
import { valueOf } from "../support/organisations.ts";

export const knownTo: readonly string[] = [];

/** Two others agree on something, and one of them writes a need that nobody was asked for. */
export async function differ(app: TestHouse): Promise<void> {
  const { mireille, quentin } = demonstrationPeople;
  const as = <T>(who: PersonId, run: (work: Work) => Promise<T>) =>
    app.transaction(person(who), run);
  const exchange = await as(mireille.id, async (work) => {
    const giver = await giverOfPersonIn(work, quentin.id);
    if (giver === undefined) throw new Error("Quentin gives nothing");
    const need = valueOf(await writeNeedIn(work, needs("Déplier le rideau rouge")));
    await writeNeedIn(work, needs("Broder un blason que personne ne verra"));
    return valueOf(await askGiversIn(work, { need, mode: "one", givers: [giver.id] }));
  });
  if (exchange === undefined) throw new Error("Quentin was not asked");
  await as(quentin.id, async (work) =>
    valueOf(
      await takeStepIn(work, {
        exchange: exchange.id,
        act: "accept",
        number: 1,
        terms: 1,
        words: "Je viens avec mon escabeau.",
        approvers: [
          { party: "first-approver", name: "Le régisseur", email: "regie@rideau.example.org" },
        ],
      }),
    ),
  );
}

function needs(title: string) {
  const terms = { objet: title, debut: "2026-12-01", fin: "2026-12-03", usage: "En coulisse." };
  return { kind: "loan", words: { title, terms } };
}
