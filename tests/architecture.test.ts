import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

import { parseSync } from "oxc-parser";
import { expect, test } from "vitest";

import { services } from "../src/app.ts";
import { modules } from "../src/modules/all.ts";

/*
 * The walls of the house. A complaint says which file, what it did, and what to do instead.
 * Changing this file is changing the house: it needs a decision (docs/decisions/0002).
 */

/** What each part may import besides itself. What is not written here is forbidden. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  basics: [],
  services: ["basics"],
  ui: ["basics"],
  // Data written by the project (tables of codes, lists): read by anyone in the module, reads nothing.
  data: ["basics"],
  domain: ["basics", "data"],
  store: ["basics", "services", "domain", "data"],
  actions: ["basics", "services", "domain", "store", "data"],
  web: ["basics", "services", "ui", "domain", "actions", "data"],
  federation: ["basics", "services", "domain", "actions", "data"],
  "index.ts": ["domain", "actions", "data"],
  "rules.ts": ["domain", "data"],
  "pieces.tsx": ["web"],
  // What its jobs, limits and letters are called: told by module.ts alone (decision 0076).
  "names.fr.ts": ["services"],
  demonstration: ["basics", "domain", "actions", "data", "services"],
  // It declares all: every room, and the views of its panels.
  "module.ts":
    "basics services ui domain store actions web federation demonstration data names.fr.ts".split(
      " ",
    ),
  // The same, for a chapter of a module.
  "chapter.ts": "basics services ui domain store actions web federation data".split(" "),
};

/** Files of one folder, tests among them. */
const MOST_IN_A_ROOM = 35;

/**
 * The house knows its modules (`App.modules`), and what a module tells is done with the house (`Work.app`):
 * these types tell each other, and none comes first. Their values are held by the linter (import/no-cycle).
 */
const isOfSpine = (file: string) => file.startsWith("src/services/house/");

/** Which parts may enter another module by which door. */
const ENTERS: Readonly<Record<string, readonly string[]>> = {
  "index.ts": ["actions", "web", "federation", "demonstration", "module.ts"],
  "rules.ts": ["domain", "store", "actions", "web", "federation", "demonstration", "module.ts"],
  "pieces.tsx": ["web", "module.ts"],
};

/** The services, from the ground up: each may enter those before it, or on its own line. */
const SERVICES: readonly (readonly string[])[] = [
  ["config"],
  ["log", "database", "fetching"],
  ["house"],
  ["keys", "limits", "health", "jobs", "sessions", "files", "backups", "pdf", "icalendar"],
  ["mail", "forms", "tables"],
  ["live"],
  ["federation"],
];

/** Who may hear an event of a higher floor, and which: each with its reason. */
const HEARD_FROM_ABOVE: Readonly<Record<string, readonly string[]>> = {
  // What a backup would bring back of who left is written down outside the database (src/backup/erasures.ts).
  services: ["people.person-left"],
};

interface Place {
  readonly module?: string;
  /** The chapter of the module (decision 0043); none for what is common to all of them. */
  readonly chapter?: string;
  readonly part: string;
}

/**
 * "src/modules/votes/web/texts.fr.ts" is in the part "web" of the module "votes";
 * "src/modules/votes/links/web/texts.fr.ts" in the part "web" of its chapter "links".
 */
function whereIs(path: string): Place {
  const [, floor = "", module, part, partOfChapter] = path.split("/");
  if (floor === "modules") {
    if (part === undefined || module === undefined) return { part: "house" };
    return partOfChapter !== undefined && chaptersOf(module).includes(part)
      ? { module, chapter: part, part: partOfChapter }
      : { module, part };
  }
  // Files at the top of src/ put the house together: they may import anything.
  return { part: module === undefined ? "house" : floor };
}

function chaptersOf(module: string | undefined): readonly string[] {
  return modules.find(({ name }) => name === module)?.chapters ?? [];
}

function resolve(from: string, specifier: string): string | undefined {
  if (specifier.startsWith(".")) return join(dirname(from), specifier);
  const [, floor = "", name = ""] = /^#(\w+)\/(.+)$/.exec(specifier) ?? [];
  switch (floor) {
    case "":
      return undefined;
    case "basics":
      return `src/basics/${name}.ts`;
    case "ui":
      return `src/ui/${name}.tsx`;
    case "rules":
      return `src/modules/${name}/rules.ts`;
    case "pieces":
      return `src/modules/${name}/pieces.tsx`;
    default:
      return `src/${floor}/${name}/index.ts`;
  }
}

