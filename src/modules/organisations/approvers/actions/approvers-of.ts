import {
  addressesOfIn,
  addressTextIn,
  mandatesOfIn,
  namesOfIn,
  personsOfAddressIn,
} from "#modules/people";
import type { AddressId } from "#rules/people";
import { type Work, withRight } from "#services/house";

import { roleNames } from "../../domain/names.fr.ts";
import {
  type Organisation,
  type OrganisationId,
  type PersonId,
  standingOf,
} from "../../domain/organisation.ts";
import { findOrganisation } from "../../store/organisations.ts";
import { listActive } from "../../store/representatives.ts";
import {
  type Apart,
  type Eligible,
  foundServes,
  givenServes,
  mailboxOf,
  type NamedByOrganisation,
  whoSaysYes,
} from "../domain/approver.ts";
import { findApprover } from "../store/approvers.ts";
import { findFound } from "../store/found-addresses.ts";
import { hasLeft } from "../store/left-addresses.ts";

/** Under which who says yes for whom is looked for: it leaves this module as addresses to write to, and no page shows it. */
const RIGHT = "organisations-approvers";

export interface ApproversOf {
  /** The employer. */
  readonly organisation: OrganisationId;
  /** The person who works there, for whom somebody says yes. */
  readonly worker: PersonId;
}

/**
 * Who says yes today for somebody of this organisation, one after the other; asked anew for each letter
 * and each answer. Never the person themself, nor an address that is known to be theirs, in any writing,
 * left since then, of whoever holds their mandate, or of somebody who comes in with one of these. Empty where
 * nobody may. The guest never names it. Under a right of the house.
 */
export async function approversOfIn(
  lent: Work,
  { organisation: id, worker }: ApproversOf,
): Promise<readonly NamedByOrganisation[]> {
  const organisation = await findOrganisation(lent, id);
  if (organisation === undefined || organisation.isHidden) return [];
  const theirs = await theirsIn(lent, worker);
  const standing = standingOf(organisation);
  const { isRepresented } = organisation;
  if (foundServes({ isRepresented, standing })) return foundIn(lent, organisation, theirs);
  const [all, said] = await withRight(lent, RIGHT, async (own) => [
    await listActive(own, organisation.id),
    await findApprover(own, organisation.id),
  ]);
  // What the guest said themself, who keeps the team too, is said by nobody: they never name it.
  const isBySelf = said?.saidBy !== undefined && theirs.persons.has(said.saidBy);
  const named = isBySelf ? undefined : said?.named;
  if (named?.kind === "given-address" && said?.answeredAt !== undefined && givenServes(standing)) {
    const { address, words } = named;
    const given = await atIn(lent, theirs, { address, words, how: "given-address" });
    if (given.length > 0) return given;
  }
  const eligible = whoSaysYes(all, standing, { named, apart: theirs.persons });
  return reachedIn(lent, eligible, theirs);
}

/** What is the guest's, or cannot be told apart from it. */
interface Theirs {
  readonly persons: Apart;
  /** Of an address: whether it reaches one of them, or did. */
  readonly isTheirs: (text: string) => Promise<boolean>;
}

async function theirsIn(lent: Work, worker: PersonId): Promise<Theirs> {
  const mandates = await withRight(lent, "mandates", (own) => mandatesOfIn(own, worker));
  const side = [worker, ...mandates.flatMap(({ holder }) => holder ?? [])];
  const persons = new Set(side);
  const mailboxes = new Set<string>();
  for (const one of new Set(side))
    for (const { id, text } of await withRight(lent, "write-to", (own) =>
      addressesOfIn(own, one),
    )) {
      mailboxes.add(mailboxOf(text) ?? text);
      for (const sharer of await personsOfAddressIn(lent, id)) persons.add(sharer);
    }
  const isTheirs = async (text: string) => {
    const mailbox = mailboxOf(text) ?? text;
    return mailboxes.has(mailbox) || hasLeftIn(lent, [...persons], mailbox);
  };
  return { persons, isTheirs };
}

const hasLeftIn = (lent: Work, persons: readonly PersonId[], mailbox: string) =>
  withRight(lent, RIGHT, (own) => hasLeft(own, persons, mailbox));

/** The address given or found, unless it is theirs. */
async function atIn(
  lent: Work,
  theirs: Theirs,
  at: {
    readonly address: AddressId;
    readonly words: string;
    readonly how: "given-address" | "found-address";
  },
): Promise<readonly NamedByOrganisation[]> {
  const { address, words: name, how } = at;
  const text = await addressTextIn(lent, address);
  if (text === undefined || (await theirs.isTheirs(text))) return [];
  const persons = await personsOfAddressIn(lent, address);
  if (persons.some((person) => theirs.persons.has(person))) return [];
  return [{ address, person: undefined, name, how }];
}

async function foundIn(
  lent: Work,
  { id }: Organisation,
  theirs: Theirs,
): Promise<readonly NamedByOrganisation[]> {
  const found = await withRight(lent, RIGHT, (own) => findFound(own, id));
  if (found === undefined) return [];
  const { address, words, foundBy } = found;
  // Found by somebody other than the guest, who may keep the instance too.
  if (foundBy !== undefined && theirs.persons.has(foundBy)) return [];
  return atIn(lent, theirs, { address, words, how: "found-address" });
}

/** The representatives, each at their first confirmed address that is not the guest's. */
async function reachedIn(
  lent: Work,
  eligible: readonly Eligible[],
  theirs: Theirs,
): Promise<readonly NamedByOrganisation[]> {
  const names = await namesOfIn(
    lent,
    eligible.map(({ one }) => one.person),
  );
  const reached: NamedByOrganisation[] = [];
  for (const { one, how } of eligible) {
    const address = await addressBesideIn(lent, one.person, theirs);
    if (address === undefined) continue;
    const name = `${names.get(one.person) ?? ""}, ${inSentence(roleNames[one.role])}`;
    reached.push({ address, person: one.person, name, how });
  }
  return reached;
}

async function addressBesideIn(
  lent: Work,
  person: PersonId,
  theirs: Theirs,
): Promise<AddressId | undefined> {
  const all = await withRight(lent, "write-to", (own) => addressesOfIn(own, person));
  for (const { id, text, confirmed } of all)
    if (confirmed && !(await theirs.isTheirs(text))) return id;
  return undefined;
}

const inSentence = (role: string) => role.charAt(0).toLowerCase() + role.slice(1);
