import { hasWhoMayIn } from "#modules/organisations";
import type { OrganisationId } from "#rules/organisations";
import { notifyAllIn } from "#modules/notifications";
import { heldMandateIn, reachesHolderAtIn, reachPeopleIn } from "#modules/people";
import { knownId } from "#basics/id";
import { done, refused, type Result } from "#basics/result";
import { z } from "zod";

import {
  action,
  job,
  type App,
  type Job,
  type PersonId,
  reachesHolderIn,
  type Work,
  withRight,
  writeActor,
} from "#services/house";

import { hasEnded, nextNumber, standingTerms } from "../../protocol/domain/exchange.ts";
import type { Giver, GiverId } from "../../givers/domain/giver.ts";
import {
  type AskRefusal,
  type EndNeedRefusal,
  mayBeAsked,
  type Mode,
  MOST_ASKED,
  type NeedId,
} from "../../protocol/domain/need.ts";
import {
  holdExchange,
  type KeptExchange,
  listExchangesOfNeed,
} from "../../protocol/store/exchanges.ts";
import { holdNeed, saveNeedState, type SealedNeed } from "../../protocol/store/needs.ts";
import { answersAtIn } from "../../actions/by-letter.ts";
import { giverOfLineIn } from "../../orientation/actions/ask-along-line.ts";
import { beginExchangeIn } from "../../protocol/actions/begin-exchange.ts";
import { type Looking, type NextGiver, nextGiverIn, noteGapIn } from "./next-giver.ts";
import { askingSideOf, peopleOfIn, POWER } from "../../protocol/actions/parties.ts";
import { daysFit } from "../../protocol/actions/kinds.ts";
import { findGiverIn, makeGiverIn } from "../../givers/actions/givers.ts";
import { makeStepIn } from "../../protocol/actions/make-step.ts";
import { RIGHT } from "../../protocol/actions/take-step.ts";
import { openWordsIn } from "../../protocol/actions/open-words.ts";
import { holdOwnNeedIn, worksThereIn } from "./write-need.ts";

export interface AskGivers {
  readonly need: NeedId;
  readonly mode: Mode;
  /** One; several, in the order in which they are asked; none, when the platform looks. */
  readonly givers: readonly GiverId[];
}

/** Asks for what one needs: one giver, several in turn, or whoever the platform finds. */
export const askGivers = action(askGiversIn);

/**
 * Asks one organisation that is open to such asks by what a module above keeps of it (premises where one is welcomed): in
 * the directory of givers or not. That module vouches for it; whom the organisation blocks is answered as ever.
 */
export async function askOrganisationIn(
  work: Work,
  { need, organisation }: { readonly need: NeedId; readonly organisation: OrganisationId },
): Promise<Result<KeptExchange | undefined, AskRefusal>> {
  const giver = await withRight(work, RIGHT, (lent) => makeGiverIn(lent, { organisation }));
  return askIn(work, { need, mode: "one", givers: [giver.id] }, giver);
}

/** The same of one person, of whom a module above keeps that they said yes to be asked. */
export async function askPersonIn(
  work: Work,
  { need, person }: { readonly need: NeedId; readonly person: PersonId },
): Promise<Result<KeptExchange | undefined, AskRefusal>> {
  const giver = await withRight(work, RIGHT, (lent) => makeGiverIn(lent, { person }));
  return askIn(work, { need, mode: "one", givers: [giver.id] }, giver);
}

export function askGiversIn(
  work: Work,
  asked: AskGivers,
): Promise<Result<KeptExchange | undefined, AskRefusal>> {
  return askIn(work, asked, undefined);
}

async function askIn(
  work: Work,
  asked: AskGivers,
  vouched: Giver | undefined,
): Promise<Result<KeptExchange | undefined, AskRefusal>> {
  const need = await holdOwnNeedIn(work, asked.need);
  if (need === undefined) return refused("unknown-need");
  if (!mayBeAsked(need.state)) return refused("ended-already");
  const givers = asked.mode === "routed" ? [] : [...new Set(asked.givers)].slice(0, MOST_ASKED);
  if (asked.mode !== "routed" && givers.length === 0) return refused("nobody-chosen");
  if (asked.mode === "one" && givers.length > 1) return refused("choose-one");
  for (const id of givers) {
    const along = vouched?.id === id ? vouched : await findAlongLineIn(work, need, id);
    const giver = along ?? (await findGiverIn(work, id));
    if (giver === undefined || isOneself(need, giver)) return refused("unknown-giver");
    if (await reachesHolderIn(work, giver.person, giver.organisation))
      return refused("unknown-giver");
    // Nobody would read it: one is told before one waits.
    if (along !== undefined && !(await isAnsweredForIn(work, along, need)))
      return refused("nobody-answers-there");
  }
  const words = await openWordsIn(work, need);
  if (words === undefined) return refused("words-lost");
  for (const { email } of words.approvers ?? [])
    if (await reachesHolderAtIn(work, email)) return refused("unknown-giver");
  if (!(await worksThereIn(work, { ...need, words }))) return refused("works-not-there");
  // A draft may have waited too long.
  if (!daysFit(work, need.kind, words.terms)) return refused("days-do-not-fit");
  const takenBy = writeActor(work.actor);
  return withRight(
    work,
    RIGHT,
    async (lent): Promise<Result<KeptExchange | undefined, AskRefusal>> => {
      if ((await liveOf(lent, need.id)) !== undefined) return refused("asked-already");
      await saveNeedState(lent, need.id, { state: "asking", mode: asked.mode, givers });
      const chosen = { ...need, mode: asked.mode, givers, state: "asking" as const };
      const next = await goOnIn(lent, chosen, takenBy);
      if (next === "words-lost") return refused("words-lost");
      // Looked for, and found nobody: it is noted as a gap, and the asker reads so.
      return next === undefined && asked.mode !== "routed" ? refused("nobody-left") : done(next);
    },
  );
}