function complain(from: string, to: string): string | undefined {
  const [a, b] = [whereIs(from), whereIs(to)];
  if (a.part === "house") return undefined;
  if (!to.startsWith("src/")) return "what is outside src/ is not part of the house";
  if (a.module !== undefined && b.module !== undefined && a.module !== b.module) {
    const needs = modules.find(({ name }) => name === a.module)?.needs;
    if (needs?.includes(b.module) === false)
      return `${a.module} does not declare that it needs ${b.module}`;
    if (!(b.part in ENTERS)) return `enter ${b.module} by a door, #modules/${b.module}`;
    return ENTERS[b.part]?.includes(a.part) === true
      ? undefined
      : `${a.part} may not enter ${b.module} by ${b.part}`;
  }
  if (a.part === "services" && b.part === "services") return complainOfService(from, to);
  if (b.part === "services" && !/\/index\.tsx?$/.test(to))
    return `enter the service ${to.split("/")[2]} by its door`;
  return complainOfChapter(a, b) ?? complainOfRoom(a, b);
}

function complainOfRoom(a: Place, b: Place): string | undefined {
  // Who puts a module together may see what its chapters tell.
  if (b.part === "chapter.ts") return a.part === "module.ts" ? undefined : "enter its rooms";
  const allowed = MAY_IMPORT[a.part];
  if (allowed === undefined || a.part === b.part || allowed.includes(b.part)) return undefined;
  return `${a.part} may not import ${b.part}`;
}

/** A chapter enters those told before it in `module.ts`, room by room; so none enters itself by another. */
function complainOfChapter(a: Place, b: Place): string | undefined {
  if (a.chapter === undefined || b.chapter === undefined || a.module !== b.module) return undefined;
  const order = chaptersOf(a.module);
  return order.indexOf(b.chapter) <= order.indexOf(a.chapter)
    ? undefined
    : `the chapter ${a.chapter} stands below ${b.chapter}: see the order in module.ts`;
}

function complainOfService(from: string, to: string): string | undefined {
  const [a = "", b = ""] = [from.split("/")[2], to.split("/")[2]];
  if (a === b) return undefined;
  if (!/\/index\.tsx?$/.test(to)) return `enter the service ${b} by its door, #services/${b}`;
  if (height(a) === -1) return `say in this test on which line the service ${a} stands`;
  return height(b) !== -1 && height(b) <= height(a)
    ? undefined
    : `the service ${a} stands below ${b}`;
}

function height(service: string): number {
  return SERVICES.findIndex((line) => line.includes(service));
}

const imports = new Map<string, readonly string[]>();

/** What a file imports, re-exports from, or loads later. */
function importsOf(file: string): readonly string[] {
  const known = imports.get(file) ?? readImports(file);
  imports.set(file, known);
  return known;
}

