import { toPlane } from "../src/basics/mercator.ts";
import type { OpenedApp } from "../src/app.ts";
import { asOwner } from "../src/services/house/index.ts";
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
import { chance } from "./support/chance.ts";
import { withHouse } from "./support/house.ts";

const POINTS = 20_000;
const TIMES = 100;
const WARM = 10;
/** What the page may take and weigh, TARGETS: the map of 20,000 points. */
const MUST = { ms: 100, kilobytes: 200 } as const;

/** The maps that are asked: all of France; a city where a fifth of all stand in one disc; a small town; a search of a list. */
const MAPS = [
  ["everywhere", "/autour-de-moi"],
  ["around Paris, 100 km", "/autour-de-moi?ou=Paris&km=100"],
  ["around Crest, 30 km", "/autour-de-moi?ou=Crest&km=30"],
  ["a search of the directory", "/autour-de-moi/structures?q=verger&ou=Dr%C3%B4me"],
] as const;

export const bench: Bench = {
  name: "map",
  title: `The map « Autour de moi » with ${POINTS.toLocaleString("en")} points: one request at a time, in one process, from the database, drawn and written; the reference draws and lists each point by itself.`,
  unit: "ms a page, p99; KB (1,000 bytes) of a page, not compressed",
  run: (say) => withHouse((app) => run(app, say)),
};

async function run(app: OpenedApp, say: (sentence: string) => void): Promise<Outcome> {
  say(`map: ${POINTS} organisations`);
  await fill(app);
  const plain = await again(() => drawPlainly(app));
  const web = webOf(app);
  const rows: Row[] = [];
  for (const [name, at] of MAPS) {
    say(`map: ${name}`);
    rows.push({
      name,
      ...(await again(async () => {
        const answer = await web.request(`http://localhost${at}`, {
          headers: { host: "localhost" },
        });
        if (answer.status !== 200) throw new Error(`${at} was answered ${answer.status}`);
        return answer.text();
      })),
    });
  }
  return outcomeOf(rows, plain);
}

/** Organisations of invented names, in communes drawn by how many people live there. */
async function fill(app: OpenedApp): Promise<void> {
  const random = chance(20_000);
  await asOwner(app, async ({ pool }) => {
    const { rows } = await pool.query<Commune>(`select code, name, department, population
      from territory.commune where in_force and centre is not null and within is null
        and length(department) = 2 order by code`);
    const drawn = Array.from({ length: POINTS }, () => drawnFrom(rows, random()));
    await pool.query(
      `insert into organisations.organisation (id, kind, name, purpose, commune, town, department, words,
         sort_name, made_at, changed_at)
       select gen_random_uuid(), 'association', 'Les Amis du verger ' || n, 'Un verger partagé.', code, town,
         department, 'les amis du verger', 'amis du verger ' || n, now(), now()
       from unnest($1::text[], $2::text[], $3::text[]) with ordinality as one (code, town, department, n)`,
      [
        drawn.map(({ code }) => code),
        drawn.map(({ name }) => name),
        drawn.map(({ department }) => department),
      ],
    );
    // As the database does by itself a minute later.
    await pool.query("vacuum analyze organisations.organisation");
  });
}

interface Commune {
  readonly code: string;
  readonly name: string;
  readonly department: string;
  readonly population: number;
}

const ladders = new WeakMap<readonly Commune[], readonly number[]>();

/** One of them, as often as people live there. */
function drawnFrom(communes: readonly Commune[], share: number): Commune {
  const known = ladders.get(communes);
  let upTo = 0;
  const ladder = known ?? communes.map(({ population }) => (upTo += population));
  if (known === undefined) ladders.set(communes, ladder);
  const wanted = share * (ladder.at(-1) ?? 0);
  let [low, high] = [0, ladder.length - 1];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ladder[middle] ?? 0) <= wanted) low = middle + 1;
    else high = middle;
  }
  const found = communes[low];
  if (found === undefined) throw new Error("no commune is there");
  return found;
}

interface Shown {
  readonly times: readonly number[];
  readonly html: string;
}

interface Row extends Shown {
  readonly name: string;
}

async function again(ask: () => Promise<string>): Promise<Shown> {
  for (let i = 0; i < WARM; i += 1) await ask();
  const times: number[] = [];
  let html = "";
  for (let i = 0; i < TIMES; i += 1) {
    const { ms, value } = await timed(ask);
    times.push(ms);
    html = value;
  }
  return { times, html };
}

/** What one would write at first: each point read with its name, a circle on the map, and a line of the list. */
async function drawPlainly(app: OpenedApp): Promise<string> {
  const { rows } = await app.pool.query<{
    number: string;
    name: string;
    town: string;
    longitude: number;
    latitude: number;
  }>(`select o.number, o.name, o.town, c.longitude, c.latitude from organisations.organisation o
    join territory.public_commune c on c.code = o.commune order by o.sort_name`);
  const circles = rows.map((row) => {
    const [x, y] = toPlane(row).map((one) => Math.round(one * 12_000));
    return `<a href="#p${row.number}"><circle cx="${x}" cy="${y}" r="3"/></a>`;
  });
  const lines = rows.map(
    ({ number, name, town }) =>
      `<li id="p${number}"><a href="/structures/${number}">${name}</a> ${town}</li>`,
  );
  return `<svg>${circles.join("")}</svg><ul>${lines.join("")}</ul>`;
}

/** So many things the discs of a map say in all. */
function counted(html: string): number {
  return [...html.matchAll(/<span class="rond-n">(\d+)/g)].reduce(
    (sum, [, count]) => sum + Number(count),
    0,
  );
}

function outcomeOf(rows: readonly Row[], plain: Shown): Outcome {
  const all = plain.html.match(/<li /g)?.length;
  const parts = rows.flatMap(({ name, times, html }, at) => [
    measure({
      name: `${name}, p99, ms`,
      ours: quantile(times, 0.99),
      must: MUST.ms,
      better: "lower",
      ...(at === 0
        ? { reference: quantile(plain.times, 0.99), sameResult: counted(html) === all }
        : {}),
    }),
    measure({
      name: `${name}, KB`,
      ours: Buffer.byteLength(html) / 1_000,
      must: MUST.kilobytes,
      better: "lower",
      ...(at === 0 ? { reference: Buffer.byteLength(plain.html) / 1_000 } : {}),
    }),
  ]);
  return {
    report: reportOf("map", parts),
    notes: [
      `${POINTS} organisations in communes drawn by their population; ${TIMES} requests a map, one after the other, ${WARM} more to warm up; no network.`,
      "The same result: the numbers of all discs add up to the points that the reference lists.",
    ],
    curves: [
      {
        title: "Median / p99 in ms",
        columns: ["map", "ms", "KB"],
        rows: [...rows, { ...plain, name: "each point by itself" }].map(({ name, times, html }) => [
          name,
          `${round(median(times))} / ${round(quantile(times, 0.99))}`,
          round(Buffer.byteLength(html) / 1_000),
        ]),
      },
    ],
  };
}
