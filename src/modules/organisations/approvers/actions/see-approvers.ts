import { addressTextIn, namesOfIn } from "#modules/people";
import { maskAddress } from "#rules/people";
import { reading, type Work, withRight } from "#services/house";

import type { Representative } from "../../domain/representative.ts";
import { type Organisation, standingOf } from "../../domain/organisation.ts";
import { mayUse } from "../../domain/rights.ts";
import { findByAddress, listNamedAnywhere, listOrganisations } from "../../store/organisations.ts";
import { listActive } from "../../store/representatives.ts";
import { mayActForIn } from "../../team/actions/acting-for.ts";
import { type Inside, insideIn } from "../../team/actions/see-team.ts";
import { type Approver, findApprover } from "../store/approvers.ts";
import { listMissing } from "../store/found-addresses.ts";
import { listFoundIn, type SeenFound } from "./found-address.ts";

/** A representative, with whether they may say yes today. */
export interface SeenEligible {
  readonly one: Representative;
  readonly name: string;
  readonly mayApprove: boolean;
}

export interface SeenApprovers extends Inside {
  readonly keeps: boolean;
  /** Whether the reader may read who works here. */
  readonly readsWorkers: boolean;
  /** What was said; undefined: those who may, by rank. */
  readonly said: Approver | undefined;
  /** The address that was given, masked. */
  readonly email: string | undefined;
  /** The representatives, by rank. */
  readonly team: readonly SeenEligible[];
}

/** « Qui donne les accords »: for those who represent it; undefined for anyone else. */
export const seeApprovers = reading(seeApproversIn);

export async function seeApproversIn(
  work: Work,
  asked: { readonly number: number },
): Promise<SeenApprovers | undefined> {
  const inside = await insideIn(work, asked);
  if (inside === undefined || inside.organisation.dissolved !== undefined) return undefined;
  const { organisation } = inside;
  const said = await findApprover(work, organisation.id);
  const all = await listActive(work, organisation.id);
  const names = await namesOfIn(
    work,
    all.map(({ person }) => person),
  );
  const standing = standingOf(organisation);
  const named = said?.named;
  const text =
    named?.kind === "given-address" ? await addressTextIn(work, named.address) : undefined;
  const keeps = await mayActForIn(work, { organisation: organisation.id, power: "manage" });
  return {
    ...inside,
    keeps,
    readsWorkers: keeps || mayUse(standing, inside.mine.powers, "approve"),
    said,
    email: text && maskAddress(text),
    team: all.map((one) => ({
      one,
      name: names.get(one.person) ?? "",
      mayApprove: mayUse(standing, one.powers, "approve"),
    })),
  };
}

/** What the operator reads of employers that nobody represents. */
export interface SeenFoundAddresses {
  readonly all: readonly SeenFound[];
  /** Where somebody waits for a yes, and no address is written: never who. */
  readonly missing: readonly Organisation[];
}

/** The addresses that were found, and those that miss, for the operator; undefined for anyone else. */
export const seeFoundAddresses = reading<undefined, SeenFoundAddresses | undefined>(
  seeFoundAddressesIn,
);

export async function seeFoundAddressesIn(work: Work): Promise<SeenFoundAddresses | undefined> {
  const all = await listFoundIn(work);
  if (all === undefined) return undefined;
  const missing = await withRight(work, "organisations-approvers", (lent) => listMissing(lent));
  return { all, missing: missing.length === 0 ? [] : await listOrganisations(work, missing) };
}

/** The organisations that the operator may mean: by the number of its page, else of exactly this name. */
export const findEmployer = reading(
  async (work: Work, { typed }: { readonly typed: string }): Promise<readonly Organisation[]> => {
    const number = /^\d{1,9}$/.test(typed) ? Number(typed) : undefined;
    if (number === undefined) return listNamedAnywhere(work, typed);
    const found = await findByAddress(work, number);
    return found === undefined ? [] : [found];
  },
);
