import { isId } from "#basics/id";
import { namesOfIn } from "#modules/people";
import { type Job, mayReachOneIn, type Work, withRight } from "#services/house";

import { type GrantId, isStanding } from "../domain/grant.ts";
import type { Opening, SharingId } from "../domain/sharing.ts";
import { type PersonId, personOf, type SpaceId } from "../domain/space.ts";
import { listSharedWithMe, listSharing, type SealedShared } from "../store/sharings.ts";
import { listBegunSince, listLastOpened, listOverToMe } from "../store/shown.ts";
import { listOfSentence } from "../store/unsaid.ts";
import { oneself } from "./oneself.ts";
import { shareablesOf } from "./shareables.ts";
import { sharingText } from "./texts.fr.ts";

/** What was opened, of whom, to whom. */
export type OpenedTo = Pick<SealedShared, "id" | "space" | "to" | "under"> &
  Partial<Pick<SealedShared, "sharing" | "from">>;

/**
 * To whom something was shown by name is told (`access.shown`) once it is open: neither what begins later (`tellBegun`), nor what
 * stands by a mandate alone, which its person has not said. A party is told by the module that keeps it.
 */
export async function tellShownIn(
  work: Work,
  { id, sharing, space, to, from, under }: OpenedTo,
): Promise<void> {
  if (to === undefined || under !== undefined) return;
  if (from !== undefined && Temporal.Instant.compare(from, work.now) > 0) return;
  const payload = { shown: sharing ?? id, giver: personOf(space), to };
  await work.tell({ name: "access.shown", subject: to, payload });
}

/** The same of a sentence of the person who acts, as it stands now. */
export async function tellSentenceIn(work: Work, sharing: SharingId): Promise<void> {
  const said = await listSharing(work, sharing);
  const standing = said.find((one) => isStanding(one, work.now));
  if (standing !== undefined) await tellShownIn(work, standing);
}

/** What stood by a mandate alone is said by its person, under a new id where it is no sentence: now it is told. */
export async function tellSaidAgainIn(work: Work, one: SealedShared, id: GrantId): Promise<void> {
  if (one.under === undefined || (one.sharing !== undefined && !isSaidHere(one))) return;
  await tellShownIn(work, { ...one, id, under: undefined });
}

/** Whether somebody said it on « Qui voit quoi », to a person: what a module shares otherwise (a visit that is entrusted) it tells itself. */
export const isSaidHere = ({ sharing, to, text }: SealedShared): boolean =>
  sharing !== undefined && to !== undefined && text.name === sharingText.name;

/** Nights that were missed are made up for so long, in days; said twice, it is one letter. */
const MISSED = 3;

/** Each night, after midnight: what begins on that day is told as what begins at once. */
export const tellBegun: Job = {
  cron: "13 5 * * *",
  run: (app, _, actor) =>
    app.transaction(actor, async (work) => {
      const since = work.now.subtract({ hours: 24 * MISSED });
      const begun = await withRight(work, "access-unsaid", (lent) => listBegunSince(lent, since));
      const said = Map.groupBy(begun.filter(isSaidHere), (one) => one.sharing ?? one.id);
      for (const [first] of said.values()) if (first !== undefined) await tellShownIn(work, first);
    }),
};

/** Somebody who shows something, and until when. */
export interface Shown extends Ends {
  readonly giver: PersonId;
  readonly name: string;
}

/** What a letter says of it while it is open and the gate lets it pass: who, and until when; read with the right to write mails. */
export async function seeShownIn(
  work: Work,
  { shown }: Readonly<Record<string, unknown>>,
): Promise<Shown | undefined> {
  if (typeof shown !== "string" || !isId<"Sharing">(shown)) return undefined;
  const open = (await listOfSentence(work, shown)).filter(({ under }) => under === undefined);
  const [first] = open;
  if (first?.to === undefined) return undefined;
  const giver = personOf(first.space);
  const name = (await namesOfIn(work, [giver])).get(giver);
  if (name === undefined || !(await mayReachOneIn(work, first.to, { from: giver })))
    return undefined;
  return { giver, name, ...endsOf(open) };
}

