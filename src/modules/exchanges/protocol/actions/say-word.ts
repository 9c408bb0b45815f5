import { isId, newId } from "#basics/id";
import { done, refused, type Result } from "#basics/result";
import { seal } from "#modules/access";
import { personsOfAddressIn } from "#modules/people";
import type { AddressId } from "#rules/people";
import { action, type PersonId, personBy, type Work, withRight, writeActor } from "#services/house";

import { otherSide, type Side } from "../domain/exchange.ts";
import type { ExchangeId } from "../domain/need.ts";
import { maySay, type WordId } from "../domain/word.ts";
import { findExchange, holdExchange, type KeptExchange } from "../store/exchanges.ts";
import { findWord, saveHeard, saveTakenBack, saveWord } from "../store/words.ts";
import type { ExchangeLink } from "./links.ts";
import { peopleOfIn, sideOf, sidesOfActorIn, spaceToWriteIn } from "./parties.ts";
import { listHearsNoMoreIn, whomItReachesIn } from "./reach-side.ts";
import { isOfPartyIn, letterOfGiverIn, RIGHT } from "./take-step.ts";
import { tellWordIn } from "./tell-word.ts";

export interface SayWord {
  readonly exchange: ExchangeId;
  /** For which side, when the one who acts speaks for both. */
  readonly as?: Side | undefined;
  readonly words: string;
  /** From the form's act: sent twice, it is one word. */
  readonly id?: WordId | undefined;
}

export type SayWordRefusal = "unknown-exchange" | "not-agreed-any-more";

/**
 * One side says something to the other, from the moment that they agreed until both closed. It is told once, by
 * a letter that does not hold it. What does not reach them (they want to hear no more of who says it) is kept
 * all the same, and looks the same to who said it.
 */
export const sayWord = action(sayWordIn);

export async function sayWordIn(
  work: Work,
  asked: SayWord,
): Promise<Result<WordId, SayWordRefusal>> {
  const seen = await findExchange(work, asked.exchange);
  if (seen === undefined) return refused("unknown-exchange");
  const sides = await sidesOfActorIn(work, seen);
  const by = asked.as === undefined ? sides[0] : sides.find((side) => side === asked.as);
  if (by === undefined) return refused("unknown-exchange");
  const speakers = [work.actor.for, personBy(work.actor)].filter((one) => one !== undefined);
  return withRight(work, RIGHT, (lent) =>
    sayAsIn(lent, { ...asked, by, speakers, takenBy: writeActor(work.actor) }),
  );
}

/**
 * The same from a letter, without an account, as long as its link serves; of an organisation that nobody represents here, by
 * any of its letters, since it has no other way to answer (decision 0155).
 */
export const sayWordByLink = action(
  async (
    work: Work,
    { link, ...asked }: Omit<SayWord, "exchange" | "as"> & { readonly link: ExchangeLink },
  ): Promise<Result<WordId, SayWordRefusal>> =>
    withRight(work, RIGHT, async (lent): Promise<Result<WordId, SayWordRefusal>> => {
      const { exchange, party, who } = link;
      const kept = await findExchange(lent, exchange);
      if (kept === undefined || !(await isOfPartyIn(lent, kept, link)))
        return refused("unknown-exchange");
      if (!maySay(kept.exchange, party) || !isId<"Person">(who))
        return refused("not-agreed-any-more");
      const letter = await letterOfGiverIn(lent, kept, link);
      if (letter !== undefined) return sayByLetterIn(lent, kept, { ...asked, letter });
      return sayAsIn(lent, {
        ...asked,
        exchange,
        by: party,
        speakers: [who],
        takenBy: `person:${who}`,
      });
    }),
);

/** By such a letter nobody speaks but who holds its address: where that is somebody here, what they say passes their gate. */
async function sayByLetterIn(
  lent: Work,
  kept: KeptExchange,
  { letter, ...asked }: Omit<SayWord, "exchange" | "as"> & { readonly letter: AddressId },
): Promise<Result<WordId, SayWordRefusal>> {
  const said = await sayAsIn(lent, {
    ...asked,
    exchange: kept.id,
    by: "giver",
    speakers: await personsOfAddressIn(lent, letter),
    spared: await listHearsNoMoreIn(lent, kept),
    takenBy: BY_LETTER,
  });
  // Who answers read: what was said to them is new no more.
  if (said.done) await saveHeard(lent, { exchange: kept.id, by: "giver" });
  return said;
}

