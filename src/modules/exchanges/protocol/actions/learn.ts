import { dayOf } from "#basics/dates";
import type { SpaceId, Work } from "#services/house";

import { type Exchange, isSide, type Step } from "../domain/exchange.ts";
import { OFFICE, VOLUNTEER } from "../../givers/domain/open-days.ts";
import {
  observeAnswer,
  observeReminded,
  type Rhythm,
  type Rhythms,
  sampleOf,
} from "../domain/timers.ts";
import { askedAt, outcomeOf } from "../domain/outcome.ts";
import { afterIdle, observeOutcome } from "../../givers/domain/windows.ts";
import { whoseTurn } from "../domain/turn.ts";
import { countOpenOf, type KeptExchange } from "../store/exchanges.ts";
import { type Learnt, listLearnt, NOTHING_LEARNT, saveLearnt } from "../store/learnt.ts";
import { giverOfOrganisationIn, giverOfPersonIn } from "../../givers/actions/givers.ts";
import { sideOf, type SideOf } from "./parties.ts";

/** How fast each party usually answers; of an approver, who has no account, nothing is learnt. */
export async function rhythmsIn(lent: Work, kept: KeptExchange): Promise<Rhythms> {
  return {
    asker: await rhythmOfIn(lent, sideOf(kept, "asker")),
    giver: await rhythmOfIn(lent, sideOf(kept, "giver")),
  };
}

/** The open days are those that they said, else those of a volunteer, or of an office. */
export async function rhythmOfIn(lent: Work, side: SideOf): Promise<Rhythm> {
  const { space, person, organisation } = side;
  const learnt = (await listLearnt(lent, [space])).get(space) ?? NOTHING_LEARNT;
  if (organisation !== undefined) {
    const said = await giverOfOrganisationIn(lent, organisation);
    return { ...learnt.rhythm, open: said?.openDays ?? OFFICE };
  }
  const said = person && (await giverOfPersonIn(lent, person));
  return { ...learnt.rhythm, open: said?.openDays ?? VOLUNTEER };
}

/**
 * What a step teaches of who took it, and of the giver’s window. Told to nobody else, and used only to
 * wait for them and to ask them no more than they can take.
 */
export async function learnIn(
  lent: Work,
  kept: KeptExchange,
  made: { readonly step: Step; readonly after: Exchange; readonly told: boolean },
): Promise<void> {
  const { step, after } = made;
  if (isSide(step.by)) await learnRhythmIn(lent, kept, step.by);
  // Of who was never told, nothing is learnt: they did not fail to answer.
  if (!made.told && !kept.isTold) return;
  const outcome = outcomeOf(kept.exchange, step, after);
  if (outcome === undefined && !begins(step)) return;
  const today = dayOf(lent.now);
  // Not saved yet: what they hold counts this one still.
  const open = (await countOpenOf(lent, [kept.giver])).get(kept.giver) ?? 0;
  const when = { today, askedOn: dayOf(askedAt(kept.exchange) ?? lent.now), open };
  await changeLearntIn(lent, kept.giverSpace, (learnt) => {
    const { lastAskedAt } = learnt;
    const idle = lastAskedAt === undefined ? 0 : dayOf(lastAskedAt).until(today).days;
    if (outcome === undefined)
      return {
        ...learnt,
        congestion: afterIdle(learnt.congestion, idle),
        lastAskedAt: lent.now,
      };
    return {
      ...learnt,
      congestion: observeOutcome(learnt.congestion, outcome, when),
    };
  });
}

async function learnRhythmIn(lent: Work, kept: KeptExchange, by: "asker" | "giver"): Promise<void> {
  const side = sideOf(kept, by);
  const rhythm = await rhythmOfIn(lent, side);
  const before = kept.exchange;
  const sample = sampleOf(before, { by }, lent.now, rhythm.open);
  const late = before.reminders > 0 && whoseTurn(before).includes(by);
  if (sample === undefined && !late) return;
  const { open: _open, ...next } =
    sample === undefined ? observeReminded(rhythm) : observeAnswer(rhythm, sample);
  await changeLearntIn(lent, side.space, (learnt) => ({ ...learnt, rhythm: next }));
}

async function changeLearntIn(
  lent: Work,
  space: SpaceId,
  change: (learnt: Learnt) => Learnt,
): Promise<void> {
  const learnt = (await listLearnt(lent, [space])).get(space) ?? NOTHING_LEARNT;
  await saveLearnt(lent, space, change(learnt));
}

function begins({ act }: Step): boolean {
  return act === "propose" || act === "admit";
}
