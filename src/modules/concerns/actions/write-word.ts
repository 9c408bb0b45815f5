import { newId } from "#basics/id";
import { done, refused, type Result } from "#basics/result";
import { makeOwnSpaceIn, seal } from "#modules/access";
import { stillOfIn } from "#modules/organisations";
import { holdersOfIn, namesOfIn } from "#modules/people";
import {
  action,
  type Actor,
  type App,
  closeToIn,
  type PersonId,
  reading,
  type Work,
} from "#services/house";
import { fingerprint } from "#services/keys";
import { declareLimit, takeOne } from "#services/limits";

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
  deleteWord,
  deleteWritten,
  findWritten,
  holdWord,
  saveWord,
  saveWritten,
} from "../store/words.ts";
import { readWhereIn, type Where } from "./places.ts";
import { listMeantIn } from "./meant.ts";
import {
  beside,
  findServiceIn,
  type NamedService,
  oneselfIn,
  receiversOfIn,
  shareServiceIn,
} from "./standing.ts";
import { tellServiceIn } from "./tell.ts";

export interface WriteWord extends Omit<Words, "by"> {
  readonly service: ServiceId;
  /** Somebody whom one knows here, where one said whom: it goes to no body of who acts for them. Kept nowhere. */
  readonly known: PersonId | undefined;
  readonly saysName: boolean;
}

export type WriteRefusal =
  | "not-yours"
  | "unknown-service"
  | "unknown-person"
  | "too-near"
  | "enough";

/** By one person in a day; what is taken back counts all the same, and what is refused does not. */
const BY_PERSON = declareLimit({
  name: "words-of-worry-by-person",
  points: MOST_A_DAY,
  seconds: 24 * 3600,
});

/**
 * One writes to a service that agreed, in person alone. The words go to its space, and to it alone: neither of whom they speak nor who
 * writes stands there by an id. Not to one’s own body, nor to one of which somebody is who acts for whom one means, or is on their side:
 * receiving or not, since they may be named later.
 */
export async function writeWord(
  app: App,
  actor: Actor,
  asked: WriteWord,
): Promise<Result<WordId, WriteRefusal>> {
  const person = actor.for ?? "";
  const key = Buffer.from(fingerprint(app, "words-of-worry", person)).toString("base64url");
  const taken = await takeOne(app, [[BY_PERSON, key]]);
  if (!taken.taken) return refused("enough");
  let isDone = false;
  try {
    const told = await writeAction(app, actor, asked);
    isDone = told.done;
    return told;
  } finally {
    if (isDone) taken.keep();
    else await taken.giveBack();
  }
}

const writeAction = action(writeWordIn);

export async function writeWordIn(
  work: Work,
  { service: id, known, saysName, about, seen, reach }: WriteWord,
): Promise<Result<WordId, WriteRefusal>> {
  const me = oneselfIn(work);
  if (me === undefined) return refused("not-yours");
  const service = await shareServiceIn(work, id);
  if (service === undefined) return refused("unknown-service");
  if (known !== undefined && !(await listMeantIn(work)).some(({ person }) => person === known))
    return refused("unknown-person");
  if (await isTooNearIn(work, service, await nearIn(work, me, known))) return refused("too-near");
  const own = await makeOwnSpaceIn(work, me);
  const by = saysName ? (await namesOfIn(work, [me])).get(me) : undefined;
  const space = spaceOfService(id);
  const words: Words = { about, seen, reach, by };
  const sealed = await seal(work, space, JSON.stringify(words));
  const word = newId<"ConcernWord">();
  await beside(work, async (lent) => {
    await saveWord(lent, { id: word, space, sealed });
    await saveWritten(lent, { id: word, space: own, service: id, saysName });
    await tellServiceIn(lent, word, await receiversOfIn(lent, service));
  });
  return done(word);
}

/** Whether anybody of its organisation is of these, or it is itself: also who does not receive today, as they may be named tomorrow. */
async function isTooNearIn(
  work: Work,
  { organisation }: NamedService,
  near: ReadonlySet<string>,
): Promise<boolean> {
  if (near.has(organisation)) return true;
  return (await stillOfIn(work, organisation)).some((one) => near.has(one));
}

/** Oneself, those of one’s body; and who acts for whom one means, with theirs, also while their mandate is suspended. */
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
    return { id, name, reach, people: await listMeantIn(work) };
  },
);
