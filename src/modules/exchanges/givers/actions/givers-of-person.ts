import { isId } from "#basics/id";
import { makeOwnSpaceIn } from "#modules/access";
import { type Listener, type PersonId, type Work, withRight } from "#services/house";

import { findGiverBy } from "../store/givers.ts";
import { emptyGiver, passGiver, passOffers } from "../store/givers-of-person.ts";
import { passOpenAsks } from "../store/passed.ts";
import { listOffers } from "../store/offers.ts";

const RIGHT = "exchanges-about-person";

const kinds = {
  skill: "savoir-faire",
  time: "temps",
  equipment: "matériel",
  training: "formation",
  help: "aide",
} as const;

const days = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"] as const;

/** What a person said of what they give, to take away: how they may be asked, and for what. Nothing when they said nothing. */
export function giveGiverIn(work: Work, person: PersonId) {
  return withRight(work, RIGHT, async (lent) => {
    const giver = await findGiverBy(lent, { person });
    if (giver === undefined) return {};
    const offers = await listOffers(lent, [giver.id]);
    return {
      "Comment on peut vous demander": {
        commune: giver.commune ?? null,
        "jusqu’à (km)": giver.km ?? null,
        "demandes à la fois": giver.receive.size,
        "en pause jusqu’au": giver.receive.pausedUntil?.toString() ?? null,
        "jours où l’on répond": days.filter((_, at) => giver.openDays.week[at]),
        "dans le répertoire": giver.shown,
      },
      "Ce que vous pouvez donner": offers.map(({ kind, words, details, rome, saidAt }) => ({
        genre: kinds[kind],
        mots: words,
        détails: details ?? null,
        "métier (ROME)": rome ?? null,
        "dit le": saidAt.toString(),
      })),
    };
  });
}

export function eraseGiverIn(work: Work, person: PersonId): Promise<void> {
  return withRight(work, RIGHT, (lent) => emptyGiver(lent, { person }));
}

/** Two persons are one: what both gave is together; how they may be asked is what the one that stays said. */
export function mergeGiverIn(work: Work, from: PersonId, into: PersonId): Promise<void> {
  return withRight(work, RIGHT, async (lent) => {
    const gone = await findGiverBy(lent, { person: from });
    if (gone === undefined) return;
    const stays = await findGiverBy(lent, { person: into });
    if (stays === undefined) {
      const space = await makeOwnSpaceIn(lent, into);
      return passGiver(lent, gone.id, { person: into, space });
    }
    await passOffers(lent, gone.id, stays.id);
    await passOpenAsks(lent, gone.id, stays.id);
    return emptyGiver(lent, { person: from });
  });
}

/** What an organisation could give goes with it, once its dissolution is for good. */
export const forgetGiverOfGone: Listener = async (work, { payload }) => {
  const organisation = payload["organisation"];
  if (typeof organisation !== "string" || !isId<"Organisation">(organisation)) return;
  await withRight(work, RIGHT, (lent) => emptyGiver(lent, { organisation }));
};
