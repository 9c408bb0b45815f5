import { dayOf } from "#basics/dates";
import { done, refused, type Result } from "#basics/result";
import { namesOfOrganisationsIn } from "#modules/organisations";
import { ownSpaceOf } from "#rules/access";
import { spaceOf } from "#rules/organisations";
import { action, reading, type SpaceId, type Work } from "#services/house";

import type { GivenBy } from "../../givers/domain/giver.ts";
import { timeoutOf } from "../domain/timers.ts";
import { MOST_WINDOW, newCongestion, roomFor, USUAL_RECEIVE } from "../../givers/domain/windows.ts";
import { countOpenOf } from "../store/exchanges.ts";
import { findGiverBy } from "../../givers/store/givers.ts";
import {
  deleteLearnt,
  type Learnt,
  listLearnt,
  NOTHING_LEARNT,
  saveLearnt,
} from "../store/learnt.ts";
import { mayKeepGiverIn } from "../../givers/actions/givers.ts";
import { rhythmOfIn } from "./learn.ts";
import { type AskedKept, givenByOf } from "../../givers/actions/see-giver.ts";

/**
 * What the platform learnt of the person who acts, or of an organisation whose giving they keep: theirs
 * to see, correct and reset, and nobody else’s.
 */
export interface MyRhythm {
  /** The name of the organisation; oneself has none here. */
  readonly name: string | undefined;
  readonly learnt: Learnt;
  /** Open days that the platform waits before it reminds them. */
  readonly waits: number;
  /** How many more asks they may be sent today. */
  readonly room: number;
  readonly open: number;
}

interface Whose {
  readonly by: GivenBy;
  readonly space: SpaceId;
}

/** Whose rhythm is meant; undefined for who may not read it. */
async function whoseIn(work: Work, asked: AskedKept): Promise<Whose | undefined> {
  const by = givenByOf(work, asked);
  if (by === undefined || !(await mayKeepGiverIn(work, by))) return undefined;
  const space = by.person === undefined ? spaceOf(by.organisation) : ownSpaceOf(by.person);
  return { by, space };
}

async function learntIn(work: Work, space: SpaceId): Promise<Learnt> {
  return (await listLearnt(work, [space])).get(space) ?? NOTHING_LEARNT;
}

export const seeMyRhythm = reading(
  async (work: Work, asked: AskedKept): Promise<MyRhythm | undefined> => {
    const whose = await whoseIn(work, asked);
    if (whose === undefined) return undefined;
    const { by, space } = whose;
    const { person, organisation } = by;
    const learnt = await learntIn(work, space);
    const giver = await findGiverBy(work, by);
    const open =
      giver === undefined ? 0 : ((await countOpenOf(work, [giver.id])).get(giver.id) ?? 0);
    const names = await namesOfOrganisationsIn(
      work,
      organisation === undefined ? [] : [organisation],
    );
    return {
      name: organisation && names.get(organisation)?.name,
      learnt,
      waits: timeoutOf(await rhythmOfIn(work, { space, person, organisation })),
      room: roomFor(open, giver?.receive ?? USUAL_RECEIVE, learnt.congestion, dayOf(work.now)),
      open,
    };
  },
);

/** Says oneself how fast one usually answers, and how many asks at once the platform may dare. */
export const correctMyRhythm = action(correctMyRhythmIn);

export async function correctMyRhythmIn(
  work: Work,
  asked: AskedKept & { readonly days: number; readonly window: number },
): Promise<Result<"corrected", "not-yours">> {
  const whose = await whoseIn(work, asked);
  if (whose === undefined) return refused("not-yours");
  const learnt = await learntIn(work, whose.space);
  const window = Math.min(MOST_WINDOW, asked.window);
  await saveLearnt(work, whose.space, {
    ...learnt,
    rhythm: { usual: { smoothed: asked.days, variation: asked.days / 4 }, samples: 1, backoff: 0 },
    congestion: { ...newCongestion(), window, threshold: Math.max(2, window) },
  });
  return done("corrected");
}

/** Forgets all of it: one begins again as new. */
export const resetMyRhythm = action(resetMyRhythmIn);

export async function resetMyRhythmIn(
  work: Work,
  asked: AskedKept,
): Promise<Result<"forgotten", "not-yours">> {
  const whose = await whoseIn(work, asked);
  if (whose === undefined) return refused("not-yours");
  await deleteLearnt(work, whose.space);
  return done("forgotten");
}