/** Who took what was said by such a letter: nobody by name. */
const BY_LETTER = "link:giver";

interface SaidAs extends SayWord {
  readonly by: Side;
  readonly speakers: readonly PersonId[];
  readonly takenBy: string;
  /** Who wants to read no more of it, besides what the gate says. */
  readonly spared?: readonly PersonId[];
  /** A letter of its own tells it along with something else. */
  readonly untold?: boolean;
  /** Words of thanks: whoever gives them asked whether the exchange came to its end. */
  readonly ofThanks?: boolean;
}

/** The same, by a step that knows who speaks for which side, and holds the right. */
export async function sayAsIn(lent: Work, said: SaidAs): Promise<Result<WordId, SayWordRefusal>> {
  const { by, takenBy, speakers, spared = [] } = said;
  const kept = await holdExchange(lent, said.exchange);
  if (kept === undefined) return refused("unknown-exchange");
  const before = said.id && (await findWord(lent, said.id));
  if (before?.exchange === kept.id && before.takenBy === takenBy) return done(before.id);
  if (said.ofThanks !== true && !maySay(kept.exchange, by)) return refused("not-agreed-any-more");

  const id = said.id === undefined || before !== undefined ? newId<"Word">() : said.id;
  const space = await spaceToWriteIn(lent, kept, by);
  const people = await peopleOfIn(lent, sideOf(kept, otherSide(by)));
  const passed = await whomItReachesIn(lent, { speakers, people });
  const reached = passed.filter((one) => !spared.includes(one));
  // An association that nobody represents just now reads it later.
  const reaches = people.length === 0 || reached.length > 0;
  await saveWord(lent, {
    id,
    exchange: kept.id,
    space,
    readers: {
      asker: by === "asker" || reaches ? kept.askerSpace : undefined,
      giver: by === "giver" || reaches ? kept.giverSpace : undefined,
    },
    by,
    takenBy,
    words: await seal(lent, space, said.words),
  });
  if (said.untold === true) return done(id);
  const [from] = speakers;
  await tellWordIn(lent, { kept, word: id, to: otherSide(by), people: reached, from });
  return done(id);
}

/** Whoever speaks for the side that said it takes it back: its place stays, without a word. Twice changes nothing. */
export const takeWordBack = action(takeWordBackIn);

export async function takeWordBackIn(
  work: Work,
  asked: { readonly exchange: ExchangeId; readonly word: WordId },
): Promise<Result<ExchangeId, "unknown-word">> {
  const kept = await findExchange(work, asked.exchange);
  const word = await findWord(work, asked.word);
  if (kept === undefined || word?.exchange !== kept.id) return refused("unknown-word");
  const sides = await sidesOfActorIn(work, kept);
  if (!sides.includes(word.by)) return refused("unknown-word");
  await withRight(work, RIGHT, (lent) => saveTakenBack(lent, word.id));
  return done(kept.id);
}

/** The same by a letter of an organisation that nobody represents here: what was said by its letters. */
export const takeWordBackByLink = action(
  async (
    work: Work,
    { link, word: id }: { readonly link: ExchangeLink; readonly word: WordId },
  ): Promise<Result<WordId, "unknown-word">> =>
    withRight(work, RIGHT, async (lent): Promise<Result<WordId, "unknown-word">> => {
      const kept = await findExchange(lent, link.exchange);
      const word = await findWord(lent, id);
      if (kept === undefined || word?.exchange !== kept.id || word.takenBy !== BY_LETTER)
        return refused("unknown-word");
      if ((await letterOfGiverIn(lent, kept, link)) === undefined) return refused("unknown-word");
      await saveTakenBack(lent, word.id);
      return done(word.id);
    }),
);
