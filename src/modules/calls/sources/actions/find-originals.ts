import type { Work } from "#services/house";

import type { Call } from "../../domain/call.ts";
import { citedAs, citedBy, mayMakeCall } from "../../domain/follow-up.ts";
import type { Notice } from "../../domain/notice.ts";
import { listCallsById } from "../../store/calls.ts";
import { listCited, listStandingAlone } from "../../store/follow-ups.ts";
import { holdNotices, type KnownNotice } from "../../store/saving.ts";

/** Which notices of a batch make a call, and which are the original of one that a correction made before them. */
export interface StandingAlone {
  /** Those that make a call, or join that of a twin: without one yet, and not following another here. */
  readonly makers: ReadonlySet<string>;
  readonly originals: ReadonlyMap<string, Call>;
}

/**
 * A correction that holds the whole notice makes a call where nothing that it cites is known, here or in
 * the same batch; when what it corrects comes later, that joins the call, and the correction still leads.
 */
export async function callsAlone(
  work: Work,
  records: readonly { readonly notice: Notice }[],
  known: ReadonlyMap<string, KnownNotice>,
): Promise<StandingAlone> {
  const fresh = records
    .map(({ notice }) => notice)
    .filter((one) => mayMakeCall(one) && known.get(one.sourceId)?.call === undefined);
  const calls = fresh.filter(({ nature }) => nature === "call");
  const originals = await originalsIn(work, calls);
  const wholes = fresh.filter(({ nature }) => nature === "correction");
  const alone = await withoutOriginal(work, wholes, records);
  const makers = [...calls.filter(({ sourceId }) => !originals.has(sourceId)), ...alone];
  return { makers: new Set(makers.map(({ sourceId }) => sourceId)), originals };
}

const namesOf = (notice: Notice) => [notice.sourceId, ...citedAs(notice)];

async function originalsIn(
  work: Work,
  calls: readonly Notice[],
): Promise<ReadonlyMap<string, Call>> {
  const [first] = calls;
  if (first === undefined) return new Map();
  const standing = await listStandingAlone(work, first.source, calls.flatMap(namesOf));
  const made = await listCallsById(work, [...new Set(standing.map(({ call }) => call))]);
  const byId = new Map(made.map((call) => [call.id, call]));
  return new Map(
    calls.flatMap((notice) => {
      const names = new Set(namesOf(notice));
      const found = standing.find(({ cites }) => cites.some((name) => names.has(name)));
      const call = found && byId.get(found.call);
      return call === undefined || call.state === "joined" ? [] : [[notice.sourceId, call]];
    }),
  );
}

/** Whole corrections of which nothing that they cite is a call here, nor comes beside them: of several of one procedure, the latest. */
async function withoutOriginal(
  work: Work,
  wholes: readonly Notice[],
  records: readonly { readonly notice: Notice }[],
): Promise<readonly Notice[]> {
  const [first] = wholes;
  if (first === undefined) return [];
  const cited = await listCited(work, first.source, wholes.flatMap(citedBy));
  const held = await holdNotices(
    work,
    first.source,
    cited.map(({ sourceId }) => sourceId),
  );
  const made = new Set(
    held.flatMap(({ call, sourceId }) => (call === undefined ? [] : [sourceId])),
  );
  const here = records.flatMap(({ notice }) => (notice.nature === "call" ? namesOf(notice) : []));
  const taken = new Set([
    ...here,
    ...cited.flatMap(({ sourceId, names }) => (made.has(sourceId) ? names : [])),
  ]);
  return wholes.toSorted(latestFirst).filter((one) => {
    const names = [...citedBy(one), ...namesOf(one)];
    if (citedBy(one).some((name) => taken.has(name))) return false;
    for (const name of names) taken.add(name);
    return true;
  });
}

function latestFirst({ published: one }: Notice, { published: other }: Notice): number {
  if (one === undefined || other === undefined)
    return Number(other !== undefined) - Number(one !== undefined);
  return Temporal.PlainDate.compare(other, one);
}
