import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";

import { parseSync, Visitor } from "oxc-parser";

/*
 * How heavy the code is, whatever its lines: statements and elements of pages, by module and room.
 *
 *   npm run count                   every module, a line a room
 *   npm run count -- tasks          one
 *
 * Tests, data, migrations and the demonstration are left out; imports, types and comments are not counted.
 */

/** What a text of code holds. */
export interface Weight {
  readonly statements: number;
  readonly elements: number;
  /** Arrow functions that answer at once: no statement, but something to read. */
  readonly arrows: number;
}

const STATEMENTS = [
  "VariableDeclaration",
  "FunctionDeclaration",
  "ClassDeclaration",
  "ExpressionStatement",
  "ReturnStatement",
  "IfStatement",
  "ForStatement",
  "ForOfStatement",
  "ForInStatement",
  "WhileStatement",
  "DoWhileStatement",
  "SwitchStatement",
  "ThrowStatement",
  "TryStatement",
  "BreakStatement",
  "ContinueStatement",
] as const;

/** Statements (but imports, types and blocks) and JSX elements of one file. */
export function weigh(path: string, text: string): Weight {
  let [statements, elements, arrows] = [0, 0, 0];
  const more = () => {
    statements += 1;
  };
  const { program } = parseSync(path, text);
  new Visitor({
    ...Object.fromEntries(STATEMENTS.map((name) => [name, more])),
    ArrowFunctionExpression: ({ body }) => {
      if (body.type !== "BlockStatement") arrows += 1;
    },
    JSXElement: () => {
      elements += 1;
    },
  }).visit(program);
  return { statements, elements, arrows };
}

const LEFT_OUT = /\.test\.tsx?$|\/test-[\w-]+\.tsx?$|\/(data|demonstration|migrations)\//;
const ROOMS = ["domain", "store", "actions", "web"];

/** The files of a module that count, with the room in which each stands, also within a chapter. */
export function filesOf(
  folder: string,
): readonly { readonly path: string; readonly room: string }[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => join(folder, name))
    .filter((path) => /\.tsx?$/.test(path) && !LEFT_OUT.test(path))
    .map((path) => ({ path, room: path.split("/").find((part) => ROOMS.includes(part)) ?? "." }));
}

const cell = (count: number, what: string) => `${String(count).padStart(6)} ${what}`;

function main([asked]: readonly string[]): void {
  const modules = resolve(import.meta.dirname, "../src/modules");
  const names = readdirSync(modules, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && (asked === undefined || entry.name === asked))
    .map(({ name }) => name);
  for (const name of names) {
    const rooms = Map.groupBy(filesOf(join(modules, name)), ({ room }) => room);
    for (const [room, files] of rooms) {
      const weights = files.map(({ path }) => weigh(path, readFileSync(path, "utf8")));
      const sum = (of: keyof Weight) => weights.reduce((total, weight) => total + weight[of], 0);
      const cells = [
        cell(files.length, "files"),
        cell(sum("statements"), "statements"),
        cell(sum("elements"), "elements"),
        cell(sum("arrows"), "arrows"),
      ];
      process.stdout.write(`${`${name}/${room}`.padEnd(26)}${cells.join("")}\n`);
    }
  }
}

if (import.meta.main) main(process.argv.slice(2));
