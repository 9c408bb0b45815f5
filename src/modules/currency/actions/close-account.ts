import { createHash } from "node:crypto";

import { type Amount, amountOf } from "#basics/amount";
import { isId, newId } from "#basics/id";
import { done, refused, type Result } from "#basics/result";
import { seeRolesIn } from "#modules/circles";
import { action, reading, type Work, withRight } from "#services/house";

import { stateOfDispute } from "../domain/dispute.ts";
import {
  type ClosingWay,
  decideClosing,
  type DecideClosingRefusal,
  type Parts,
  partsOf,
} from "../domain/closing.ts";
import {
  type Balance,
  type CircleId,
  HOUSE,
  type Party,
  type PersonId,
  spaceOf,
} from "../domain/party.ts";
import type { TransferId, TransferRefusal } from "../domain/transfer.ts";
import { holdSpaces } from "../store/accounts.ts";
import { listClosings, saveClosing, saveOpened } from "../store/closings.ts";
import { listDisputesIn } from "../store/disputes.ts";
import { deleteGivers, holdGivers, listGivers } from "../store/givers.ts";
import { sumOf } from "../store/lines.ts";
import { isClosedIn } from "./common-account.ts";
import { uncountedAmongIn } from "./count-nothing.ts";
import { namesOfPartiesIn, nameOf, speaksForIn } from "./parties.ts";
import { tellClosingIn } from "./tell-closing.ts";
import { passKoriIn } from "./transfer.ts";

const RIGHT = "give-kori";
const partyOfCircle = (id: CircleId): Party => ({ kind: "circle", id });
const one = (id: PersonId): Party => ({ kind: "person", id });

/** What the closing of a common account would do, now. */
interface Plan {
  readonly rest: Balance;
  /** Who would receive a part: who may give from it, but who closes it and for whom nothing is counted. */
  readonly sharers: readonly PersonId[];
  readonly parts: Parts | undefined;
  /** The lines that wait for an answer. */
  readonly waiting: readonly TransferId[];
}

async function planIn(work: Work, circle: CircleId, me: PersonId): Promise<Plan> {
  const space = spaceOf(partyOfCircle(circle));
  const members = new Set(
    (await seeRolesIn(work, { circle }))?.members.map(({ person }) => person),
  );
  const givers = (await listGivers(work, space)).map(({ person }) => person);
  const uncounted = await uncountedAmongIn(work, givers.map(one));
  // Nobody gives themself what is of several.
  const sharers = givers
    .filter((id) => id !== me && members.has(id) && !uncounted.has(spaceOf(one(id))))
    .toSorted((a, b) => (a < b ? -1 : 1));
  const rest = (await sumOf(work, [space])) ?? 0;
  const waiting = (await listDisputesIn(work, [space]))
    .filter((said) => stateOfDispute(said, work.now) === "waits")
    .map(({ transfer }) => transfer);
  return { rest, sharers, parts: partsOf(rest, sharers.length), waiting };
}

/** A mark of what one reads before one confirms it: another sum or somebody else makes another. */
const markOf = ({ rest, sharers }: Plan, way: ClosingWay): string =>
  createHash("sha256")
    .update(JSON.stringify([rest, way, way === "shared" ? sharers : []]))
    .digest("hex")
    .slice(0, 16);

/** What will happen, as who may close the account reads it before. */
export interface SeenClosing extends Omit<Plan, "sharers"> {
  readonly of: Party;
  readonly name: string;
  /** The names of who would receive a part. */
  readonly sharers: readonly string[];
  readonly marks: Readonly<Record<ClosingWay, string>>;
}

/** Sees what would happen; undefined for who may not close it, and once it is closed. */
export const seeClosing = reading(
  async (work: Work, { circle }: { readonly circle: string }): Promise<SeenClosing | undefined> => {
    const me = work.actor.for;
    if (me === undefined || !isId<"Circle">(circle)) return undefined;
    const of = partyOfCircle(circle);
    if (!(await speaksForIn(work, of))) return undefined;
    if ((await listClosings(work, [spaceOf(of)])).size > 0) return undefined;
    const plan = await planIn(work, circle, me);
    const names = await namesOfPartiesIn(work, [of, ...plan.sharers.map(one)]);
    return {
      ...plan,
      of,
      name: nameOf(names, of),
      sharers: plan.sharers.map((id) => nameOf(names, one(id))),
      marks: { house: markOf(plan, "house"), shared: markOf(plan, "shared") },
    };
  },
);

