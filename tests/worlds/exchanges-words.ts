import { giverOfPersonIn } from "../../src/modules/exchanges/givers/actions/givers.ts";
import { makeMoveIn } from "../../src/modules/exchanges/meeting/actions/make-move.ts";
import { sayWordIn } from "../../src/modules/exchanges/protocol/actions/say-word.ts";
import { showTelephoneIn } from "../../src/modules/exchanges/protocol/actions/show-telephone.ts";
import { giveThanksIn } from "../../src/modules/exchanges/thanks/actions/give-thanks.ts";
import { amountOf } from "#basics/amount";
import { askGiversIn, takeStepIn, writeNeedIn } from "#modules/exchanges";
import { demonstrationPeople } from "#rules/people";
import { person, type PersonId, type Work } from "#services/house";

import type { TestHouse } from "../support/house.ts";
import { valueOf } from "../support/organisations.ts";

export const knownTo: readonly string[] = [];

/** Two others agreed; one writes to the other and shows a telephone; they set when and where they meet; done, one thanks. */
export async function differ(app: TestHouse): Promise<void> {
  const { mireille, bastien } = demonstrationPeople;
  const as = <T>(who: PersonId, run: (work: Work) => Promise<T>) =>
    app.transaction(person(who), run);
  const asked = await as(mireille.id, async (work) => {
    const giver = await giverOfPersonIn(work, bastien.id);
    if (giver === undefined) throw new Error("Bastien gives nothing");
    const terms = { quoi: "Tenir l’échelle", details: "Celle du grenier.", temps: "Une heure" };
    const words = { title: "Tenir l’échelle", terms };
    const need = valueOf(await writeNeedIn(work, { kind: "skills", words }));
    return valueOf(await askGiversIn(work, { need, mode: "one", givers: [giver.id] }));
  });
  if (asked === undefined) throw new Error("Bastien was not asked");
  const exchange = asked.id;
  await as(bastien.id, async (work) =>
    valueOf(await takeStepIn(work, { exchange, act: "accept", number: 1, terms: 1 })),
  );
  await as(mireille.id, async (work) => {
    valueOf(await sayWordIn(work, { exchange, words: "Le grenier est par la cour." }));
    valueOf(await showTelephoneIn(work, { exchange, telephone: "06 99 88 77 66", keep: true }));
    const startsAt = work.now.add({ hours: 20 });
    const plan = { startsAt, endsAt: undefined, zone: "Europe/Paris" };
    const place = { where: "Au foyer, derrière la scène", video: undefined };
    const proposed = { exchange, kind: "propose", read: 0, plan, place } as const;
    valueOf(await makeMoveIn(work, { ...proposed, words: "La clé est au clou." }));
  });
  await as(bastien.id, async (work) =>
    valueOf(await makeMoveIn(work, { exchange, kind: "accept", read: 1 })),
  );
  for (const { id } of [mireille, bastien])
    await as(id, async (work) =>
      valueOf(await takeStepIn(work, { exchange, act: "close", number: 2, terms: 1 })),
    );
  const kori = amountOf(300);
  if (kori === undefined) throw new Error("three kori are an amount");
  await as(mireille.id, async (work) =>
    valueOf(await giveThanksIn(work, { exchange, kori, words: "Le grenier est rangé." })),
  );
}
