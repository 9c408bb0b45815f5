import { plain } from "#basics/text";

import { type Assignment, isAsked, isFor } from "./assignment.ts";
import { type Dropped, droppedOn } from "./dropped.ts";
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
  /** They who come were to come already: nobody takes the place of who cannot. */
  readonly wereComing?: true | undefined;
  /** Of those who come, whom one asked for that day and who did not answer; undefined: none. */
  readonly asked?: readonly PersonId[] | undefined;
}

/** Nobody comes, as whose visit it is reads it: who cannot, and who comes no more, by name. */
export interface Without {
  readonly cannot: readonly string[];
  readonly gone: readonly string[];
}

/** Who comes that day, as whose visit it is reads them, and in whose place. */
export interface ComingSaid {
  /** Their person is undefined where their face is not shown. */
  readonly comes: readonly { readonly person: PersonId | undefined; readonly name: string }[];
  readonly instead: readonly string[];
  /** They who come were to come already: nobody takes the place of who cannot. */
  readonly wereComing?: true | undefined;
  /** Whom one asked for that day, and who did not answer yet; they are not among those who come. */
  readonly asked?: readonly string[] | undefined;
  /** Their own words for the visit say it already: « Paul, le kiné ». */
  readonly isInWords: boolean;
}

/** Who comes that day of those who were named for it, and in the place of whom who cannot. Undefined where nobody does. */
export function comingOn(
  on: { readonly visit: VisitId; readonly day: Temporal.PlainDate },
  named: readonly Assignment[],
  said: readonly CannotCome[],
): Coming | undefined {
  const those = named.filter((one) => isFor(one, on));
  const cannot = those.filter((one) => said.some((its) => isOf(its, one, on)));
  const comes = those.filter((one) => !cannot.includes(one));
  if (comes.length === 0) return undefined;
  const who = comes.map(({ helper }) => helper);
  const instead = cannot.map(({ helper }) => helper).filter((one) => !who.includes(one));
  const sure = new Set(comes.filter((one) => !isAsked(one)).map(({ helper }) => helper));
  const asked = [...new Set(who)].filter((one) => !sure.has(one));
  return {
    comes: [...new Set(who)],
    instead: [...new Set(instead)],
    ...(asked.length > 0 && { asked }),
    ...(instead.length > 0 && !comes.some(isForOneDay) && { wereComing: true as const }),
  };
}

/** Who comes for it that day besides one helper, and was not only asked to; each once. */
export function othersOn(coming: Coming | undefined, me: PersonId): readonly PersonId[] {
  const { comes = [], asked = [] } = coming ?? {};
  return comes.filter((one) => one !== me && !asked.includes(one));
}

/** Named for one day, and not for a time: in the place of somebody, where somebody cannot. */
const isForOneDay = ({ oneDay, from, until }: Assignment): boolean =>
  oneDay || (until !== undefined && from.equals(until));

/** Whether words hold already the first name of each of these. */
export function holdNames(words: string, names: readonly string[]): boolean {
  const held = wordsIn(words);
  return names.every((name) => {
    const first = wordsIn(name).find((one) => !CIVILITIES.has(one));
    return first !== undefined && held.includes(first);
  });
}

const wordsIn = (text: string): readonly string[] => plain(text).match(/[\p{L}\p{N}-]+/gu) ?? [];
/** What stands before a name, and is none. */
const CIVILITIES: ReadonlySet<string> = new Set(["m", "mr", "mme", "mlle", "dr", "me"]);

const isOf = (
  said: CannotCome,
  { id }: Assignment,
  { visit, day }: { readonly visit: VisitId; readonly day: Temporal.PlainDate },
): boolean => said.assignment === id && said.visit === visit && said.day.equals(day);

/** Nobody comes that day: who was to and cannot, and who came until lately and does no more. */
export interface Missing {
  readonly cannot: readonly PersonId[];
  readonly gone: readonly PersonId[];
}

/** Those, where nobody else is named for it: the visit is without anyone. Undefined where somebody comes, or nobody ever was to. */
export function missingOn(
  on: { readonly visit: VisitId; readonly day: Temporal.PlainDate },
  named: readonly Assignment[],
  said: readonly CannotCome[],
  dropped: readonly Dropped[] = [],
): Missing | undefined {
  const those = named.filter((one) => isFor(one, on));
  const cannot = those.filter((one) => said.some((its) => isOf(its, one, on)));
  if (cannot.length < those.length) return undefined;
  const who = cannot.map(({ helper }) => helper);
  const gone = droppedOn(on, dropped).filter((one) => !who.includes(one));
  return who.length + gone.length === 0 ? undefined : { cannot: who, gone };
}
