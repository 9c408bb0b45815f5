import { done, refused, type Result } from "#basics/result";
import { siteOf } from "#services/config";
import type { Reach } from "#services/fetching";
import { type Actor, type App, isOperator, type Job, type Work } from "#services/house";

import {
  afterVisit,
  EVERY,
  hostOf,
  isOurSilence,
  isTired,
  type LinkKnown,
  type LinkState,
} from "../domain/link.ts";
import { gatherLinks, holdLinks, listDueLinks, saveVisits } from "../store/links.ts";
import { hasActiveSource } from "../../sources/store/sources.ts";
import { type Visited, visitLink } from "./visit-link.ts";

/** What a night may take; tests narrow it, and open their own local servers. */
export interface LinkReach extends Reach {
  /** Addresses of one night. */
  readonly most?: number;
  /** Of one host in one night. */
  readonly perHost?: number;
}

const MOST = 600;
const PER_HOST = 100;
/** Hosts that are asked at the same time, each for one thing at a time. */
const LANES = 8;

/** What a night found: how many addresses, by how they stand now. */
export type LinkNight = ReadonlyMap<LinkState, number>;

const NOTHING: LinkNight = new Map();

/** Each night: visits some of the addresses that open calls give. */
export const checkLinksJob: Job = {
  cron: "11 1 * * *",
  run: async (app, _payload, actor) => {
    await checkLinks(app, actor);
  },
};

/**
 * Visits the addresses that open calls give, once a week at most each, the oldest visit first; nobody
 * while no source is active, since the operator lets the instance call nobody then. A host that asks to
 * be left alone, or is slow, is left for the night. When many hosts are silent and none answers, the
 * network that is away is ours, and nothing is kept. The job « check-links » and the operator may.
 */
export async function checkLinks(
  app: App,
  actor: Actor,
  { most = MOST, perHost = PER_HOST, ...reach }: LinkReach = {},
): Promise<LinkNight> {
  const due = await app.transaction(actor, async (work) => {
    if (!(await mayCallOutIn(work))) return [];
    await gatherLinks(work, { ours: siteOf(app.config) });
    return listDueLinks(work, { before: work.now.subtract(EVERY), most, perHost });
  });
  const visited = await visitAll(due, { who: siteOf(app.config), reach });
  const known = visited.map(({ address, answer }) => ({ host: hostOf(address), answer }));
  if (isOurSilence(known)) {
    app.log.warn({ addresses: visited.length }, "no server answered: links are not judged");
    return NOTHING;
  }
  return app.transaction(actor, (work) => writeDownIn(work, visited));
}

/** Whether the one who acts may have the instance call others, and the operator allowed that it does. */
export async function mayCallOutIn(work: Work): Promise<boolean> {
  const { by } = work.actor;
  const may = isOperator(work.actor) || (by.kind === "job" && by.name === "check-links");
  return may && (await hasActiveSource(work));
}

async function visitAll(
  addresses: readonly string[],
  { who, reach }: { readonly who: string; readonly reach: Reach },
): Promise<readonly Visited[]> {
  const hosts = Map.groupBy(addresses, hostOf).values();
  const visited: Visited[] = [];
  const lane = async () => {
    for (const ofHost of hosts) {
      for (const address of ofHost) {
        const one = await visitLink({ address, who }, reach);
        visited.push(one);
        if (isTired(one.visit)) break;
      }
    }
  };
  await Promise.all(Array.from({ length: LANES }, lane));
  return visited;
}

async function writeDownIn(work: Work, visited: readonly Visited[]): Promise<LinkNight> {
  const before = await holdLinks(
    work,
    visited.map(({ address }) => address),
  );
  const after = visited.flatMap(({ address, visit }) => {
    const known = before.get(address);
    if (known === undefined) return [];
    return [{ address, reason: visit.reason, ...afterVisit(known, visit, work.now) }];
  });
  await saveVisits(work, after);
  const byState = Map.groupBy(after, ({ state }: LinkKnown) => state);
  return new Map([...byState].map(([state, { length }]) => [state, length]));
}

export type CheckRefusal = "unknown-link" | "no-active-source";

/** The operator has one address visited now, one that a call gives; how it stands then. */
export async function checkLink(
  app: App,
  actor: Actor,
  { address }: { readonly address: string },
  reach: Reach = {},
): Promise<Result<LinkState, CheckRefusal>> {
  if (!isOperator(actor)) return refused("unknown-link");
  const refusal = await app.transaction(actor, async (work): Promise<CheckRefusal | undefined> => {
    if ((await holdLinks(work, [address])).size === 0) return "unknown-link";
    return (await mayCallOutIn(work)) ? undefined : "no-active-source";
  });
  if (refusal !== undefined) return refused(refusal);
  const one = await visitLink({ address, who: siteOf(app.config) }, reach);
  const night = await app.transaction(actor, (work) => writeDownIn(work, [one]));
  const [state] = night.keys();
  return state === undefined ? refused("unknown-link") : done(state);
}
