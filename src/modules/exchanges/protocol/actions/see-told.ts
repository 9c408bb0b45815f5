import { isId } from "#basics/id";
import { type ExchangeKind, type Work, mayReachOneIn } from "#services/house";

import { kindReadBy, valuesReadBy } from "../domain/approver-reads.ts";
import { isSide, nextNumber, type Side } from "../domain/exchange.ts";
import type { TermValues } from "../domain/need.ts";
import { whoseTurn } from "../domain/turn.ts";
import { findExchange, type KeptExchange } from "../store/exchanges.ts";
import { listUnreadLeft } from "../store/news.ts";
import { findWord } from "../store/words.ts";
import { exchangePath, type ExchangeLink } from "./links.ts";
import { kindNamed } from "./kinds.ts";
import { type NamedSide, namesOfSidesIn } from "./parties.ts";
import { otherThan } from "./reach-side.ts";
import { type SeenEmployer, seeEmployerIn } from "./see-employer.ts";
import { openTermsIn } from "./open-words.ts";
import { isLetterOfGiverIn, isOfPartyIn } from "./take-step.ts";

/** An exchange as a letter tells it to one of its parties. */
export interface ToldExchange {
  readonly kept: KeptExchange;
  readonly kind: ExchangeKind;
  readonly party: ExchangeLink["party"];
  readonly names: Readonly<Record<Side, NamedSide>>;
  readonly values: TermValues | undefined;
  /** The organisation that the asker works for, where it must say yes too. */
  readonly employer: SeenEmployer | undefined;
  /** Whether this party is still waited for. */
  readonly isTheirTurn: boolean;
  /** How many steps were taken since what the letter tells. */
  readonly since: number;
  /** Where they answer without an account, once. */
  readonly at: string;
  /** It is the letter of an organisation that nobody represents here. */
  readonly isByLetter: boolean;
  /** The other side left the house, which stopped it. */
  readonly hasLeft: boolean;
}

const PARTIES = ["asker", "giver", "first-approver", "second-approver"] as const;

/**
 * What a letter tells, read as it is written: under the right "write-mail". Undefined when the one it
 * was for does not speak for that party any more.
 */
export async function seeToldExchangeIn(
  work: Work,
  facts: Readonly<Record<string, unknown>>,
): Promise<ToldExchange | undefined> {
  const exchange = text(facts["exchange"]);
  const who = text(facts["who"]);
  const party = PARTIES.find((one) => one === facts["party"]);
  if (party === undefined || !isId<"Exchange">(exchange) || !isId<"Person">(who)) return undefined;
  const kept = await findExchange(work, exchange);
  if (kept === undefined) return undefined;
  const link = { exchange, party, who, number: nextNumber(kept.exchange, party) };
  if (!(await isOfPartyIn(work, kept, link))) return undefined;
  const isByLetter = await isLetterOfGiverIn(work, kept, link);
  // Somebody may have blocked the other since the letter was asked for.
  const reader = isSide(party) && !isByLetter ? who : undefined;
  // Who left is gone for everybody: that it stopped was asked of the gate while they were there.
  const hasLeft = (await listUnreadLeft(work, [exchange])).has(exchange);
  const from = hasLeft ? undefined : otherThan(kept, party);
  if (reader !== undefined && !(await mayReachOneIn(work, reader, { from }))) return undefined;
  const terms = await openTermsIn(work, exchange, reader);
  const kind = kindNamed(work.app, kept.kind);
  return {
    kept,
    kind: kindReadBy(kind, party),
    party,
    names: await namesOfSidesIn(work, kept),
    values: valuesReadBy(kind, kept, { party, values: terms.at(-1)?.values }),
    employer: await seeEmployerIn(work, kept, party),
    isTheirTurn: whoseTurn(kept.exchange).includes(party),
    since: kept.exchange.taken.length - Number(facts["place"]),
    at: exchangePath(work.app, link),
    isByLetter,
    hasLeft,
  };
}

export interface ToldWord extends ToldExchange {
  /** Who says it: the side that is not the one written to. */
  readonly from: string;
}

/** A word that a letter tells: undefined once it was read, taken back or hidden, or reaches them no more. */
export async function seeToldWordIn(
  work: Work,
  facts: Readonly<Record<string, unknown>>,
): Promise<ToldWord | undefined> {
  const id = text(facts["word"]);
  const word = isId<"Word">(id) ? await findWord(work, id) : undefined;
  if (word === undefined || !word.reaches || word.heardAt !== undefined) return undefined;
  if (word.isTakenBack || word.isHidden) return undefined;
  const told = await seeToldExchangeIn(work, facts);
  return told && { ...told, from: told.names[word.by].name };
}

function text(value: unknown): string {
  return typeof value === "string" ? value : "";
}
