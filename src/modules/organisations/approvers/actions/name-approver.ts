import { newId } from "#basics/id";
import { done, refused, type Result } from "#basics/result";
import { seal } from "#modules/access";
import { postAskedMailIn } from "#modules/notifications";
import {
  confirmAddressIn,
  findOrMakeAddressIn,
  namesOfIn,
  personsOfAddressIn,
  reachAddressIn,
} from "#modules/people";
import { readAddress } from "#rules/people";
import {
  action,
  type Actor,
  type App,
  carryIn,
  linkHolder,
  reading,
  type Work,
  withRight,
} from "#services/house";
import { isSigned, sign } from "#services/keys";
import { countOne } from "#services/limits";

import { beforeIn } from "../../actions/see-organisation.ts";
import {
  addressOf,
  type Organisation,
  type OrganisationId,
  type PersonId,
  spaceOf,
} from "../../domain/organisation.ts";
import type { RepresentativeId, Role } from "../../domain/representative.ts";
import { saveJournalLine } from "../../store/journal.ts";
import { findOrganisation, holdOrganisation } from "../../store/organisations.ts";
import { listActive } from "../../store/representatives.ts";
import { perOrganisation } from "../../team/actions/invite.ts";
import type { ApproverId, Named } from "../domain/approver.ts";
import {
  type Approver,
  findApprover,
  holdApprover,
  readApprover,
  saveAnsweredApprover,
  saveApprover,
  saveNoApprover,
} from "../store/approvers.ts";
import { texts } from "./letters.fr.ts";

/** Whom an organisation names to say yes; "by-rank": whoever may `approve`, one after the other. */
export type NameWhom =
  | { readonly kind: "by-rank" }
  | { readonly kind: "representative"; readonly representative: RepresentativeId }
  | { readonly kind: "function"; readonly role: Role }
  | { readonly kind: "given-address"; readonly email: string; readonly words: string };

export interface NameApprover {
  readonly organisation: OrganisationId;
  readonly whom: NameWhom;
  readonly site: string | undefined;
}

export type NameApproverRefusal =
  | "not-allowed"
  | "not-an-address"
  | "no-words"
  | "may-not-approve"
  | "too-many"
  | "nothing-to-answer";

/**
 * Who keeps the team says who says yes for those who work here. A representative, or a function, says yes only while
 * they have the power `approve`; an address counts once whoever reads it answered that it is theirs, so that no
 * mistyped address ever reads who works where. The same said twice changes nothing.
 */
export async function nameApprover(
  app: App,
  actor: Actor,
  asked: NameApprover,
): Promise<Result<undefined, NameApproverRefusal>> {
  if (
    asked.whom.kind === "given-address" &&
    (await countOne(app, perOrganisation, asked.organisation)) !== undefined
  )
    return refused("too-many");
  return nameAction(app, actor, asked);
}

const nameAction = action(nameApproverIn);

export async function nameApproverIn(
  work: Work,
  { organisation: id, whom, site }: NameApprover,
): Promise<Result<undefined, NameApproverRefusal>> {
  const organisation = await holdOrganisation(work, id);
  const before = organisation && (await beforeIn(work, organisation));
  const by = before?.mine?.person;
  if (organisation === undefined || before === undefined || by === undefined)
    return refused("not-allowed");
  if (!before.may("keep its page and papers, invite, end a role")) return refused("not-allowed");
  const said = await findApprover(work, id);
  if (whom.kind === "by-rank") {
    if (said === undefined) return done(undefined);
    await saveNoApprover(work, id);
    await noteIn(work, id, "approver-unsaid");
    return done(undefined);
  }
  const named = await namedIn(work, organisation, whom);
  if (!named.done) return named;
  if (said !== undefined && isSame(said.named, named.value)) return done(undefined);
  const approver = newId<"Approver">();
  const sealed =
    named.value.kind === "given-address"
      ? await seal(work, spaceOf(id), named.value.words)
      : undefined;
  await saveApprover(work, { id: approver, organisation: id, named: named.value, sealed, by });
  await noteIn(work, id, "approver-said");
  if (named.value.kind === "given-address")
    await writeIn(work, organisation, { id: approver, address: named.value.address, by, site });
  return done(undefined);
}

function noteIn(
  work: Work,
  organisation: OrganisationId,
  what: "approver-said" | "approver-unsaid",
): Promise<void> {
  return withRight(work, "organisations-write", (lent) =>
    saveJournalLine(lent, work, { organisation, what }),
  );
}

