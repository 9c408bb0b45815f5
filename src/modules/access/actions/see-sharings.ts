import { compareDues } from "#basics/waiting";
import { namesOfIn } from "#modules/people";
import { contributionsIn, reading, type Work } from "#services/house";

import { isToSayAgain } from "../domain/consent.ts";
import { isOpen, isStanding } from "../domain/grant.ts";
import { SHOWN } from "../domain/read.ts";
import { isIn, type SharingId } from "../domain/sharing.ts";
import { ownSpaceOf, type PersonId, personOf } from "../domain/space.ts";
import { listMembers } from "../store/parties.ts";
import {
  listSharedByMe,
  listSharedWithMe,
  listSharing,
  type SealedShared,
} from "../store/sharings.ts";
import { listEndedByReport } from "../store/unsaid.ts";
import { type SaidSharing, sayIn } from "./in-words.ts";
import { oneself } from "./oneself.ts";
import { thingOf } from "./print-paper.ts";
import { type Denied, listDeniedIn, listWitnessedIn, type Witnessed } from "./see-witnessed.ts";
import { recordReadsOfDayIn } from "./record-read.ts";
import { readOpeningsIn, type ReadKind } from "./shareables.ts";
import {
  endsOf,
  type Ends,
  isSaidHere,
  isShareable,
  listOverIn,
  listShownToMeIn,
  type Shown,
} from "./tell-shown.ts";

/** Somebody who shares something with the person who acts. */
export interface Giver {
  readonly person: PersonId;
  readonly name: string;
}

export interface SeenSharings {
  readonly mine: readonly SaidSharing[];
  /** What a report of its mandate ended in the last days. */
  readonly reported: readonly SaidSharing[];
  /** What others wrote that one said before them. */
  readonly witnessed: readonly Witnessed[];
  /** What one answered to some of them: that it is not true. */
  readonly denied: readonly Denied[];
  /** What the person who acts took back a moment ago. */
  readonly ended: SaidSharing | undefined;
  readonly givers: readonly Shown[];
  /** Who showed something that one had read, and shows nothing more. */
  readonly over: readonly Shown[];
}

const NOTHING: SeenSharings = {
  mine: [],
  reported: [],
  witnessed: [],
  denied: [],
  ended: undefined,
  givers: [],
  over: [],
};

/** Who sees what of the person who acts, latest first, what begins later too; and who shares something with them. Nothing under a mandate. */
export const seeSharings = reading(
  async (work: Work, asked: { readonly ended: SharingId | undefined }): Promise<SeenSharings> => {
    if (oneself(work) === undefined) return NOTHING;
    const taken = asked.ended === undefined ? [] : await listSharing(work, asked.ended);
    const isOver = taken.every(({ endedAt }) => endedAt !== undefined);
    const [ended] = await sayIn(work, isOver ? taken : []);
    const mine = await sayIn(
      work,
      (await listSharedByMe(work)).filter((one) => isStanding(one, work.now)),
    );
    return {
      mine,
      reported: await listReportedIn(work),
      witnessed: await listWitnessedIn(work),
      denied: await listDeniedIn(work),
      ended,
      givers: await listShownToMeIn(work),
      over: await listOverIn(work),
    };
  },
);

/** What was opened in the name of the person who acts, and ends unless they say it themself: the nearest end first; none under a mandate. */
export async function listToSayAgainIn(work: Work): Promise<readonly SaidSharing[]> {
  if (oneself(work) === undefined) return [];
  const mine = await listSharedByMe(work);
  const waiting = mine.filter((one) => isToSayAgain(one) && isStanding(one, work.now));
  const said = (await sayIn(work, waiting)).filter(({ toSayAgain }) => toSayAgain !== undefined);
  return said.toSorted((a, b) => compareDues(a.until, b.until) || a.id.localeCompare(b.id));
}

/** What a report of its mandate ended in the last days, and one has not said oneself since. */
async function listReportedIn(work: Work): Promise<readonly SaidSharing[]> {
  const since = work.now.subtract({ hours: 24 * NEW });
  const standing = new Set(
    (await listSharedByMe(work)).filter((one) => isStanding(one, work.now)).map(thingOf),
  );
  const ended = await listEndedByReport(work, since);
  return sayIn(
    work,
    ended.filter((one) => !standing.has(thingOf(one))),
  );
}

/** For how long what somebody shares is new to whom they share it with, in days. */
const NEW = 14;

