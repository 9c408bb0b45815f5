import { refused, type Result } from "#basics/result";
import { addOccasionIn } from "#modules/calendar";
import { findCircleIn } from "#modules/circles";
import { spaceOf } from "#rules/circles";
import { action, type Work } from "#services/house";

import { prepareMeetingIn, type PrepareRefusal } from "../../actions/prepare-meeting.ts";
import type { MeetingId } from "../../domain/meeting.ts";

export interface PrepareNew {
  readonly circle: string;
  readonly title: string;
  readonly day: Temporal.PlainDate;
  readonly at: Temporal.PlainTime;
  readonly minutes: number;
  readonly zone: string;
  readonly address: string | undefined;
  readonly video: string | undefined;
}

type AddRefusal = Extract<Awaited<ReturnType<typeof addOccasionIn>>, { done: false }>["refusal"];
export type PrepareNewRefusal = PrepareRefusal | AddRefusal | "unknown-circle";

/** A member gives their circle a date, and prepares its meeting: sent twice, it is the same. */
export const prepareNew = action(prepareNewIn);

async function prepareNewIn(
  work: Work,
  asked: PrepareNew,
): Promise<Result<MeetingId, PrepareNewRefusal>> {
  const circle = await findCircleIn(work, asked);
  if (circle === undefined) return refused("unknown-circle");
  const { title, day, at, minutes, zone, address, video } = asked;
  const occasion = await addOccasionIn(work, {
    space: spaceOf(circle.id),
    kind: "meeting",
    words: { title, about: undefined, address, video },
    commune: undefined,
    when: {
      zone,
      day,
      at,
      rule: { every: "once" },
      except: { school: undefined, holidays: undefined },
    },
    minutes,
    seenBy: "members",
    capacity: undefined,
    sentAgain: true,
  });
  return occasion.done ? prepareMeetingIn(work, { occasion: occasion.value }) : occasion;
}