function readImports(file: string): readonly string[] {
  const text = readFileSync(file, "utf8");
  const { module } = parseSync(file, text);
  const written = [
    ...module.staticImports,
    ...module.staticExports.flatMap(({ entries }) => entries),
  ].flatMap(({ moduleRequest }) => (moduleRequest ? [moduleRequest.value] : []));
  const later = module.dynamicImports.flatMap(
    ({ moduleRequest: { start, end } }) =>
      /^["'](.+)["']$/.exec(text.slice(start, end))?.slice(1) ?? [],
  );
  return [...written, ...later];
}

const everyFile = readdirSync("src", { recursive: true, encoding: "utf8" })
  .map((path) => `src/${path}`)
  .filter((path) => /\.tsx?$/.test(path))
  .toSorted();
/** What is delivered: without tests and what only tests use. */
const files = everyFile.filter((path) => !/\.test\.tsx?$|\/test-[\w-]+\.tsx?$/.test(path));
/** What others wrote, kept to be read in tests: its words are not our code. */
const FIXTURE = /\.fixture\.ts$/;

function readAll(paths: readonly string[]): readonly (readonly [string, string])[] {
  return paths.map((path) => [path, readFileSync(path, "utf8")]);
}

test("imports go down, and enter another module by its door", () => {
  const complaints = files.flatMap((file) =>
    importsOf(file).flatMap((specifier) => {
      const to = resolve(file, specifier);
      const complaint = to === undefined ? undefined : complain(file, to);
      return complaint === undefined ? [] : [`${file} imports ${specifier}: ${complaint}`];
    }),
  );
  expect(complaints).toEqual([]);
});

test("each module needs only lower floors, and comes after what it needs", () => {
  const place = new Map(modules.map(({ name, floor }, index) => [name, { floor, index }]));
  const wrong = modules.flatMap(({ name, floor, needs }, index) =>
    needs
      .filter((need) => {
        const below = place.get(need);
        return below === undefined || below.floor >= floor || below.index >= index;
      })
      .map((need) => `${name} needs ${need}`),
  );
  expect(wrong).toEqual([]);
});

test("a module hears its own events and those of lower floors, and no others", () => {
  const floors = new Map(modules.map(({ name, floor }) => [name, floor]));
  const heard = [services, ...modules].flatMap(({ name, floor, hears }) =>
    Object.keys(hears ?? {}).map((event) => ({ name, floor, event })),
  );
  expect(heard.length).toBeGreaterThan(10);
  const wrong = heard
    .filter(({ name, event }) => HEARD_FROM_ABOVE[name]?.includes(event) !== true)
    .filter(({ name, floor, event }) => {
      const teller = event.split(".")[0] ?? "";
      const told = floors.get(teller);
      return told === undefined || (teller !== name && told >= floor);
    })
    .map(({ name, floor, event }) => `${name}, of floor ${floor}, hears ${event}`);
  expect(wrong).toEqual([]);
});

test("each address that a part of a section holds is of its module", () => {
  const held = modules.flatMap(({ parts = [], routes = [] }) =>
    parts.flatMap(({ at, holds = [] }) =>
      [at, ...holds].map((one) => ({
        at: one,
        known: routes.some((route) => one === route.at || one.startsWith(`${route.at}/`)),
      })),
    ),
  );
  expect(held).not.toHaveLength(0);
  expect(held.filter(({ known }) => !known)).toEqual([]);
});

test("the floors are those of ARCHITECTURE.md", () => {
  const text = readFileSync("ARCHITECTURE.md", "utf8");
  const written = new Map(
    [...text.matchAll(/^\| (\d+) +\| (.+?) \|/gm)].flatMap(([, floor, names = ""]) =>
      [...names.matchAll(/`(\w+)`/g)].map(([, name = ""]) => [name, Number(floor)] as const),
    ),
  );
  const wrong = modules
    .filter(({ name, floor }) => written.get(name) !== floor)
    .map(({ name, floor }) => `${name} says floor ${floor}, the page ${written.get(name)}`);
  expect(wrong).toEqual([]);
});

test("every module has the same rooms, and a page that says what it is for", () => {
  const unknown = files
    .map((file) => ({ file, ...whereIs(file) }))
    .filter(({ module, part }) => module !== undefined && !(part in MAY_IMPORT))
    .map(({ file }) => file);
  expect(unknown).toEqual([]);
  const silent = modules
    .map(({ name }) => `src/modules/${name}/README.md`)
    .filter((page) => !existsSync(page));
  expect(silent).toEqual([]);
});

test("each chapter is a folder that says what it tells", () => {
  const silent = modules.flatMap(({ name, chapters = [] }) =>
    chapters
      .map((chapter) => `src/modules/${name}/${chapter}/chapter.ts`)
      .filter((file) => !files.includes(file)),
  );
  expect(silent).toEqual([]);
});

const isOfChapter = (file: string) => whereIs(file).chapter !== undefined;

test("what is common to the chapters of a module enters none of them, or none of them enters it", () => {
  // Common files are the ground of the chapters, or their roof (what is told once for the whole module).
  const entered = files.flatMap((file) =>
    importsOf(file).flatMap((specifier) => {
      const to = resolve(file, specifier);
      const isWithin = to !== undefined && whereIs(to).module === whereIs(file).module;
      return isWithin && whereIs(file).module !== undefined ? [{ file, to }] : [];
    }),
  );
  const roof = new Set<string>();
  for (let size = -1; size !== roof.size;) {
    size = roof.size;
    for (const { file, to } of entered)
      if (!isOfChapter(file) && (isOfChapter(to) || roof.has(to))) roof.add(file);
  }
  const complaints = entered
    .filter(({ file, to }) => isOfChapter(file) && roof.has(to))
    .map(({ file, to }) => `${file} enters ${to}, which enters chapters itself`);
  expect(complaints).toEqual([]);
});

test("a room holds 35 files at most, tests among them: more is two things, or a chapter", () => {
  const rooms = Map.groupBy(everyFile, (file) => dirname(file));
  expect(rooms.size).toBeGreaterThan(100);
  const full = [...rooms]
    .filter(([, inside]) => inside.length > MOST_IN_A_ROOM)
    .map(([room, inside]) => `${room}: ${inside.length} files`);
  expect(full).toEqual([]);
});

test("no file needs itself by others, not even for a type", () => {
  const left = new Map(
    files.map((file) => [
      file,
      importsOf(file)
        .flatMap((specifier) => resolve(file, specifier) ?? [])
        .filter((to) => !(isOfSpine(file) && isOfSpine(to))),
    ]),
  );
  // Who needs nobody that is left, and whom nobody left needs, is in no circle.
  for (let size = -1; size !== left.size;) {
    size = left.size;
    for (const [file, needs] of left) if (!needs.some((to) => left.has(to))) left.delete(file);
    const needed = new Set([...left.values()].flat());
    for (const file of left.keys()) if (!needed.has(file)) left.delete(file);
  }
  expect([...left.keys()]).toEqual([]);
});

test("the domain reads no clock, no chance, no network and no environment", () => {
  const outside =
    /\bDate\b|Temporal\.Now|performance\.now|Math\.random|getRandomValues|randomUUID|\bnewId\b|\bfetch\(|process\.env|\bawait\b|from "node:|from "kysely"|from "hono/;
  const impure = readAll(files)
    .filter(([file]) => whereIs(file).part === "domain" && !FIXTURE.test(file))
    .flatMap(([file, text]) => {
      const found = outside.exec(withoutProse(text));
      return found === null ? [] : [`${file}: ${found[0]}`];
    });
  expect(impure).toEqual([]);
});

test("a fixture holds what others wrote: tests alone read it", () => {
  const reading = readAll(files.filter((file) => !FIXTURE.test(file)))
    .filter(([, text]) => /from "[^"]+\.fixture\.ts"/.test(text))
    .map(([file]) => file);
  expect(reading).toEqual([]);
});

test("contributions are gathered in one place, which asks the mandate", () => {
  // `contributionsIn` of the house for what reads; `declaredIn` for what shows nothing by itself.
  const gathering = readAll(files)
    .filter(([file, text]) => file.startsWith("src/modules/") && /\bapp\.modules\b/.test(text))
    .map(([file]) => file);
  expect(gathering).toEqual([]);
});

test("SQL never asks for its own clock", () => {
  // The instant of a transaction is `work.now`, told to PostgreSQL as house.now().
  const asking = readAll(files)
    .filter(([, text]) =>
      sqlOf(text).some((query) => /(?<![.\w])now\(\)|current_(timestamp|date)\b/i.test(query)),
    )
    .map(([file]) => file)
    .filter((file) => !CLOCK_OF_THE_QUEUE.includes(file));
  expect(asking).toEqual([]);
});

test("a file holds at most 250 lines of code, and its name is in kebab-case", () => {
  const long = readAll(files)
    .map(([file, text]) => [file, text.split("\n").filter((line) => line.trim() !== "").length])
    .filter(([, lines]) => Number(lines) > 250)
    .map(([file, lines]) => `${file}: ${lines} lines, split it`);
  expect(long).toEqual([]);
  const shouting = everyFile.filter(
    (file) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z]+)*$/.test(file.split("/").at(-1) ?? ""),
  );
  expect(shouting).toEqual([]);
});

