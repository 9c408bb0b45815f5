import { randomInt } from "node:crypto";

import type { Amount } from "#basics/amount";
import { newId } from "#basics/id";
import { done, refused, type Result } from "#basics/result";
import { makeOwnSpaceIn, open, seal } from "#modules/access";
import {
  action,
  type Actor,
  type App,
  mayReachOneIn,
  reading,
  type Work,
  withRight,
} from "#services/house";
import { fingerprint } from "#services/keys";
import { countOne, declareLimit } from "#services/limits";

import { isUncountedIn } from "./count-nothing.ts";
import { giveThanksIn, type GiveThanksRefusal } from "./give-thanks.ts";
import { actsForThemselves, isOneselfIn, nameOf, namesOfPartiesIn } from "./parties.ts";
import type { Party, PersonId } from "../domain/party.ts";
import type { TransferId } from "../domain/transfer.ts";
import { listOwnSpaces } from "../store/accounts.ts";
import { CODE, codeOf, isOver, readCode, SYLLABLES } from "../domain/code.ts";
import {
  deleteCode,
  deleteOver,
  findByCode,
  findCodeIn,
  holdByCode,
  saveCode,
  type SealedCode,
} from "../store/codes.ts";

const RIGHT = "give-kori";
/** By one person in an hour: what is typed, opened and sent counts. */
const CODES = declareLimit({ name: "kori-codes-by-person", points: 40, seconds: 3600 });

const markOf = (work: Work, code: string) => fingerprint(work.app, "kori-code", code);
const one = (id: PersonId): Party => ({ kind: "person", id });

/** Nobody shows a code, nor uses one, in the name of somebody else. */
function meIn(work: Work): PersonId | undefined {
  return actsForThemselves(work) ? work.actor.for : undefined;
}

export interface SeenCode {
  /** Undefined: none is shown now. */
  readonly shown: { readonly code: string; readonly endsAt: Temporal.Instant } | undefined;
}

/** The code that who acts shows now; undefined for who is nobody here, or acts for another. */
export const seeMyCode = reading(async (work: Work): Promise<SeenCode | undefined> => {
  if (meIn(work) === undefined) return undefined;
  const found = await findCodeIn(work, await listOwnSpaces(work));
  if (found === undefined || isOver(found, work.now)) return { shown: undefined };
  const code = await open(work, found.space, found.words);
  return { shown: code === undefined ? undefined : { code, endsAt: found.endsAt } };
});

/** Somebody shows a code for ten minutes; the one before serves no more. */
export const showCode = action(async (work: Work): Promise<Result<undefined, "sign-in-first">> => {
  const me = meIn(work);
  if (me === undefined) return refused("sign-in-first");
  const space = await makeOwnSpaceIn(work, me);
  await withRight(work, RIGHT, deleteOver);
  const code = codeOf(Array.from({ length: CODE.syllables }, () => randomInt(SYLLABLES)));
  const endsAt = work.now.add({ minutes: CODE.minutes });
  const words = await seal(work, space, code);
  await saveCode(work, { id: newId(), space, by: me, code: markOf(work, code), words, endsAt });
  return done(undefined);
});

/** A code that serves who acts: not one's own, and across no block. Unknown, used, over: all the same. */
async function servesIn(
  work: Work,
  code: string,
  find: typeof findByCode,
): Promise<SealedCode | undefined> {
  const me = meIn(work);
  if (me === undefined) return undefined;
  const found = await withRight(work, RIGHT, (lent) => find(lent, markOf(work, code)));
  if (found === undefined || isOver(found, work.now)) return undefined;
  if (await isOneselfIn(work, found.by)) return undefined;
  const isReached =
    (await mayReachOneIn(work, found.by, { from: me })) &&
    (await mayReachOneIn(work, me, { from: found.by }));
  return isReached ? found : undefined;
}

/** Whom a code lets thank: their first name alone, as they agreed by showing it. */
export interface SeenByCode {
  readonly code: string;
  readonly name: string;
  readonly isUncounted: boolean;
}

export type ByCodeRefusal = "unknown-code" | "too-many-codes";

const findAction = action(
  async (
    work: Work,
    { code }: { readonly code: string },
  ): Promise<Result<SeenByCode, ByCodeRefusal>> => {
    const found = await servesIn(work, code, findByCode);
    if (found === undefined) return refused("unknown-code");
    const names = await namesOfPartiesIn(work, [one(found.by)]);
    const [name = ""] = nameOf(names, one(found.by)).split(" ");
    return done({ code, name, isUncounted: await isUncountedIn(work, [one(found.by)]) });
  },
);

/** A code as typed, once its try is counted; undefined: it is none. */
async function counted(
  app: App,
  actor: Actor,
  typed: string,
): Promise<Result<string, ByCodeRefusal>> {
  const me = actor.for;
  if (me !== undefined && (await countOne(app, CODES, me)) !== undefined)
    return refused("too-many-codes");
  const code = readCode(typed);
  return code === undefined ? refused("unknown-code") : done(code);
}

/** Whom the code that was typed, or photographed, lets thank. */
export async function seeByCode(
  app: App,
  actor: Actor,
  asked: { readonly code: string },
): Promise<Result<SeenByCode, ByCodeRefusal>> {
  const read = await counted(app, actor, asked.code);
  return read.done ? findAction(app, actor, { code: read.value }) : read;
}

export interface ThankByCode {
  readonly code: string;
  readonly amount: Amount;
  readonly words: string | undefined;
}

export type ThankByCodeRefusal = ByCodeRefusal | GiveThanksRefusal;

/** Somebody thanks who showed a code, once, within the usual limits: they need not know one another. */
export async function thankByCode(
  app: App,
  actor: Actor,
  asked: ThankByCode,
): Promise<Result<TransferId, ThankByCodeRefusal>> {
  const read = await counted(app, actor, asked.code);
  return read.done ? thankAction(app, actor, { ...asked, code: read.value }) : read;
}

const thankAction = action(
  async (
    work: Work,
    { code, amount, words }: ThankByCode,
  ): Promise<Result<TransferId, ThankByCodeRefusal>> => {
    const found = await servesIn(work, code, holdByCode);
    const me = meIn(work);
    if (found === undefined || me === undefined) return refused("unknown-code");
    const thanks = { from: one(me), to: one(found.by), amount, words };
    const said = await giveThanksIn(work, thanks, { isShown: true });
    if (said.done) await withRight(work, RIGHT, (lent) => deleteCode(lent, found.id));
    return said;
  },
);
