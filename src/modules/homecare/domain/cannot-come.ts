import { type Assignment, isAsked, isFor } from "./assignment.ts";
import type { PersonId, SpaceId, VisitId } from "./visit.ts";

/** A day on which a helper said that they cannot come. No reason has a place. */
export interface CannotCome {
  readonly id: string;
  readonly space: SpaceId;
  readonly assignment: Assignment["id"];
  readonly helper: PersonId;
  readonly visit: VisitId;
  readonly day: Temporal.PlainDate;
}

/** Who comes that day, and in whose place. */
export interface Coming {
  readonly comes: readonly PersonId[];
  readonly instead: readonly PersonId[];
  /** Of those who come, whom one asked for that day and who did not answer; undefined: none. */
  readonly asked?: readonly PersonId[] | undefined;
}

/**
 * Who comes that day, where the words of the visit may not say it: a body sends them, they are named for that day alone, or somebody who
 * was named cannot come and another does. Undefined where nobody does, and where they come whom the person named themself.
 */
export function comingOn(
  on: { readonly visit: VisitId; readonly day: Temporal.PlainDate },
  named: readonly Assignment[],
  said: readonly CannotCome[],
): Coming | undefined {
  const those = named.filter((one) => isFor(one, on));
  const cannot = those.filter((one) => said.some((its) => isOf(its, one, on)));
  const comes = those.filter((one) => !cannot.includes(one));
  const saysWho =
    cannot.length > 0 || comes.some(({ through, oneDay }) => through !== undefined || oneDay);
  if (comes.length === 0 || !saysWho) return undefined;
  const who = comes.map(({ helper }) => helper);
  const instead = cannot.map(({ helper }) => helper).filter((one) => !who.includes(one));
  const sure = new Set(comes.filter((one) => !isAsked(one)).map(({ helper }) => helper));
  const asked = [...new Set(who)].filter((one) => !sure.has(one));
  return {
    comes: [...new Set(who)],
    instead: [...new Set(instead)],
    ...(asked.length > 0 && { asked }),
  };
}

const isOf = (
  said: CannotCome,
  { id }: Assignment,
  { visit, day }: { readonly visit: VisitId; readonly day: Temporal.PlainDate },
): boolean => said.assignment === id && said.visit === visit && said.day.equals(day);

/** Those who were to come that day and cannot, where nobody else is named for it: the visit is without anyone. */
export function missingOn(
  on: { readonly visit: VisitId; readonly day: Temporal.PlainDate },
  named: readonly Assignment[],
  said: readonly CannotCome[],
): readonly PersonId[] {
  const those = named.filter((one) => isFor(one, on));
  const cannot = those.filter((one) => said.some((its) => isOf(its, one, on)));
  return cannot.length === those.length ? cannot.map(({ helper }) => helper) : [];
}
