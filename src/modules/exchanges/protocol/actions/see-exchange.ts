import { open } from "#modules/access";
import { isId } from "#basics/id";
import { namesOfIn } from "#modules/people";
import { type ExchangeKind, type PersonId, reading, type Work, withRight } from "#services/house";

import { isSaidByLetter } from "../../actions/by-letter.ts";
import { type Act, isSide, nextNumber, type Party, type Side } from "../domain/exchange.ts";
import { type ExchangeId, type NeedId } from "../domain/need.ts";
import { confirmedAs } from "../domain/by-organisation.ts";
import { asApproverReads } from "../domain/approver-reads.ts";
import { actsOf } from "../domain/protocol.ts";
import { whoseTurn } from "../domain/turn.ts";
import { listApprovers } from "../store/approvers.ts";
import { findExchange, type KeptExchange } from "../store/exchanges.ts";
import { listSteps, type SealedStep } from "../store/steps.ts";
import type { ExchangeLink } from "./links.ts";
import { asItIsIn, kindNamed } from "./kinds.ts";
import { openTermsIn, personOfTaker, type SeenTerms } from "./open-words.ts";
import { type NamedSide, namesOfSidesIn, sidesOfActorIn } from "./parties.ts";
import { listUnsaidIn } from "./reach-side.ts";
import { type SeenEmployer, seeEmployerIn } from "./see-employer.ts";
import { isLetterOfGiverIn, isOfPartyIn, RIGHT } from "./take-step.ts";

/** A step as both sides read it. */
export interface SeenStep extends Omit<SealedStep, "id" | "words" | "space"> {
  readonly words: string | undefined;
  /** Who took it in the name of an organisation, as far as one may know. */
  readonly byName: string | undefined;
}

/** An exchange as one party sees it: what was said, on what one agreed, whose turn it is, what one may do. */
export interface SeenExchange {
  readonly kept: KeptExchange;
  readonly kind: ExchangeKind;
  /** The side, or the approver, that reads. */
  readonly you: Exclude<Party, "platform">;
  readonly names: Readonly<Record<Side, NamedSide>>;
  readonly terms: readonly SeenTerms[];
  readonly steps: readonly SeenStep[];
  readonly approvers: readonly { readonly party: Party; readonly name: string | undefined }[];
  /** The organisation that the asker works for, where it must say yes too. */
  readonly employer: SeenEmployer | undefined;
  /** As what the asker comes, once it is agreed. */
  readonly confirmedAs: ReturnType<typeof confirmedAs>;
  readonly turn: readonly Party[];
  readonly acts: readonly Act[];
  /** The number of the next step of the one who reads. */
  readonly number: number;
  /** It is read by the letter of an organisation that nobody represents here. */
  readonly isByLetter?: boolean | undefined;
  /** For the side that asks: the need that this exchange is for. */
  readonly need: NeedId | undefined;
}

/** One exchange; undefined for whoever is not of it, and for the giver before they are told. */
export const seeExchange = reading(seeExchangeIn);

export async function seeExchangeIn(
  work: Work,
  asked: { readonly exchange: ExchangeId; readonly as?: Side | undefined },
): Promise<SeenExchange | undefined> {
  const kept = await findExchange(work, asked.exchange);
  if (kept === undefined) return undefined;
  const sides = await sidesOfActorIn(work, kept);
  const you = asked.as === undefined ? sides[0] : sides.find((side) => side === asked.as);
  if (you === undefined || (you === "giver" && !kept.isTold)) return undefined;
  return seenByIn(work, kept, { you, reader: work.actor.for });
}

/** The same from a letter: what the party of the link sees; undefined when it no longer serves. */
export const seeExchangeByLink = reading(
  async (work: Work, link: ExchangeLink): Promise<SeenExchange | undefined> =>
    withRight(work, RIGHT, async (lent) => {
      const kept = await findExchange(lent, link.exchange);
      if (kept === undefined || !(await isOfPartyIn(lent, kept, link))) return undefined;
      const isLetter = await isLetterOfGiverIn(lent, kept, link);
      const isPerson = isSide(link.party) && !isLetter;
      const reader = isPerson && isId<"Person">(link.who) ? link.who : undefined;
      const seen = await seenByIn(lent, kept, { you: link.party, reader });
      const acts = isLetter ? seen.acts.filter(isSaidByLetter) : seen.acts;
      // Under the right of the house all is read: how it went stays between who wrote it and the end.
      const steps = seen.steps.filter(
        ({ act, by }) =>
          act !== "feedback" || by === link.party || kept.exchange.state === "settled",
      );
      return {
        ...seen,
        acts,
        steps,
        isByLetter: isLetter,
        number: nextNumber(kept.exchange, link.party),
      };
    }),
);

/** The exchange as one party reads it; whether they are that party was asked before. */
export async function seenByIn(
  work: Work,
  found: KeptExchange,
  { you, reader }: Pick<SeenExchange, "you"> & { readonly reader: PersonId | undefined },
): Promise<SeenExchange> {
  const kept = await asItIsIn(work, found);
  const steps = await listSteps(work, kept.id);
  const unsaid = await listUnsaidIn(
    work,
    steps.map(({ id }) => id),
    reader,
  );
  const byNames = await namesOfTakersIn(work, kept, steps);
  const employer = await seeEmployerIn(work, kept, you);
  const whole: SeenExchange = {
    kept,
    kind: kindNamed(work.app, kept.kind),
    you,
    names: await namesOfSidesIn(work, kept),
    terms: await openTermsIn(work, kept.id, reader),
    steps: await Promise.all(
      steps.map(async ({ id, words, space, ...step }) => ({
        ...step,
        words: words && !unsaid.has(id) ? await open(work, space, words) : undefined,
        byName: byNames(step),
      })),
    ),
    approvers: [...(await openApproversIn(work, kept.id)), ...(employer ? [employer] : [])],
    employer,
    confirmedAs: confirmedAs(kept.exchange),
    turn: whoseTurn(kept.exchange),
    acts: actsOf(kept.exchange, you),
    number: nextNumber(kept.exchange, you),
    need: you === "asker" ? kept.need : undefined,
  };
  return isSide(you) ? whole : asApproverReads(whole);
}

/** « par Nadège »: who spoke for an organisation. A person who speaks for themself is named by the side. */
export async function namesOfTakersIn(
  work: Work,
  kept: KeptExchange,
  steps: readonly Pick<SealedStep, "by" | "takenBy">[],
) {
  const takers = steps
    .map(({ takenBy }) => personOfTaker(takenBy))
    .filter((one) => one !== undefined);
  const names = await namesOfIn(work, [...new Set(takers)]);
  type One = Pick<SealedStep, "by" | "takenBy"> & Partial<Pick<SealedStep, "beforehandOn">>;
  return ({ by, takenBy, beforehandOn }: One): string | undefined => {
    // Of a yes given beforehand the day is read, not who gave it.
    if (beforehandOn !== undefined) return undefined;
    const taker = personOfTaker(takenBy);
    const own = by === "asker" ? kept.asker : kept.giverPerson;
    const isOrganisation =
      (by === "asker" ? kept.askerOrganisation : kept.giverOrganisation) !== undefined;
    if (taker === undefined || !isSide(by) || (!isOrganisation && taker === own)) return undefined;
    return names.get(taker);
  };
}

async function openApproversIn(work: Work, exchange: ExchangeId) {
  const opened = [];
  for (const { party, space, name } of await listApprovers(work, exchange))
    opened.push({ party, name: await open(work, space, name) });
  return opened;
}
