import type { App } from "../../src/services/house/index.ts";
import { asOwner, job } from "../../src/services/house/index.ts";
import type { Notice, Place } from "../../src/modules/calls/domain/notice.ts";
import { takeNoticesIn } from "../../src/modules/calls/sources/actions/take-notices.ts";
import { AUDIENCES, THEMES } from "../../src/modules/subjects/rules.ts";
import { placeIndexIn } from "../../src/modules/territory/index.ts";
import type { PlaceIndex } from "../../src/modules/territory/rules.ts";
import { amountOf } from "../../src/basics/amount.ts";
import { chance, oneOf } from "./chance.ts";
import { writer } from "./words.ts";

/** As many calls share a transaction as an import puts in one. */
const BATCH = 200;

export interface CallWishes {
  readonly count: number;
  readonly seed: number;
  /** The first of their numbers, so that two lots do not overlap. */
  readonly from?: number;
  /** Which share of them closed long ago, as in an archive; none by default. */
  readonly closed?: number;
}

/**
 * Keeps generated calls, all open, by the way that every notice takes: so the tables of the search
 * hold what they would hold. Answers the seconds that it took.
 */
export async function keepCalls(app: App, wishes: CallWishes): Promise<number> {
  const began = performance.now();
  const opening = job("opening");
  const index = await app.transaction(opening, placeIndexIn);
  const today = app.clock.now().toZonedDateTimeISO("Europe/Paris").toPlainDate();
  let batch: { notice: Notice; raw: string }[] = [];
  const flush = async () => {
    const records = batch;
    batch = [];
    await app.transaction(opening, (work) => takeNoticesIn(work, { records }));
  };
  for (const notice of makeNotices(index, today, wishes)) {
    batch.push({ notice, raw: JSON.stringify(notice) });
    if (batch.length === BATCH) await flush();
  }
  if (batch.length > 0) await flush();
  await asOwner(app, ({ pool }) =>
    pool.query(
      "vacuum analyze calls.public_search, calls.public_point, calls.call, calls.word, calls.notice",
    ),
  );
  return (performance.now() - began) / 1_000;
}

/** Calls of our own: words by Zipf's law, fourteen themes, places over all of France; the same for a seed. */
export function* makeNotices(
  index: PlaceIndex,
  today: Temporal.PlainDate,
  { count, seed, from = 0, closed = 0 }: CallWishes,
): Iterable<Notice> {
  const random = chance(seed);
  const write = writer(random);
  const communes = [...index.communes.values()].filter(({ centre }) => centre !== undefined);
  const departments = [...index.departments.keys()];
  const regions = [...index.regions.keys()];
  const places = (): readonly Place[] => {
    const drawn = random();
    if (drawn < 0.55) return [{ scale: "commune", code: oneOf(communes, random).code }];
    if (drawn < 0.6) {
      return [0, 1, 2].map(() => ({ scale: "commune", code: oneOf(communes, random).code }));
    }
    if (drawn < 0.8) return [{ scale: "department", code: oneOf(departments, random) }];
    if (drawn < 0.92) return [{ scale: "region", code: oneOf(regions, random) }];
    return [{ scale: "country", code: "FR" }];
  };
  for (let number = from; number < from + count; number += 1) {
    const notice = noticeOf({ number, random, write, today, places: places() });
    yield closed > 0 && random() < closed ? longAgo(notice, today, random) : notice;
  }
}

/** The same, of one of the ten years before. */
function longAgo(notice: Notice, today: Temporal.PlainDate, random: () => number): Notice {
  const date = today.subtract({ days: 30 + Math.floor(random() * 3_650) });
  return { ...notice, published: date.subtract({ days: 45 }), deadline: { date } };
}

interface Drawn {
  readonly number: number;
  readonly random: () => number;
  readonly write: (words: number) => string;
  readonly today: Temporal.PlainDate;
  readonly places: readonly Place[];
}

function noticeOf({ number, random, write, today, places }: Drawn): Notice {
  const upTo = (most: number) => Math.floor(random() * most);
  const title = write(4 + upTo(8)).replace(/\.$/, "");
  const most = amountOf(100_000 * (1 + upTo(500)));
  const base = {
    source: "csv",
    sourceId: `bench-${number}`,
    nature: "call",
    statedKind: oneOf(["project", "project", "tender", "application"] as const, random),
    title,
    summary: write(25).slice(0, 400),
    sections: [
      { heading: "Présentation", text: write(60 + upTo(120)) },
      { heading: "Conditions", text: write(30 + upTo(60)) },
    ],
    body: { name: `Collectivité ${1 + upTo(2_000)}` },
    audiences: random() < 0.2 ? [] : [oneOf(AUDIENCES, random), oneOf(AUDIENCES, random)],
    themes: [...new Set([oneOf(THEMES, random), oneOf(THEMES, random)])],
    cpv: [],
    places,
    ...(most === undefined ? {} : { money: { most } }),
    published: today.subtract({ days: upTo(60) }),
    lots: [],
    criteria: [],
    documents: [],
    follows: [],
    doubts: [],
  } as const satisfies Notice;
  return random() < 0.1
    ? base
    : { ...base, deadline: { date: today.add({ days: 3 + upTo(200) }) } };
}
