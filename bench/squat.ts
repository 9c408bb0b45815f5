import type { OpenedApp } from "../src/app.ts";
import { askDay } from "../src/modules/squat/visits/actions/ask-day.ts";
import { addVenueIn } from "../src/modules/premises/index.ts";
import { freeSeatsIn } from "../src/modules/premises/actions/free-seats.ts";
import { listSeated } from "../src/modules/premises/store/seats.ts";
import { makePersonIn } from "../src/modules/people/index.ts";
import type { OrganisationId } from "../src/modules/organisations/rules.ts";
import type { VenueId } from "../src/modules/premises/rules.ts";
import { job, person, type PersonId, visitor } from "../src/services/house/index.ts";
import { webOf } from "../src/web.tsx";
import {
  type Bench,
  measure,
  median,
  type Outcome,
  quantile,
  reportOf,
  round,
  timed,
} from "./support/bench.ts";
import { withHouse } from "./support/house.ts";
import { makeHost } from "./support/make-host.ts";
import { keepVenues } from "./support/make-venues.ts";

const VENUES = 2_000;
const OCCASIONS = 5_000;
/** Of each: 50,000 days in all. */
const DATES = 10;
const WEEKS = 68;
const PEOPLE = 500;
const TIMES = 60;
const WARM = 5;
/** To find a place on a day, and to ask for one. */
const MUST_MS = 50;

export const bench: Bench = {
  name: "squat",
  title: `To find where to work on a day among ${VENUES.toLocaleString("en")} venues with ${(OCCASIONS * DATES).toLocaleString("en")} days, and to ask for one: one request at a time, in one process; the reference asks the free seats venue by venue.`,
  unit: "ms, p99",
  run: (say) => withHouse((app) => run(app, say)),
};

async function run(app: OpenedApp, say: (sentence: string) => void): Promise<Outcome> {
  say(`squat: ${VENUES} venues, ${OCCASIONS * DATES} days`);
  const today = app.clock.now().toZonedDateTimeISO("Europe/Paris").toPlainDate();
  const tuesday = today.add({ days: 9 - today.dayOfWeek });
  await keepVenues(app, {
    venues: VENUES,
    occasions: OCCASIONS,
    dates: DATES,
    people: PEOPLE,
    replies: OCCASIONS * 2,
    from: tuesday.subtract({ weeks: WEEKS / 2 }),
    weeks: WEEKS,
  });
  const web = webOf(app);
  const find = async () => {
    const at = `http://localhost/squat?jour=${tuesday.toString()}&quand=matin`;
    const answer = await web.request(at, { headers: { host: "localhost" } });
    if (answer.status !== 200) throw new Error(`${at} was answered ${answer.status}`);
    return answer.text();
  };
  say("squat: to find");
  const found = await again(find);
  say("squat: venue by venue");
  const plain = await timed(() => oneByOne(app, tuesday));
  say("squat: to ask");
  const asks = await askAll(app, tuesday);
  return outcomeOf({ found, plain: plain.ms, free: plain.value, asks });
}

/** What one would write at first: each venue asked by itself; answers how many have a seat in the morning. */
async function oneByOne(app: OpenedApp, day: Temporal.PlainDate): Promise<number> {
  return app.transaction(visitor, async (work) => {
    let free = 0;
    for (const { id } of await listSeated(work, undefined)) {
      const [only] = (await freeSeatsIn(work, { days: [day], venues: [id] })).get(id) ?? [];
      if ((only?.morning ?? 0) > 0) free += 1;
    }
    return free;
  });
}

interface Host {
  readonly host: OrganisationId;
  readonly venue: VenueId;
}

/** As many persons as are timed ask one host, each for a day of their own. */
async function askAll(app: OpenedApp, day: Temporal.PlainDate): Promise<readonly number[]> {
  const { keeper, organisation } = await makeHost(app);
  const kept: Host = await app.transaction(person(keeper), async (work) => {
    const told = await addVenueIn(work, {
      organisation,
      name: "Les quatre bureaux",
      about: "Une grande table.",
      seats: 40,
      street: "1 rue du Banc",
      commune: "26108",
      at: undefined,
      readers: "expected",
      isHome: false,
      hours: undefined,
      hoursWords: undefined,
      equipment: [],
      mood: undefined,
      access: {},
      rules: undefined,
      welcomes: undefined,
    });
    if (!told.done) throw new Error(`the venue was refused: ${told.refusal}`);
    return { host: organisation, venue: told.value.id };
  });
  const guests: PersonId[] = [];
  await app.transaction(job("opening"), async (work) => {
    while (guests.length < TIMES + WARM)
      guests.push(await makePersonIn(work, { name: `Invité ${guests.length}` }));
  });
  const times: number[] = [];
  for (const [i, guest] of guests.entries()) {
    const { ms, value } = await timed(() =>
      askDay(app, person(guest), {
        ...kept,
        day: day.add({ days: i }),
        part: "day",
        people: 1,
        as: "volunteer",
        employer: undefined,
        work: "Un bilan.",
        share: "",
      }),
    );
    if (!value.done) throw new Error(`an ask was refused: ${value.refusal}`);
    if (i >= WARM) times.push(ms);
  }
  return times;
}

async function again(ask: () => Promise<string>) {
  for (let i = 0; i < WARM; i += 1) await ask();
  const times: number[] = [];
  let said = "";
  for (let i = 0; i < TIMES; i += 1) {
    const { ms, value } = await timed(ask);
    times.push(ms);
    said = value;
  }
  return { times, said };
}

interface Measured {
  readonly found: Awaited<ReturnType<typeof again>>;
  readonly plain: number;
  readonly free: number;
  readonly asks: readonly number[];
}

function outcomeOf({ found, plain, free, asks }: Measured): Outcome {
  const told = found.said.replaceAll(/[\s\u202f\u00a0]/g, "");
  return {
    report: reportOf("squat", [
      measure({
        name: "to find on a day, p99, ms",
        ours: quantile(found.times, 0.99),
        reference: plain,
        must: MUST_MS,
        better: "lower",
        sameResult: free > 0 && told.includes(String(free)),
      }),
      measure({
        name: "to ask for a day, p99, ms",
        ours: quantile(asks, 0.99),
        reference: plain,
        must: MUST_MS,
        better: "lower",
        sameResult: asks.length === TIMES,
      }),
    ]),
    notes: [
      `${VENUES} venues of 100 organisations, ${OCCASIONS * DATES} dates held there; ${TIMES} requests one after the other, ${WARM} more to warm up; the reference once. ${TIMES} persons ask one host, each for another day.`,
      `The same result: the page says the ${free} venues that have a seat that morning.`,
    ],
    curves: [
      {
        title: "Median / p99 in ms",
        columns: ["what", "ms"],
        rows: [
          [
            "the page « où travailler une journée », on a morning",
            `${round(median(found.times))} / ${round(quantile(found.times, 0.99))}`,
          ],
          ["to ask for a day", `${round(median(asks))} / ${round(quantile(asks, 0.99))}`],
          ["free seats venue by venue, once", String(round(plain))],
        ],
      },
    ],
  };
}
