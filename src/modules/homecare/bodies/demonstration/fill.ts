import { dayOf } from "#basics/dates";
import { instantOf } from "#basics/moving";
import type { Result } from "#basics/result";
import { organisationsToActForIn } from "#modules/organisations";
import { demonstrationPeople } from "#rules/people";
import type { OrganisationId } from "#rules/organisations";
import { type App, person, type PersonId, type Work } from "#services/house";

import { demonstrationVisits } from "../../demonstration/visits.ts";
import { askBodyIn } from "../actions/ask-body.ts";
import { sayBodyIn } from "../actions/say-body.ts";
import { sendSomebodyIn } from "../actions/send-somebody.ts";
import { POWER } from "../actions/standing.ts";

const {
  adrienne,
  bruno,
  damien,
  malika,
  mireille,
  nadege,
  nathalie,
  paul,
  quentin,
  sylvie,
  thierry,
} = demonstrationPeople;

/** Who comes to Adrienne by which body: whom it is asked of answers for it, and goes. */
const SENT = [
  { who: damien, visits: "Le repas", verifiedDaysAgo: 25, words: "À la Bégude, chaque midi." },
  { who: paul, visits: "Paul", words: "À la Bégude, le lundi à dix heures." },
  { who: bruno, visits: "Bruno", verifiedDaysAgo: 60, words: "Le mardi, pour les papiers." },
  {
    who: malika,
    visits: "Malika",
    verifiedDaysAgo: 90,
    words: "À la Bégude, le vendredi, pour cuisiner ensemble.",
  },
] as const;

const visitsNamed = (begins: string) =>
  demonstrationVisits.flatMap(({ id, title }) => (title.startsWith(begins) ? [id] : []));

/**
 * The company sends Quentin on Thursdays, for the tablet; the cooperative, asked for the Thursdays without him, and the walkers, for
 * Saturdays, did not answer yet.
 */
export async function fillBodies(app: App): Promise<void> {
  const company = await comesToHomes(app, mireille.id);
  const walkers = await comesToHomes(app, thierry.id);
  const cooperative = await comesToHomes(app, nadege.id);
  await comesToHomes(app, sylvie.id);
  await comesToHomes(app, nathalie.id, "Guichet");
  for (const one of SENT) await sendsTheirOwn(app, one);
  const asked = await at(app, adrienne.id, 20, (work) =>
    askBodyIn(work, {
      organisation: company,
      visits: visitsNamed("Visio"),
      from: dayOf(work.now),
      until: undefined,
      words: "À la Bégude, le jeudi midi, pour la tablette.",
    }),
  );
  await at(app, mireille.id, 19, (work) =>
    sendSomebodyIn(work, {
      asked,
      helper: quentin.id,
      from: undefined,
      until: undefined,
      verifiedOn: dayOf(work.now).subtract({ days: 40 }),
    }),
  );
  await at(app, adrienne.id, 2, (work) =>
    askBodyIn(work, {
      organisation: walkers,
      visits: visitsNamed("Les randonneurs"),
      from: dayOf(work.now),
      until: undefined,
      words: "À la Bégude, le samedi, un colis à poster et des courses.",
    }),
  );
  await at(app, adrienne.id, 1, (work) =>
    askBodyIn(work, {
      organisation: cooperative,
      visits: visitsNamed("Visio"),
      from: dayOf(work.now),
      until: undefined,
      words: "À la Bégude, le jeudi midi, quand Quentin sera parti.",
    }),
  );
}

/** She asks the body for which somebody says yes, and they go there themself. */
async function sendsTheirOwn(
  app: App,
  { who, visits, words, ...one }: (typeof SENT)[number],
): Promise<void> {
  const organisation = await comesToHomes(app, who.id);
  const asked = await at(app, adrienne.id, 28, (work) =>
    askBodyIn(work, {
      organisation,
      visits: visitsNamed(visits),
      from: dayOf(work.now),
      until: undefined,
      words,
    }),
  );
  await at(app, who.id, 27, (work) => {
    const verifiedOn =
      "verifiedDaysAgo" in one
        ? dayOf(work.now).subtract({ days: one.verifiedDaysAgo })
        : undefined;
    return sendSomebodyIn(work, {
      asked,
      helper: who.id,
      from: undefined,
      until: undefined,
      verifiedOn,
    });
  });
}

/** The structure, of that name, for which somebody says yes says that it comes to homes. */
async function comesToHomes(app: App, who: PersonId, begins = ""): Promise<OrganisationId> {
  let mine: OrganisationId | undefined;
  await at(app, who, 30, async (work) => {
    const all = await organisationsToActForIn(work, POWER);
    mine = all.find(({ name }) => name.startsWith(begins))?.id;
    if (mine === undefined) throw new Error("the demonstration has nobody to say yes for a body");
    return sayBodyIn(work, { organisation: mine });
  });
  if (mine === undefined) throw new Error("the demonstration has no body");
  return mine;
}

/** Does it as somebody, in the afternoon of that day. */
async function at<Value>(
  app: App,
  who: PersonId,
  daysAgo: number,
  run: (work: Work) => Promise<Result<Value, string>>,
): Promise<Value> {
  const now = instantOf({ daysAgo, hour: "15:00" }, dayOf(app.clock.now()));
  const told = await app.transaction(person(who), (work) => run({ ...work, now }));
  if (!told.done) throw new Error(`the demonstration is refused: ${told.refusal}`);
  return told.value;
}
