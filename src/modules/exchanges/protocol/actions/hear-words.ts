import { open } from "#modules/access";
import { type App, type Actor, linkHolder, personBy, type Work, withRight } from "#services/house";

import { answersAtIn } from "../../actions/by-letter.ts";
import { isSide, otherSide, type Side } from "../domain/exchange.ts";
import type { ExchangeId } from "../domain/need.ts";
import { maySay, stateOfWord, type WordId, type WordState } from "../domain/word.ts";
import { findExchange, type KeptExchange } from "../store/exchanges.ts";
import { listWords, saveHeard, type SealedWord } from "../store/words.ts";
import type { ExchangeLink } from "./links.ts";
import { maySpeakForIn, sideOf, sidesOfActorIn } from "./parties.ts";
import { sparedByLetterIn, whomItReachesIn } from "./reach-side.ts";
import { namesOfTakersIn } from "./see-exchange.ts";
import { personOfTaker } from "./open-words.ts";
import { type SeenTelephones, seeTelephonesIn } from "./show-telephone.ts";
import { isOfPartyIn, RIGHT } from "./take-step.ts";

/** A word as one side reads it. */
export interface HeardWord {
  readonly id: WordId;
  readonly by: Side;
  readonly at: Temporal.Instant;
  /** Who said it in the name of an organisation, or for somebody. */
  readonly byName: string | undefined;
  readonly state: WordState;
  readonly words: string | undefined;
  readonly isNew: boolean;
}

/** What the two sides said to each other, in order, whether one may still say something, and who may be called. */
export interface Heard {
  readonly words: readonly HeardWord[];
  readonly maySay: boolean;
  readonly telephones: SeenTelephones;
}

/**
 * What was said in an exchange, as one of its sides reads it; undefined for anybody else. From now on it is read,
 * unless it was read for them, under a mandate: that is still new to them.
 */
export function hearWords(app: App, actor: Actor, asked: Hearing): Promise<Heard | undefined> {
  return app.transaction(actor, (work) => hearWordsIn(work, asked));
}

interface Hearing {
  readonly exchange: KeptExchange["id"];
  readonly as?: Side | undefined;
}

export async function hearWordsIn(work: Work, asked: Hearing): Promise<Heard | undefined> {
  const kept = await findExchange(work, asked.exchange);
  if (kept === undefined) return undefined;
  const sides = await sidesOfActorIn(work, kept);
  const you = asked.as === undefined ? sides[0] : sides.find((side) => side === asked.as);
  if (you === undefined || (you === "giver" && !kept.isTold)) return undefined;
  const heard = await hearIn(work, kept, you);
  if (personBy(work.actor) === work.actor.for && heard.words.some(({ isNew }) => isNew))
    await withRight(work, RIGHT, (lent) => saveHeard(lent, { exchange: kept.id, by: you }));
  return heard;
}

/** The same from a letter. It is not read by that: a mail program may open a link by itself. */
export async function hearWordsByLink(app: App, link: ExchangeLink): Promise<Heard | undefined> {
  const { party } = link;
  if (!isSide(party)) return undefined;
  return app.transaction(linkHolder("exchanges.exchange", link.exchange), (work) =>
    withRight(work, RIGHT, async (lent) => {
      const kept = await findExchange(lent, link.exchange);
      if (kept === undefined || !(await isOfPartyIn(lent, kept, link))) return undefined;
      return hearIn(lent, kept, party);
    }),
  );
}

async function hearIn(work: Work, kept: KeptExchange, you: Side): Promise<Heard> {
  const sealed = await reachingMeIn(work, kept, you);
  const byNames = await namesOfTakersIn(work, kept, sealed);
  const words: HeardWord[] = [];
  for (const word of sealed) {
    const { id, by, at, isHidden, isTakenBack } = word;
    const opened = isHidden ? undefined : word.words && (await open(work, word.space, word.words));
    const state = stateOfWord({ isHidden, isTakenBack, words: opened });
    const isNew = by !== you && word.heardAt === undefined && state === "said";
    words.push({ id, by, at, state, isNew, words: opened, byName: byNames(word) });
  }
  const telephones = await seeTelephonesIn(work, kept, you);
  return { words, telephones, maySay: maySay(kept.exchange, you) };
}

/**
 * For an organisation several persons read: each is spared the words of whom they themself want to hear no more,
 * which reach the others.
 */
async function reachingMeIn(
  work: Work,
  kept: KeptExchange,
  you: Side,
): Promise<readonly SealedWord[]> {
  const all = await listWords(work, { exchange: kept.id, side: you });
  return withoutSparedIn(work, all, { kept, you });
}

/** Of what was said or done in an exchange, without what the reader, for their organisation, is spared. */
export async function withoutSparedIn<Said extends Pick<SealedWord, "by" | "takenBy">>(
  work: Work,
  all: readonly Said[],
  { kept, you }: { readonly kept: KeptExchange; readonly you: Side },
): Promise<readonly Said[]> {
  const me = work.actor.for;
  if (me === undefined || sideOf(kept, you).organisation === undefined) return all;
  const spared = new Set<string>();
  const others = all.filter(({ by }) => by === otherSide(you));
  for (const takenBy of new Set(others.map((one) => one.takenBy))) {
    const speaker = personOfTaker(takenBy);
    if (speaker === undefined) continue;
    const reached = await whomItReachesIn(work, { speakers: [speaker], people: [me] });
    if (reached.length === 0) spared.add(takenBy);
  }
  return all.filter(({ by, takenBy }) => by === you || !spared.has(takenBy));
}

/** Whether the giver answers by their letter: nobody represents them here. */
export async function isAskedByLetterIn(
  work: Work,
  { exchange }: { readonly exchange: ExchangeId },
): Promise<boolean> {
  return withRight(work, RIGHT, async (lent) => {
    const kept = await findExchange(lent, exchange);
    return kept !== undefined && (await answersAtIn(lent, kept)) !== undefined;
  });
}

/**
 * Whoever asked such a giver reads nothing more that they say by their letter in this exchange: it is kept, as for somebody
 * whom one blocked, and looks the same there. False for who did not ask. Twice changes nothing.
 */
export async function hearNoMoreByLetterIn(
  work: Work,
  { exchange }: { readonly exchange: ExchangeId },
): Promise<boolean> {
  const kept = await findExchange(work, exchange);
  const me = work.actor.for;
  if (kept === undefined || me === undefined) return false;
  if (!(await maySpeakForIn(work, sideOf(kept, "asker")))) return false;
  if (!(await isAskedByLetterIn(work, { exchange }))) return false;
  await sparedByLetterIn(work, { exchange, person: me });
  return true;
}
