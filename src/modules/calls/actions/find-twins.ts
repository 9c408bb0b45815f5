import type { Work } from "#services/house";

import type { Call, CallId } from "../domain/call.ts";
import type { Notice } from "../domain/notice.ts";
import { compareTwins, type Likeness, type TwinSign } from "../domain/twins/compare.ts";
import { originOf, twinFacts, twinFactsOfCall, type TwinFacts } from "../domain/twins/facts.ts";
import { twinKeys } from "../domain/twins/keys.ts";
import { takesLead } from "../domain/twins/lead.ts";
import { listCallsById } from "../store/calls.ts";
import type { NoticeId } from "../store/saving.ts";
import { listCandidates, listNoticesOf, type NoticeOfCall } from "../store/twins.ts";

/** The known call that a new notice is about. */
export interface Twin {
  readonly call: Call;
  /** Whether the page says from now on what the new notice says. */
  readonly takesLead: boolean;
  readonly like: AlikeNotice;
}

/** The notice that leads a call, and what it has in common with a new one. */
export interface AlikeNotice {
  readonly notice: NoticeId;
  readonly signs: readonly TwinSign[];
}

export interface FoundTwins {
  readonly keys: readonly string[];
  readonly twin: Twin | undefined;
  /** Those of which a person decides. */
  readonly likely: readonly AlikeNotice[];
}

/** A title shared by more calls than these says nothing of one. */
const MOST_COMPARED = 20;

/**
 * Looks for the calls, known from other sources, that new notices are about; in the order given. A call
 * never has two notices of one origin: its source says that they are two. When two known calls are the
 * same as a new notice, neither is taken: a person decides.
 */
export async function findTwinsIn(
  work: Work,
  fresh: readonly Notice[],
): Promise<readonly FoundTwins[]> {
  const looked = fresh.map((notice) => ({ notice, facts: twinFacts(notice) }));
  const keys = looked.map(({ facts }) => twinKeys(facts));
  const candidates = Map.groupBy(await listCandidates(work, keys), ({ at }) => at);
  const near = looked.map(({ facts: { origin } }, at) =>
    (candidates.get(at) ?? []).slice(0, MOST_COMPARED).map(({ call }) => ({ call, origin })),
  );
  const known = await knownIn(work, near.flat());
  return looked.map((one, at) => {
    const found = (near[at] ?? []).flatMap(({ call }) => compared(one, known.get(call)) ?? []);
    const same = found.filter(({ verdict }) => verdict === "same");
    const [first] = same.length === 1 ? same : [];
    // Its source is then one of this call: the next notice of that source is another call.
    first?.known.origins.add(one.facts.origin);
    const likely = found.filter((it) => it !== first).map(({ like }) => like);
    return { keys: keys[at] ?? [], twin: first && twinOf(one.notice, first), likely };
  });
}

interface Known {
  readonly call: Call;
  readonly facts: TwinFacts;
  readonly lead: NoticeId;
  readonly origins: Set<string>;
}

interface Compared {
  readonly verdict: Likeness["verdict"];
  readonly known: Known;
  readonly like: AlikeNotice;
}

/** A known call, and the origin of a new notice that it may be a twin of. */
interface Near {
  readonly call: CallId;
  readonly origin: string;
}

/** The facts of known calls; those that have a notice of the same origin already are no twins, and are not read. */
async function knownIn(work: Work, near: readonly Near[]): Promise<ReadonlyMap<CallId, Known>> {
  const notices = await listNoticesOf(work, [...new Set(near.map(({ call }) => call))]);
  const told = Map.groupBy(notices.filter(isCall), ({ call }) => call);
  const origins = new Map([...told].map(([call, those]) => [call, new Set(those.map(originOf))]));
  const others = near.filter(({ call, origin }) => origins.get(call)?.has(origin) === false);
  const calls = await listCallsById(work, [...new Set(others.map(({ call }) => call))]);
  return new Map(
    calls.flatMap((call) => {
      const those = told.get(call.id) ?? [];
      const lead = those.find(({ leads }) => leads);
      if (lead === undefined || call.state === "joined") return [];
      const facts = twinFactsOfCall(
        call,
        those.flatMap(({ aliases }) => aliases),
      );
      return [
        [call.id, { call, facts, lead: lead.id, origins: origins.get(call.id) ?? new Set() }],
      ];
    }),
  );
}

const isCall = ({ nature, leads }: NoticeOfCall) => nature === "call" || leads;

function compared(
  { notice, facts }: { readonly notice: Notice; readonly facts: TwinFacts },
  known: Known | undefined,
): Compared | undefined {
  if (known === undefined || known.origins.has(facts.origin)) return undefined;
  const { verdict, signs } = compareTwins(facts, known.facts);
  if (verdict === "different") return undefined;
  const like = { notice: known.lead, signs };
  return { verdict: maySayIt(notice, known) ? verdict : "likely", known, like };
}

/**
 * What somebody publishes here takes no call of a journal by its name alone, nor the other way round:
 * both must name the same number of body.
 */
function maySayIt(notice: Notice, { call, facts }: Known): boolean {
  if (notice.source !== "archipel" && call.source !== "archipel") return true;
  const siren = facts.body.siren;
  return siren !== undefined && siren === twinFacts(notice).body.siren;
}

function twinOf(notice: Notice, { known, like }: Compared): Twin {
  return { call: known.call, takesLead: takesLead(notice.source, known.call.source), like };
}
