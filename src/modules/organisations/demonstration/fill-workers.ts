import { dayOf } from "#basics/dates";
import { instantOf } from "#basics/moving";
import type { Result } from "#basics/result";
import { demonstrationPeople, type DemonstrationPersonKey } from "#rules/people";
import { type Actor, type App, job, operator, person, type Work, withRight } from "#services/house";

import { writeFoundIn } from "../approvers/actions/found-address.ts";
import { nameApproverIn } from "../approvers/actions/name-approver.ts";
import { demonstrationOrganisations } from "../data/demonstration-organisations.ts";
import { enterIn } from "../team/actions/enter.ts";
import { saidByEmployerIn } from "../workers/actions/ask-found.ts";
import { askWorkIn } from "../workers/actions/ask-work.ts";
import type { WorkStatus } from "../workers/domain/employment.ts";

interface Works {
  readonly person: DemonstrationPersonKey;
  readonly at: keyof typeof demonstrationOrganisations;
  readonly status: WorkStatus;
  readonly sinceDaysAgo: number;
  readonly askedDaysAgo: number;
}

/** Who works where: who keeps a structure and works there, who waits for a yes of it, or of an employer unknown here. */
const WORKS: readonly Works[] = [
  {
    person: "jean-remy",
    at: "atelier-du-lien",
    status: "employee",
    sinceDaysAgo: 900,
    askedDaysAgo: 90,
  },
  {
    person: "ines",
    at: "racines-du-roubion",
    status: "employee",
    sinceDaysAgo: 700,
    askedDaysAgo: 80,
  },
  {
    person: "roseline",
    at: "val-et-cretes",
    status: "employee",
    sinceDaysAgo: 1500,
    askedDaysAgo: 70,
  },
  {
    person: "etienne",
    at: "trois-becs",
    status: "public-agent",
    sinceDaysAgo: 1200,
    askedDaysAgo: 60,
  },
  {
    person: "damien",
    at: "racines-du-roubion",
    status: "employee",
    sinceDaysAgo: 20,
    askedDaysAgo: 2,
  },
  // Nobody represents it here, and nobody found its address yet.
  { person: "sylvie", at: "basaltes", status: "public-agent", sinceDaysAgo: 2000, askedDaysAgo: 4 },
];

/** Who works for which structures, who says yes for them, and an employer that nobody represents. */
export async function fillWorkers(app: App): Promise<void> {
  await welcomePresident(app);
  for (const one of WORKS) await fillOne(app, one);
  await as(app, person(demonstrationPeople.odile.id), 30, async (work) => {
    const organisation = demonstrationOrganisations["racines-du-roubion"].id;
    const whom = { kind: "function", role: "treasury" } as const;
    sure(await nameApproverIn(work, { organisation, whom, site: undefined }));
  });
  await fillJoinery(app);
}

/** Josiane presides over the employer of Jean-Rémy: she says yes for who works there, and keeps nothing of it. */
async function welcomePresident(app: App): Promise<void> {
  await as(app, job("opening"), 300, (work) =>
    withRight(work, "organisations-write", (lent) =>
      enterIn(lent, lent, {
        organisation: demonstrationOrganisations["atelier-du-lien"].id,
        person: demonstrationPeople.josiane.id,
        role: "presidency",
        powers: ["approve"],
        until: undefined,
        cameBy: undefined,
      }),
    ),
  );
}

async function fillOne(app: App, one: Works): Promise<void> {
  const organisation = demonstrationOrganisations[one.at].id;
  const { status, sinceDaysAgo, askedDaysAgo } = one;
  const me = person(demonstrationPeople[one.person].id);
  await as(app, me, askedDaysAgo, async (work) => {
    const since = dayOf(app.clock.now()).subtract({ days: sinceDaysAgo });
    sure(await askWorkIn(work, { organisation, status, since }));
  });
}

/** A joiner's, where nobody has an account: Maëlle found its address a year ago, and Thierry works there. */
async function fillJoinery(app: App): Promise<void> {
  const organisation = demonstrationOrganisations["trois-portes"].id;
  const since = dayOf(app.clock.now()).subtract({ days: 800 });
  const employment = await as(app, person(demonstrationPeople.thierry.id), 60, async (work) =>
    sure(await askWorkIn(work, { organisation, status: "employee", since })),
  );
  await as(app, job("opening"), 50, async (work) => {
    sure(await saidByEmployerIn(work, { employment, yes: true }));
  });
  await as(app, operator(demonstrationPeople.maelle.id), 380, async (work) => {
    sure(
      await writeFoundIn(work, {
        organisation,
        email: "atelier@trois-portes.example.org",
        words: "L’atelier",
        source: "https://trois-portes.example.org/nous-ecrire",
        foundOn: dayOf(work.now),
      }),
    );
  });
}

/** Does it as somebody, in the morning of that day. */
function as<T>(
  app: App,
  actor: Actor,
  daysAgo: number,
  run: (work: Work) => Promise<T>,
): Promise<T> {
  const now = instantOf({ daysAgo, hour: "10:20" }, dayOf(app.clock.now()));
  return app.transaction(actor, (work) => run({ ...work, now }));
}

function sure<Value>(told: Result<Value, string>): Value {
  if (!told.done) throw new Error(told.refusal);
  return told.value;
}
