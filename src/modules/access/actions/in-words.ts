import { heldMandateIn, namesOfIn } from "#modules/people";
import { mandateBehind, type Work, withRight } from "#services/house";

import type { GrantId } from "../domain/grant.ts";
import type { Opening, PartyId, SharingId } from "../domain/sharing.ts";
import type { PersonId } from "../domain/space.ts";
import { listMembers, listParties } from "../store/parties.ts";
import type { SealedShared } from "../store/sharings.ts";
import { open } from "./seal.ts";
import { readOpeningsIn, shareablesOf } from "./shareables.ts";

/** What one sentence shares, in words. */
export interface SaidSharing {
  readonly id: SharingId | GrantId;
  /** The person who reads it; undefined: a party. */
  readonly to: PersonId | undefined;
  readonly party: PartyId | undefined;
  /** Who reads it: « Quentin », « Mes aides ». */
  readonly who: string;
  /** What: « toutes vos tâches ». */
  readonly what: string;
  readonly from: Temporal.Instant | undefined;
  readonly until: Temporal.Instant | undefined;
  readonly purpose: string | undefined;
  /** A party in which nobody is: it reads nothing until somebody is. */
  readonly isAwaited: boolean;
  /** It was opened in the name of the person who acts, or is asked of them again, and ends at `until` unless they say it themself. */
  readonly toSayAgain: ToSayAgain | undefined;
}

export interface ToSayAgain {
  /** Who opened it in their name; undefined once they left. */
  readonly by: string | undefined;
  /** They gave it themself, and are asked again whether they want it. */
  readonly isAskedAgain: boolean;
  /** Until when it will be once it is said; undefined: until it is taken back. */
  readonly until: Temporal.Instant | undefined;
}

/** Grants as the sentences that were said: those of one sentence are one. */
export async function sayIn(
  work: Work,
  grants: readonly SealedShared[],
): Promise<readonly SaidSharing[]> {
  const sentences = Map.groupBy(grants, (one) => one.sharing ?? one.id);
  const all = [...sentences.values()].flatMap(([first]) => first ?? []);
  const names = await namesOfIn(
    work,
    all.flatMap(({ to }) => to ?? []),
  );
  const parties = await namesOfItsPartiesIn(work, all);
  const isEmpty = await emptyIn(
    work,
    all.flatMap((one) => one.party ?? []),
  );
  const labels = await labelsIn(work, all);
  const said: SaidSharing[] = [];
  for (const first of all) {
    const { to, party, from, until, space, purpose } = first;
    const what = whatOf(work, first, labels);
    const who = to === undefined ? parties.get(party ?? "") : names.get(to);
    if (what === undefined || who === undefined) continue;
    const forWhat = purpose && (await open(work, space, purpose));
    const id = first.sharing ?? first.id;
    const toSayAgain = await toSayAgainIn(work, first);
    const isAwaited = party !== undefined && isEmpty.has(party);
    said.push({ id, to, party, who, what, from, until, purpose: forWhat, isAwaited, toSayAgain });
  }
  return said;
}

/** The same; under a mandate, of those that were asked under it. */
async function namesOfItsPartiesIn(
  work: Work,
  grants: readonly SealedShared[],
): Promise<ReadonlyMap<string, string>> {
  const mandate = work.actor.mandate && mandateBehind(work.actor)?.mandate;
  const some = grants.filter(({ under }) => mandate === undefined || under === mandate);
  const ids = some.flatMap((one) => one.party ?? []);
  if (mandate === undefined || ids.length === 0) return namesOfPartiesIn(work, ids);
  return withRight(work, "access-parties", (lent) => namesOfPartiesIn(lent, ids));
}

/** In which of these parties nobody is, or only who is kept out. */
async function emptyIn(work: Work, parties: readonly PartyId[]): Promise<ReadonlySet<PartyId>> {
  const members = await listMembers(work, parties);
  const held = new Set(
    members.filter((one) => one.keptOutAt === undefined).map((one) => one.party),
  );
  return new Set(parties.filter((party) => !held.has(party)));
}

/** How these parties are called, as far as the actor may know. */
export async function namesOfPartiesIn(
  work: Work,
  ids: readonly PartyId[],
): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>();
  for (const party of await listParties(work, ids))
    names.set(party.id, (await open(work, party.space, party.name)) ?? "");
  return names;
}

async function toSayAgainIn(
  work: Work,
  { under, until: ends, askedUntil: until, askedAgainAt }: SealedShared,
): Promise<ToSayAgain | undefined> {
  // It ends on its own day, said again or not: nothing waits.
  const isSame = until !== undefined && ends?.equals(until) === true;
  if (under === undefined && isSame) return undefined;
  if (under === undefined) return askedAgainAt && { by: undefined, isAskedAgain: true, until };
  const holder = (await heldMandateIn(work, under))?.holder;
  const names = holder && (await namesOfIn(work, [holder]));
  return { by: holder && names?.get(holder), isAskedAgain: false, until };
}

/** The labels of the things of which a sentence speaks, by their rows. */
async function labelsIn(
  work: Work,
  grants: readonly SealedShared[],
): Promise<ReadonlyMap<string, string>> {
  const labels = new Map<string, string>();
  for (const [space, some] of Map.groupBy(grants, (one) => one.space)) {
    const rows = some.filter(({ row }) => row !== undefined);
    for (const { things } of await readOpeningsIn(work, space, rows))
      for (const { row, label } of things) labels.set(row, label);
  }
  return labels;
}

/** « votre tâche « Porter les sacs » »; undefined for what is of no kind that one shares here (a paper of an organisation). */
function whatOf(
  work: Work,
  { table, row }: Pick<Opening, "table" | "row">,
  labels: ReadonlyMap<string, string>,
): string | undefined {
  const kind = shareablesOf(work.app)
    .values()
    .find((one) => one.table === table);
  if (row === undefined) return kind?.all;
  const label = labels.get(row);
  return label === undefined ? undefined : kind?.one(label);
}
