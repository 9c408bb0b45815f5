import { makeOwnSpaceIn, seal } from "#modules/access";
import {
  type AboutPerson,
  eraseByFatesIn,
  mergeByFatesIn,
  type PersonId,
  type Work,
  withRight,
} from "#services/house";

import { roleNames } from "../domain/names.fr.ts";
import { saveDecided } from "../store/claims.ts";
import {
  type ClaimOfPerson,
  listClaimsOfPerson,
  listVouchesOfPerson,
  passClaim,
  passVouches,
} from "../store/claims-of-person.ts";
import { deleteLetters } from "../claims/store/letters.ts";
import { fates } from "../store/fates.ts";
import { holdOrganisation } from "../store/organisations.ts";
import { aboutPapers } from "../papers/actions/about-papers.ts";
import { aboutYear } from "../year/actions/about-year.ts";
import { openOwn } from "../claims/actions/see-claim.ts";
import { teamOfPerson } from "./team-of-person.ts";
import { aboutWorkers } from "../workers/actions/about-workers.ts";
import { thawIn } from "../team/actions/thaw.ts";

const RIGHT = "organisations-about-person";

const STATES = {
  open: "attend une preuve",
  frozen: "attend une décision",
  confirmed: "acceptée",
  refused: "refusée",
  withdrawn: "retirée",
} as const;

/**
 * Their claims and what they vouched for. Erased: claims that wait are taken back; the words go with
 * the key, the papers with their space; ids and dates stay. Merged: all passes.
 */
export const claimsOfPerson: AboutPerson = {
  gives: (work, person) =>
    withRight(work, RIGHT, async (lent) => ({
      "Vos demandes de représenter une structure": await tellClaims(lent, person),
      "Ce dont vous vous êtes porté garant": (await listVouchesOfPerson(lent, person)).map(
        ({ about, as, madeAt }) => ({
          structure: about,
          "au nom de": as,
          quand: madeAt.toString(),
        }),
      ),
    })),
  erases: (work, person) =>
    withRight(work, RIGHT, async (lent) => {
      for (const claim of await listClaimsOfPerson(lent, person))
        if (claim.decidedAt === undefined) await takeBackIn(lent, work, claim);
    }),
  merges: (work, from, into) =>
    withRight(work, RIGHT, async (lent) => {
      const theirs = await listClaimsOfPerson(lent, into);
      const space = await makeOwnSpaceIn(lent, into);
      for (const claim of await listClaimsOfPerson(lent, from)) {
        const waits = theirs.some(
          (one) => one.organisation === claim.organisation && one.decidedAt === undefined,
        );
        // Both claimed it: one person claims once.
        if (waits && claim.decidedAt === undefined) await saveDecided(lent, claim.id, "withdrawn");
        const words = (await openOwn(lent, { person: from }, claim.words)) ?? "";
        const answer = claim.answer && (await openOwn(lent, { person: from }, claim.answer));
        await passClaim(lent, claim.id, {
          person: into,
          words: await seal(lent, space, words),
          answer: answer === undefined ? undefined : await seal(lent, space, answer),
        });
      }
      await passVouches(lent, from, into);
    }),
};

async function tellClaims(lent: Work, person: PersonId) {
  const told = [];
  for (const claim of await listClaimsOfPerson(lent, person))
    told.push({
      structure: claim.name,
      fonction: roleNames[claim.role],
      "vos mots": (await openOwn(lent, { person }, claim.words)) ?? null,
      état: STATES[claim.state],
      "demandé le": claim.madeAt.toString(),
      "décidé le": claim.decidedAt?.toString() ?? null,
      "ce qui a été répondu":
        (claim.answer && (await openOwn(lent, { person }, claim.answer))) ?? null,
    });
  return told;
}

async function takeBackIn(lent: Work, work: Work, claim: ClaimOfPerson): Promise<void> {
  await saveDecided(lent, claim.id, "withdrawn");
  await deleteLetters(lent, claim.id);
  const organisation = await holdOrganisation(lent, claim.organisation);
  if (organisation !== undefined) await thawIn(lent, work, organisation);
}

const PARTS: readonly (Partial<AboutPerson> & Pick<AboutPerson, "gives">)[] = [
  teamOfPerson,
  claimsOfPerson,
  aboutPapers,
  aboutYear,
  aboutWorkers,
];

/** All that organisations keep about a person: their team, their claims, papers, the year. */
export const aboutPerson: AboutPerson = {
  holds: async (work, person) => (await teamOfPerson.holds?.(work, person)) ?? [],
  gives: async (work, person) => {
    const given: Record<string, unknown> = {};
    for (const part of PARTS) Object.assign(given, await part.gives(work, person));
    return given;
  },
  erases: async (work, person) => {
    for (const part of PARTS) await part.erases?.(work, person);
    await withRight(work, RIGHT, (lent) => eraseByFatesIn(lent, fates, person));
  },
  merges: async (work, from, into) => {
    for (const part of PARTS) await part.merges?.(work, from, into);
    await withRight(work, RIGHT, (lent) => mergeByFatesIn(lent, fates, from, into));
  },
};
