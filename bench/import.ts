import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";

import { z } from "zod";

import type { App } from "../src/services/house/index.ts";
import { asOwner, operator } from "../src/services/house/index.ts";
import {
  type ImportReport,
  importNotices,
} from "../src/modules/calls/sources/actions/import-notices.ts";
import type { Source } from "../src/modules/calls/domain/notice.ts";
import { readRecord, recordsOf } from "../src/modules/calls/sources/domain/records.ts";
import {
  type Bench,
  measure,
  median,
  type Outcome,
  reportOf,
  spread,
  timed,
} from "./support/bench.ts";
import { withFolder, withHouse } from "./support/house.ts";
import { writeTable, writeTedFolder } from "./support/make-files.ts";
import { peakOf } from "./support/memory.ts";

const RUNS = 3;
/** Records a second. A European notice bears some 3,000 characters to be searched, ten times those of a row (decision 0071). */
const MUST = { ted: 300, csv: 1_000 } as const;
const TABLE = [2_000, 20_000] as const;
const REAL = "../shared/data/marches/ted-fr";

/** A file or folder to import, and how it is called in the results. */
interface Material {
  readonly name: string;
  readonly source: keyof typeof MUST;
  readonly path: string;
}

export const bench: Bench = {
  name: "import",
  title:
    "Import of notices, from files to what people search, against reading and parsing the same files alone.",
  unit: "records/s; memory in MB, the largest that the command ever held",
  run: (say) => withFolder((folder) => run(folder, say)),
};

async function run(folder: string, say: (sentence: string) => void): Promise<Outcome> {
  const [ted, ...tables] = materials(folder);
  const speeds: Speed[] = [];
  await withHouse(async (app) => {
    for (const one of [ted, ...tables]) {
      say(`import: ${one.name}`);
      speeds.push(await compare(app, one));
    }
  });
  say("import: memory of the command");
  const peaks: number[] = [];
  for (const { source, path } of tables) {
    peaks.push(await withFolder((data) => peakOfCommand(data, source, path)));
  }
  const parts = speeds.map(({ name, source, ours, reference, same }) =>
    measure({
      name,
      ours: median(ours),
      reference: median(reference),
      must: MUST[source],
      better: "higher",
      sameResult: same,
    }),
  );
  const memory = measure({
    name: `memory, ${TABLE[1]} rows`,
    ours: peaks[1] ?? 0,
    must: 300,
    better: "lower",
  });
  return { report: reportOf("import", [...parts, memory]), ...told(speeds, peaks) };
}

function told(speeds: readonly Speed[], peaks: readonly number[]): Omit<Outcome, "report"> {
  const [small = 0, large = 0] = peaks.map(Math.round);
  return {
    notes: [
      `Each run imports into an emptied house, ${RUNS} runs, the first of which warms the process.`,
      "Same result: as many notices kept and refused as parsing alone reads and refuses.",
      `Memory of \`archipel import csv\`: ${small} MB for ${TABLE[0]} rows, ${large} MB for ${TABLE[1]}.`,
    ],
    curves: [
      {
        title: "Records per second, median (lowest–highest)",
        columns: ["files", "records", "import", "parsing alone"],
        rows: speeds.map(({ name, records, ours, reference }) => [
          name,
          records,
          spread(ours),
          spread(reference),
        ]),
      },
    ],
  };
}

function materials(folder: string): readonly [Material, ...Material[]] {
  const real = resolve(REAL);
  const made = join(folder, "ted");
  const isReal = existsSync(real);
  if (!isReal) {
    mkdirSync(made);
    writeTedFolder(made, 400, 1);
  }
  const tables = TABLE.map((rows) => {
    const path = join(folder, `table-${rows}.csv`);
    writeTable(path, rows, 2);
    return { name: `CSV, ${rows} rows`, source: "csv", path } as const;
  });
  return [
    { name: isReal ? "TED, real" : "TED, generated", source: "ted", path: isReal ? real : made },
    ...tables,
  ];
}

interface Speed {
  readonly name: string;
  readonly source: Material["source"];
  readonly records: number;
  readonly ours: readonly number[];
  readonly reference: readonly number[];
  readonly same: boolean;
}

async function compare(app: App, { name, source, path }: Material): Promise<Speed> {
  const ours: number[] = [];
  const reference: number[] = [];
  let same = true;
  let records = 0;
  for (let turn = 0; turn < RUNS; turn += 1) {
    await empty(app);
    const alone = await timed(() => parseAlone(source, path));
    const whole = await timed(() => importNotices(app, operator(), { source, path }));
    records = alone.value.read + alone.value.refused;
    reference.push(records / (alone.ms / 1_000));
    ours.push(records / (whole.ms / 1_000));
    same &&= isSame(whole.value, alone.value);
  }
  return { name, source, ours, reference, same, records };
}

function isSame(report: ImportReport, alone: { read: number; refused: number }): boolean {
  return report.new === alone.read && report.refused === alone.refused;
}

function parseAlone(source: Source, path: string): { read: number; refused: number } {
  const files = path.endsWith(".csv")
    ? [path]
    : readdirSync(path)
        .filter((name) => name.endsWith(".xml"))
        .map((name) => join(path, name));
  let [read, refused] = [0, 0];
  for (const file of files) {
    for (const record of recordsOf(source, file, new Uint8Array(readFileSync(file)))) {
      if (!("refused" in record) && readRecord(record).read) read += 1;
      else refused += 1;
    }
  }
  return { read, refused };
}

async function empty(app: App): Promise<void> {
  await asOwner(app, ({ pool }) =>
    pool.query(
      "truncate calls.call, calls.notice, calls.import, calls.word, calls.refused_record, house.event cascade",
    ),
  );
  await app.pool.query("delete from graphile_worker._private_jobs");
}

/** What `npm run archipel` runs, flags of Node.js included. */
function commandWords(): readonly string[] {
  const { scripts } = z
    .object({ scripts: z.object({ archipel: z.string() }) })
    .parse(JSON.parse(readFileSync("package.json", "utf8")));
  return scripts.archipel.replace("exec node ", "").split(" ");
}

/** The whole command on an empty data folder, as an operator types it. */
function peakOfCommand(data: string, source: Source, path: string): Promise<number> {
  return new Promise((tell, fail) => {
    const words = [...commandWords(), "import", source, path, "--json"];
    const child = spawn(process.execPath, words, {
      env: { ...process.env, ARCHIPEL_DATA: data },
      stdio: ["ignore", "ignore", "inherit"],
    });
    let peak = 0;
    const watch = setInterval(() => {
      peak = Math.max(peak, peakOf(child.pid ?? 0) ?? 0);
    }, 50);
    child.once("exit", (code) => {
      clearInterval(watch);
      if (code === 0) tell(peak);
      else fail(new Error(`the import ended with ${code}`));
    });
  });
}
