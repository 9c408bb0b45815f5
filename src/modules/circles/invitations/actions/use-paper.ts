import { done, refused, type Result } from "#basics/result";
import { action, type Actor, type App, reading, type Work, withRight } from "#services/house";
import { fingerprint } from "#services/keys";
import { countOne, declareLimit } from "#services/limits";

import { type Circle, isClosed } from "../../domain/circle.ts";
import {
  type PaperCode,
  type PaperKind,
  readPaperCode,
  serves,
  type UsePaperRefusal,
} from "../../domain/paper-code.ts";
import { isMember, type Standing } from "../../domain/rights.ts";
import { findCircle } from "../../store/circles.ts";
import { findMembership } from "../../store/members.ts";
import { findByCode, holdByCode, saveUse } from "../../store/paper-codes.ts";
import { askToJoinIn } from "../../actions/ask-to-join.ts";
import { KEEP_INVITATIONS } from "./invite-people.ts";
import { enterIn } from "../../actions/join-circle.ts";

/** Codes looked at from one place in an hour: a whole meeting may sit behind one; 2^40 codes exist. */
const FROM_PLACE = declareLimit({ name: "paper-codes-from-place", points: 600, seconds: 3600 });

/** What a code on paper leads to. */
export interface SeenPaper {
  readonly circle: Circle;
  readonly kind: PaperKind;
  /** Whether it still serves. */
  readonly serves: boolean;
  readonly standing: Standing;
}

/** Where a code leads, as typed or photographed; undefined when nowhere, and for a while after too many from one place. */
export async function seePaper(
  app: App,
  actor: Actor,
  asked: { readonly code: string; readonly place: string },
): Promise<SeenPaper | undefined> {
  const code = readPaperCode(asked.code);
  const place = Buffer.from(fingerprint(app, "place", asked.place)).toString("base64url");
  if (code === undefined || (await countOne(app, FROM_PLACE, place)) !== undefined)
    return undefined;
  return seeAction(app, actor, code);
}

const seeAction = reading((work: Work, code: string) =>
  withRight(work, KEEP_INVITATIONS, async (lent): Promise<SeenPaper | undefined> => {
    const found = await findByCode(lent, code);
    const circle = found && (await findCircle(lent, found.circle));
    if (found === undefined || circle === undefined || !mayBeShown(circle, found, lent.now))
      return undefined;
    const person = work.actor.for;
    const membership = person && (await findMembership(lent, circle.id, person));
    return {
      circle,
      kind: found.kind,
      serves: serves(found, lent.now) && !isClosed(circle),
      standing: membership?.role ?? (person === undefined ? "visitor" : "outsider"),
    };
  }),
);

/** A circle that only its members know is shown by a slip that still serves, and by nothing else. */
function mayBeShown(circle: Circle, code: PaperCode, now: Temporal.Instant): boolean {
  if (circle.isHidden) return false;
  if (circle.rest.state === "closed" && circle.rest.readers === "members") return false;
  return circle.isOpen || (code.kind === "slip" && serves(code, now));
}

export interface UsePaper {
  readonly code: string;
  /** To the questions of a circle that one asks to join, by its poster. */
  readonly answers: readonly string[];
}

/**
 * Somebody comes by a code on paper and accepts the charter. By a slip, which somebody of the circle
 * gave by hand, one is in; by a poster one joins an open circle, and asks to join the others.
 */
export const usePaper = action(usePaperIn);

export async function usePaperIn(
  work: Work,
  asked: UsePaper,
): Promise<Result<{ readonly circle: Circle; readonly isIn: boolean }, UsePaperRefusal>> {
  const person = work.actor.for;
  if (person === undefined) return refused("sign-in-first");
  const code = readPaperCode(asked.code);
  if (code === undefined) return refused("unknown-code");
  const held = await withRight(work, KEEP_INVITATIONS, async (lent) => {
    const found = await holdByCode(lent, code);
    const circle = found && (await findCircle(lent, found.circle));
    const membership = circle && (await findMembership(lent, circle.id, person));
    return { found, circle, standing: membership?.role ?? ("outsider" as const) };
  });
  const { found, circle } = held;
  if (found === undefined || circle === undefined || !mayBeShown(circle, found, work.now))
    return refused("unknown-code");
  if (isMember(held.standing)) return done({ circle, isIn: true });
  if (isClosed(circle)) return refused("circle-closed");
  if (!serves(found, work.now)) return refused("code-over");
  const isIn = found.kind === "slip" || circle.joining === "open";
  if (isIn) await enterIn(work, { circle, person, role: "member" });
  else {
    const told = await askToJoinIn(work, { circle: circle.id, answers: asked.answers });
    if (!told.done) return refused("asks-first");
  }
  await withRight(work, KEEP_INVITATIONS, (lent) => saveUse(lent, found.id));
  return done({ circle, isIn });
}
