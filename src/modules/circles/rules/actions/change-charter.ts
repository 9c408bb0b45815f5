import { dayOf } from "#basics/dates";
import { done, refused, type Result } from "#basics/result";
import { action, reading, type Work } from "#services/house";

import {
  type ChangeCharterRefusal,
  type CharterVersion,
  decideNewCharter,
} from "../../domain/charter.ts";
import type { Circle, CircleId, Membership } from "../../domain/circle.ts";
import { decideKeeping } from "../../domain/rights.ts";
import { listCharters, saveCharter } from "../../store/charters.ts";
import { findCircle, holdCircle } from "../../store/circles.ts";
import { listUnaccepted, saveAccepted } from "../../store/accepted.ts";
import { findMembership } from "../../store/members.ts";
import { acceptCharterIn } from "../../actions/join-circle.ts";
import { noteIn } from "../../actions/keep-journal.ts";
import { standingIn } from "../../actions/standing.ts";

export interface ChangeCharter {
  readonly circle: CircleId;
  readonly sentences: readonly string[];
  readonly why: string;
  /** By when members are asked to accept it, or leave. */
  readonly due: Temporal.PlainDate;
  /** The version that the facilitator changed: another meanwhile, and nothing is lost over it. */
  readonly from: number;
  /** Nobody is told: for what is brought from the past. */
  readonly quiet?: true;
}

/** A facilitator changes the charter: they accept it by this, every other member is told and asked. */
export const changeCharter = action(changeCharterIn);

export async function changeCharterIn(
  work: Work,
  asked: ChangeCharter,
): Promise<Result<Circle, ChangeCharterRefusal>> {
  const seen = await findCircle(work, asked.circle);
  if (seen === undefined) return refused("unknown-circle");
  const right = decideKeeping(await standingIn(work, seen.id), seen);
  if (!right.done) return right;
  const circle = await holdCircle(work, seen.id);
  if (circle === undefined) return refused("unknown-circle");
  if (circle.charterVersion !== asked.from) return refused("changed-meanwhile");
  const decision = decideNewCharter(circle.charter, asked, dayOf(work.now));
  if (!decision.done) return decision;

  const version = circle.charterVersion + 1;
  const { sentences, why, due } = asked;
  await saveCharter(work, circle.id, { version, sentences, why, due, madeAt: work.now });
  await noteIn(work, circle, { what: "charter-changed", words: why });
  const changed = { ...circle, charter: sentences, charterVersion: version };
  await acceptIn(work, changed);
  if (asked.quiet !== true) await work.later("tell-charter", { circle: circle.id, version });
  return done(changed);
}

/** A member accepts the charter as it is now. */
export const acceptCharter = action(acceptCharterAgainIn);

export async function acceptCharterAgainIn(
  work: Work,
  asked: { readonly circle: CircleId; readonly version: number },
): Promise<Result<Circle, "unknown-circle" | "not-a-member" | "changed-meanwhile">> {
  const circle = await findCircle(work, asked.circle);
  if (circle === undefined) return refused("unknown-circle");
  if (circle.charterVersion !== asked.version) return refused("changed-meanwhile");
  return (await acceptIn(work, circle)) ? done(circle) : refused("not-a-member");
}

async function acceptIn(work: Work, circle: Circle): Promise<boolean> {
  const mine = work.actor.for && (await findMembership(work, circle.id, work.actor.for));
  if (mine === undefined) return false;
  await saveAccepted(work, mine.id, await acceptCharterIn(work, circle));
  return true;
}

/** The charter of a circle with all its versions, and the one that the reader accepted. */
export interface SeenCharter {
  readonly circle: Circle;
  readonly versions: readonly CharterVersion[];
  readonly mine: Membership | undefined;
  /** For its facilitators: how many members have not accepted the present version. */
  readonly waiting: number | undefined;
}

export const seeCharter = reading(
  async (work: Work, asked: { readonly circle: string }): Promise<SeenCharter | undefined> => {
    const circle = await findCircle(work, asked.circle);
    if (circle === undefined) return undefined;
    const mine = work.actor.for && (await findMembership(work, circle.id, work.actor.for));
    const waiting =
      mine?.role === "facilitator"
        ? (await listUnaccepted(work, circle.id, circle.charterVersion)).length
        : undefined;
    return { circle, versions: await listCharters(work, circle.id), mine, waiting };
  },
);
