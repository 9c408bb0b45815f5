import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/*
 * A seeded fault, as it is written in tests/faults/<module>/<name>.txt:
 *
 *   A sentence that says what it breaks.
 *
 *   in src/modules/tasks/actions/change-task.ts
 *   find
 *     asked.version !== task.version
 *   replace
 *     asked.version > task.version
 *
 * What is found stands once in its file; white space, line ends and commas before a bracket do not
 * count, so that no formatter moves it out of reach. Nothing after `replace` takes it away. Further
 * lines `in`, `find`, `replace` change more; a `find` without `in` is in the file of the one before.
 */

/** One place where a fault changes the code. */
export interface Change {
  /** From the root of the project. */
  readonly file: string;
  readonly find: string;
  readonly replace: string;
}

export interface Fault {
  /** The module, or the other part of the house, whose rule it breaks. */
  readonly module: string;
  readonly name: string;
  readonly breaks: string;
  readonly changes: readonly Change[];
}

const WORDS = /^(in|find|replace)(?: (\S+))?$/;

/** Reads a fault; throws when it is not written as it must be. */
export function readFault(
  written: string,
  { module, name }: Pick<Fault, "module" | "name">,
): Fault {
  const [breaks = "", ...lines] = written.split("\n");
  if (breaks.trim() === "" || WORDS.test(breaks))
    throw new Error(`${name}: says not what it breaks`);
  const changes: Change[] = [];
  let file: string | undefined;
  let find: string | undefined;
  for (const { word, told } of partsOf(lines, name)) {
    if (word === "in") file = told;
    else if (word === "find") find = told;
    else if (file === undefined || find === undefined || find === "")
      throw new Error(`${name}: replaces without « in » and « find » before`);
    else {
      changes.push({ file, find, replace: told });
      find = undefined;
    }
  }
  if (changes.length === 0 || find !== undefined) throw new Error(`${name}: replaces nothing`);
  return { module, name, breaks, changes };
}

interface Part {
  readonly word: string;
  readonly told: string;
}

/** Each word at the beginning of a line, with what is said beside it or, set back by two, below it. */
function partsOf(lines: readonly string[], name: string): readonly Part[] {
  const parts: { word: string; said: string[] }[] = [];
  for (const line of lines) {
    const [, word, beside] = WORDS.exec(line) ?? [];
    if (word !== undefined) parts.push({ word, said: beside === undefined ? [] : [beside] });
    else if (line.startsWith("  ")) parts.at(-1)?.said.push(line.slice(2));
    else if (line !== "") throw new Error(`${name}: « ${line} » is no part of a fault`);
  }
  return parts.map(({ word, said }) => ({ word, told: said.join("\n") }));
}

/** All faults of a module, by name; a file that is no fault is refused, not passed over. */
export function faultsOf(project: string, module: string): readonly Fault[] {
  const folder = join(project, "tests/faults", module);
  return readdirSync(folder)
    .toSorted()
    .map((file) => {
      const name = file.replace(/\.txt$/, "");
      return readFault(readFileSync(join(folder, file), "utf8"), { module, name });
    });
}

/** The modules, and other parts of the house, that have faults. */
export function faultyParts(project: string): readonly string[] {
  const entries = readdirSync(join(project, "tests/faults"), { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .toSorted();
}

/** Words and signs, without what lies between them; a comma before a bracket is the formatter's. */
function piecesOf(code: string): readonly string[] {
  const pieces = code.match(/[\p{L}\p{N}_$]+|[^\s\p{L}\p{N}_$]/gu) ?? [];
  return pieces.filter((piece, at) => piece !== "," || !CLOSING.test(pieces[at + 1] ?? ""));
}

const CLOSING = /^[)\]}]$/;
const WORD = /^[\p{L}\p{N}_$]/u;

/** What finds these pieces however they are spaced, at whole words. */
function finder(find: string): RegExp {
  const pieces = piecesOf(find);
  const parts = pieces.map((piece, at) => {
    const before = pieces[at - 1];
    const space =
      before === undefined ? "" : WORD.test(before) && WORD.test(piece) ? "\\s+" : "\\s*";
    return `${space}${CLOSING.test(piece) && at > 0 ? ",?\\s*" : ""}${RegExp.escape(piece)}`;
  });
  const word = "[\\p{L}\\p{N}_$]";
  const start = WORD.test(pieces[0] ?? "") ? `(?<!${word})` : "";
  const end = WORD.test(pieces.at(-1) ?? "") ? `(?!${word})` : "";
  return new RegExp(`${start}${parts.join("")}${end}`, "gu");
}

interface Place {
  readonly start: number;
  readonly end: number;
}

/** Where a text stands in a file: it should be once. */
export function placesOf(find: string, text: string): readonly Place[] {
  return [...text.matchAll(finder(find))].map(({ index, 0: found }) => ({
    start: index,
    end: index + found.length,
  }));
}

/** The files that a fault changes, with their faulty text; or why it no longer applies, in words. */
export type Applied =
  | { readonly done: true; readonly texts: ReadonlyMap<string, string> }
  | { readonly done: false; readonly why: string };

/** Applies a fault to the files of a project, and writes none of them. */
export function applied({ changes }: Fault, project: string): Applied {
  const texts = new Map<string, string>();
  for (const { file, find, replace } of changes) {
    const text = texts.get(file) ?? readIn(project, file);
    const [place, ...more] = text === undefined ? [] : placesOf(find, text);
    if (text === undefined || place === undefined)
      return { done: false, why: gone(project, file, find) };
    if (more.length > 0)
      return { done: false, why: `${file} says « ${find} » ${more.length + 1} times` };
    texts.set(file, `${text.slice(0, place.start)}${replace}${text.slice(place.end)}`);
  }
  return { done: true, texts };
}

/** Somebody else renamed the file or moved what stood in it: says where it stands now, once. */
function gone(project: string, file: string, find: string): string {
  const why = existsSync(join(project, file))
    ? `${file} no longer says « ${find} »`
    : `${file} is no more`;
  const now = readdirSync(join(project, "src"), { recursive: true, encoding: "utf8" })
    .filter((path) => /\.tsx?$/.test(path))
    .map((path) => `src/${path}`)
    .filter((path) => placesOf(find, readFileSync(join(project, path), "utf8")).length === 1);
  return now.length === 0 ? why : `${why}; moved to ${now.toSorted().slice(0, 3).join(" or ")}?`;
}

function readIn(project: string, file: string): string | undefined {
  const path = join(project, file);
  return existsSync(path) ? readFileSync(path, "utf8") : undefined;
}
