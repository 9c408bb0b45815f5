import type { OpenedApp } from "../src/app.ts";
import { addressOf, type CircleId } from "../src/modules/circles/domain/circle.ts";
import { findCircleIn } from "../src/modules/circles/actions/see-circles.ts";
import { job, person, type PersonId } from "../src/services/house/index.ts";
import { beginSessionIn, cookieName } from "../src/services/sessions/index.ts";
import { webOf } from "../src/web.tsx";
import { countStatements } from "../tests/support/statements.ts";
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
import { bringInto, keepCircles, type MadeCircles } from "./support/make-circles.ts";

const SIZES = { people: 10_000, circles: 500, memberships: 30_000, seed: 7 } as const;
/** In how many circles the reader is, of which they facilitate some. */
const MANY = 30;
const FACILITATED = 5;
const TIMES = 60;
const WARM = 8;
/** The target of pages: what a page may take at most, 99 times out of 100. */
const MUST = 50;

export const bench: Bench = {
  name: "circles",
  title:
    "The pages of circles for a member of 30 of them, among 500 circles and 10,000 people; one request at a time, in one process, from the database.",
  unit: "ms a page, p99; statements a page",
  run: (say) => withHouse((app) => run(app, say)),
};

async function run(app: OpenedApp, say: (sentence: string) => void): Promise<Outcome> {
  say(`circles: ${SIZES.people} people, ${SIZES.circles} circles`);
  const made = await keepCircles(app, SIZES);
  const busy = await reader(app, made, MANY);
  const calm = await reader(app, made, 3);
  const largest = await addressIn(app, busy, made.circles[0]);
  const facilitated = await addressIn(app, busy, made.circles[1]);
  const pages: readonly (readonly [string, string])[] = [
    ["front page", "/"],
    ["the list", "/cercles"],
    ["the list, searched", "/cercles?q=jardin"],
    ["one’s own", "/cercles?miens=1"],
    ["the largest circle", largest],
    ["its members", `${largest}/membres`],
    ["its journal", `${largest}/journal`],
    ["links of one that one facilitates", `${facilitated}/liens`],
    ["what awaits", "/moi/fil"],
  ];
  const rows: Row[] = [];
  for (const [name, at] of pages) {
    say(`circles: ${name}`);
    const of = (who: PersonId | undefined) => look(app, at, who);
    rows.push({ name, busy: await of(busy), calm: await of(calm), visitor: await of(undefined) });
  }
  return outcomeOf(rows, await sizeOf(app, made.circles[0]));
}

/** Somebody in so many circles, the largest first; they facilitate some when they are in many. */
async function reader(app: OpenedApp, made: MadeCircles, count: number): Promise<PersonId> {
  const who = made.people.at(count === MANY ? -1 : -2);
  if (who === undefined) throw new Error("nobody is there");
  await bringInto(app, who, made.circles.slice(0, count), "member");
  if (count === MANY)
    await bringInto(app, who, made.circles.slice(1, 1 + FACILITATED), "facilitator");
  return who;
}

async function addressIn(
  app: OpenedApp,
  who: PersonId,
  circle: CircleId | undefined,
): Promise<string> {
  const found = await app.transaction(person(who), (work) =>
    findCircleIn(work, { circle: circle ?? "" }),
  );
  if (found === undefined) throw new Error("the circle is not seen");
  return addressOf(found);
}

async function sizeOf(app: OpenedApp, circle: CircleId | undefined): Promise<number> {
  return app.transaction(job("circles-about-person"), async (work) => {
    const { countMembers } = await import("../src/modules/circles/store/members.ts");
    return circle === undefined ? 0 : ((await countMembers(work, [circle])).get(circle) ?? 0);
  });
}

interface Looked {
  readonly status: number;
  readonly times: readonly number[];
  /** Statements sent to PostgreSQL for one page. */
  readonly statements: number;
  readonly kilobytes: number;
}

interface Row {
  readonly name: string;
  readonly busy: Looked;
  readonly calm: Looked;
  readonly visitor: Looked;
}

/** Asks a page again and again, as somebody or as a visitor. */
async function look(app: OpenedApp, at: string, who: PersonId | undefined): Promise<Looked> {
  const web = webOf(app);
  const cookie =
    who === undefined
      ? ""
      : `${cookieName(app)}=${await app.transaction(job("sessions"), (work) => beginSessionIn(work, who, "mesure"))}`;
  const ask = async () => {
    const answer = await web.request(`http://localhost${at}`, {
      headers: { host: "localhost", cookie },
    });
    return { status: answer.status, html: await answer.text() };
  };
  for (let i = 0; i < WARM; i += 1) await ask();
  const counted = await countStatements(ask);
  const times: number[] = [];
  for (let i = 0; i < TIMES; i += 1) times.push((await timed(ask)).ms);
  const { status, html } = counted.value;
  if (status >= 400 && who !== undefined && at !== "/") {
    if (!at.includes("/liens")) throw new Error(`${at} was answered ${status}`);
  }
  return { status, times, statements: counted.statements, kilobytes: html.length / 1_024 };
}

/** Median and p99 of a page in milliseconds, then its statements; dashes when it was refused. */
const figures = ({ times, statements, status }: Looked) =>
  status === 200
    ? [`${round(median(times))} / ${round(quantile(times, 0.99))}`, statements]
    : ["–", "–"];

function outcomeOf(rows: readonly Row[], members: number): Outcome {
  const parts = rows.map(({ name, busy }) =>
    measure({
      name: `${name}, p99`,
      ours: quantile(busy.times, 0.99),
      must: MUST,
      better: "lower",
    }),
  );
  return {
    report: reportOf("circles", parts),
    notes: [
      `${SIZES.memberships} memberships by Zipf's law: the largest circle has ${members} members; a third of the circles are private.`,
      `The member of ${MANY} circles facilitates ${FACILITATED} of them; ${TIMES} requests a page, one after the other, ${WARM} more to warm up; rendering included, no network.`,
      "Statements are those of one page, with its transactions: what grows between 3 and 30 circles asks once a circle.",
    ],
    curves: [
      {
        title: "Median / p99 in ms, and statements",
        columns: [
          "page",
          `in ${MANY}`,
          "statements",
          "in 3",
          "statements",
          "visitor",
          "statements",
          "KB",
        ],
        rows: rows.map(({ name, busy, calm, visitor }) => [
          name,
          ...figures(busy),
          ...figures(calm),
          ...figures(visitor),
          round(busy.kilobytes),
        ]),
      },
    ],
  };
}
