import { newId } from "#basics/id";
import { done, refused, type Result } from "#basics/result";
import { listNearIn, makeOwnSpaceIn, seal } from "#modules/access";
import { holdersOfIn, namesOfIn } from "#modules/people";
import { action, closeToIn, type PersonId, reading, type Work } from "#services/house";

import {
  becameOf,
  covers,
  MOST_A_DAY,
  type ServiceId,
  spaceOfService,
  type WordId,
  type Words,
} from "../domain/concern.ts";
import { listServices } from "../store/services.ts";
import {
  countWrittenSince,
  deleteWord,
  deleteWritten,
  findWritten,
  holdWord,
  saveWord,
  saveWritten,
} from "../store/words.ts";
import { readWhereIn, type Where } from "./places.ts";
import { beside, findServiceIn, oneselfIn, receiversOfIn } from "./standing.ts";
import { tellServiceIn } from "./tell.ts";

export interface WriteWord extends Omit<Words, "by"> {
  readonly service: ServiceId;
  /** Somebody whom one knows here, where one said whom: it goes to nobody who acts for them. Kept nowhere. */
  readonly known: PersonId | undefined;
  readonly saysName: boolean;
}

export type WriteRefusal =
  | "not-yours"
  | "unknown-service"
  | "unknown-person"
  | "too-near"
  | "enough";

/**
 * One writes to a service that agreed, in person alone. The words go to its space, and to it alone: neither of whom they speak nor who
 * writes stands there by an id. Not to one’s own body, nor where somebody reads who acts for whom one means, or is on their side.
 */
export const writeWord = action(writeWordIn);

export async function writeWordIn(
  work: Work,
  { service: id, known, saysName, about, seen, reach }: WriteWord,
): Promise<Result<WordId, WriteRefusal>> {
  const me = oneselfIn(work);
  if (me === undefined) return refused("not-yours");
  const service = await findServiceIn(work, id);
  if (service === undefined) return refused("unknown-service");
  if (known !== undefined && !(await listNearIn(work)).some(({ person }) => person === known))
    return refused("unknown-person");
  const near = await nearIn(work, me, known);
  const receivers = await receiversOfIn(work, service);
  if (receivers.some((one) => near.has(one))) return refused("too-near");
  const own = await makeOwnSpaceIn(work, me);
  const since = work.now.subtract({ hours: 24 });
  const lately = await beside(work, (lent) => countWrittenSince(lent, own, since));
  if (lately >= MOST_A_DAY) return refused("enough");
  const by = saysName ? (await namesOfIn(work, [me])).get(me) : undefined;
  const space = spaceOfService(id);
  const words: Words = { about, seen, reach, by };
  const sealed = await seal(work, space, JSON.stringify(words));
  const word = newId<"ConcernWord">();
  await beside(work, async (lent) => {
    await saveWord(lent, { id: word, space, sealed });
    await saveWritten(lent, { id: word, space: own, service: id, saysName });
    await tellServiceIn(lent, word, receivers);
  });
  return done(word);
}

/** Oneself, those of one’s body; and who acts for whom one means, with theirs. */
async function nearIn(
  work: Work,
  me: PersonId,
  known: PersonId | undefined,
): Promise<ReadonlySet<string>> {
  const holders = known === undefined ? [] : await holdersOfIn(work, [known]);
  const mine = await closeToIn(work, [me]);
  return new Set([...mine, ...(await closeToIn(work, holders)), ...(known ? [known] : [])]);
}

/** While the service has not read it, one takes it back: nothing of it is left. */
export const takeBack = action(
  async (
    work: Work,
    { word }: { readonly word: WordId },
  ): Promise<Result<undefined, "unknown-word" | "read-already">> => {
    const found = oneselfIn(work) === undefined ? undefined : await findWritten(work, word);
    if (found === undefined) return refused("unknown-word");
    return beside(work, async (lent) => {
      const held = await holdWord(lent, word);
      if (held?.readAt !== undefined || becameOf(found) !== "waits") return refused("read-already");
      await deleteWord(lent, word);
      await deleteWritten(lent, word);
      return done(undefined);
    });
  },
);

export interface OfferedService {
  readonly id: ServiceId;
  readonly name: string;
  readonly reach: string;
}

/** The services that receive for a place; those of one’s own body are left out. */
export const seeOffered = reading(seeOfferedIn);

export async function seeOfferedIn(
  work: Work,
  { typed }: { readonly typed: string },
): Promise<Where & { readonly services: readonly OfferedService[] }> {
  if (typed === "") return { references: [], label: undefined, choices: [], services: [] };
  const where = await readWhereIn(work, typed);
  const me = oneselfIn(work);
  const near = me === undefined ? new Set<string>() : await nearIn(work, me, undefined);
  const services: OfferedService[] = [];
  for (const one of await listServices(work)) {
    if (!covers(one, where.references) || near.has(one.organisation)) continue;
    const found = await findServiceIn(work, one.id);
    if (found !== undefined) services.push({ id: one.id, name: found.name, reach: found.reach });
  }
  return { ...where, services };
}

export interface SeenWriting extends OfferedService {
  /** Whom one may mean by their name. */
  readonly people: readonly { readonly person: PersonId; readonly name: string }[];
}

/** Before one writes: to whom it goes. In person alone. */
export const seeWriting = reading(
  async (
    work: Work,
    { service }: { readonly service: ServiceId },
  ): Promise<SeenWriting | undefined> => {
    const me = oneselfIn(work);
    if (me === undefined) return undefined;
    const found = await findServiceIn(work, service);
    if (found === undefined) return undefined;
    if ((await nearIn(work, me, undefined)).has(found.organisation)) return undefined;
    const { id, name, reach } = found;
    return { id, name, reach, people: await listNearIn(work) };
  },
);
