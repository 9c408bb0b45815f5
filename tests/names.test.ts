import { readdirSync, readFileSync } from "node:fs";

import { expect, test } from "vitest";

import { services } from "../src/app.ts";
import { modules } from "../src/modules/all.ts";
import type { Names } from "../src/services/house/index.ts";

/*
 * Each module says what its things are called (`names.fr.ts`, decision 0076), and of its own alone: so a module
 * is added, or taken away, without another being edited.
 */

const all = [services, ...modules];
const SORTS = [
  "schemas",
  "jobs",
  "limits",
  "subjects",
  "letters",
  "acts",
  "reportables",
  "rows",
  "seen",
] as const satisfies readonly Exclude<keyof Names, "mine">[];

test.each(SORTS)("no two modules name the same of their %s", (sort) => {
  const told = all.flatMap(({ names }) => Object.keys(names?.[sort] ?? {}));
  expect(told).not.toHaveLength(0);
  expect(told.filter((one, at) => told.indexOf(one) !== at)).toEqual([]);
});

test.each(modules)("$name names its part of the base, and nothing of another module", (module) => {
  const { name, names = {}, jobs = {}, notificationKinds = {}, reportables = {} } = module;
  expect(Object.keys(names.schemas ?? {})).toEqual([name]);
  expect(Object.keys(names.jobs ?? {}).toSorted()).toEqual(Object.keys(jobs).toSorted());
  expect(Object.keys(names.reportables ?? {}).toSorted()).toEqual(
    Object.keys(reportables).toSorted(),
  );
  const letters = Object.keys(names.letters ?? {});
  expect(Object.keys(notificationKinds).filter((kind) => !letters.includes(kind))).toEqual([]);
  expect(Object.keys(names.rows ?? {}).filter((row) => !row.startsWith(`${name}.`))).toEqual([]);
  expect(Object.keys(names.seen ?? {}).filter((row) => !row.startsWith(`${name}.`))).toEqual([]);
  const kinds = new Set(Object.keys(notificationKinds).map((kind) => kind.split(".")[0]));
  expect(new Set(Object.keys(names.subjects ?? {}))).toEqual(kinds);
  // What is posted without being one of these kinds (a code, a receipt) is posted by this module.
  const text = sourcesOf(`src/modules/${name}`);
  const posted = letters.filter((kind) => !(kind in notificationKinds));
  expect(posted.filter((kind) => !text.includes(`"${kind}"`))).toEqual([]);
  expect(Object.keys(names.acts ?? {}).filter((act) => !text.includes(`"${act}"`))).toEqual([]);
  // What is kept about a person is headed for them.
  expect(module.aboutPerson === undefined || /^[VC]/.test(names.mine ?? "")).toBe(true);
});

/** All that a module's files say, its names apart. */
function sourcesOf(folder: string): string {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file) && file !== "names.fr.ts")
    .map((file) => readFileSync(`${folder}/${file}`, "utf8"))
    .join("\n");
}
