import { organisationsToActForIn } from "#modules/organisations";
import { type ExchangeKind, memory, reading, type Work } from "#services/house";

import { hasEnded, isSide, otherSide, type Side } from "../domain/exchange.ts";
import type { NeedId, NeedState, TermValues } from "../domain/need.ts";
import { isDayAhead, whoseTurn } from "../domain/turn.ts";
import { type InNameOf, type KeptExchange, listExchangesOf } from "../store/exchanges.ts";
import { listNeedsOf } from "../store/needs.ts";
import { countUnheard } from "../store/words.ts";
import { asItIsIn, kindNamed } from "./kinds.ts";
import { type NamedSide, namesOfSidesIn, POWER, rememberSidesIn } from "./parties.ts";
import { openTermsOfIn, openWordsIn } from "./open-words.ts";

/** Where an exchange stands for the one who looks. */
export type Shelf = "for-me" | "for-others" | "under-way" | "done";

export interface ListedExchange {
  readonly kept: KeptExchange;
  readonly kind: ExchangeKind;
  readonly you: Side;
  readonly names: Readonly<Record<Side, NamedSide>>;
  readonly values: TermValues | undefined;
  readonly shelf: Shelf;
  /** Words of the other that were not read yet. */
  readonly unheard: number;
}

export interface ListedNeed {
  readonly id: NeedId;
  readonly title: string;
  readonly kind: ExchangeKind;
  readonly state: NeedState;
  readonly changedAt: Temporal.Instant;
}

export interface MyExchanges {
  readonly exchanges: readonly ListedExchange[];
  /** What one wrote and asked nobody for yet, or asked without finding anybody. */
  readonly needs: readonly ListedNeed[];
}

/** The exchanges of the person who acts, and of the organisations for which they may speak. */
export const listMyExchanges = reading(listMyExchangesIn);

export function listMyExchangesIn(work: Work): Promise<MyExchanges> {
  return mineFound(work, "", () => readMyExchangesIn(work));
}

const mineFound = memory<MyExchanges>();

async function readMyExchangesIn(work: Work): Promise<MyExchanges> {
  const mine = await inNameOfActorIn(work);
  if (mine === undefined) return { exchanges: [], needs: [] };
  const kept: KeptExchange[] = [];
  for (const one of await listExchangesOf(work, mine)) kept.push(await asItIsIn(work, one));
  const exchanges: ListedExchange[] = [];
  const unheard = await countUnheard(
    work,
    kept.map(({ id }) => id),
  );
  const terms = await openTermsOfIn(
    work,
    kept.map(({ id }) => id),
  );
  await rememberSidesIn(work, kept);
  for (const one of kept) {
    const you: Side = isAsker(one, mine) ? "asker" : "giver";
    const news = unheard.get(one.id)?.[otherSide(you)] ?? 0;
    const values = terms.get(one.id)?.at(-1)?.values;
    exchanges.push(await listedIn(work, one, { you, unheard: news, values }));
  }
  const asking = new Set(
    kept.filter(({ exchange }) => !hasEnded(exchange)).map(({ need }) => need),
  );
  return { exchanges, needs: await openNeedsIn(work, mine, asking) };
}

/** Those of one kind: for the module above that registered it, and shows them on pages of its own. */
export async function listExchangesOfKindIn(
  work: Work,
  { kind }: { readonly kind: string },
): Promise<readonly ListedExchange[]> {
  const { exchanges } = await listMyExchangesIn(work);
  return exchanges.filter(({ kept }) => kept.kind === kind);
}

/** In whose name the person who acts may ask and give. */
async function inNameOfActorIn(work: Work): Promise<InNameOf | undefined> {
  const person = work.actor.for;
  if (person === undefined) return undefined;
  const organisations = await organisationsToActForIn(work, POWER);
  return { person, organisations: organisations.map(({ id }) => id) };
}

async function listedIn(
  work: Work,
  kept: KeptExchange,
  known: Pick<ListedExchange, "you" | "unheard" | "values">,
): Promise<ListedExchange> {
  return {
    ...known,
    kept,
    kind: kindNamed(work.app, kept.kind),
    names: await namesOfSidesIn(work, kept),
    shelf: shelfOf(kept, known.you, work.now),
  };
}

function isAsker({ asker, askerOrganisation }: KeptExchange, mine: InNameOf): boolean {
  return askerOrganisation === undefined
    ? asker === mine.person
    : mine.organisations.includes(askerOrganisation);
}

/**
 * Waiting for me, for others, under way (both have something to do, or nobody now), done. Whoever is asked along with
 * others is waited for as if alone.
 */
export function shelfOf(
  { exchange }: Pick<KeptExchange, "exchange">,
  you: Side,
  now: Temporal.Instant,
): Shelf {
  if (hasEnded(exchange)) return "done";
  const turn = whoseTurn(exchange);
  if (exchange.state === "closed") return turn.includes(you) ? "for-me" : "done";
  if (isDayAhead(exchange, now)) return "under-way";
  if (turn.includes(you)) return turn.filter(isSide).length > 1 ? "under-way" : "for-me";
  return exchange.state === "established" || exchange.state === "closing"
    ? "under-way"
    : "for-others";
}

async function openNeedsIn(
  work: Work,
  mine: InNameOf,
  asking: ReadonlySet<NeedId>,
): Promise<readonly ListedNeed[]> {
  const listed: ListedNeed[] = [];
  for (const need of await listNeedsOf(work, mine)) {
    if (need.state === "met" || need.state === "ended" || asking.has(need.id)) continue;
    const words = await openWordsIn(work, need);
    if (words === undefined) continue;
    const { id, state, changedAt } = need;
    listed.push({ id, state, changedAt, title: words.title, kind: kindNamed(work.app, need.kind) });
  }
  return listed;
}
