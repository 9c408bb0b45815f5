import { done, refused, type Result } from "#basics/result";
import { action, type PersonId, type Work, withRight } from "#services/house";

import type { BroughtNameId } from "../../domain/brought.ts";
import type { Circle, CircleId } from "../../domain/circle.ts";
import {
  bringListIn,
  KEEP_INVITATIONS,
  mayInviteIn,
  sendListIn,
} from "../../invitations/actions/invite-people.ts";
import { eraseName, listNames, saveClaim, saveInvited } from "../../store/brought.ts";
import { findCircle } from "../../store/circles.ts";
import { markOf } from "../../store/invitations.ts";
import { standingIn } from "../../actions/standing.ts";

export interface InviteNames {
  readonly circle: CircleId;
  /** An address for some of the names of the archive: it holds none itself. */
  readonly persons: readonly { readonly name: BroughtNameId; readonly address: string }[];
  readonly words: string;
}

export type InviteNamesRefusal =
  | "unknown-circle"
  | "not-a-facilitator"
  | "circle-closed"
  | "nobody-to-ask"
  | "same-address"
  | "no-link-in-words";

/**
 * Who keeps the circle gives the addresses of people whom the archive names: each is asked, once, as anybody is whom
 * a circle invites. Who says yes is then asked whether the name is theirs.
 */
export const inviteNames = action(
  async (work: Work, asked: InviteNames): Promise<Result<Circle, InviteNamesRefusal>> => {
    const may = await mayInviteIn(work, asked.circle);
    if (!may.done) return may;
    const { circle } = may.value;
    if (asked.persons.length === 0) return refused("nobody-to-ask");
    const addresses = new Set(asked.persons.map(({ address }) => address));
    // One address for two names: nobody would know whose it is.
    if (addresses.size !== asked.persons.length) return refused("same-address");
    const names = new Map((await listNames(work, circle.id)).map((one) => [one.id, one.name]));
    const lines = asked.persons.map(({ name, address }) => lineOf(names.get(name), address));
    const list = await bringListIn(work, { circle: circle.id, sent: { pasted: lines.join("\n") } });
    if (!list.done) return refused("nobody-to-ask");
    const sent = await sendListIn(work, {
      circle: circle.id,
      list: list.value,
      words: asked.words,
    });
    if (!sent.done)
      return refused(sent.refusal === "no-link-in-words" ? sent.refusal : "nobody-to-ask");
    await withRight(work, KEEP_INVITATIONS, async (lent) => {
      for (const { name, address } of asked.persons)
        if (names.has(name)) await saveInvited(lent, name, markOf(lent, circle.id, address));
    });
    return done(circle);
  },
);

/** « Prénom Nom <adresse> », as a list is pasted (RFC 5322, 3.4): what would break the line is left out of the name. */
function lineOf(name: string | undefined, address: string): string {
  const bare = (name ?? "").replace(/[<>"@,;\t\r\n]+/g, " ").trim();
  return bare === "" ? address : `${bare} <${address}>`;
}

export interface ClaimName {
  readonly circle: CircleId;
  readonly name: BroughtNameId;
  readonly isMe: boolean;
}

export type ClaimRefusal = "unknown-circle" | "not-asked";

/** Who came in by the invitation sent for a name says whether it is theirs. Nobody says it for them. */
export const claimName = action(
  async (work: Work, asked: ClaimName): Promise<Result<Circle, ClaimRefusal>> => {
    const held = await heldIn(work, asked);
    if (held === undefined) return refused("unknown-circle");
    const { circle, name, person } = held;
    if (work.actor.mandate !== undefined || name.offeredTo !== person) return refused("not-asked");
    await saveClaim(work, name.id, asked.isMe ? person : undefined);
    return done(circle);
  },
);

export type EraseNameRefusal = "unknown-circle" | "not-yours";

/** A name is erased: who bears it asked for that, of who keeps the circle or as the one who said that it is theirs. */
export const eraseBroughtName = action(
  async (work: Work, asked: Omit<ClaimName, "isMe">): Promise<Result<Circle, EraseNameRefusal>> => {
    const held = await heldIn(work, asked);
    if (held === undefined) return refused("unknown-circle");
    const { circle, name, person, standing } = held;
    const isTheirs = name.claimedBy === person || name.offeredTo === person;
    if (work.actor.mandate !== undefined || !(isTheirs || standing === "facilitator"))
      return refused("not-yours");
    await eraseName(work, name.id);
    return done(circle);
  },
);

async function heldIn(work: Work, asked: Omit<ClaimName, "isMe">) {
  const person: PersonId | undefined = work.actor.for;
  const circle = await findCircle(work, asked.circle);
  if (circle === undefined || person === undefined) return undefined;
  const standing = await standingIn(work, circle.id);
  const [name] = await listNames(work, circle.id, { held: asked.name });
  return name?.name === undefined ? undefined : { circle, person, standing, name };
}
