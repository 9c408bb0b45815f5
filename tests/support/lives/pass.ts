import { amountOf } from "#basics/amount";
import type { MandateId, Scope } from "#rules/people";
import { job, operator, person, type PersonId } from "#services/house";
import { findSessionIn } from "#services/sessions";

import { shareNote } from "../../../src/modules/conversations/actions/share-note.ts";
import { writeNote } from "../../../src/modules/conversations/actions/write-note.ts";
import { sayFavour } from "../../../src/modules/exchanges/favours/actions/say-favour.ts";
import { thankNeighbour } from "../../../src/modules/exchanges/favours/actions/thank-favour.ts";
import { giverOfPersonIn } from "../../../src/modules/exchanges/givers/actions/givers.ts";
import { askGivers } from "../../../src/modules/exchanges/needs/actions/route-need.ts";
import { writeNeed } from "../../../src/modules/exchanges/needs/actions/write-need.ts";
import { beginActing } from "../../../src/modules/people/mandates/actions/act-for.ts";
import {
  acceptMandate,
  giveMandate,
} from "../../../src/modules/people/mandates/actions/give-mandate.ts";
import { browserIn } from "../browser.ts";
import type { TestHouse } from "../house.ts";
import { type Inhabitant, needOf } from "../small-world.ts";
import { behindTheWalls } from "../tables.ts";
import type { Act, Carrier } from "./act.ts";
import { forget, isPillar, key, type Truth } from "./truth.ts";

export interface Together {
  readonly act: Act;
  readonly one: Inhabitant;
  readonly other: Inhabitant;
}

export function sessionOf(app: TestHouse, token: string) {
  return app.transaction(job("sign-in"), (work) => findSessionIn(work, token));
}

export async function freshSession(app: TestHouse, id: PersonId): Promise<string | undefined> {
  const browser = await browserIn(app, id);
  const [token = ""] = browser.cookies.values();
  return (await sessionOf(app, token))?.id;
}

export async function openMandate(app: TestHouse, from: PersonId, to: PersonId) {
  return behindTheWalls(app, async (client) => {
    const { rows } = await client.query<{ id: MandateId }>(
      `select id from people.mandate where person = $1 and holder = $2 and ended_at is null`,
      [from, to],
    );
    return rows[0]?.id;
  });
}

export async function entrust(
  app: TestHouse,
  truth: Truth,
  { one, other, scope }: Omit<Together, "act"> & { readonly scope: Scope },
): Promise<void> {
  const given = await giveMandate(app, person(one.id), {
    email: other.email,
    scopes: [scope],
    months: 3,
  });
  if (!given.done) return;
  const accepted = await acceptMandate(app, person(other.id), { mandate: given.value });
  if (!accepted.done) return;
  const acting = await browserIn(app, other.id);
  const [token = ""] = acting.cookies.values();
  const session = await sessionOf(app, token);
  if (session === undefined) throw new Error("nobody came in");
  const told = await beginActing(app, person(other.id), {
    session: session.id,
    mandate: given.value,
  });
  if (told.done) truth.mandates.set(key(one.id, other.id), { scope, acting });
}

export async function say(
  app: TestHouse,
  { one, other, word, by }: Omit<Together, "act"> & { readonly word: string; readonly by: Carrier },
): Promise<void> {
  const as = person(one.id);
  switch (by) {
    case "thank": {
      const kori = amountOf(100);
      if (kori === undefined) throw new Error("no such amount");
      await thankNeighbour(app, as, { with: other.id, what: word, kori, thanks: word });
      break;
    }
    case "favour":
      await sayFavour(app, as, { with: other.id, as: "helper", what: word });
      break;
    case "note": {
      const note = await writeNote(app, as, { words: word });
      if (note.done) await shareNote(app, as, { note: note.value, to: other.id, end: "open" });
      break;
    }
    case "need": {
      const giver = await app.transaction(person(other.id), (work) =>
        giverOfPersonIn(work, other.id),
      );
      const need = await writeNeed(app, as, { kind: "skills", words: needOf(word) });
      if (need.done && giver !== undefined)
        await askGivers(app, as, { need: need.value, mode: "one", givers: [giver.id] });
      break;
    }
  }
}

/** Two accounts turn out to be one person's: everything of the first is the other's. */
export async function mergeInto(
  app: TestHouse,
  truth: Truth,
  { one, other }: Omit<Together, "act">,
) {
  if (isPillar(truth, one) || isPillar(truth, other)) return;
  await app.transaction(operator(), async (work) => {
    for (const { aboutPerson } of work.app.modules)
      await aboutPerson?.merges(work, one.id, other.id);
  });
  const blocks = [...truth.blocks].map((about) => about.replaceAll(one.id, other.id));
  if (truth.joined.has(one.id)) truth.joined.add(other.id);
  forget(truth, one);
  // Their address is the other's now, with their name in it.
  truth.gone.splice(truth.gone.indexOf(one), 1);
  for (const about of blocks) {
    const [by, whom] = about.split(" ");
    if (by !== whom) truth.blocks.add(about);
  }
  // Whose words they were, and whom they were for, is the same person now.
  const kept = truth.kept.splice(0).map((said) => ({
    ...said,
    from: said.from === one.id ? other.id : said.from,
    to: said.to === one.id ? other.id : said.to,
  }));
  truth.kept.push(...kept.filter(({ from, to }) => from !== to));
}
