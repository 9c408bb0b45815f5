import { dayOf } from "#basics/dates";
import { instantOf } from "#basics/moving";
import type { Result } from "#basics/result";
import { answerApprovalIn, takeStepIn } from "#modules/exchanges";
import { employersOfIn, organisationsToActForIn } from "#modules/organisations";
import { addVenueIn } from "#modules/premises";
import { demonstrationPeople, type DemonstrationPersonKey } from "#rules/people";
import { type App, person, type Work } from "#services/house";

import { arriveIn } from "../visits/actions/arrive.ts";
import { type AskDay, askDayIn } from "../visits/actions/ask-day.ts";
import { sayHowIn } from "../visits/actions/say-how.ts";
import { sayWelcomeIn } from "../visits/actions/welcome.ts";
import type { ExchangeId } from "../visits/domain/visit.ts";

const HOST = "La Grande Tablée";
/** The desks where whoever comes to work has lunch with the others; street and point are invented. */
const VENUE = {
  name: "Les quatre bureaux",
  about:
    "Quatre bureaux, une grande table. Qui vient travailler déjeune avec nous, c’est la seule règle.",
  seats: 4,
  street: "18 quai des Tilleuls",
  commune: "26108",
  at: [44.7283, 5.0208],
  readers: "expected",
  isHome: false,
  hours: "Mo-Th 09:00-17:00; PH off",
  hoursWords: undefined,
  equipment: ["table", "wifi", "kitchen", "coffee"],
  mood: "varies",
  access: { "level-entrance": { is: true, words: undefined } },
  rules: "On déjeune ensemble à midi et demi, chacun apporte quelque chose.",
  welcomes: "Solène, ou qui est là",
} as const;
const WELCOME = {
  coming: "La porte bleue, première à gauche. Wi-Fi : tablee, mot de passe soupe-du-jour.",
  accident: "Solène, au bureau du fond",
  agreement: undefined,
  insured: true,
  someone: true,
};

/** Days at La Grande Tablée: one that was, one that is agreed, one that waits for two yeses. */
export async function fillVisits(app: App): Promise<void> {
  const today = dayOf(app.clock.now());
  const kept = await openDesks(app);
  await fillPast(app, { ...kept, day: thursday(today.subtract({ days: 24 })) });
  await fillAgreed(app, { ...kept, day: thursday(today.add({ days: 9 })) });
  await as(app, "ines", { daysAgo: 1 }, async (work) => {
    sure(
      await askDayIn(work, {
        ...kept,
        ...(await worksFor(work, "ines")),
        day: thursday(today.add({ days: 16 })),
        part: "morning",
        work: "Préparer la fête des semences.",
        share: "Des graines à échanger.",
      }),
    );
  });
}

/** La Grande Tablée opens its desks, and says once what all its guests want to know. */
function openDesks(app: App) {
  return as(app, "solene", { daysAgo: 60 }, async (work) => {
    const mine = await organisationsToActForIn(work, "approve");
    const host = mine.find(({ name }) => name === HOST)?.id;
    if (host === undefined) throw new Error(`nobody says yes for ${HOST}`);
    const { id, number } = sure(
      await addVenueIn(work, {
        ...VENUE,
        organisation: host,
        at: [...VENUE.at],
        equipment: [...VENUE.equipment],
      }),
    );
    sure(await sayWelcomeIn(work, { number, ...WELCOME }));
    return { host, venue: id, part: "day", people: 1 } as const;
  });
}

/** As an employee of whom they work for. */
async function worksFor(work: Work, who: DemonstrationPersonKey) {
  const [employer] = await employersOfIn(work, demonstrationPeople[who].id);
  return { as: "employee", employer: employer?.organisation } as const;
}

type Asked = Pick<AskDay, "venue" | "host" | "part" | "people" | "day">;

/** Inès came, three weeks ago: each said how it went. */
async function fillPast(app: App, asked: Asked): Promise<void> {
  const { day } = asked;
  const ago = (days: number) => ({ daysAgo: day.until(dayOf(app.clock.now())).days + days });
  const exchange = await as(app, "ines", ago(9), async (work) =>
    sure(
      await askDayIn(work, {
        ...asked,
        ...(await worksFor(work, "ines")),
        work: "Écrire le programme des jardins.",
        share: "Comment un compost rate, et pourquoi.",
      }),
    ),
  );
  await approve(app, exchange, { who: "odile", ...ago(8) });
  await accept(app, exchange, ago(8));
  await as(app, "ines", ago(0), async (work) => sure(await arriveIn(work, { exchange })));
  const said = { exchange, sharing: 4, openness: 5 } as const;
  await as(app, "ines", ago(-1), async (work) =>
    sure(await sayHowIn(work, { ...said, learnt: "Leur tableau des repas.", nextTime: undefined })),
  );
  await as(app, "solene", ago(-2), async (work) =>
    sure(
      await sayHowIn(work, {
        ...said,
        learnt: "Le compost de quartier.",
        nextTime: "Rester l’après-midi.",
      }),
    ),
  );
}

/** Jean-Rémy comes next week: Josiane said yes for the structure that he works for, and Solène too. */
async function fillAgreed(app: App, asked: Asked): Promise<void> {
  const exchange = await as(app, "jean-remy", { daysAgo: 6 }, async (work) =>
    sure(
      await askDayIn(work, {
        ...asked,
        ...(await worksFor(work, "jean-remy")),
        work: "Le bilan de l’année.",
        share: "Comment nous partons d’une situation vécue.",
      }),
    ),
  );
  await approve(app, exchange, { who: "josiane", daysAgo: 5 });
  await accept(app, exchange, { daysAgo: 4 });
}

async function approve(
  app: App,
  exchange: ExchangeId,
  { who, daysAgo }: { readonly who: DemonstrationPersonKey; readonly daysAgo: number },
) {
  await as(app, who, { daysAgo }, async (work) =>
    sure(await answerApprovalIn(work, { exchange, act: "approve", number: 1, terms: 1 })),
  );
}

async function accept(app: App, exchange: ExchangeId, when: { readonly daysAgo: number }) {
  await as(app, "solene", when, async (work) =>
    sure(await takeStepIn(work, { exchange, as: "giver", act: "accept", number: 1, terms: 1 })),
  );
}

/** The Thursday of that week: it is open. */
const thursday = (day: Temporal.PlainDate) => day.add({ days: 4 - day.dayOfWeek });

/** Does it as somebody, in the morning of that day. */
function as<T>(
  app: App,
  who: DemonstrationPersonKey,
  { daysAgo }: { readonly daysAgo: number },
  run: (work: Work) => Promise<T>,
): Promise<T> {
  const now = instantOf({ daysAgo, hour: "10:20" }, dayOf(app.clock.now()));
  return app.transaction(person(demonstrationPeople[who].id), (work) => run({ ...work, now }));
}

function sure<Value>(told: Result<Value, string>): Value {
  if (!told.done) throw new Error(told.refusal);
  return told.value;
}
