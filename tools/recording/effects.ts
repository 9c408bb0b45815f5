import { operator } from "#services/house";
import { listMailsIn } from "#services/mail";

import type { TestHouse } from "../../tests/support/house.ts";
import { behindTheWalls } from "../../tests/support/tables.ts";
import type { Ground } from "./ground.ts";

/** Where an answer is kept to be given again, and where tries are counted: said by the answer itself. */
const TRACES = new Set(["house.act", "limits.count"]);

/** What a form wrote. */
export interface Written {
  /** How many rows more or less than the filled house each table holds, and each row that was written. */
  readonly lines: readonly string[];
  readonly hasLetters: boolean;
}

/** What was written since a moment (`./reading.ts`), row by row. */
export async function writtenSince(
  app: TestHouse,
  { tables, counts }: Ground,
  moment: string,
): Promise<Written> {
  const asked = tables.filter((table) => !TRACES.has(table));
  const text = asked
    .map(
      (table) =>
        `select '${table}' as name, (select count(*)::int from ${table}) as count,
           array(select jsonb_strip_nulls(to_jsonb(t))::text from ${table} t
             where t.xmin::text::bigint >= ${moment} order by 1) as rows`,
    )
    .join(" union all ");
  const { rows } = await behindTheWalls(app, (client) =>
    client.query<{ name: string; count: number; rows: string[] }>(text),
  );
  const lines = rows.flatMap(({ name, count, rows: written }) => {
    const more = count - (counts.get(name) ?? 0);
    const changed = more === 0 ? [] : [`rows of ${name}: ${more > 0 ? "+" : ""}${more}`];
    return [...changed, ...written.map((row) => `wrote ${name} ${row}`)];
  });
  return { lines, hasLetters: lines.some((line) => line.startsWith("wrote mail.message ")) };
}

/** A letter that stands in the house, as a text. */
export interface Standing {
  readonly id: string;
  readonly text: string;
}

/** The letters that nobody took away yet, oldest first. */
export async function lettersIn(app: TestHouse): Promise<readonly Standing[]> {
  const letters: Standing[] = [];
  for (;;) {
    const listed = await app.transaction(operator(), (work) =>
      listMailsIn(work, { from: letters.length, most: 100 }),
    );
    const mails = listed?.mails ?? [];
    letters.push(
      ...mails.map(({ id, kind, problem, kept }) => ({
        id,
        text: letterText({ kind, problem, ...kept }),
      })),
    );
    if (mails.length === 0 || letters.length >= (listed?.total ?? 0)) return letters.toReversed();
  }
}

function letterText({ text = "", ...others }: Readonly<Record<string, unknown>>): string {
  const head = Object.entries(others).flatMap(([name, said]) => {
    if (said === undefined) return [];
    return [`${name}: ${typeof said === "string" ? said : JSON.stringify(said)}`];
  });
  return `${head.join("\n")}\n\n${typeof text === "string" ? text : ""}`;
}

/** Those that came since. */
export function newLetters(
  letters: readonly Standing[],
  before: ReadonlyMap<string, string>,
): readonly string[] {
  return letters.filter(({ id }) => !before.has(id)).map(({ text }) => `\n--- letter\n${text}`);
}
