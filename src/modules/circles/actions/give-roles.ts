import { newId } from "#basics/id";
import { done, refused, type Result } from "#basics/result";
import { action, onHoldersSideIn, type Work } from "#services/house";

import { type Circle, type CircleId, isClosed, type PersonId } from "../domain/circle.ts";
import {
  decideGiving,
  type GiveRefusal,
  type Holding,
  mayHandOver,
  type Responsibility,
  type RoleId,
} from "../domain/responsibility.ts";
import { decideKeeping, type KeepRefusal } from "../domain/rights.ts";
import { findCircle } from "../store/circles.ts";
import { listMembersAmong } from "../store/members.ts";
import {
  endHoldings,
  holdRole,
  listHoldings,
  saveHolding,
  saveRole,
  saveRoleEnded,
} from "../store/roles.ts";
import { noteIn } from "./keep-journal.ts";
import { standingIn } from "./standing.ts";
import { tellGivenIn } from "./tell-members.ts";

export interface Held {
  readonly holder: PersonId;
  readonly second: PersonId;
}

export type MakeRole = Held &
  Pick<Responsibility, "name" | "about" | "moderates"> & {
    readonly circle: CircleId;
    /** Nobody is told: for what is brought from the past. */
    readonly quiet?: true;
  };

export type RoleRefusal = KeepRefusal | GiveRefusal | "unknown-circle" | "unknown-role";

/** A facilitator names a role and gives it: never without a second, so that nothing hangs on one person. */
export const makeRole = action(makeRoleIn);

export async function makeRoleIn(
  work: Work,
  { circle: id, name, about, moderates, quiet, ...held }: MakeRole,
): Promise<Result<Responsibility, RoleRefusal>> {
  const circle = await findCircle(work, id);
  if (circle === undefined) return refused("unknown-circle");
  const right = decideKeeping(await standingIn(work, circle.id), circle);
  if (!right.done) return right;
  const decision = await decideHeldIn(work, circle, held);
  if (!decision.done) return decision;
  const role: Responsibility = {
    id: newId<"CircleRole">(),
    circle: circle.id,
    name,
    about,
    moderates,
    madeAt: work.now,
    endedAt: undefined,
  };
  await saveRole(work, role);
  await noteIn(work, circle, { what: "role-made", words: name });
  const told = await holdIn(work, circle, role, held);
  if (quiet !== true) for (const person of told) await tellGivenIn(work, circle, person);
  return done(role);
}

/** Whoever holds a role, or a facilitator, hands it over: to the second or to another member, each time with a second. */
export const handOverRole = action(handOverRoleIn);

export async function handOverRoleIn(
  work: Work,
  asked: Held & { readonly role: RoleId },
): Promise<Result<Circle, RoleRefusal>> {
  const found = await findKeptIn(work, asked.role);
  if (!found.done) return found;
  const { circle, role } = found.value;
  const decision = await decideHeldIn(work, circle, asked);
  if (!decision.done) return decision;
  await endHoldings(work, role.id, ["holder", "second"]);
  for (const person of await holdIn(work, circle, role, asked))
    await tellGivenIn(work, circle, person);
  return done(circle);
}

/** Whoever holds a role, or a facilitator, ends it: nobody takes care of it any more. It stays in the journal. */
export const endRole = action(endRoleIn);

export async function endRoleIn(
  work: Work,
  asked: { readonly role: RoleId },
): Promise<Result<Circle, RoleRefusal>> {
  const found = await findKeptIn(work, asked.role);
  if (!found.done) return found;
  const { circle, role } = found.value;
  await endHoldings(work, role.id, ["holder", "second"]);
  await saveRoleEnded(work, role.id);
  await noteIn(work, circle, { what: "role-ended", words: role.name });
  return done(circle);
}

/** A role that goes on, held, when the person who acts may hand it over. */
async function findKeptIn(
  work: Work,
  id: RoleId,
): Promise<Result<{ readonly circle: Circle; readonly role: Responsibility }, RoleRefusal>> {
  const role = await holdRole(work, id);
  const circle = role && (await findCircle(work, role.circle));
  if (role === undefined || circle === undefined) return refused("unknown-role");
  if (isClosed(circle)) return refused("circle-closed");
  const holdings = await listHoldings(work, circle.id);
  const holder = holdings.find(
    (one) => one.role === id && one.place === "holder" && one.endedAt === undefined,
  );
  const isFacilitator = (await standingIn(work, circle.id)) === "facilitator";
  return mayHandOver(work.actor.for, isFacilitator, holder?.person)
    ? done({ circle, role })
    : refused("not-a-facilitator");
}

async function decideHeldIn(work: Work, circle: Circle, { holder, second }: Held) {
  const members = await listMembersAmong(work, circle.id, [holder, second]);
  const side = await onHoldersSideIn(work, members);
  return decideGiving({ holder, second }, new Set(members.filter((one) => !side.has(one))));
}

/** Both places of a role are taken; answers by whom, to tell them. */
async function holdIn(
  work: Work,
  circle: Circle,
  role: Responsibility,
  { holder, second }: Held,
): Promise<readonly PersonId[]> {
  const taken: readonly Pick<Holding, "person" | "place">[] = [
    { person: holder, place: "holder" },
    { person: second, place: "second" },
  ];
  for (const one of taken) {
    await saveHolding(work, circle.id, {
      ...one,
      id: newId<"Holding">(),
      role: role.id,
      since: work.now,
    });
    await noteIn(work, circle, {
      what: one.place === "holder" ? "role-given" : "role-seconded",
      person: one.person,
      words: role.name,
    });
  }
  return [holder, second];
}