async function namedIn(
  work: Work,
  organisation: Organisation,
  whom: Exclude<NameWhom, { readonly kind: "by-rank" }>,
): Promise<Result<Named, NameApproverRefusal>> {
  if (whom.kind === "function") return done(whom);
  if (whom.kind === "representative") {
    const all = await listActive(work, organisation.id);
    const one = all.find(({ id }) => id === whom.representative);
    return one?.powers.includes("approve") === true ? done(whom) : refused("may-not-approve");
  }
  const email = readAddress(whom.email);
  if (email === undefined) return refused("not-an-address");
  if (whom.words === "") return refused("no-words");
  const address = await findOrMakeAddressIn(work, email);
  return done({ kind: "given-address", address, words: whom.words });
}

function isSame(one: Named, other: Named): boolean {
  if (one.kind === "representative")
    return other.kind === "representative" && one.representative === other.representative;
  if (one.kind === "function") return other.kind === "function" && one.role === other.role;
  return (
    other.kind === "given-address" && one.address === other.address && one.words === other.words
  );
}

interface ToWrite {
  readonly id: ApproverId;
  readonly address: Extract<Named, { readonly kind: "given-address" }>["address"];
  readonly by: PersonId;
  readonly site: string | undefined;
}

async function writeIn(
  work: Work,
  organisation: Organisation,
  { id, address, by, site }: ToWrite,
): Promise<void> {
  await carryIn(work, { row: id, from: by, to: await personsOfAddressIn(work, address) });
  if (!(await reachAddressIn(work, address, by))) return;
  const name = (await namesOfIn(work, [by])).get(by) ?? "";
  await postAskedMailIn(work, {
    address,
    kind: "organisations-approver-given",
    site,
    parts: [
      texts.given({
        by: name,
        organisation: organisation.name,
        at: addressOf(organisation),
        link: `/l/structures/accords/${id}/${sign(work.app, "approver", id)}`,
      }),
    ],
  });
}

export interface ApproverLink {
  readonly id: ApproverId;
  readonly signature: string;
}

/** What whoever reads a given address is asked. */
export interface SeenGiven {
  readonly approver: Approver;
  readonly organisation: Organisation;
  readonly by: string;
  readonly words: string;
}

export function seeGiven(app: App, link: ApproverLink): Promise<SeenGiven | undefined> {
  if (!isSigned(app, "approver", link.id, link.signature)) return Promise.resolve(undefined);
  return reading(seeGivenIn)(app, linkHolder("organisations.approver", link.id), link.id);
}

async function seeGivenIn(work: Work, id: ApproverId): Promise<SeenGiven | undefined> {
  const approver = await readApprover(work, id);
  const organisation = approver && (await findOrganisation(work, approver.organisation));
  if (approver === undefined || organisation === undefined) return undefined;
  const { saidBy, named } = approver;
  const names = await namesOfIn(work, saidBy === undefined ? [] : [saidBy]);
  return {
    approver,
    organisation,
    by: (saidBy && names.get(saidBy)) ?? "",
    words: named.kind === "given-address" ? named.words : "",
  };
}

/** Whoever reads the address says that it is theirs, or not: it counts from then on, or ends. */
export function answerGiven(
  app: App,
  link: ApproverLink,
  asked: { readonly yes: boolean },
): Promise<Result<Organisation, NameApproverRefusal>> {
  if (!isSigned(app, "approver", link.id, link.signature))
    return Promise.resolve(refused("nothing-to-answer"));
  const holder = linkHolder("organisations.approver", link.id);
  return answerAction(app, holder, { approver: link.id, ...asked });
}

const answerAction = action(answerGivenIn);

export async function answerGivenIn(
  work: Work,
  { approver: id, yes }: { readonly approver: ApproverId; readonly yes: boolean },
): Promise<Result<Organisation, NameApproverRefusal>> {
  const approver = await holdApprover(work, id);
  const organisation = approver && (await findOrganisation(work, approver.organisation));
  const named = approver?.named;
  if (approver === undefined || organisation === undefined || named?.kind !== "given-address")
    return refused("nothing-to-answer");
  if (approver.endedAt !== undefined || approver.answeredAt !== undefined)
    return refused("nothing-to-answer");
  await saveAnsweredApprover(work, id, yes);
  if (yes) await confirmAddressIn(work, named.address);
  return done(organisation);
}
