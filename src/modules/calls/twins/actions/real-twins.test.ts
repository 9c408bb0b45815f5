import { existsSync } from "node:fs";
import { resolve } from "node:path";

import { expect, test } from "vitest";

import { operator } from "#services/house";

import { testHouse } from "../../../../../tests/support/house.ts";
import { KNOWN_MAPPINGS } from "../../sources/domain/mapping/known/all.ts";
import { importNotices } from "../../sources/actions/import-notices.ts";

/*
 * One hundred calls of a region as a watch lists them, and thirty-seven of them as its portal gives
 * them. Real files, which do not come with the project: skipped where they are not.
 */

const folder = resolve("../shared/data/appels");
const watch = `${folder}/aap-watch/iledefrance_raw.json`;
const portal = `${folder}/ods-iledefrance/aides-appels-a-projets.ods-v1.json`;
const isThere = existsSync(watch) && existsSync(portal);

const FILES = { "iledefrance-veille": watch, iledefrance: portal } as const;

test.skipIf(!isThere).each([
  { first: "iledefrance-veille", next: "iledefrance", joined: 37 },
  { first: "iledefrance", next: "iledefrance-veille", joined: 37 },
] as const)(
  "$first, then $next: 100 calls, 37 with two sources",
  async ({ first, next, joined }) => {
    const app = await testHouse();
    const reports = [];
    for (const name of [first, next]) {
      const known = KNOWN_MAPPINGS[name];
      if (known === undefined) throw new Error(`no mapping ${name}`);
      const { mapping } = known;
      reports.push(
        await importNotices(app, operator(), {
          source: mapping.source,
          path: FILES[name],
          mapping,
        }),
      );
    }
    expect(reports.map(({ merged }) => merged)).toEqual([0, joined]);
    const { rows } = await app.pool.query<{ calls: number; two: number }>(`
    select count(*) as calls, count(*) filter (where sources = 2) as two
    from (select count(*) as sources from calls.notice where nature = 'call' group by call) as told`);
    expect(rows[0]).toEqual({ calls: 100, two: 37 });
  },
);
