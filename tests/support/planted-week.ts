import { dayOf } from "../../src/basics/dates.ts";
import { nameReceiver } from "../../src/modules/concerns/actions/name-receiver.ts";
import { writeEntryIn } from "../../src/modules/homecare/entry/actions/write-entry.ts";
import { planVisitIn } from "../../src/modules/homecare/actions/plan-visit.ts";
import { person, type PersonId, type Work } from "../../src/services/house/index.ts";
import type { TestHouse } from "./house.ts";
import type { Plant } from "./planted.ts";
import { giveNews } from "./planted-news.ts";
import { tellSomebody } from "./planted-relays.ts";
import { working } from "./workers.ts";
import { receiving, worries } from "./worrying.ts";
import { valueOf } from "./organisations.ts";

/** Who comes to somebody, each day, in a house where the territory opened it; what they wrote to another, and whom they have told. */
export async function expectSomebody(
  app: TestHouse,
  giver: PersonId,
  other: PersonId,
): Promise<void> {
  await app.transaction(person(giver), expectSomebodyIn);
  await giveNews(app, giver, other);
  await tellSomebody(app, giver);
  await worry(app, giver, other);
}

/** The words of it, of what they wrote to another, and of whom they have told. */
export const HOME_PLANTS: readonly Plant[] = [
  { word: "qorvexnouvelle", module: "kin", what: "a word to somebody", scope: undefined },
  { word: "qorvexvisite", module: "homecare", what: "who comes", scope: "homecare" },
  { word: "qorvexentree", module: "homecare", what: "how to come in", scope: undefined },
  { word: "qorvexinquiet", module: "concerns", what: "what one receives", scope: undefined },
  { word: "Qorvexprevenue", module: "relays", what: "whom one has told", scope: undefined },
  { word: "Qorvexdehors", module: "relays", what: "whom one tells apart", scope: undefined },
  { word: "Qorvexguichet", module: "relays", what: "what one’s service reads", scope: undefined },
];

async function expectSomebodyIn(work: Work): Promise<void> {
  const at = Temporal.PlainTime.from("23:30");
  valueOf(
    await planVisitIn(work, {
      title: "Une qorvexvisite",
      note: "Une qorvexvisite.",
      zone: "Europe/Paris",
      day: dayOf(work.now),
      at,
      minutes: undefined,
      every: "week",
      days: ["MO", "TU", "WE", "TH", "FR", "SA", "SU"],
      last: undefined,
    }),
  );
  valueOf(await writeEntryIn(work, { words: "Par la qorvexentree." }));
}

/** Another writes to the service for which one receives. */
async function worry(app: TestHouse, giver: PersonId, other: PersonId): Promise<void> {
  const { organisation, service, odile } = await receiving(app);
  await working(app).worksAt(giver, { organisation, keeper: odile });
  valueOf(await nameReceiver(app, person(odile), { organisation, person: giver }));
  valueOf(await worries(app, other, service, { about: "Un qorvexinquiet." }));
}
