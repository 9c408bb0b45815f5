import { bench as alerts } from "./alerts.ts";
import { bench as alertsWritten } from "./alerts-written.ts";
import { bench as calendar } from "./calendar.ts";
import { bench as circles } from "./circles.ts";
import { bench as closeVote } from "./close-vote.ts";
import { bench as commons } from "./commons.ts";
import { bench as delegations } from "./delegations.ts";
import { bench as exchanges } from "./exchanges.ts";
import { bench as forms } from "./forms.ts";
import { bench as importing } from "./import.ts";
import { bench as kori } from "./kori.ts";
import { bench as map } from "./map.ts";
import { bench as pages } from "./pages.ts";
import { bench as meeting } from "./meeting.ts";
import { bench as partnerSets } from "./partner-sets.ts";
import { bench as relevance } from "./relevance.ts";
import { bench as search } from "./search.ts";
import { bench as searchArchive } from "./search-archive.ts";
import { bench as sharing } from "./sharing.ts";
import { bench as sharingExact } from "./sharing-exact.ts";
import { bench as silence } from "./silence.ts";
import { bench as squat } from "./squat.ts";
import { bench as start } from "./start.ts";
import { bench as tablet } from "./tablet.ts";
import { bench as tally } from "./tally.ts";
import { bench as venues } from "./venues.ts";
import { bench as week } from "./week.ts";
import { bench as weight } from "./weight.ts";
import type { Bench, Outcome } from "./support/bench.ts";
import { writeResults } from "./support/results.ts";

/** The benches that exist, in the order of the table of results. */
const benches: readonly Bench[] = [
  alerts,
  alertsWritten,
  search,
  searchArchive,
  relevance,
  importing,
  pages,
  calendar,
  circles,
  map,
  venues,
  squat,
  weight,
  forms,
  tablet,
  start,
  commons,
  exchanges,
  partnerSets,
  meeting,
  kori,
  sharing,
  sharingExact,
  silence,
  week,
  delegations,
  tally,
  closeVote,
];

/** Runs what was asked; answers the exit code: 1 when a must does not hold. */
export async function runBenches(words: readonly string[], project: string): Promise<number> {
  const names = words.filter((word) => !word.startsWith("--"));
  const asked = benches.filter(({ name }) => names.includes("all") || names.includes(name));
  if (asked.length === 0) {
    say(
      `npm run bench -- <${["all", ...benches.map(({ name }) => name)].join(" | ")}> [--json] [--write]`,
    );
    return 1;
  }
  let code = 0;
  for (const bench of asked) {
    const outcome = await bench.run((sentence) => process.stderr.write(`${sentence}\n`), words);
    if (words.includes("--write")) {
      writeResults(project, { bench, outcome, names: benches.map(({ name }) => name) });
    }
    if (!outcome.report.met) code = 1;
    if (words.includes("--json")) say(JSON.stringify(outcome.report));
    else tell(bench, outcome);
  }
  return code;
}

function tell(bench: Bench, { report, notes, curves }: Outcome): void {
  say(`${bench.name}: ${bench.title} (${bench.unit})`);
  for (const part of report.parts ?? [report]) {
    const against =
      part.reference === null ? "" : `, reference ${part.reference}, ratio ${part.ratio}`;
    const same = part.same_result === false ? ", NOT the same result" : "";
    say(
      `  ${part.name}: ${part.ours}${against}, must ${part.must}: ${part.met ? "met" : "NOT MET"}${same}`,
    );
  }
  for (const note of notes) say(`  ${note}`);
  for (const curve of curves) {
    say(`  ${curve.title}`);
    for (const row of [curve.columns, ...curve.rows]) say(`    ${row.join("\t")}`);
  }
}

function say(sentence: string): void {
  process.stdout.write(`${sentence}\n`);
}
