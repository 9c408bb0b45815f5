import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, test } from "vitest";

import { declaredIn, type Fate } from "#services/house";

import { schemasOf } from "../src/app.ts";
import { fatesOf, leaveIn, mergeIn, type Outcome, type Shown } from "./support/fate-trial.ts";
import { filledHouse } from "./support/filled.ts";
import { testHouse } from "./support/house.ts";
import { columnsOfWords, columnsWithKey, namesSomebody } from "./support/named-columns.ts";
import { behindTheWalls } from "./support/tables.ts";
import { WHAT_GOES } from "./support/what-goes.ts";

/*
 * Each column that names a person has a fate, said once; and whoever leaves, or turns out to be somebody
 * else, finds what was said, in every column.
 */

/** What holds the id of a person because their own space has it: a space is nobody, and its key goes with them. */
const isOfSpace = (name: string) => /\.(?:id|space|\w+_space)$/.test(name);

describe("each column that names a person says what becomes of it", () => {
  test("none that leads to a person is without a fate, and no fate is of a column that is not there", async () => {
    const app = await testHouse();
    const declared = declaredIn(app, "fates").flatMap((fates) => Object.keys(fates));
    const { keyed, there } = await behindTheWalls(app, async (client) => ({
      keyed: await columnsWithKey(client),
      there: await columnsOfWords(client, [...schemasOf(app)]),
    }));
    expect(keyed.length).toBeGreaterThan(100);
    expect(keyed.filter((name) => !declared.includes(name))).toEqual([]);
    expect(declared.filter((name) => !there.includes(name))).toEqual([]);
    expect(declared.filter((name, i) => declared.indexOf(name) !== i)).toEqual([]);
  });

  test("nor one that holds an id without a key, as far as the filled house shows", async () => {
    const app = await filledHouse();
    const fates = fatesOf(app);
    const found = await behindTheWalls(app, async (client) => {
      const names = [];
      for (const name of await columnsOfWords(client, [...schemasOf(app)]))
        if (!isOfSpace(name) && (await namesSomebody(client, name))) names.push(name);
      return names;
    });
    expect(found.length).toBeGreaterThan(80);
    expect(found.filter((name) => !fates.has(name))).toEqual([]);
  }, 120_000);

  test("whoever leaves takes with them what they may count on, and nothing more is promised", async () => {
    const goes = [...fatesOf(await testHouse())].filter(([, { leaves }]) =>
      typeof leaves === "object"
        ? leaves.to.some((to) => to !== "id stays")
        : leaves !== "id stays",
    );
    expect(goes.map(([name]) => name).toSorted()).toEqual(WHAT_GOES);
  });

  test("an act that a fate names is a function of the house", async () => {
    const acts = [...fatesOf(await testHouse()).values()].flatMap(({ leaves, merges }) =>
      [leaves, merges].flatMap((one) => (typeof one === "object" && "by" in one ? [one.by] : [])),
    );
    const sources = readdirSync("src", { recursive: true, encoding: "utf8" })
      .filter((path) => path.endsWith(".ts") && !path.endsWith(".test.ts"))
      .map((path) => readFileSync(join("src", path), "utf8"));
    const isThere = (act: string) => sources.some((text) => text.includes(`function ${act}(`));
    expect(acts.length).toBeGreaterThan(20);
    expect(acts.filter((act) => !isThere(act))).toEqual([]);
  });
});

/** What may come of a row, when its person leaves or is merged, beside this. */
function mayCome(fate: Fate["leaves"] | Fate["merges"], { beside }: Shown): readonly Outcome[] {
  if (typeof fate === "string") return [fate];
  if ("by" in fate) return fate.to;
  if (beside === "the other") return ["moves", "row goes"];
  return beside === "nothing" ? ["moves"] : ["row goes"];
}

/** All that must be seen to come, once at least: a fate promises nothing that no row shows. */
function mustCome(fate: Fate["leaves"] | Fate["merges"]): readonly Outcome[] {
  if (typeof fate === "string") return [fate];
  return "by" in fate ? fate.to : ["moves", "row goes"];
}

const NOTHING = { wrong: [], unseen: [] };

describe("what is said is what comes, in every column", () => {
  test("when somebody leaves", async () => {
    const app = await filledHouse();
    const fates = fatesOf(app);
    const shown = await leaveIn(app);
    const said = new Map([...fates].map(([name, { leaves }]) => [name, leaves] as const));
    expect(shown.length).toBeGreaterThan(fates.size);
    expect({ wrong: wrong(shown, said), unseen: unseen(shown, said) }).toEqual(NOTHING);
  }, 120_000);

  test("when two persons are one: alone there, both there, and between the two", async () => {
    const shown: Shown[] = [];
    for (const beside of ["nothing", "the same", "the other"] as const)
      shown.push(...(await mergeIn(await filledHouse(), beside)));
    const fates = fatesOf(await testHouse());
    // What only moves is whole where it goes, with columns that nothing reads by default.
    const moved = shown.filter(
      ({ name, beside }) => beside === "nothing" && fates.get(name)?.merges === "moves",
    );
    expect(moved.length).toBeGreaterThan(50);
    expect(moved.filter(({ changed }) => changed.length > 0)).toEqual([]);
    const said = new Map([...fates].map(([name, { merges }]) => [name, merges] as const));
    expect({ wrong: wrong(shown, said), unseen: unseen(shown, said) }).toEqual(NOTHING);
  }, 180_000);
});

type Said = Fate["leaves"] | Fate["merges"];

/** What came that was not said. */
function wrong(shown: readonly Shown[], said: ReadonlyMap<string, Said>) {
  return shown.filter((one) => {
    const fate = said.get(one.name);
    return fate === undefined || !mayCome(fate, one).includes(one.came);
  });
}

/** What was said and never came. */
function unseen(shown: readonly Shown[], said: ReadonlyMap<string, Said>) {
  return [...said].flatMap(([name, fate]) =>
    mustCome(fate)
      .filter((came) => !shown.some((one) => one.name === name && one.came === came))
      .map((came) => ({ name, came })),
  );
}
