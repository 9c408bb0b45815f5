import { dayOf, writeDate, writeMoment } from "#basics/dates";

import type { ToldVerdict } from "../actions/see-reviews.ts";
import { lastDayToAppeal, sideOf } from "../domain/appeal.ts";
import { isHiding } from "../domain/verdict.ts";
import { statementTexts as words } from "./statement-texts.fr.ts";

/** One part of a statement of reasons. */
export interface Stated {
  readonly label: string;
  readonly says: string;
}

/**
 * A statement of reasons, part by part (DSA, art. 17-3): what is restricted, where and for how long
 * (a); the facts, and whether somebody reported (b); no machine (c); the law, the terms or the
 * charter (d, e). How to contest it (f) is `redressOf`. The page and the letter say the same.
 */
export function statementOf(verdict: ToldVerdict, now: Temporal.Instant): readonly Stated[] {
  const { outcome, ground, is, uponNotice, contests } = verdict;
  const stated: readonly (Stated | undefined)[] = [
    { label: words.decided, says: words.outcomes[outcome] },
    { label: words.about, says: is },
    isHiding(outcome)
      ? { label: words.scope, says: verdict.changes ?? words.scopes[scopeOf(verdict)] }
      : undefined,
    { label: words.when, says: writeMoment(verdict.givenAt, now) },
    { label: words.by, says: whoDecided(verdict) },
    contests === undefined && uponNotice !== undefined
      ? { label: words.origin, says: uponNotice ? words.uponNotice : words.ownMotion }
      : undefined,
    ground === undefined ? undefined : { label: words.ground, says: words.grounds[ground] },
    { label: words.reasons, says: verdict.reasons },
    { label: words.how, says: `${howOf(verdict)} ${words.noMachine}` },
  ];
  return stated.filter((one) => one !== undefined);
}

/** In which role: on appeal, those of the instance alone; else those of the circle, alone or with them. */
export function whoDecided({ isOfInstance, contests }: ToldVerdict): string {
  if (!isOfInstance) return words.byCircle;
  return contests === undefined ? words.byBoth : words.byInstance;
}

/** How long it lasts: until two decide, or until a contrary decision. */
function scopeOf({ outcome }: ToldVerdict): "until-two" | "until-contrary" {
  return outcome === "hide-at-once" ? "until-two" : "until-contrary";
}

/** How it was decided: by how many, and whether by other eyes. */
function howOf({ outcome, voices, contests, sameEyes }: ToldVerdict): string {
  if (outcome === "hide-at-once") return words.atOnce;
  const by = voices > 1 ? words.byTwo : voices === 1 ? words.byOne : words.doubt;
  if (contests === undefined) return by;
  return `${by} ${sameEyes ? words.sameEyes : words.otherEyes}`;
}

/** What an author can do against it: here, before a certified body, before a judge (DSA, art. 17-3 f). */
export function redressOf(verdict: ToldVerdict): readonly string[] {
  const last = writeDate(lastDayToAppeal(dayOf(verdict.givenAt)));
  const isOpen = sideOf(verdict.outcome) === "author" && verdict.contests === undefined;
  const here = isOpen
    ? [words.contest(last)]
    : verdict.outcome === "hide-at-once"
      ? [words.soon]
      : [];
  return [...here, words.outside, words.judge];
}
