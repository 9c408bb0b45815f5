import { namesOfIn } from "#modules/people";
import { contributionsIn, type ToHandOver, type Work } from "#services/house";

import { toReceive, USUAL_ITEMS } from "../domain/handover.ts";
import type { Organisation, PersonId } from "../../domain/organisation.ts";
import type { Representative, RepresentativeId } from "../../domain/representative.ts";
import { listTicksOfOthers, type TickOfRole } from "../store/handover-ticks.ts";
import { listHandovers } from "../store/handovers.ts";
import { listActive } from "../../store/representatives.ts";
import { organisationsOfIn } from "./acting-for.ts";

/** A list that another hands over. */
export interface HandoverBegun {
  readonly role: RepresentativeId;
  /** Who hands it over. */
  readonly name: string;
  /** How many things they say that they gave, and nobody received yet. */
  readonly toReceive: number;
}

/** The same, for « mon fil »: with where it is. */
export interface HandoverToReceive extends HandoverBegun {
  readonly organisation: Pick<Organisation, "id" | "number" | "name">;
}

/** What all modules say that this person still holds for it. */
export async function thingsIn(
  work: Work,
  { organisation, person }: Pick<Representative, "organisation" | "person">,
): Promise<readonly ToHandOver[]> {
  const found: ToHandOver[] = [];
  for (const handsOver of contributionsIn(work, (module) => module.handsOver))
    found.push(...(await handsOver(work, { organisation, person })));
  return found;
}

/** What was given to the person who acts, and not received, for all that they represent today. */
export async function listToReceiveIn(work: Work): Promise<readonly HandoverToReceive[]> {
  const person = work.actor.for;
  if (person === undefined) return [];
  const mine = (await organisationsOfIn(work, person)).filter(
    ({ standing }) => standing !== "dissolved",
  );
  if (mine.length === 0) return [];
  const ticks = await listTicksOfOthers(work, { organisations: mine.map(({ id }) => id), person });
  const waiting = await waitingIn(work, ticks);
  const names = await namesOfIn(
    work,
    waiting.map(({ holder }) => holder),
  );
  return waiting.flatMap(({ organisation: id, representative: role, holder, count }) => {
    const organisation = mine.find((one) => one.id === id);
    const name = names.get(holder) ?? "";
    return organisation === undefined ? [] : [{ organisation, role, name, toReceive: count }];
  });
}

/**
 * The lists that others of an organisation began to hand over to the person who acts: those of which
 * something is to be received, then those of who says a last day, ticked something or left a word.
 */
export async function listBegunIn(
  work: Work,
  { id: organisation, dissolved }: Organisation,
): Promise<readonly HandoverBegun[]> {
  const person = work.actor.for;
  if (person === undefined || dissolved !== undefined) return [];
  const ticks = await listTicksOfOthers(work, { organisations: [organisation], person });
  const waiting = await waitingIn(work, ticks);
  const words = await listHandovers(work, organisation);
  const going = (await listActive(work, organisation)).filter(
    (role) =>
      role.person !== person &&
      !waiting.some(({ representative }) => representative === role.id) &&
      (role.until !== undefined ||
        words.some((one) => one.person === role.person) ||
        ticks.some(({ representative }) => representative === role.id)),
  );
  const all = [
    ...waiting.map(({ representative: role, holder, count }) => ({ role, holder, count })),
    ...going.map(({ id: role, person: holder }) => ({ role, holder, count: 0 })),
  ];
  const names = await namesOfIn(
    work,
    all.map(({ holder }) => holder),
  );
  return all.map(({ role, holder, count }) => ({
    role,
    name: names.get(holder) ?? "",
    toReceive: count,
  }));
}

interface Waiting extends Pick<TickOfRole, "organisation" | "representative"> {
  readonly holder: PersonId;
  readonly count: number;
}

/** How many things of each list are to be received; what the list holds no more is not waited for. */
async function waitingIn(work: Work, ticks: readonly TickOfRole[]): Promise<readonly Waiting[]> {
  const waiting: Waiting[] = [];
  for (const [representative, its] of Map.groupBy(ticks, (tick) => tick.representative)) {
    const [first] = its;
    const given = toReceive([...new Set(its.map(({ item }) => item))], its);
    if (first === undefined || given.length === 0) continue;
    const { organisation, holder } = first;
    const usual: readonly string[] = USUAL_ITEMS;
    const isUsual = given.every((item) => usual.includes(item));
    const things = isUsual ? [] : await thingsIn(work, { organisation, person: holder });
    const known = [...usual, ...things.map(({ key }) => key)];
    const count = given.filter((item) => known.includes(item)).length;
    if (count > 0) waiting.push({ organisation, representative, holder, count });
  }
  return waiting;
}
