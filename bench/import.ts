import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";

import type { App } from "../src/services/house/index.ts";
import { operator } from "../src/services/house/index.ts";
import { type ImportReport, importNotices } from "../src/modules/calls/actions/import-notices.ts";
import type { Source } from "../src/modules/calls/domain/notice.ts";
import { readRecord, recordsOf } from "../src/modules/calls/domain/records.ts";
import { type Bench, measure, median, reportOf, spread, timed } from "./support/bench.ts";
import { withFolder, withHouse } from "./support/house.ts";
import { writeTable, writeTedFolder } from "./support/make-files.ts";
import { peakOf } from "./support/memory.ts";

const RUNS = 3;
const TABLE = [2_000, 20_000] as const;
const REAL = "../shared/data/marches/ted-fr";

/** A file or folder to import, and how it is called in the results. */
interface Material {
  readonly name: string;
  readonly source: Source;
  readonly path: string;
}

export const bench: Bench = {
  name: "import",
  title:
    "Import of notices, from files to what people search, against reading and parsing the same files alone.",
  unit: "records/s; memory in MB, the largest that the command ever held",
  run: (say) =>
    withFolder(async (folder) => {
      const [ted, ...tables] = materials(folder);
      const speeds = await withHouse(async (app) => {
        const measured = [];
        for (const one of [ted, ...tables]) {
          say(`import: ${one.name}`);
          measured.push({ one, ...(await compare(app, one)) });
        }
        return measured;
      });
      say("import: memory of the command");
      const peaks = [];
      for (const { source, path } of tables)
        peaks.push(await withFolder((data) => peakOfCommand(data, source, path)));
      const [small = 0, large = 0] = peaks;
      const parts = speeds.map(({ one, ours, reference, same }) =>
        measure({
          name: one.name,
          ours: median(ours),
          reference: median(reference),
          must: 1_000,
          better: "higher",
          sameResult: same,
        }),
      );
      const memory = measure({
        name: `memory, ${TABLE[1]} rows`,
        ours: large,
        must: 300,
        better: "lower",
      });
      return {
        report: reportOf("import", [...parts, memory]),
        notes: [
          `Each run imports into an emptied house: ${RUNS} runs, the first ones warm the process.`,
          "Same result: as many notices kept and refused as parsing alone reads and refuses.",
          `Memory of \`archipel import csv\`: ${Math.round(small)} MB for ${TABLE[0]} rows, ${Math.round(large)} MB for ${TABLE[1]}.`,
        ],
        curves: [
          {
            title: "Records per second (lowest and highest run)",
            columns: ["files", "records", "import", "parsing alone"],
            rows: speeds.map(({ one, records, ours, reference }) => [
              one.name,
              records,
              spread(ours),
              spread(reference),
            ]),
          },
        ],
      };
    }),
};

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

async function compare(app: App, { source, path }: Material) {
  const ours: number[] = [];
  const reference: number[] = [];
  let same = true;
  let records = 0;
  for (let run = 0; run < RUNS; run += 1) {
    await empty(app);
    const alone = await timed(() => parseAlone(source, path));
    const whole = await timed(() => importNotices(app, operator(), { source, path }));
    records = alone.value.read + alone.value.refused;
    reference.push(records / (alone.ms / 1_000));
    ours.push(records / (whole.ms / 1_000));
    same &&= isSame(whole.value, alone.value);
  }
  return { ours, reference, same, records };
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
  await app.pool.query(
    "truncate calls.call, calls.notice, calls.import, calls.word, calls.refused_record, house.event cascade",
  );
  await app.pool.query("delete from graphile_worker._private_jobs");
}

/** The whole command on an empty data folder, as an operator types it. */
function peakOfCommand(data: string, source: Source, path: string): Promise<number> {
  return new Promise((tell, fail) => {
    const child = spawn(process.execPath, ["src/main.ts", "import", source, path, "--json"], {
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