/** Whoever answers the line from which one came may be asked, in the directory or not. */
async function findAlongLineIn(
  work: Work,
  { line }: SealedNeed,
  id: GiverId,
): Promise<Giver | undefined> {
  const giver = line && (await giverOfLineIn(work, line));
  return giver?.id === id ? giver : undefined;
}

async function isAnsweredForIn(
  work: Work,
  { organisation }: Giver,
  { id, kind }: SealedNeed,
): Promise<boolean> {
  if (organisation === undefined) return true;
  if (await hasWhoMayIn(work, { organisation, power: POWER })) return true;
  const at = await answersAtIn(work, { need: id, kind, giverOrganisation: organisation });
  return at !== undefined;
}

/** One asks nothing of oneself. */
function isOneself({ asker, organisation }: SealedNeed, giver: Giver): boolean {
  return organisation === undefined ? giver.person === asker : giver.organisation === organisation;
}

async function liveOf(lent: Work, need: NeedId): Promise<KeptExchange | undefined> {
  const all = await listExchangesOfNeed(lent, need);
  return all.find(({ exchange }) => !hasEnded(exchange));
}

/** Asks the next one for a need that is held; undefined when nobody is left. */
async function goOnIn(
  lent: Work,
  need: SealedNeed,
  takenBy: string,
): Promise<KeptExchange | undefined | "words-lost"> {
  const words = await openWordsIn(lent, need);
  if (words === undefined) return "words-lost";
  // Its day is past: nobody else is asked for it.
  if (!daysFit(lent, need.kind, words.terms)) return undefined;
  const before = await listExchangesOfNeed(lent, need.id);
  if (before.length >= MOST_ASKED) return undefined;
  const next = await nextAllowedIn(lent, { need, words, before });
  if (next === undefined) {
    if (need.mode === "routed") await noteGapIn(lent, need, words);
    return undefined;
  }
  return beginExchangeIn(lent, { need, words, takenBy, ...next });
}

/** The next who is not on the side of whoever asked under a mandate. */
async function nextAllowedIn(lent: Work, looking: Looking): Promise<NextGiver | undefined> {
  const next = await nextGiverIn(lent, looking);
  if (next === undefined) return undefined;
  const { id: giver, person: giverPerson, organisation: giverOrganisation } = next.giver;
  if (!(await reachesHolderIn(lent, giverPerson, giverOrganisation))) return next;
  const before = [...looking.before, { giver, giverPerson, giverOrganisation }];
  return nextAllowedIn(lent, { ...looking, before });
}

const payloadShape = z.object({ need: z.string() });

/** After an ask that came to nothing: the next in turn, or the next that the platform finds. */
export const routeNeedJob: Job = {
  run: async (app: App, payload: unknown) => {
    const { need } = payloadShape.parse(payload);
    await app.transaction(job(RIGHT), (lent) => routeNextIn(lent, need));
  },
};

async function routeNextIn(lent: Work, id: string): Promise<void> {
  const need = await holdNeed(lent, knownId<"Need">(id));
  if (need === undefined || need.state !== "asking" || need.mode === "one") return;
  if ((await liveOf(lent, need.id)) !== undefined) return;
  // Asked under a mandate, it stays so, though the platform goes on by itself.
  const behind = need.under && (await heldMandateIn(lent, need.under));
  const asking = { ...lent, actor: { ...lent.actor, behind } };
  const next = await goOnIn(asking, need, writeActor(lent.actor));
  if (next === undefined) await tellNobodyIn(lent, need);
}

/** Whoever asked is told that nobody is left, and where they may look. */
async function tellNobodyIn(lent: Work, need: SealedNeed): Promise<void> {
  const people = await peopleOfIn(lent, askingSideOf(need));
  const letters = [...(await reachPeopleIn(lent, people, undefined))].map(([who, address]) => ({
    address,
    kind: "exchanges.nobody",
    object: `${need.id}:${need.changedAt.toString()}:${who}`,
    facts: { need: need.id, who },
  }));
  await notifyAllIn(lent, letters);
}

/** The need is given up, or met elsewhere: who is asked now is told, once, and nobody is blamed. */
export const endNeed = action(endNeedIn);

export async function endNeedIn(
  work: Work,
  asked: { readonly need: NeedId; readonly reason: "need-is-over" | "found-elsewhere" },
): Promise<Result<NeedId, EndNeedRefusal>> {
  const live = await liveOf(work, asked.need);
  const held = live && (await holdExchange(work, live.id));
  const need = await holdOwnNeedIn(work, asked.need);
  if (need === undefined) return refused("unknown-need");
  if (need.state === "met" || need.state === "ended") return refused("ended-already");
  await withRight(work, RIGHT, async (lent) => {
    await saveNeedState(lent, need.id, { state: "ended" });
    if (held === undefined || hasEnded(held.exchange)) return;
    await makeStepIn(lent, held, {
      by: "asker",
      act: "withdraw",
      number: nextNumber(held.exchange, "asker"),
      terms: standingTerms(held.exchange),
      reason: asked.reason,
      takenBy: writeActor(work.actor),
    });
  });
  return done(need.id);
}