/** Who shared something with the person who acts in the last days, by a sentence; nobody under a mandate. */
export async function listNewGiversIn(work: Work): Promise<readonly Giver[]> {
  if (oneself(work) === undefined) return [];
  const since = work.now.subtract({ hours: 24 * NEW });
  // What a module shares one by one (a note) it tells itself.
  const isTold = ({ sharing, givenAt }: SealedShared) =>
    sharing !== undefined && Temporal.Instant.compare(givenAt, since) >= 0;
  const me = oneself(work);
  const openings = (await listSharedWithMe(work)).filter(
    (one) => isShareable(work, one) && isTold(one),
  );
  const persons = [...new Set(openings.map(({ space }) => personOf(space)))].filter(
    (one) => one !== me,
  );
  const names = await namesOfIn(work, persons);
  return persons
    .flatMap((person) => {
      const name = names.get(person);
      return name === undefined ? [] : [{ person, name }];
    })
    .toSorted((a, b) => a.name.localeCompare(b.name, "fr"));
}

/** What somebody shares with another, as the other reads it. */
export interface SharedView {
  readonly giver: Giver;
  /** Who reads it. */
  readonly reader: Giver;
  readonly kinds: readonly ReadKind[];
  readonly ends: Ends;
  /** Something of it was shared by name, in a sentence: one may read it no more. */
  readonly isSaid?: boolean;
}

/**
 * What a person shares with the person who acts: read, so it is written in the log of who shares it, a line a day for each
 * thing. Undefined when nothing is shared, whoever it is: to be nobody and to share nothing are one answer.
 */
export const seeSharedBy = reading(
  async (
    work: Work,
    { person }: { readonly person: PersonId },
  ): Promise<SharedView | undefined> => {
    const me = oneself(work);
    if (me === undefined || me === person) return undefined;
    const space = ownSpaceOf(person);
    const openings = (await listSharedWithMe(work)).filter((one) => one.space === space);
    if (!openings.some((one) => isShareable(work, one))) return undefined;
    const kinds = await readOpeningsIn(work, space, openings);
    for (const { table, things } of kinds)
      await recordReadsOfDayIn(work, { space, table, rows: things.map(({ row }) => row) });
    // The page itself, by the latest of what was said: whatever it holds, it was opened.
    const latest = openings.find(isSaidHere);
    if (latest !== undefined)
      await recordReadsOfDayIn(work, { space, table: SHOWN, rows: [latest.id] });
    const isSaid = latest?.to === me;
    return viewIn(work, { giver: person, reader: me, kinds, isSaid, ends: endsOf(openings) });
  },
);

/**
 * The same as its owner looks at it, of one person with whom they share by name or by a party: from what they said, not as that
 * person, whose own choices stay theirs. Not read by anybody, so not in the log.
 */
export const seeAs = reading(
  async (
    work: Work,
    { person }: { readonly person: PersonId },
  ): Promise<SharedView | undefined> => {
    const me = oneself(work);
    if (me === undefined || me === person) return undefined;
    const mine = (await listSharedByMe(work)).filter((one) => isOpen(one, work.now));
    const members = await listMembers(
      work,
      mine.flatMap(({ party }) => party ?? []),
    );
    const openings = mine.filter(
      ({ to, party, space }) =>
        space === ownSpaceOf(me) && (to === person || isIn(party, person, members)),
    );
    if (!openings.some((one) => isShareable(work, one))) return undefined;
    const kinds = await readOpeningsIn(work, ownSpaceOf(me), openings);
    return viewIn(work, { giver: me, reader: person, kinds, ends: endsOf(openings) });
  },
);

async function viewIn(
  work: Work,
  {
    giver,
    reader,
    ...seen
  }: Pick<SharedView, "kinds" | "ends" | "isSaid"> & {
    readonly giver: PersonId;
    readonly reader: PersonId;
  },
): Promise<SharedView> {
  const names = await namesOfIn(work, [giver, reader]);
  const named = (person: PersonId): Giver => ({ person, name: names.get(person) ?? "" });
  return { giver: named(giver), reader: named(reader), ...seen };
}

/** With whom the person who acts may share: those whose names they read here already, as each module says; first those with whom they do. */
export async function listNearIn(work: Work): Promise<readonly Giver[]> {
  const near = new Set<PersonId>();
  for (const acquaintances of contributionsIn(work, (module) => module.acquaintances))
    for (const one of await acquaintances(work)) if (one !== work.actor.for) near.add(one);
  const names = await namesOfIn(work, [...near]);
  const before = new Set((await listSharedByMe(work)).map(({ to }) => to));
  return [...names]
    .map(([person, name]) => ({ person, name }))
    .toSorted(
      (a, b) =>
        Number(before.has(b.person)) - Number(before.has(a.person)) ||
        a.name.localeCompare(b.name, "fr") ||
        a.person.localeCompare(b.person),
    );
}