export interface CloseAccount {
  readonly circle: CircleId;
  readonly way: ClosingWay;
  /** What was read before: `SeenClosing.marks`. */
  readonly mark: string;
}

export type CloseAccountRefusal = DecideClosingRefusal | TransferRefusal | "not-a-facilitator";

/**
 * Who facilitates a circle closes its common account: what is left goes where they chose, as they read it, and nobody
 * gives from it any more. A transfer that comes at the same instant comes before, and another sum is read, or after,
 * and is refused. Closed twice, nothing changes.
 */
export const closeAccount = action(closeAccountIn);

export async function closeAccountIn(
  work: Work,
  { circle, way, mark }: CloseAccount,
): Promise<Result<undefined, CloseAccountRefusal>> {
  const me = work.actor.for;
  const of = partyOfCircle(circle);
  if (me === undefined || !(await speaksForIn(work, of))) return refused("not-a-facilitator");
  const space = spaceOf(of);
  // Who gives is held before the accounts, as each gift does.
  const held = await withRight(work, RIGHT, (lent) => holdGivers(lent, space));
  await holdSpaces(work, [space, ...held.map(({ person }) => spaceOf(one(person)))]);
  if ((await listClosings(work, [space])).size > 0) return done(undefined);
  const plan = await planIn(work, circle, me);
  const isAsRead = mark === markOf(plan, way);
  const { parts, waiting } = plan;
  const decision = decideClosing({ way, waiting: waiting.length, parts, isAsRead });
  if (!decision.done) return decision;
  const passed = await passRestIn(work, { ...plan, of, way });
  if (!passed.done) return passed;
  const givers = await listGivers(work, space);
  const closing = await saveClosing(work, { space, way, by: me });
  await deleteGivers(work, space);
  const persons = givers.map(({ person }) => person);
  await tellClosingIn(work, { closing, circle, givers: persons });
  return done(undefined);
}

function wholeOf(hundredths: Balance): Amount {
  const amount = amountOf(hundredths);
  if (amount === undefined) throw new Error("a common account is under zero");
  return amount;
}

/** Each part, then what is not shared to the house: the account is empty. */
async function passRestIn(
  work: Work,
  { of, way, rest, sharers, parts }: Plan & { readonly of: Party; readonly way: ClosingWay },
): Promise<Result<undefined, TransferRefusal>> {
  const shared = way === "shared" && parts !== undefined ? parts : undefined;
  const toAll =
    shared === undefined ? [] : sharers.map((id) => ({ to: one(id), amount: shared.each }));
  const left = rest - toAll.reduce((sum, { amount }) => sum + amount, 0);
  for (const { to, amount } of [...toAll, { to: HOUSE, amount: wholeOf(left) }]) {
    if (amount === 0) continue;
    const asked = { id: newId<"Transfer">(), from: of, to, amount, reason: "closing" } as const;
    const passed = await passKoriIn(work, asked);
    if (!passed.done) return passed;
  }
  return done(undefined);
}

export type OpenAccountRefusal = "not-a-facilitator" | "closed-circle";

/** Who facilitates a circle opens its common account again: it is empty, and nobody gives from it yet. */
export const openAccount = action(
  async (
    work: Work,
    { circle }: { readonly circle: CircleId },
  ): Promise<Result<undefined, OpenAccountRefusal>> => {
    const of = partyOfCircle(circle);
    if (!(await speaksForIn(work, of))) return refused("not-a-facilitator");
    if (await isClosedIn(work, circle)) return refused("closed-circle");
    await holdSpaces(work, [spaceOf(of)]);
    await saveOpened(work, spaceOf(of));
    return done(undefined);
  },
);
