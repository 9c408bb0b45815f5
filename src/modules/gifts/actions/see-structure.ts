import type { Amount } from "#basics/amount";
import { findOrganisationIn } from "#modules/organisations";
import { type Organisation, spaceOf } from "#rules/organisations";
import { reading, type Work } from "#services/house";

import type { OrganisationId } from "../domain/gift.ts";
import type { Rate } from "../domain/rate.ts";
import {
  type Asked,
  countReceived,
  type GiftOrder,
  listReceived,
  listSaid,
  listYears,
} from "../store/lists.ts";
import { listRates, listWorths } from "../store/worth.ts";
import { type KnownGiver, knownGiversIn } from "./known-givers.ts";
import { type NamedGift, nameGiftsIn } from "./named.ts";
import { type SeenGift, seenIn } from "./see-gifts.ts";
import { keepsIn } from "./standing.ts";

export { ORDERS } from "../store/lists.ts";

export interface OfStructure {
  readonly organisation: OrganisationId;
}

/** An organisation that the person who acts keeps, or may say yes for; undefined for anyone else. */
export async function keptStructureIn(
  work: Work,
  { organisation }: OfStructure,
): Promise<Organisation | undefined> {
  if (!(await keepsIn(work, organisation))) return undefined;
  const found = await findOrganisationIn(work, organisation);
  return found?.id === organisation ? found : undefined;
}

/** The lines that an address asks for. */
export type AskedGifts = Asked & { readonly order: GiftOrder; readonly page: number };

export const STRUCTURE_PAGE = 20;

/** What is given to a structure, as who keeps it sees it. */
export interface SeenStructure {
  readonly organisation: Organisation;
  readonly waiting: readonly SeenGift[];
  readonly shown: readonly NamedGift[];
  readonly total: number;
  readonly years: readonly number[];
  readonly givers: readonly KnownGiver[];
  readonly rates: readonly Rate[];
}

export const seeStructure = reading(seeStructureIn);

export async function seeStructureIn(
  work: Work,
  { asked, ...of }: OfStructure & { readonly asked: AskedGifts },
): Promise<SeenStructure | undefined> {
  const organisation = await keptStructureIn(work, of);
  if (organisation === undefined) return undefined;
  const space = spaceOf(organisation.id);
  const waiting = await seenIn(work, await listSaid(work, [space]));
  const from = (asked.page - 1) * STRUCTURE_PAGE;
  const lines = await listReceived(work, space, { ...asked, from, most: STRUCTURE_PAGE });
  return {
    organisation,
    waiting: waiting.filter(({ may }) => may.answer),
    shown: await nameGiftsIn(work, lines),
    total: await countReceived(work, space, asked),
    years: await listYears(work, space),
    givers: await knownGiversIn(work, organisation.id),
    rates: await listRates(work, space),
  };
}

/** How many lines of a structure wait for the yes of the person who acts; undefined for who does not keep it. */
export async function countWaitingOfIn(work: Work, of: OfStructure): Promise<number | undefined> {
  if (!(await keepsIn(work, of.organisation))) return undefined;
  const said = await seenIn(work, await listSaid(work, [spaceOf(of.organisation)]));
  return said.filter(({ may }) => may.answer).length;
}

/** A line of the table that goes out: with what each is worth. */
export interface LineOut {
  readonly gift: NamedGift;
  readonly each: Amount | undefined;
}

export interface AskLines extends OfStructure {
  readonly asked: Asked & { readonly order: GiftOrder };
  readonly range: { readonly from: number; readonly most: number };
}

/** All the lines that an address asks for, so many at a time; none for who does not keep it. */
export const listLines = reading(listLinesIn);

export async function listLinesIn(work: Work, asked: AskLines): Promise<readonly LineOut[]> {
  const organisation = await keptStructureIn(work, asked);
  if (organisation === undefined) return [];
  const space = spaceOf(organisation.id);
  const lines = await listReceived(work, space, { ...asked.asked, ...asked.range });
  const worths = await listWorths(
    work,
    lines.map(({ id }) => id),
  );
  return (await nameGiftsIn(work, lines)).map((gift) => ({ gift, each: worths.get(gift.id) }));
}
