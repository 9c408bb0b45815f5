import { createHash } from "node:crypto";

import { dayOf } from "#basics/dates";
import { knownId } from "#basics/id";
import { done, refused, type Result } from "#basics/result";
import {
  giftAboutIn,
  hoursGivenIn,
  sayGiftAboutIn,
  sayGiftIn,
  type SeenGift,
} from "#modules/gifts";
import { seeHeldIn } from "#modules/people";
import { personOf } from "#rules/access";
import type { GiftId } from "#rules/gifts";
import type { MandateId } from "#rules/people";
import { action, type Work } from "#services/house";

import { timeOf } from "../../actions/time-of.ts";
import type { Passed } from "../../domain/passed.ts";
import type { PersonId } from "../../domain/visit.ts";
import { listPassedBy } from "../../store/passed.ts";
import { receiverIn, type SayTimeRefusal } from "./say-time.ts";

export interface SayVisit {
  readonly mandate: MandateId;
  /** In quarters of an hour. */
  readonly quarters: number;
}

/** The visit of today to somebody for whom one acts, and how long it was, where one said it, from here or from the passage. */
export interface SeenVisitOfToday {
  readonly mandate: MandateId;
  readonly name: string;
  readonly noted: SeenGift | undefined;
}

/** Sees it; undefined for who does not act for them. */
export async function seeVisitOfTodayIn(
  work: Work,
  mandate: MandateId,
): Promise<SeenVisitOfToday | undefined> {
  const found = await findIn(work, mandate);
  return found && { mandate, name: found.name, noted: found.noted };
}

async function findIn(work: Work, id: MandateId) {
  const mandate = await seeHeldIn(work, id);
  if (mandate?.holder === undefined) return undefined;
  const { holder, person, personName: name } = mandate;
  const today = dayOf(work.now);
  const passed = (await listPassedBy(work, holder, today)).filter(
    ({ day, space }) => day.equals(today) && personOf(space) === person,
  );
  return {
    holder,
    person,
    name,
    today,
    passed,
    noted: await notedIn(work, { holder, person, passed }),
  };
}

/** Of a passage of today, or by itself. */
async function notedIn(
  work: Work,
  asked: {
    readonly holder: PersonId;
    readonly person: PersonId;
    readonly passed: readonly Passed[];
  },
): Promise<SeenGift | undefined> {
  for (const { id } of asked.passed) {
    const time = await giftAboutIn(work, timeOf(id, asked.holder));
    if (time !== undefined) return time;
  }
  const today = dayOf(work.now);
  const alone = await hoursGivenIn(work, { giver: asked.holder, from: today });
  return alone.find(({ receiver, from }) => receiver.id === asked.person && from.equals(today));
}

/**
 * Who acts for somebody notes a visit of today, with what it took, once: the time of their passage, where they said that
 * they came; else a gift of time, which the person confirms or sets aside as any other.
 */
export const sayVisit = action(sayVisitIn);

export async function sayVisitIn(
  work: Work,
  { mandate, quarters }: SayVisit,
): Promise<Result<GiftId, SayTimeRefusal | "unknown-mandate">> {
  const found = await findIn(work, mandate);
  if (found === undefined) return refused("unknown-mandate");
  const { holder, person, today, noted } = found;
  if (noted !== undefined) return done(noted.id);
  const asked = {
    kind: "hours",
    unit: "quarters",
    count: quarters,
    isLent: false,
    from: today,
    until: today,
    as: "giver",
  } as const;
  const [passed] = found.passed;
  const receiver = passed?.named && (await receiverIn(work, passed.named.assignment, holder));
  if (passed !== undefined && receiver !== undefined)
    return sayGiftAboutIn(work, { ...asked, ...timeOf(passed.id, holder), receiver });
  return sayGiftIn(work, {
    ...asked,
    id: idOf(mandate, today),
    giver: { kind: "person", id: holder },
    receiver: { kind: "person", id: person },
  });
}

/** An identifier that comes from whose visit it is and of which day (UUID version 8, RFC 9562): noted twice at once, it is written once. */
function idOf(mandate: MandateId, day: Temporal.PlainDate): GiftId {
  const hash = createHash("sha256").update(`visit ${mandate} ${day.toString()}`).digest("hex");
  return knownId<"Gift">(
    `${hash.slice(0, 8)}-${hash.slice(8, 12)}-8${hash.slice(13, 16)}-8${hash.slice(17, 20)}-${hash.slice(20, 32)}`,
  );
}
