import { open } from "#modules/access";
import { namesOfIn } from "#modules/people";
import { done, refused, type Result } from "#basics/result";
import { action, type PersonId, reading, type ToHandOver, type Work } from "#services/house";

import { type HandoverSide, isPassedOn, sideOf, USUAL_ITEMS } from "../domain/handover.ts";
import { type Organisation, spaceOf } from "../../domain/organisation.ts";
import {
  isActive,
  type Representative,
  type RepresentativeId,
} from "../../domain/representative.ts";
import { dropTicks, type HandoverTick, listTicks, saveTicks } from "../store/handover-ticks.ts";
import { listHandovers } from "../store/handovers.ts";
import { findRepresentative, listActive } from "../../store/representatives.ts";
import { type HandoverBegun, listBegunIn, thingsIn } from "./handovers-begun.ts";
import { type Inside, insideIn, listInvitedIn, type WaitingInvitation } from "./see-team.ts";

/** One thing of the list, with who ticked it on each side. */
export interface HandoverItem {
  readonly key: string;
  /** Undefined for what any association passes on: its words are the page's. */
  readonly thing: ToHandOver | undefined;
  readonly given: string | undefined;
  readonly received: string | undefined;
}

export interface SeenHandover extends Inside {
  /** The role that is handed over. */
  readonly role: Representative;
  readonly name: string;
  readonly isOver: boolean;
  /** The side on which the reader ticks. */
  readonly side: HandoverSide;
  readonly items: readonly HandoverItem[];
  readonly isDone: boolean;
  /** What the one who goes wrote to who comes. */
  readonly words: string | undefined;
  /** The others who look after it. */
  readonly followers: readonly string[];
  /** Who was invited and did not answer yet, latest first. */
  readonly invitations: readonly WaitingInvitation[];
  /** On one's own list: what others pass on, and the reader may receive. */
  readonly begun: readonly HandoverBegun[];
}

/** What one representative passes on, by number and role; without a role, one's own. For its representatives. */
export const seeHandover = reading(seeHandoverIn);

export async function seeHandoverIn(
  work: Work,
  asked: { readonly number: number; readonly representative: RepresentativeId | undefined },
): Promise<SeenHandover | undefined> {
  const inside = await insideIn(work, asked);
  if (inside === undefined) return undefined;
  const { organisation, mine } = inside;
  const role =
    asked.representative === undefined
      ? mine
      : await findRepresentative(work, asked.representative);
  if (role?.organisation !== organisation.id) return undefined;
  const side = sideOf(role, mine) ?? "received";
  const others = (await listActive(work, organisation.id)).filter(
    ({ person, powers }) => person !== role.person && powers.includes("manage"),
  );
  const ticks = await listTicks(work, role.id);
  const names = await namesOfIn(
    work,
    [role, ...others, ...ticks].map(({ person }) => person),
  );
  const items = await itemsIn(work, { role, ticks, names });
  return {
    ...inside,
    role,
    name: names.get(role.person) ?? "",
    isOver: !isActive(role, work.now.toZonedDateTimeISO("Europe/Paris").toPlainDate()),
    side,
    items,
    isDone: isPassedOn(
      items.map(({ key }) => key),
      ticks,
    ),
    words: await wordsIn(work, organisation, role),
    followers: others.map(({ person }) => names.get(person) ?? ""),
    invitations: await listInvitedIn(work, organisation),
    begun: side === "given" ? await listBegunIn(work, organisation) : [],
  };
}

interface OfRole {
  readonly role: Representative;
  readonly ticks: readonly HandoverTick[];
  readonly names: ReadonlyMap<PersonId, string>;
}

/** The list of a role, with who ticked what. */
async function itemsIn(
  work: Work,
  { role, ticks, names }: OfRole,
): Promise<readonly HandoverItem[]> {
  const by = (key: string, which: HandoverSide) => {
    const tick = ticks.find((one) => one.item === key && one.side === which);
    return tick && (names.get(tick.person) ?? "");
  };
  const usual = USUAL_ITEMS.map((key) => ({ key, thing: undefined }));
  const things = (await thingsIn(work, role)).map((thing) => ({ key: thing.key, thing }));
  return [...usual, ...things].map((one) => ({
    ...one,
    given: by(one.key, "given"),
    received: by(one.key, "received"),
  }));
}

async function wordsIn(
  work: Work,
  organisation: Organisation,
  { person }: Representative,
): Promise<string | undefined> {
  const kept = (await listHandovers(work, organisation.id)).find((one) => one.person === person);
  return kept && open(work, spaceOf(organisation.id), kept.sealed);
}

export interface TickHandover {
  readonly number: number;
  readonly representative: RepresentativeId;
  /** All that is now ticked on one's side; what is left out is ticked no more. */
  readonly items: readonly string[];
}

/** Somebody says what was passed on: the one who goes, that it was given; another, that it was received. */
export const tickHandover = action(tickHandoverIn);

export async function tickHandoverIn(
  work: Work,
  asked: TickHandover,
): Promise<Result<RepresentativeId, "unknown-role">> {
  const seen = await seeHandoverIn(work, asked);
  if (seen === undefined || seen.organisation.dissolved !== undefined)
    return refused("unknown-role");
  const { role, side, organisation, mine, items } = seen;
  const known = items.map(({ key }) => key);
  const ticked = known.filter((key) => asked.items.includes(key));
  await saveTicks(work, {
    organisation: organisation.id,
    representative: role.id,
    side,
    person: mine.person,
    items: ticked,
  });
  const dropped = known.filter((key) => !ticked.includes(key));
  await dropTicks(work, { representative: role.id, side, items: dropped });
  return done(role.id);
}
