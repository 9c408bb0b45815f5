import { addReaderIn, open, removeReaderIn } from "#modules/access";
import { addressesOfIn, letAddressGoIn, personsOfAddressIn } from "#modules/people";
import { type AboutPerson, type PersonId, type Work, withRight } from "#services/house";

import { powerNames, roleNames } from "../domain/names.fr.ts";
import { spaceOf } from "../domain/organisation.ts";
import { findActive, listActiveOf } from "../store/representatives.ts";
import {
  deleteInvitedAt,
  deleteSettledInvitations,
  isInvitedAt,
  listInvitedAt,
  listRolesOf,
  listWordsOf,
  passTeam,
} from "../store/team-of-person.ts";
import { exitIn } from "../team/actions/enter.ts";
import { tellIfAloneIn } from "../team/actions/tell-team.ts";

const RIGHT = "organisations-about-person";

/**
 * Their roles, what was asked of their addresses, what they left to who came. Erased: roles end, texts
 * and invitations go; the journal keeps an id and no name. Merged: all passes.
 */
export const teamOfPerson: AboutPerson = {
  holds: (work, person) =>
    withRight(work, RIGHT, async (lent) =>
      (await listActiveOf(lent, person)).length > 0 ? ["une fonction dans une structure"] : [],
    ),
  gives: (work, person) =>
    withRight(work, RIGHT, async (lent) => ({
      "Les structures que vous représentez": (await listRolesOf(lent, person)).map((one) => ({
        structure: one.name,
        fonction: roleNames[one.role],
        pouvoirs: one.powers.map((power) => powerNames[power]),
        depuis: one.since.toString(),
        "jusqu’au": one.until?.toString() ?? null,
        "terminée le": one.ended?.toString() ?? null,
      })),
      "Les invitations à représenter une structure": (
        await listInvitedAt(lent, await addressIdsOf(work, person))
      ).map((one) => ({
        structure: one.name,
        fonction: roleNames[one.role],
        "écrite le": one.made_at.toString(),
        réponse: one.answer === null ? null : ANSWERS[one.answer],
      })),
      "Ce que vous avez laissé à qui venait": await wordsOf(lent, person),
    })),
  erases: async (work, person) => {
    const addresses = await ownAddressIdsOf(work, person);
    await withRight(work, RIGHT, async (lent) => {
      for (const representative of await listActiveOf(lent, person)) {
        await exitIn(lent, work, { representative, because: "gone" });
        await tellIfAloneIn(lent, representative.organisation);
      }
      await deleteInvitedAt(lent, addresses);
    });
  },
  merges: (work, from, into) =>
    withRight(work, RIGHT, async (lent) => {
      const roles = await listActiveOf(lent, from);
      await passTeam(lent, from, into);
      for (const { organisation } of roles) {
        // Both had a role there: one person has one.
        const left = await findActive(lent, organisation, from);
        if (left !== undefined) await exitIn(lent, work, { representative: left, because: "gone" });
        await removeReaderIn(lent, { space: spaceOf(organisation), person: from });
        await addReaderIn(lent, { space: spaceOf(organisation), person: into });
      }
    }),
};

const ANSWERS = { accepted: "oui", declined: "non", withdrawn: "retirée" } as const;

async function addressIdsOf(work: Work, person: PersonId) {
  const all = await withRight(work, "write-to", (lent) => addressesOfIn(lent, person));
  return all.map(({ id }) => id);
}

/** The addresses that are nobody else's: they go with the person. */
async function ownAddressIdsOf(work: Work, person: PersonId) {
  const own = [];
  for (const id of await addressIdsOf(work, person)) {
    const persons = await personsOfAddressIn(work, id);
    if (persons.every((one) => one === person)) own.push(id);
  }
  return own;
}

async function wordsOf(lent: Work, person: PersonId) {
  const kept = await listWordsOf(lent, person);
  return Promise.all(
    kept.map(async ({ organisation, name, words }) => ({
      structure: name,
      mot: (await open(lent, spaceOf(organisation), words)) ?? null,
    })),
  );
}

/** Under a right that reaches them: invitations answered or over since then go, and the addresses that nothing else needs. */
export async function forgetInvitationsIn(lent: Work, before: Temporal.Instant): Promise<number> {
  const gone = await deleteSettledInvitations(lent, before);
  for (const address of gone)
    if (!(await isInvitedAt(lent, address))) await letAddressGoIn(lent, address);
  return gone.length;
}
