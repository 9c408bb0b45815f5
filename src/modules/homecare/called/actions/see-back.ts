import { dayOf } from "#basics/dates";
import { namesOfIn, saidHelperIn, throughWhomIn } from "#modules/people";
import { reading, type Work } from "#services/house";

import { endedByIn } from "../../actions/away/ended.ts";
import { unheardOfIn } from "../../actions/away/known.ts";
import { openedIn } from "../../actions/see-week.ts";
import { atHomeIn } from "../../actions/standing.ts";
import { whoIsToldBackIn } from "../../actions/tell-away.ts";
import type { PersonId } from "../../domain/visit.ts";
import { type KeptPause, listPauses } from "../../store/pauses.ts";
import { listVisitsAmong } from "../../store/stood.ts";

/** Who is expected again, once one is there before the last day: who is told of it, and whom one tells oneself. */
export interface SeenBack {
  /** By whom it was said in the name of whose week it is, by name; whether it can be said otherwise in one press. */
  readonly by: { readonly name: string; readonly isMine: boolean } | undefined;
  /** By name, who is written to. */
  readonly told: readonly string[];
  /** Who is not: the letter of the absence had not left yet. */
  readonly unheard: readonly string[];
  /** Who is named, and has no address to be written to. */
  readonly unwritten: readonly string[];
  /** For what nobody is named here. */
  readonly nobodyFor: readonly string[];
  /** Whom one calls, by the number that one said, where one of these visits says their name; in person alone. */
  readonly calls: { readonly name: string; readonly telephone: string } | undefined;
}

/** On the day on which one came back before the last day of an absence, until one is away again; undefined: nothing to tell. */
export const seeBack = reading(seeBackIn);

export async function seeBackIn(work: Work): Promise<SeenBack | undefined> {
  const home = await atHomeIn(work);
  const today = dayOf(work.now);
  const all = home === undefined ? [] : await listPauses(work, home.space, today);
  const pause = lastEnded(all);
  if (home === undefined || pause?.endedAt === undefined) return undefined;
  if (!dayOf(pause.endedAt).equals(today)) return undefined;
  const { named, nobodyFor } = await whoIsToldBackIn(work, { ...pause, space: home.space });
  const by = await endedByIn(work, pause);
  if (named.length === 0 && nobodyFor.length === 0 && by === undefined) return undefined;
  const names = await namesOfIn(work, named);
  const without = await throughWhomIn(work, named);
  const sealed = await listVisitsAmong(work, nobodyFor, pause.from);
  const unheard = await unheardOfIn(work, pause.id, named);
  const namesAmong = (isOne: (one: PersonId) => boolean) =>
    named.flatMap((one) => (isOne(one) ? (names.get(one) ?? []) : []));
  const titles = [...new Set((await openedIn(work, sealed)).map(({ title }) => title))];
  return {
    by: by === undefined ? undefined : { name: by, isMine: work.actor.mandate === undefined },
    told: namesAmong((one) => !without.has(one) && !unheard.has(one)),
    unheard: namesAmong((one) => unheard.has(one)),
    unwritten: namesAmong((one) => without.has(one)),
    nobodyFor: titles,
    calls: await calledIn(work, titles),
  };
}

const at = ({ endedAt, saidAt }: KeptPause): Temporal.Instant => endedAt ?? saidAt;

/** The one that was ended last; undefined while another stands. */
function lastEnded(all: readonly KeptPause[]): KeptPause | undefined {
  if (all.some(({ endedAt }) => endedAt === undefined)) return undefined;
  return all.toSorted((one, other) => Temporal.Instant.compare(at(other), at(one)))[0];
}

async function calledIn(work: Work, titles: readonly string[]): Promise<SeenBack["calls"]> {
  const helper = await saidHelperIn(work);
  if (helper === undefined) return undefined;
  const { name, telephone } = helper;
  const isSaid = titles.some((title) => title.toLowerCase().includes(name.toLowerCase()));
  return isSaid ? { name, telephone } : undefined;
}
