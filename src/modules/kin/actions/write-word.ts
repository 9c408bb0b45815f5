import { dayOf } from "#basics/dates";
import { newId } from "#basics/id";
import { done, refused, type Result } from "#basics/result";
import {
  dropFileIn,
  keepFileIn,
  makeOwnSpaceIn,
  openFileIn,
  type ReadyFile,
  seal,
} from "#modules/access";
import { type FileRefusal, ownSpaceOf } from "#rules/access";
import { action, carryIn, reading, type Work, withRight } from "#services/house";

import { type BondId, otherOf } from "../domain/bond.ts";
import {
  decideSaid,
  isSignOfBoth,
  type Said,
  type SaidRefusal,
  type WordId,
} from "../domain/word.ts";
import { findLastSignAt } from "../store/signs.ts";
import { findQuestion } from "../store/watches.ts";
import { deleteWord, findLastWordAt, findWord, saveWord, type SealedWord } from "../store/words.ts";
import { noteSignIn } from "./note-sign.ts";
import { findMineIn, holdAgreedIn, type Mine, oneselfIn } from "./standing.ts";
import { tellWordIn } from "./tell-word.ts";

const RIGHT = "kin-words";

export type WriteWord = Said & {
  readonly bond: BondId;
  /** Drawn again before (`readyFile`). */
  readonly picture?: ReadyFile | undefined;
  /** Known beforehand for the demonstration. */
  readonly id?: WordId;
};
export type WriteRefusal = SaidRefusal | FileRefusal | "unknown-bond" | "not-a-picture";

/** One writes to the other: read by these two alone; where it answers, the day of the word that it answers has a sign. The other is told by a letter that says no word of it. */
export const writeWord = action(writeWordIn);

export async function writeWordIn(
  work: Work,
  { bond, picture, id = newId<"KinWord">(), ...said }: WriteWord,
): Promise<Result<WordId, WriteRefusal>> {
  const mine = await holdAgreedIn(work, bond);
  if (mine === undefined) return refused("unknown-bond");
  const decided = decideSaid(said, picture !== undefined);
  if (!decided.done) return decided;
  if (picture !== undefined && !picture.type.startsWith("image/")) return refused("not-a-picture");
  const space = await makeOwnSpaceIn(work, mine.me);
  const file = picture && (await keepFileIn(work, { ...picture, space }));
  if (file?.done === false) return file;
  const reader = otherOf(mine.bond, mine.me);
  const word = { id, space, bond, reader, picture: file?.value.id, writtenAt: work.now };
  await saveWord(work, { ...word, sealed: await seal(work, space, JSON.stringify(decided.value)) });
  const answered = await answeredIn(work, mine);
  if (answered !== undefined)
    await noteSignIn(work, { bond: mine.bond, by: mine.me, day: dayOf(answered), spoke: false });
  const reached = await carryIn(work, { row: id, to: [reader] });
  if (reached.length > 0) await tellWordIn(work, word);
  return done(id);
}

/** When the word was written that one answers, where it makes a sign of both: of its day, when the two were there. */
async function answeredIn(work: Work, { bond, me }: Mine): Promise<Temporal.Instant | undefined> {
  const theirs = await findLastWordAt(work, bond.id, ownSpaceOf(otherOf(bond, me)));
  const isSign = isSignOfBoth({
    theirs,
    lastSign: await findLastSignAt(work, bond.id),
    askedAt: (await findQuestion(work, bond.id))?.askedAt,
  });
  return isSign ? theirs : undefined;
}

export interface OfWord {
  readonly bond: BondId;
  readonly word: WordId;
}

/** Either of the two erases it for good, with its picture; that they gave each other a sign that day stays. */
export const eraseWord = action(
  async (work: Work, asked: OfWord): Promise<Result<undefined, "unknown-word">> => {
    const found = await findWordIn(work, asked);
    if (found === undefined) return refused("unknown-word");
    await withRight(work, RIGHT, async (lent) => {
      await deleteWord(lent, found.id);
      if (found.picture !== undefined) await dropFileIn(lent, found.picture);
    });
    return done(undefined);
  },
);

/** The picture of a word, for one of the two. */
export const openPicture = reading(async (work: Work, asked: OfWord) => {
  const found = await findWordIn(work, asked);
  const file = found?.picture;
  return file && withRight(work, RIGHT, (lent) => openFileIn(lent, file));
});

/** A word that one of the two reads, also once the bond ended. */
async function findWordIn(work: Work, { bond, word }: OfWord): Promise<SealedWord | undefined> {
  const me = oneselfIn(work);
  if (me === undefined || (await findMineIn(work, bond)) === undefined) return undefined;
  const found = await findWord(work, word);
  return found?.bond === bond ? found : undefined;
}
