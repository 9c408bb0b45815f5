import {
  type AboutPerson,
  eraseByFatesIn,
  listQuietIn,
  mergeByFatesIn,
  type Work,
  withRight,
} from "#services/house";
import { makeOwnSpaceIn, open, ownSpacesOfIn } from "#modules/access";

import { reasonTexts } from "../domain/said.fr.ts";
import { partyOf, type PersonId, spaceOf } from "../domain/party.ts";
import { KORI, WORDS } from "../domain/transfer.ts";
import { fates } from "../store/fates.ts";
import { listGivingsOf } from "../store/givers.ts";
import { ALL_LINES, type Line, listLines } from "../store/lines.ts";
import { listVouchers } from "../store/vouchers.ts";
import { listDisputesIn } from "../store/disputes.ts";
import { deleteUncounted, saveUncounted, uncountedSince } from "../store/uncounted.ts";
import { nameOf, namesOfPartiesIn } from "./parties.ts";
import { ANSWER, SAID } from "./say-error.ts";
import { settleAtLeavingIn } from "./settle.ts";

const RIGHT = "currency-about-person";

/**
 * Their kori. Erased: no entry changes, since it concerns two; it keeps an id, no name, and the words of their thanks go
 * with their key. What their accounts hold passes to that of the house. Merged: the accounts pass with their spaces, and are counted together.
 */
export const aboutPerson: AboutPerson = {
  gives: (work, person) =>
    withRight(work, RIGHT, async (lent) => ({
      "Vos kori": await tellLinesIn(lent, person),
      ...(await tellGivingsIn(lent, person)),
      ...(await tellVouchersIn(lent, person)),
      ...(await tellErrorsIn(lent, person)),
      ...(await tellUncountedIn(lent, person)),
    })),
  erases: async (work, person) => {
    const spaces = await ownSpacesOfIn(work, person);
    await withRight(work, RIGHT, (lent) => deleteUncounted(lent, spaces));
    // Their vouchers first: who uses one holds it before the accounts.
    await withRight(work, RIGHT, (lent) => eraseByFatesIn(lent, fates, person));
    await settleAtLeavingIn(work, person);
  },
  merges: async (work, from, into) => {
    await withRight(work, RIGHT, (lent) => mergeByFatesIn(lent, fates, from, into));
    const theirs = spaceOf({ kind: "person", id: from });
    const since = await withRight(work, RIGHT, (lent) => uncountedSince(lent, [theirs]));
    if (since === undefined) return;
    // Who would thank them reads it beside the name that stays.
    const space = await makeOwnSpaceIn(work, into);
    await withRight(work, RIGHT, (lent) => saveUncounted(lent, space));
  },
};

/** Each line of all accounts that are theirs, as their page shows it. */
async function tellLinesIn(lent: Work, person: PersonId) {
  const spaces = await ownSpacesOfIn(lent, person);
  const { lines } = await listLines(lent, spaces, { from: 0, most: ALL_LINES });
  const ids = lines.map(({ id }) => id);
  const quiet = await listQuietIn(lent, ids, { part: KORI, person });
  const mute = await listQuietIn(lent, ids, { part: WORDS, person });
  const isRead = ({ id, amount }: Line) => !quiet.has(id) && (amount !== 0 || !mute.has(id));
  const read = lines.filter(isRead);
  const names = await namesOfPartiesIn(
    lent,
    read.map(({ other }) => other),
  );
  const told = [];
  for (const { id, at, amount, isGiven, reason, other, words, wordsOf } of read)
    told.push({
      quand: at.toString(),
      sens: isGiven ? "donné" : "reçu",
      kori: amount / 100,
      pour: reasonTexts[reason],
      avec: nameOf(names, other),
      mot:
        words === undefined || mute.has(id) ? null : ((await open(lent, wordsOf, words)) ?? null),
    });
  return told;
}

/** What they promised on paper; a code that still serves is on its page. */
async function tellVouchersIn(lent: Work, person: PersonId) {
  const kept = await listVouchers(lent, await ownSpacesOfIn(lent, person), {
    from: 0,
    most: ALL_LINES,
  });
  if (kept.length === 0) return {};
  return {
    "Vos bons en kori": kept.map(({ amount, madeAt, endsAt, endedAt, usedAt }) => ({
      kori: amount / 100,
      "fait le": madeAt.toString(),
      "sert jusqu’au": endsAt.toString(),
      "arrêté le": endedAt?.toString() ?? null,
      "servi le": usedAt?.toString() ?? null,
    })),
  };
}

/** The lines that they, or the other side, said were wrong: with the words of both, as far as these reached them. */
async function tellErrorsIn(lent: Work, person: PersonId) {
  const all = await listDisputesIn(lent, await ownSpacesOfIn(lent, person));
  const ids = all.map(({ id }) => id);
  const quiet = await listQuietIn(lent, ids, { part: KORI, person });
  const unsaid = await listQuietIn(lent, ids, { part: SAID, person });
  const mute = await listQuietIn(lent, ids, { part: ANSWER, person });
  const read = all.filter(({ id }) => !quiet.has(id));
  if (read.length === 0) return {};
  const names = await namesOfPartiesIn(
    lent,
    read.flatMap(({ from, to }) => [from, to]),
  );
  const told = [];
  for (const { id, from, to, meant, lineAt, saidAt, words, answer, ...ends } of read)
    told.push({
      "ligne du": lineAt.toString(),
      "dite fausse par": nameOf(names, from),
      à: nameOf(names, to),
      le: saidAt.toString(),
      "kori qu’il aurait fallu": meant / 100,
      mot: unsaid.has(id) ? null : ((await open(lent, spaceOf(from), words)) ?? null),
      réponse:
        answer === undefined || mute.has(id)
          ? null
          : ((await open(lent, spaceOf(to), answer)) ?? null),
      "corrigée le": ends.correctedAt?.toString() ?? null,
      "refusée le": ends.refusedAt?.toString() ?? null,
    });
  return { "Vos lignes de kori dites fausses": told };
}

/** Since when nothing is counted for them. */
async function tellUncountedIn(lent: Work, person: PersonId) {
  const since = await uncountedSince(lent, await ownSpacesOfIn(lent, person));
  return since === undefined ? {} : { "Rien n’est compté pour vous": { depuis: since.toString() } };
}

/** From which common accounts they may give. */
async function tellGivingsIn(lent: Work, person: PersonId) {
  const givings = await listGivingsOf(lent, person);
  if (givings.length === 0) return {};
  const circles = givings.map(({ space }) => partyOf("circle", space));
  const names = await namesOfPartiesIn(lent, circles);
  return {
    "Les comptes communs depuis lesquels vous pouvez donner": givings.map(
      ({ space, most, saidAt }) => ({
        cercle: nameOf(names, partyOf("circle", space)),
        "kori par mois": most / 100,
        depuis: saidAt.toString(),
      }),
    ),
  };
}