test("files of sentences are called texts.fr.ts, or <thing>-texts.fr.ts", () => {
  const otherwise = everyFile.filter((file) => /[^/-]texts\.fr\.ts$/.test(file));
  expect(otherwise).toEqual([]);
});

test("no test is left alone, left out without a reason, or left for later", () => {
  const tests = [
    ...everyFile,
    ...readdirSync("tests", { recursive: true, encoding: "utf8" }).map((path) => `tests/${path}`),
  ].filter((path) => /\.test\.tsx?$/.test(path));
  // Only real notices may be absent: `test.skipIf(…)` and `describe.skipIf(…)`, counted in tests/skipped.json.
  const left = readAll(tests).filter(([, text]) =>
    /\b(test|it|describe)\.(only|skip|todo|fails)\b(?!If)|\bx(it|test|describe)\(/.test(text),
  );
  expect(left.map(([file]) => file)).toEqual([]);
});

test("what is delivered knows nothing of the machine it was written on", () => {
  const places = /\.\.\/shared|(?<![\w.])\/(work|tmp|root|home)\//;
  const knowing = readAll([...everyFile, "package.json", "README.md", "vite.config.ts"])
    .filter(([file]) => !/\.test\.tsx?$/.test(file))
    .filter(([, text]) => places.test(text))
    .map(([file]) => file);
  expect(knowing).toEqual([]);
});

test("nothing ends a promise of later: no TODO without the number of an issue", () => {
  const later = readAll(files)
    .filter(([, text]) => /\b(TODO|FIXME|XXX)\b(?! ?\(?#\d)/.test(text))
    .map(([file]) => file);
  expect(later).toEqual([]);
});

/** graphile-worker dates its own jobs by PostgreSQL's clock. */
const CLOCK_OF_THE_QUEUE: readonly string[] = ["src/services/jobs/index.ts"];

/** The SQL of a file: what stands in its `sql` templates. */
function sqlOf(text: string): readonly string[] {
  return [...text.matchAll(/\bsql(?:<[^`]*?>)?`([^`]*)`/g)].map(([, query = ""]) => query);
}

/** The code alone: comments and docstrings may speak of a date. */
function withoutProse(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/(?<=^|\s)\/\/.*$/gm, "");
}
