import { writeFileSync } from "node:fs";
import { join } from "node:path";

import { sql } from "kysely";

import { importNotices } from "../../src/modules/calls/sources/actions/import-notices.ts";
import { job, operator } from "../../src/services/house/index.ts";
import type { OpenedApp } from "../../src/app.ts";
import type { Point, Scenario } from "./scenario.ts";

/** Three batches, the last of them short. */
const ROWS = 230;
/** Every so many rows one without a title, which is refused. */
const BAD = 50;

const fileOf = ({ folder }: Point) => join(folder, "appels.csv");

/** An import of a table: each row is kept once, whatever cut it, and its call is told once. */
export const importScenario: Scenario = {
  house: "empty",
  together: 25,
  begin: async (_, point) => {
    const lines = Array.from({ length: ROWS }, (__, row) => lineOf(point, row));
    writeFileSync(fileOf(point), `${HEAD}\n${lines.join("\n")}\n`);
  },
  work: async (app, point, acknowledge) => {
    await importNotices(app, operator(), {
      source: "csv",
      path: fileOf(point),
      progress: ({ read }) => acknowledge(read),
    });
  },
  lost: async (app, point, acknowledged) => {
    const { notices } = await stateOf(app, point);
    const good = goodOf(acknowledged);
    return notices >= good ? [] : [`${good} notices acknowledged, ${notices} kept`];
  },
  check: async (app, point) => {
    const found = await stateOf(app, point);
    const good = goodOf(ROWS);
    const expected = { notices: good, calls: good, told: good, changes: 0, whole: true };
    return Object.entries(expected).flatMap(([name, value]) => {
      const is = Reflect.get(found, name);
      return is === value ? [] : [`${name}: ${String(is)} instead of ${String(value)}`];
    });
  },
};

/** How many of the first so many rows are good. */
const goodOf = (rows: number) => rows - Math.floor(rows / BAD);

const HEAD =
  "identifiant;titre;organisme;description;public;themes;communes;montant_max;publication;date_limite";

const idOf = ({ number }: Point, row: number) => `p${number}-${row}`;

function lineOf(point: Point, row: number): string {
  const title = row % BAD === BAD - 1 ? "" : `Jardin ${row} du point ${point.number}`;
  const cells = [idOf(point, row), title, `Ville ${row % 40}`, `Cultiver la parcelle ${row}.`];
  return [
    ...cells,
    "Associations",
    "Culture",
    "26108",
    String(500 + row),
    "2026-11-02",
    "2027-06-15",
  ].join(";");
}

interface State {
  readonly notices: number;
  readonly calls: number;
  /** Events that say that a call of this point was published. */
  readonly told: number;
  /** Events that say that one changed: none did. */
  readonly changes: number;
  /** Each call has the title of its own row. */
  readonly whole: boolean;
}

async function stateOf(app: OpenedApp, point: Point): Promise<State> {
  const { rows } = await app.transaction(job("events"), ({ db }) =>
    sql<State>`
    with notice as (select * from calls.notice where source = 'csv' and source_id like ${`p${point.number}-%`}),
    call as (select distinct call as id from notice where call is not null)
    select (select count(*) from notice) as notices, (select count(*) from call) as calls,
      (select count(*) from house.event e where e.name = 'calls.call-published'
        and e.subject in (select id::text from call)) as told,
      (select count(*) from house.event e where e.name = 'calls.call-changed'
        and e.subject in (select id::text from call)) as changes,
      (select bool_and(c.title = 'Jardin ' || split_part(n.source_id, '-', 2) || ' du point ' || ${String(point.number)})
        from notice n join calls.call c on c.id = n.call) as whole`.execute(db),
  );
  const [state] = rows;
  if (state === undefined) throw new Error("no state");
  return state;
}
