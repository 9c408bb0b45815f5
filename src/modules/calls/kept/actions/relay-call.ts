import { dayOf } from "#basics/dates";
import { newId } from "#basics/id";
import { done, refused, type Result } from "#basics/result";
import { findOrganisationIn, mayActForIn } from "#modules/organisations";
import { hasRoleThat } from "#rules/organisations";
import { action, type Work } from "#services/house";

import type { CallId } from "../../domain/call.ts";
import type { OrganisationId } from "../../domain/publish/issuer.ts";
import { findCallById } from "../../store/calls.ts";
import { isRelayAddress, type RelayRefusal } from "../domain/kept.ts";
import { deleteRelay, findRelayOf, saveRelay } from "../store/relays.ts";

export interface RelayCall {
  readonly organisation: OrganisationId;
  readonly call: CallId;
  readonly url: string;
  readonly on: Temporal.PlainDate;
}

/** A media says where and when it relayed a call; saying it again changes the one line that it has. */
export const relayCall = action(relayCallIn);

export async function relayCallIn(
  work: Work,
  asked: RelayCall,
): Promise<Result<undefined, RelayRefusal>> {
  const { organisation, call, url, on } = asked;
  const may = await mayRelayIn(work, organisation);
  if (!may.done) return may;
  const found = await findCallById(work, call);
  if (found?.state !== "published") return refused("unknown-call");
  if (!isRelayAddress(url)) return refused("bad-address");
  if (Temporal.PlainDate.compare(on, dayOf(work.now)) > 0) return refused("bad-day");
  const before = await findRelayOf(work, asked);
  if (before?.isHidden === true) return refused("taken-down");
  await saveRelay(work, { id: before?.id ?? newId<"Relay">(), organisation, call, url, on });
  return done(undefined);
}

/** It takes its relay back. What moderation took down stays so. */
export const takeRelayBack = action(takeRelayBackIn);

export async function takeRelayBackIn(
  work: Work,
  asked: Pick<RelayCall, "organisation" | "call">,
): Promise<Result<undefined, RelayRefusal>> {
  const may = await mayRelayIn(work, asked.organisation);
  if (!may.done) return may;
  const before = await findRelayOf(work, asked);
  if (before === undefined || before.isHidden) return refused("no-relay");
  await deleteRelay(work, asked);
  return done(undefined);
}

/** It publishes, so it is verified; and it is a media. */
async function mayRelayIn(
  work: Work,
  organisation: OrganisationId,
): Promise<Result<undefined, RelayRefusal>> {
  if (!(await mayActForIn(work, { organisation, power: "publish" }))) return refused("not-allowed");
  const found = await findOrganisationIn(work, organisation);
  if (found === undefined || !hasRoleThat(found, "relays")) return refused("not-a-media");
  return done(undefined);
}
