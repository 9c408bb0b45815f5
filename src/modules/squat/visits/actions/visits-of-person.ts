import { makeOwnSpaceIn, open, sealedAgain } from "#modules/access";
import { endDayIn } from "#modules/calendar";
import { standOfExchangeIn } from "#modules/exchanges";
import { namesOfOrganisationsIn } from "#modules/organisations";
import { venuesNamedIn } from "#modules/premises";
import { ownSpaceOf } from "#rules/access";
import { isId } from "#basics/id";
import type { Work } from "#services/house";

import { partTexts } from "../domain/parts.fr.ts";
import { type ExchangeId, needsEmployer, type PersonId } from "../domain/visit.ts";
import { listFeedback, moveFeedback, type SealedFeedback } from "../store/feedback.ts";
import { forgetLentFor } from "../store/lent.ts";
import { listOfGuest, saveOff, type Visit } from "../store/visits.ts";
import { listToComeOf, passVisits } from "../store/visits-of-person.ts";

/** All that somebody may have asked: nobody spends a day elsewhere a thousand times. */
const ALL = { from: 0, most: 10_000 };

/** The days that they asked for, and what they said of each, for « mes données ». */
export async function giveVisitsIn(lent: Work, person: PersonId) {
  const visits = await listOfGuest(lent, person, ALL);
  const venues = await venuesNamedIn(
    lent,
    visits.map(({ venue }) => venue),
  );
  const employers = await namesOfOrganisationsIn(
    lent,
    visits.flatMap(({ lentFor }) => lentFor ?? []),
  );
  const days = [];
  for (const one of visits) {
    const own = await ownFeedbackIn(lent, person, one.id);
    days.push({
      jour: one.day.toString(),
      moment: partTexts.parts[one.part],
      lieu: venues.get(one.venue)?.name ?? null,
      comme: (await isInOwnNameIn(lent, one))
        ? partTexts.inOwnName
        : partTexts.comesAs[one.comesAs],
      "vous aviez dit avoir moins de dix-huit ans": one.isMinor,
      "employeur nommé pour le lieu prêté":
        one.lentFor === undefined ? null : (employers.get(one.lentFor)?.name ?? null),
      "demandée le": one.askedAt.toString(),
      "arrivé·e le": one.guestCameAt?.toString() ?? null,
      partage: own?.sharing ?? null,
      envie: own?.openness ?? null,
      appris:
        own?.learnt === undefined ? null : ((await open(lent, own.space, own.learnt)) ?? null),
      "la prochaine fois":
        own?.nextTime === undefined ? null : ((await open(lent, own.space, own.nextTime)) ?? null),
    });
  }
  return days.length === 0 ? {} : { "Vos journées ailleurs": days };
}

/** Whether who works for others chose to go on without the yes of their employer. */
async function isInOwnNameIn(
  lent: Work,
  { comesAs, inOwnName, exchange }: Visit,
): Promise<boolean> {
  if (!needsEmployer(comesAs)) return false;
  return inOwnName || (exchange !== undefined && (await isWaivedIn(lent, exchange)));
}

const isWaivedIn = async (lent: Work, exchange: ExchangeId) =>
  (await standOfExchangeIn(lent, exchange))?.employer === "waived";

async function ownFeedbackIn(
  lent: Work,
  person: PersonId,
  visit: Parameters<typeof listFeedback>[1],
): Promise<SealedFeedback | undefined> {
  const all = await listFeedback(lent, visit);
  return all.find(({ space }) => space === ownSpaceOf(person));
}

/** They leave: what they were expected for is off, and its seats are free. */
export async function endVisitsOfIn(lent: Work, person: PersonId): Promise<void> {
  for (const { id, occasion } of await listToComeOf(lent, person)) {
    if (isId<"Occasion">(occasion)) await endDayIn(lent, { occasion });
    await saveOff(lent, id);
  }
  await forgetLentFor(lent, person);
}

/** Two persons are one: their days and what they said pass, sealed anew. */
export async function mergeVisitsIn(lent: Work, from: PersonId, into: PersonId): Promise<void> {
  const visits = await listOfGuest(lent, from, ALL);
  if (visits.length === 0) return;
  const space = await makeOwnSpaceIn(lent, into);
  const again = sealedAgain(lent, { from: ownSpaceOf(from), to: space });
  for (const { id } of visits) {
    const own = await ownFeedbackIn(lent, from, id);
    if (own === undefined) continue;
    const { visit, by } = own;
    await moveFeedback(
      lent,
      { visit, by },
      { space, learnt: await again(own.learnt), nextTime: await again(own.nextTime) },
    );
  }
  await passVisits(lent, from, { person: into, space });
}
