import type { OpenedApp } from "../src/app.ts";
import { closeVoteIn } from "../src/modules/decisions/votes/actions/close-vote.ts";
import { readCountFile } from "../src/modules/decisions/domain/counting/count-file-text.ts";
import { recount } from "../src/modules/decisions/domain/counting/recount.ts";
import type { VoteId } from "../src/modules/decisions/domain/vote.ts";
import { findCount, findCountFile } from "../src/modules/decisions/store/counts.ts";
import { job } from "../src/services/house/index.ts";
import {
  type Bench,
  measure,
  median,
  type Outcome,
  reportOf,
  round,
  spread,
  timed,
} from "./support/bench.ts";
import { withHouse } from "./support/house.ts";
import { keepCircles } from "./support/make-circles.ts";
import {
  ask,
  castAll,
  fill,
  giveAddresses,
  type Kind,
  OPTIONS,
  type Place,
} from "./support/make-votes.ts";

const SEED = 7;
const RUNS = 3;
/** The targets of closing a vote, in milliseconds. */
const MUST = 1_000;
const SIZES = [1_000, 2_500, 5_000, 10_000] as const;

const KINDS: readonly Kind[] = [
  { method: "ranked", secrecy: "open", last: OPTIONS },
  { method: "judgment", secrecy: "open", last: 5 },
  { method: "approval", secrecy: "open", last: 1 },
  { method: "equal-shares", secrecy: "open", last: 1 },
  { method: "judgment", secrecy: "secret", last: 5 },
];

export const bench: Bench = {
  name: "close-vote",
  title: `The close of a vote of ${OPTIONS} options in a circle, half of which votes and half of the others entrust their voice: from the database to the sealed result, the file that lets anyone redo it, and where each voice went; in one transaction, by the step of the product. The letters to the members are a job after it.`,
  unit: "ms a close",
  run: (say) => withHouse((app) => run(app, say)),
};

async function run(app: OpenedApp, say: (sentence: string) => void): Promise<Outcome> {
  const most = SIZES.at(-1) ?? 0;
  say(`close-vote: ${most} people`);
  const made = await keepCircles(app, {
    people: most,
    circles: SIZES.length,
    memberships: 0,
    seed: SEED,
  });
  await giveAddresses(app, made.people);
  const places: Place[] = [];
  for (const [i, members] of SIZES.entries()) places.push(await fill(app, made, { i, members }));
  const rows: Row[] = [];
  for (const place of places)
    for (const kind of KINDS) {
      say(`close-vote: ${place.members} members, ${nameOf(kind)}`);
      rows.push(await closes(app, place, kind));
    }
  return outcomeOf(rows);
}

function nameOf({ method, secrecy }: Kind): string {
  return secrecy === "secret" ? `${method}, secret ballots` : method;
}

interface Row {
  readonly kind: Kind;
  readonly members: number;
  readonly times: readonly number[];
  /** Whether the file that was sealed, read back and counted again, gives the same result. */
  readonly same: boolean;
  readonly kilobytes: number;
}

/** Several votes of one kind, each closed once. */
async function closes(app: OpenedApp, place: Place, kind: Kind): Promise<Row> {
  const times: number[] = [];
  let same = true;
  let kilobytes = 0;
  for (let i = 0; i < RUNS; i += 1) {
    const vote = await ask(app, place, kind);
    await castAll(app, place, { vote, kind });
    const { ms } = await timed(() =>
      app.transaction(job("close-vote"), (work) => closeVoteIn(work, { vote })),
    );
    times.push(ms);
    const checked = await check(app, vote);
    same &&= checked.same;
    kilobytes = checked.kilobytes;
  }
  return { kind, members: place.members, times, same, kilobytes };
}

async function check(app: OpenedApp, vote: VoteId) {
  return app.transaction(job("close-vote"), async (work) => {
    const [count, text] = [await findCount(work, vote), await findCountFile(work, vote)];
    if (count === undefined || text === undefined) throw new Error("the vote is not counted");
    const file = readCountFile(text);
    if (!file.done) throw new Error("the file is not read");
    const again = recount(file.value);
    return {
      same: sortedJson(again.outcome) === sortedJson(count.outcome),
      kilobytes: text.length / 1024,
    };
  });
}

/** Written the same whichever order the database gave the names. */
function sortedJson(value: object): string {
  return JSON.stringify(value, [...new Set(Object.keys(value))].toSorted());
}

function outcomeOf(rows: readonly Row[]): Outcome {
  const most = SIZES.at(-1);
  const largest = rows.filter(({ members }) => members === most);
  return {
    report: reportOf(
      "close-vote",
      largest.map(({ kind, members, times, same }) =>
        measure({
          name: `${members} members, ${OPTIONS} options, ${nameOf(kind)}, ms`,
          ours: median(times),
          must: MUST,
          better: "lower",
          sameResult: same,
        }),
      ),
    ),
    notes: [
      `Median of ${RUNS} closes (their ends): ${largest.map(({ kind, times }) => `${nameOf(kind)} ${spread(times)}`).join("; ")} ms.`,
      "Same result: the file that was sealed, read back from its text and counted again, gives the result that was kept.",
    ],
    curves: [
      {
        title: "Cost against size, median ms",
        columns: ["members", ...KINDS.map(nameOf), "file, kB (ranked)"],
        rows: SIZES.map((size) => {
          const of = rows.filter(({ members }) => members === size);
          return [
            size,
            ...of.map(({ times }) => round(median(times))),
            round(of[0]?.kilobytes ?? 0),
          ];
        }),
      },
    ],
  };
}
