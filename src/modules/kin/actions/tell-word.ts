import { isId } from "#basics/id";
import { notifyIn } from "#modules/notifications";
import { namesOfIn, reachPeopleIn } from "#modules/people";
import { personOf } from "#rules/access";
import { listQuietIn, mayReachOneIn, type Work } from "#services/house";

import { type BondId, isAgreed } from "../domain/bond.ts";
import type { Word } from "../domain/word.ts";
import { findBond } from "../store/bonds.ts";
import { findWord } from "../store/words.ts";

/** Says to the other that there is a word for them: not a word of it. */
export async function tellWordIn(
  work: Work,
  { id, reader }: Pick<Word, "id" | "reader">,
): Promise<void> {
  const address = (await reachPeopleIn(work, [reader], work.actor.for)).get(reader);
  if (address === undefined) return;
  await notifyIn(work, { address, kind: "kin.word", object: id, facts: { word: id } });
}

export interface ToldWord {
  readonly bond: BondId;
  readonly name: string;
}

/** From whom a word is that was not read yet, while neither blocked the other; read with the right to write mails. */
export async function seeToldWordIn(
  work: Work,
  { word: id }: Readonly<Record<string, unknown>>,
): Promise<ToldWord | undefined> {
  if (typeof id !== "string" || !isId<"KinWord">(id)) return undefined;
  const word = await findWord(work, id);
  const bond = word && (await findBond(work, word.bond));
  if (word === undefined || bond === undefined) return undefined;
  if (word.seenAt !== undefined || !isAgreed(bond)) return undefined;
  if ((await listQuietIn(work, [id], { person: word.reader })).size > 0) return undefined;
  const writer = personOf(word.space);
  // One may have blocked the other since it was written.
  if (!(await mayReachOneIn(work, word.reader, { from: writer }))) return undefined;
  const name = (await namesOfIn(work, [writer])).get(writer);
  return name === undefined ? undefined : { bond: word.bond, name };
}
