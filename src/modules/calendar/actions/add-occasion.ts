import { newId } from "#basics/id";
import { done, refused, type Result } from "#basics/result";
import { makeOwnSpaceIn } from "#modules/access";
import { mayBePublicIn } from "#modules/people";
import type { VenueId } from "#rules/premises";
import { type Theme, THEMES } from "#rules/subjects";
import { action, type Work } from "#services/house";

import {
  decideWhen,
  decideWords,
  horizonOf,
  MOST_CAPACITY,
  MOST_THEMES,
  type OccasionId,
  type SeenBy,
  type SpaceId,
  type WhenRefusal,
  type Words,
  type WordsRefusal,
} from "../domain/occasion.ts";
import type { When } from "../domain/recurrence.ts";
import { mayAdd } from "../domain/rights.ts";
import { listMadeSince, saveOccasion } from "../store/occasions.ts";
import { openWordsIn, sealWordsIn } from "./find-occasion.ts";
import { isKindIn } from "./kinds.ts";
import { placeToldIn } from "./hold-at.ts";
import { publishWordsIn } from "./publish-words.ts";
import { beside, type Where, whereIn } from "./standing.ts";
import { tellAddedIn } from "./tell-occasions.ts";
import { schoolOfIn, writeDatesIn } from "./write-dates.ts";

/** All that is said of an occasion by who makes it. */
export interface Told {
  readonly kind: string;
  /** What it is about; unsaid, it stays what it was. */
  readonly themes?: readonly Theme[] | undefined;
  readonly words: Words;
  readonly commune: string | undefined;
  /** Premises that who says so keeps; the commune is theirs then. */
  readonly venue?: VenueId | undefined;
  readonly when: When;
  readonly minutes: number;
  readonly seenBy: SeenBy;
  readonly capacity: number | undefined;
}

export interface AddOccasion extends Told {
  /** Known beforehand for the demonstration. */
  readonly id?: OccasionId;
  /** Of a circle, an organisation, or one's own. */
  readonly space: SpaceId;
  /** A form that was sent a second time, by going back, is the first one: the same words, at the same time, within the hour. */
  readonly sentAgain?: true;
  /** Nobody is written to: for the demonstration. */
  readonly quiet?: true;
}

export type ToldRefusal =
  | WordsRefusal
  | WhenRefusal
  | "unknown-kind"
  | "too-many-places"
  | "too-many-themes"
  | "not-public-for-you"
  | "not-your-venue";
export type AddRefusal = ToldRefusal | "unknown-space" | "circle-closed";

/** Somebody of a circle, who may publish for an organisation, or oneself, adds an occasion. */
export const addOccasion = action(addOccasionIn);

export async function addOccasionIn(
  work: Work,
  asked: AddOccasion,
): Promise<Result<OccasionId, AddRefusal>> {
  const where = await whereIn(work, asked.space);
  const by = where.asker.person;
  if (by === undefined || !mayAdd(where.asker, where)) return refused("unknown-space");
  if (where.closed) return refused("circle-closed");
  const placed = await placeToldIn(work, asked, undefined);
  if (!placed.done) return placed;
  const { commune, venue } = placed.value;
  const told = await decideToldIn(work, where, { ...asked, commune });
  if (!told.done) return told;
  if (where.of === "person") await makeOwnSpaceIn(work, by);
  const first = asked.sentAgain && (await findTwinIn(work, where, { ...asked, words: told.value }));
  if (first !== undefined) return done(first);
  const id = asked.id ?? newId<"Occasion">();
  const { kind, themes, when, minutes, seenBy, capacity, space } = asked;
  const occasion = {
    id,
    space,
    kind,
    themes: inOrder(themes),
    commune,
    venue,
    when,
    minutes,
    seenBy,
    isHidden: false,
    capacity,
    madeBy: by,
    madeAt: work.now,
    changedAt: work.now,
    version: 1,
    sequence: 0,
    cancelledAt: undefined,
    unfoldedTo: horizonOf(when, work.now),
    sealed: { ...(await sealWordsIn(work, space, told.value)), cancelledWhy: undefined },
  };
  await beside(work, where, async (lent) => {
    await saveOccasion(lent, occasion);
    await writeDatesIn(lent, occasion);
    await publishWordsIn(lent, occasion, told.value);
  });
  if (asked.quiet !== true) await tellAddedIn(work, { occasion: id, where });
  return done(id);
}

const saidIn = ({ title, about, address, video }: Words) =>
  JSON.stringify([title, about, address, video]);

/** The same occasion, that the same person made a moment ago. */
async function findTwinIn(
  work: Work,
  where: Where,
  { space, when, minutes, words }: AddOccasion,
): Promise<OccasionId | undefined> {
  const { person } = where.asker;
  if (person === undefined) return undefined;
  const since = work.now.subtract({ hours: 1 });
  const lately = await beside(work, where, (lent) => listMadeSince(lent, { space, person, since }));
  for (const one of lately) {
    const isSame = JSON.stringify([one.when, one.minutes]) === JSON.stringify([when, minutes]);
    const known = isSame ? await openWordsIn(work, one) : undefined;
    if (known !== undefined && saidIn(known) === saidIn(words)) return one.id;
  }
  return undefined;
}

/** Each once, in the order in which all pages say them. */
export function inOrder(themes: Told["themes"] = []): readonly Theme[] {
  return THEMES.filter((theme) => themes.includes(theme));
}

/** What is said of an occasion may be kept; answers its words. */
export async function decideToldIn(
  work: Work,
  where: Where,
  { kind, themes, words, commune, when, minutes, seenBy, capacity }: Told,
): Promise<Result<Words, ToldRefusal>> {
  if (!isKindIn(work.app, kind)) return refused("unknown-kind");
  if (capacity !== undefined && (capacity < 1 || capacity > MOST_CAPACITY))
    return refused("too-many-places");
  if (inOrder(themes).length > MOST_THEMES) return refused("too-many-themes");
  const { person } = where.asker;
  // Whoever publishes in their own name is named: not under eighteen.
  if (where.of === "person" && seenBy === "everyone" && person !== undefined)
    if (!(await mayBePublicIn(work, person))) return refused("not-public-for-you");
  const decided = decideWords(words, commune);
  if (!decided.done) return decided;
  const school = await schoolOfIn(work, when);
  const dated = decideWhen(when, { minutes, now: work.now, school });
  return dated.done ? decided : dated;
}
