import { dayOf } from "#basics/dates";
import { personOf } from "#rules/access";
import { type Actor, type App, reading, type Work } from "#services/house";

import type { BondId } from "../domain/bond.ts";
import { type Said, type Word, WORDS_A_PAGE } from "../domain/word.ts";
import { isSpokenToday } from "../store/signs.ts";
import { countWords, listUnseen, listWords, saveSeen } from "../store/words.ts";
import { seeAskedIn, seeProposedIn } from "./agree-watch.ts";
import { saidOfIn } from "./open-words.ts";
import { seeBondIn, seeBondsIn, type SeenBond } from "./see-bonds.ts";
import { oneselfIn } from "./standing.ts";

export type SeenWord = Pick<Word, "id" | "writtenAt" | "picture"> &
  Said & {
    readonly isMine: boolean;
  };

/** What the page of two persons shows to one of them. */
export interface SeenTwo {
  readonly bond: SeenBond;
  readonly today: Temporal.PlainDate;
  readonly now: Temporal.Instant;
  /** Said today, and since what the person was last asked. */
  readonly spokeToday: boolean;
  /** « Un petit signe ? » stands to the two; "told": and nobody gave one since. */
  readonly askedSign: "asked" | "told" | undefined;
  /** The other proposes that their silence be noticed, and waits for an answer. */
  readonly isSilenceProposed: boolean;
  /** Latest first: those of the page that is asked. */
  readonly words: readonly SeenWord[];
  readonly total: number;
}

export interface AskTwo {
  readonly bond: BondId;
  /** From 1. */
  readonly page: number;
}

/** The page of two persons who both said yes; what they wrote to each other is read on also once it ended. */
export const seeTwo = reading(seeTwoIn);

async function seeTwoIn(work: Work, { bond: id, page }: AskTwo): Promise<SeenTwo | undefined> {
  const bond = await seeBondIn(work, id);
  const me = oneselfIn(work);
  if (me === undefined) return undefined;
  if (bond?.standing !== "agreed" && bond?.standing !== "ended") return undefined;
  const today = dayOf(work.now);
  const spokeToday = await isSpokenToday(work, id, { person: me, today });
  const words: SeenWord[] = [];
  const from = (page - 1) * WORDS_A_PAGE;
  for (const word of await listWords(work, { bond: id, from, most: WORDS_A_PAGE })) {
    const said = await saidOfIn(work, word);
    if (said === undefined) continue;
    const { id: which, writtenAt, picture } = word;
    const isMine = personOf(word.space) === me;
    words.push({ id: which, writtenAt, picture, isMine, ...said });
  }
  const total = await countWords(work, id);
  const isSilenceProposed = (await seeProposedIn(work)).some((one) => one.id === id);
  const asked = (await seeAskedIn(work)).find((one) => one.bond.id === id)?.question;
  const askedSign = asked && (asked.toldAt === undefined ? "asked" : "told");
  return { bond, today, now: work.now, spokeToday, askedSign, isSilenceProposed, words, total };
}

/** The same, as its page shows it: what the other wrote is read from now on, which they are not told. */
export function readTwo(app: App, actor: Actor, asked: AskTwo): Promise<SeenTwo | undefined> {
  return app.transaction(actor, async (work) => {
    const seen = await seeTwoIn(work, asked);
    const me = oneselfIn(work);
    if (seen !== undefined && me !== undefined) await saveSeen(work, asked.bond, me);
    return seen;
  });
}

/** Who wrote to the person who acts, and was not read yet. */
export async function seeUnreadIn(work: Work): Promise<readonly SeenBond[]> {
  const me = oneselfIn(work);
  const bonds = me === undefined ? [] : ((await seeBondsIn(work)) ?? []);
  if (me === undefined || bonds.length === 0) return [];
  const unseen = await listUnseen(work, me);
  return bonds.filter(({ id, standing }) => standing === "agreed" && unseen.has(id));
}
