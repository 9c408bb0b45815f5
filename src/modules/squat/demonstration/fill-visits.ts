import { dayOf } from "#basics/dates";
import { instantOf } from "#basics/moving";
import type { Result } from "#basics/result";
import { answerApprovalIn, takeStepIn } from "#modules/exchanges";
import { employersOfIn, organisationsToActForIn } from "#modules/organisations";
import { venuesOfIn } from "#modules/premises";
import { demonstrationPeople, type DemonstrationPersonKey } from "#rules/people";
import { type App, person, type Work } from "#services/house";

import { arriveIn } from "../visits/actions/arrive.ts";
import { type AskDay, askDayIn } from "../visits/actions/ask-day.ts";
import { sayHowIn } from "../visits/actions/say-how.ts";
import { sayWelcomeIn } from "../visits/actions/welcome.ts";
import type { ExchangeId } from "../visits/domain/visit.ts";

const HOST = "Ateliers de la Citadelle";
const WELCOME = {
  coming: "Le portail vert, au fond de la cour. Wi-Fi : citadelle, mot de passe cour-et-cuisine.",
  accident: "Farida, à l’accueil",
  agreement: undefined,
  insured: true,
  someone: true,
};

/** Days at the Ateliers de la Citadelle: one that waits for two yeses, one that is agreed, one that was. */
export async function fillVisits(app: App): Promise<void> {
  const today = dayOf(app.clock.now());
  const kept = await as(app, "farida", { daysAgo: 50 }, async (work) => {
    const mine = await organisationsToActForIn(work, "approve");
    const host = mine.find(({ name }) => name === HOST)?.id;
    const [first] = (await venuesOfIn(work, host)).venues;
    if (host === undefined || first === undefined) throw new Error(`${HOST} keeps no premises`);
    sure(await sayWelcomeIn(work, { number: first.number, ...WELCOME }));
    return { host, venue: first.id };
  });
  const asked = { ...kept, part: "day", people: 1 } as const;
  await fillPast(app, { ...asked, day: thursday(today.subtract({ days: 24 })) });
  await fillAgreed(app, { ...asked, day: thursday(today.add({ days: 9 })) });
  await as(app, "ines", { daysAgo: 1 }, async (work) =>
    sure(
      await askDayIn(work, {
        ...asked,
        day: thursday(today.add({ days: 16 })),
        part: "morning",
        as: "volunteer",
        employer: undefined,
        work: "Préparer la fête des semences.",
        share: "Des graines à échanger.",
      }),
    ),
  );
}

type Asked = Pick<AskDay, "venue" | "host" | "part" | "people" | "day">;

/** Solène came, three weeks ago: each said how it went. */
async function fillPast(app: App, asked: Asked): Promise<void> {
  const { day } = asked;
  const ago = (days: number) => ({ daysAgo: day.until(dayOf(app.clock.now())).days + days });
  const exchange = await as(app, "solene", ago(9), async (work) =>
    sure(
      await askDayIn(work, {
        ...asked,
        as: "self-employed",
        employer: undefined,
        work: "Mettre en page un livret.",
        share: "Comment faire une affiche sans logiciel payant.",
      }),
    ),
  );
  await accept(app, exchange, ago(8));
  await as(app, "solene", ago(0), (work) => arriveIn(work, { exchange }).then(sure));
  const said = { exchange, sharing: 4, openness: 5 } as const;
  await as(app, "solene", ago(-1), async (work) =>
    sure(
      await sayHowIn(work, {
        ...said,
        learnt: "Leur façon de partir d’une situation vécue.",
        nextTime: undefined,
      }),
    ),
  );
  await as(app, "farida", ago(-2), async (work) =>
    sure(
      await sayHowIn(work, {
        ...said,
        learnt: "L’affiche est faite !",
        nextTime: "Rester déjeuner.",
      }),
    ),
  );
}

/** Jean-Rémy comes next week: Josiane said yes for the structure that he works for, and Farida too. */
async function fillAgreed(app: App, asked: Asked): Promise<void> {
  const exchange = await as(app, "jean-remy", { daysAgo: 6 }, async (work) => {
    const [employer] = await employersOfIn(work, demonstrationPeople["jean-remy"].id);
    return sure(
      await askDayIn(work, {
        ...asked,
        as: "employee",
        employer: employer?.organisation,
        work: "Le bilan de l’année.",
        share: "Comment nous partons d’une situation vécue.",
      }),
    );
  });
  await as(app, "josiane", { daysAgo: 5 }, async (work) =>
    sure(await answerApprovalIn(work, { exchange, act: "approve", number: 1, terms: 1 })),
  );
  await accept(app, exchange, { daysAgo: 4 });
}

async function accept(app: App, exchange: ExchangeId, when: { readonly daysAgo: number }) {
  await as(app, "farida", when, async (work) =>
    sure(await takeStepIn(work, { exchange, as: "giver", act: "accept", number: 1, terms: 1 })),
  );
}

/** The Thursday of that week: the Ateliers are open. */
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
