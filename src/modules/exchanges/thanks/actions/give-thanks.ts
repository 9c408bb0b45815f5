import type { Amount } from "#basics/amount";
import { knownId, newId } from "#basics/id";
import { done, refused, type Result } from "#basics/result";
import { giveKoriIn } from "#modules/currency";
import type { TransferRefusal } from "#rules/currency";
import {
  action,
  personBy,
  reachesHolderIn,
  type PersonId,
  type Work,
  withRight,
  writeActor,
} from "#services/house";

import { nextNumber, otherSide, type Side, standingTerms } from "../../protocol/domain/exchange.ts";
import type { ExchangeId } from "../../protocol/domain/need.ts";
import { kindNamed } from "../../protocol/actions/kinds.ts";
import { peopleOfIn, sideOf, spaceToWriteIn } from "../../protocol/actions/parties.ts";
import { whomItReachesIn } from "../../protocol/actions/reach-side.ts";
import { sayAsIn } from "../../protocol/actions/say-word.ts";
import { RIGHT, takeStepIn, type TakeStepRefusal } from "../../protocol/actions/take-step.ts";
import { findExchange, holdExchange } from "../../protocol/store/exchanges.ts";
import { closesByThanking, decideThanks, type ThanksRefusal } from "../domain/thanks.ts";
import { listThanks, saveThanksOf } from "../store/thanks.ts";
import { personToGiveKori, sideOfActorIn } from "./see-thanks.ts";
import { tellThanksIn } from "./tell-thanks.ts";

export interface GiveThanks {
  readonly exchange: ExchangeId;
  /** For which side, when the one who acts speaks for both. */
  readonly as?: Side | undefined;
  /** Whole kori; zero: a whole thank-you all the same. */
  readonly kori: Amount;
  readonly words: string | undefined;
}

export type GiveThanksRefusal = ThanksRefusal | TakeStepRefusal | TransferRefusal;

/**
 * Who did an exchange thanks the other side, whether or not they share a circle: once each, told to the other by
 * a letter that does not hold the words. What does not reach them (they want to hear no more of who thanks) is
 * kept all the same, and looks the same to who said it. Said when the other closed, or once all that was asked came, it closes too.
 */
export const giveThanks = action(giveThanksIn);

export async function giveThanksIn(
  work: Work,
  asked: GiveThanks,
): Promise<Result<ExchangeId, GiveThanksRefusal | "sign-in-first">> {
  const seen = await findExchange(work, asked.exchange);
  const by = seen && (await sideOfActorIn(work, seen, asked.as));
  if (seen === undefined || by === undefined) return refused("unknown-exchange");
  const other = sideOf(seen, otherSide(by));
  if (await reachesHolderIn(work, other.person, other.organisation))
    return refused("to-the-holder");
  const to = personToGiveKori(work, seen, by);
  const speakers = [work.actor.for, personBy(work.actor)].filter((one) => one !== undefined);
  const said = { ...asked, by, speakers, takenBy: writeActor(work.actor) };
  const saved = await withRight(work, RIGHT, (lent) =>
    saveIn(lent, { ...said, mayGiveKori: to !== undefined }),
  );
  if (!saved.done) return saved;
  if (saved.value === "already") return done(seen.id);
  if (closesByThanking(seen.exchange, by, kindNamed(work.app, seen.kind))) {
    const closed = await takeStepIn(work, {
      exchange: seen.id,
      as: by,
      act: "close",
      number: nextNumber(seen.exchange, by),
      terms: standingTerms(seen.exchange),
    });
    if (!closed.done) return closed;
  }
  if (asked.kori > 0 && to !== undefined) {
    const id = knownId<"Transfer">(saved.value);
    const given = await giveKoriIn(work, { id, to, amount: asked.kori, reason: "exchange" });
    if (!given.done) return given;
  }
  return done(seen.id);
}

interface SaidThanks extends GiveThanks {
  readonly by: Side;
  readonly speakers: readonly PersonId[];
  readonly takenBy: string;
  readonly mayGiveKori: boolean;
}

/** Keeps it with its words, and tells whom it reaches; answers its id, or that it was said already. */
async function saveIn(
  lent: Work,
  said: SaidThanks,
): Promise<Result<string, ThanksRefusal | "unknown-exchange">> {
  const { by, takenBy, kori, words } = said;
  const kept = await holdExchange(lent, said.exchange);
  if (kept === undefined) return refused("unknown-exchange");
  const already = (await listThanks(lent, [kept.id])).some((one) => one.by === by);
  const kind = kindNamed(lent.app, kept.kind);
  const decision = decideThanks({ ...said, exchange: kept.exchange, side: by, kind, already });
  if (!decision.done) return decision;
  if (decision.value === "already") return done("already");

  const id = newId<"Thanks">();
  const space = await spaceToWriteIn(lent, kept, by);
  const people = await peopleOfIn(lent, sideOf(kept, otherSide(by)));
  const reached = await whomItReachesIn(lent, { speakers: said.speakers, people });
  // An association that nobody represents just now reads it later.
  const reaches = people.length === 0 || reached.length > 0;
  const readers = {
    asker: by === "asker" || reaches ? kept.askerSpace : undefined,
    giver: by === "giver" || reaches ? kept.giverSpace : undefined,
  };
  await saveThanksOf(lent, { id, exchange: kept.id, space, readers, by, takenBy, kori });
  if (words !== undefined) {
    const told = await sayAsIn(lent, {
      ...said,
      words,
      id: undefined,
      untold: true,
      ofThanks: true,
    });
    if (!told.done) throw new Error(`words of thanks were not kept: ${told.refusal}`);
  }
  const [from] = said.speakers;
  await tellThanksIn(lent, { kept, thanks: id, to: otherSide(by), people: reached, from });
  return done(id);
}
