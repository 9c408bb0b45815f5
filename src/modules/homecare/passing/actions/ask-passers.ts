import { dayOf, PARIS } from "#basics/dates";
import { newId } from "#basics/id";
import { done, refused, type Result } from "#basics/result";
import { makeOwnSpaceIn, seal } from "#modules/access";
import { ageBandsIn, namesOfIn } from "#modules/people";
import { placeIndexIn } from "#modules/territory";
import { placeOfReference } from "#rules/territory";
import { action, type Work, withRight } from "#services/house";

import { atHomeIn } from "../../actions/standing.ts";
import { daysAwayIn } from "../../actions/pause.ts";
import { isWithin } from "../../domain/week.ts";
import { holdWeek } from "../../store/visits.ts";
import {
  decidePassing,
  MOST_ASKS,
  type PassingAsk,
  type PassingAskId,
  type PassingRefusal,
  type PassingWords,
  saysName,
} from "../domain/passing.ts";
import { listAnswers, saveState } from "../store/answers.ts";
import {
  holdPassing,
  listPassingsOf,
  savePassing,
  savePassingEnded,
  type SealedPassing,
} from "../store/asks.ts";
import { RIGHT } from "./standing.ts";
import { tellPasserIn } from "./tell.ts";

export type AskPassers = Pick<PassingAsk, "day" | "at" | "commune"> & PassingWords;

export type AskPassersRefusal =
  | PassingRefusal
  | "not-open"
  | "under-age"
  | "no-commune"
  | "what-says-who"
  | "place-says-who"
  | "away"
  | "away-now"
  | "too-many";

/** One favour, on one day, asked of whoever passes: by whose it is, or by who acts for them at home. Nothing of it says who asks. */
export const askPassers = action(askPassersIn);

export async function askPassersIn(
  work: Work,
  asked: AskPassers,
): Promise<Result<PassingAskId, AskPassersRefusal>> {
  const home = await atHomeIn(work);
  if (home === undefined || home.isClosed) return refused("not-open");
  const { person } = home;
  if ((await ageBandsIn(work, [person])).get(person) !== "adult") return refused("under-age");
  const today = dayOf(work.now);
  const decided = decidePassing(asked, today);
  if (!decided.done) return decided;
  const { day, at, commune } = asked;
  if (day.toZonedDateTime({ timeZone: PARIS, plainTime: at }).toInstant().since(work.now).sign < 0)
    return refused("past-day");
  const name = (await namesOfIn(work, [person])).get(person) ?? "";
  if (saysName(decided.value.what, name)) return refused("what-says-who");
  if (saysName(decided.value.place ?? "", name)) return refused("place-says-who");
  const place = placeOfReference(await placeIndexIn(work), `commune-${commune}`);
  if (place?.kind !== "commune") return refused("no-commune");
  const space = await makeOwnSpaceIn(work, person);
  await holdWeek(work, space);
  const away = await daysAwayIn(work, space, today);
  if (away.some((one) => isWithin(one, day))) return refused("away");
  // Of an empty house nothing is asked, of whatever day: see `standing.ts`.
  if (away.some((one) => isWithin(one, today))) return refused("away-now");
  const standing = (await listPassingsOf(work, space)).filter((one) => isToCome(one, today));
  if (standing.length >= MOST_ASKS) return refused("too-many");
  const id = newId<"PassingAsk">();
  const sealed = await seal(work, space, JSON.stringify(decided.value));
  await savePassing(work, { id, space, day, at, commune, sealed });
  return done(id);
}

/** Neither ended nor past. */
export const isToCome = (
  { endedAt, day }: Pick<PassingAsk, "endedAt" | "day">,
  today: Temporal.PlainDate,
): boolean => endedAt === undefined && Temporal.PlainDate.compare(day, today) >= 0;

/** It is asked no more: who answered reads that alone. Twice changes nothing. */
export const endPassers = action(
  async (
    work: Work,
    { ask }: { readonly ask: PassingAskId },
  ): Promise<Result<undefined, "not-open" | "unknown-ask">> => {
    const home = await atHomeIn(work);
    if (home === undefined) return refused("not-open");
    const found = await holdPassing(work, ask);
    if (found?.space !== home.space) return refused("unknown-ask");
    await endPassingIn(work, found);
    return done(undefined);
  },
);

/** Ends one, and tells each who answered that it is asked no more. */
export async function endPassingIn(work: Work, one: SealedPassing): Promise<void> {
  if (one.endedAt !== undefined) return;
  const standing = await withRight(work, RIGHT, async (lent) => {
    await savePassingEnded(lent, one.id);
    const all = await listAnswers(lent, one.id);
    const some = all.filter(({ state }) => state === "waiting" || state === "yes");
    for (const { id } of some) await saveState(lent, id, "no");
    return some;
  });
  for (const answer of standing) await tellPasserIn(work, answer, "no");
}