/** Until when something is to be read: the nearest end, and whether it is that of a part alone. */
export interface Ends {
  readonly until: Temporal.Instant | undefined;
  readonly isPart: boolean;
}

export function endsOf(all: readonly Pick<Opening, "until">[]): Ends {
  const [until] = all
    .flatMap((one) => one.until ?? [])
    .toSorted((a, b) => Temporal.Instant.compare(a, b));
  const isPart = until !== undefined && !all.every((one) => one.until?.equals(until) === true);
  return { until, isPart };
}

/** For how long it is new that something is shown, and that it is over, in days. */
const NEW = 14;

/** Who shows something to the person who acts since a few days, and they did not open the page of since; nobody under a mandate. */
export async function listShownUnreadIn(work: Work): Promise<readonly Shown[]> {
  if (oneself(work) === undefined) return [];
  const since = work.now.subtract({ hours: 24 * NEW });
  const isNew = (one: SealedShared) => Temporal.Instant.compare(beganAt(one), since) >= 0;
  const said = (await listSharedWithMe(work)).filter((one) => isSaidHere(one) && isNew(one));
  if (said.length === 0) return [];
  const bySpace = Map.groupBy(said, ({ space }) => space);
  const read = await listLastOpened(work, [...bySpace.keys()]);
  const isRead = (one: SealedShared) => wasReadSince(one.space, beganAt(one), read);
  return namedIn(
    work,
    said.filter((one) => !isRead(one)),
  );
}

const beganAt = ({ from, givenAt }: SealedShared): Temporal.Instant =>
  from !== undefined && Temporal.Instant.compare(from, givenAt) > 0 ? from : givenAt;

function wasReadSince(
  space: SpaceId,
  since: Temporal.Instant,
  read: ReadonlyMap<SpaceId, Temporal.Instant>,
): boolean {
  const at = read.get(space);
  return at !== undefined && Temporal.Instant.compare(at, since) >= 0;
}

/** Who shows something to the person who acts now, by name or by a party, and until when; nobody under a mandate. */
export async function listShownToMeIn(work: Work): Promise<readonly Shown[]> {
  if (oneself(work) === undefined) return [];
  return namedIn(
    work,
    (await listSharedWithMe(work)).filter((one) => isShareable(work, one)),
  );
}

/** Who showed something that is over since a few days to the person who acts, who had opened it, and shows nothing else by a sentence. */
export async function listOverIn(work: Work): Promise<readonly Shown[]> {
  if (oneself(work) === undefined) return [];
  const open = new Set((await listSharedWithMe(work)).filter(isSaidHere).map((one) => one.space));
  const since = work.now.subtract({ hours: 24 * NEW });
  const over = (await listOverToMe(work, since)).filter(
    (one) => isSaidHere(one) && !open.has(one.space),
  );
  if (over.length === 0) return [];
  const kinds = [...new Set(over.map(({ table }) => table))];
  const read = await listLastOpened(work, [...new Set(over.map(({ space }) => space))], kinds);
  return namedIn(
    work,
    over.filter((one) => wasReadSince(one.space, beganAt(one), read)),
  );
}

async function namedIn(work: Work, openings: readonly SealedShared[]): Promise<readonly Shown[]> {
  const others = openings.filter(({ space }) => personOf(space) !== work.actor.for);
  const byGiver = Map.groupBy(others, ({ space }) => personOf(space));
  const names = await namesOfIn(work, [...byGiver.keys()]);
  return [...byGiver]
    .flatMap(([giver, own]) => {
      const name = names.get(giver);
      return name === undefined ? [] : [{ giver, name, ...endsOf(own) }];
    })
    .toSorted((a, b) => a.name.localeCompare(b.name, "fr"));
}

/** Whether it is of a kind that one shares here: not a paper of an organisation, which its own module opens. */
export const isShareable = (work: Work, { table }: Pick<Opening, "table">): boolean =>
  shareablesOf(work.app)
    .values()
    .some((one) => one.table === table);
