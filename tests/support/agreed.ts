import { newId } from "#basics/id";
import type { OrganisationId } from "#rules/organisations";
import { person, type PersonId } from "#services/house";

import { askGivers } from "../../src/modules/exchanges/needs/actions/route-need.ts";
import { takeStep, type TakeStep } from "../../src/modules/exchanges/protocol/actions/take-step.ts";
import { writeNeed } from "../../src/modules/exchanges/needs/actions/write-need.ts";
import type { ExchangeId } from "../../src/modules/exchanges/protocol/domain/need.ts";
import { giving, takes } from "./giving.ts";
import type { TestHouse } from "./house.ts";
import { somebody } from "./issuer.ts";
import { valueOf } from "./organisations.ts";

/** Two sides of one exchange. */
export interface Pair {
  readonly exchange: ExchangeId;
  readonly asker: PersonId;
  readonly giver: PersonId;
}

export interface PairWishes {
  readonly asker?: PersonId;
  readonly giver?: PersonId;
  /** In whose name the asker asks. */
  readonly inName?: OrganisationId;
  /** What is asked; a loan waits for the word of an approver. */
  readonly kind?: "skills" | "loan";
}

const TERMS = {
  skills: {
    quoi: "Une affiche",
    details: "Pour la fête",
    temps: "Une journée",
    jour: "2026-12-20",
  },
  loan: { objet: "Une tente", debut: "2026-12-01", fin: "2026-12-03", usage: "La fête." },
} as const;

/** One asks the other, who was not asked before; nobody answered yet. */
export async function askedPair(app: TestHouse, wishes: PairWishes = {}): Promise<Pair> {
  const asker = wishes.asker ?? (await somebody(app, `Solène ${newId()}`));
  const giver = wishes.giver ?? (await somebody(app, `Bastien ${newId()}`));
  const given = await giving(app, giver, "Une affiche, une tente", takes(5));
  const kind = wishes.kind ?? "skills";
  const words = { title: "Pour la fête", terms: TERMS[kind] };
  const organisation = wishes.inName;
  const need = valueOf(await writeNeed(app, person(asker), { kind, organisation, words }));
  const told = valueOf(await askGivers(app, person(asker), { need, mode: "one", givers: [given] }));
  if (told === undefined) throw new Error("nobody was asked");
  return { exchange: told.id, asker, giver };
}

/** The same, agreed. */
export async function agreedPair(app: TestHouse, wishes: PairWishes = {}): Promise<Pair> {
  const pair = await askedPair(app, wishes);
  const approvers = [
    { party: "first-approver", name: "Le bureau", email: "bureau@example.org" },
  ] as const;
  await stepOf(app, pair, "giver", {
    act: "accept",
    number: 1,
    ...(wishes.kind === "loan" ? { approvers } : {}),
  });
  return pair;
}

/** A step of one side, which must be taken. */
export async function stepOf(
  app: TestHouse,
  pair: Pair,
  as: "asker" | "giver",
  step: Pick<TakeStep, "act" | "number"> & Partial<TakeStep>,
): Promise<void> {
  valueOf(
    await takeStep(app, person(pair[as]), { exchange: pair.exchange, as, terms: 1, ...step }),
  );
}

/** Both say that all is done. */
export async function closePair(app: TestHouse, pair: Pair): Promise<void> {
  await stepOf(app, pair, "asker", { act: "close", number: 2 });
  await stepOf(app, pair, "giver", { act: "close", number: 2 });
}
