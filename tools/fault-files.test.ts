import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { afterAll, describe, expect, test } from "vitest";

import { applied, type Change, placesOf, readFault } from "./fault-files.ts";

const named = { module: "tasks", name: "some" };

const fault = (...changes: readonly Change[]) => ({ ...named, breaks: "It breaks.", changes });
const change = (file: string, find: string, replace: string) => ({ file, find, replace });

describe("a fault is read", () => {
  test("with its sentence, its file, and what is replaced by what", () => {
    const written =
      "Anyone changes it.\n\nin src/a.ts\nfind\n  if (mine)\n    go();\nreplace\n  go();\n";
    expect(readFault(written, named)).toEqual({
      ...named,
      breaks: "Anyone changes it.",
      changes: [{ file: "src/a.ts", find: "if (mine)\n  go();", replace: "go();" }],
    });
  });

  test("with several places, the next in the file of the one before, and with nothing instead", () => {
    const written =
      "It breaks.\nin a.ts\nfind\n  one\nreplace\nfind\n  in two\nreplace\n  2\nin b.ts\nfind\n  c\nreplace\n";
    expect(readFault(written, named).changes).toEqual([
      { file: "a.ts", find: "one", replace: "" },
      { file: "a.ts", find: "in two", replace: "2" },
      { file: "b.ts", find: "c", replace: "" },
    ]);
  });

  test.each([
    ["in a.ts\nfind\n  one\nreplace\n", "says not what it breaks"],
    ["It breaks.\n", "replaces nothing"],
    ["It breaks.\nin a.ts\nfind\n  one\n", "replaces nothing"],
    ["It breaks.\nfind\n  one\nreplace\n", "before"],
    ["It breaks.\nin a.ts\nfind\nreplace\n  two\n", "before"],
    ["It breaks.\nin a.ts\nfind\n  one\nreplace\n  two\nreplace\n  three\n", "before"],
    ["It breaks.\nin a.ts\nfind\none\nreplace\n", "« one » is no part"],
  ])("not when it is ill written: %j", (written, why) => {
    expect(() => readFault(written, named)).toThrow(why);
  });
});

const found = (find: string, text: string) =>
  placesOf(find, text).map(({ start, end }) => text.slice(start, end));

describe("what is found", () => {
  test.each([
    ["pick(one, two)", "pick(\n  one,\n  two,\n)"],
    ["pick(\n  one,\n  two,\n)", "pick(one, two)"],
    ["{ a: 1 }", "{\n\ta: 1,\n}"],
    ["a.b?.c", "a\n  .b\n  ?.c"],
    ["where x = 1", "where\n  x=1"],
    ["return né(e)", "return   né(e)"],
  ])("%j stands in %j however it is spaced", (find, text) => {
    expect(found(find, `before ${text} after`)).toEqual([text]);
  });

  test.each([
    ["is mine", "ismine"],
    ["mine", "isMine mines min $mine"],
    ["a.b", "a.bc"],
    ["one, two", "one two"],
    ["a === b", "a !== b"],
  ])("%j does not stand in %j", (find, text) => {
    expect(found(find, text)).toEqual([]);
  });

  test("is found as often as it stands there", () => {
    expect(found("f(x)", "f(x); f( x ); f(\n x,\n)")).toHaveLength(3);
  });
});

describe("a fault is applied", () => {
  const project = mkdtempSync(join(tmpdir(), "archipel-fault-files-"));
  afterAll(() => rmSync(project, { recursive: true }));
  mkdirSync(join(project, "src/new"), { recursive: true });
  writeFileSync(join(project, "src/a.ts"), "if (\n  isMine(x)\n) go();\nif (old) go();\n");
  writeFileSync(join(project, "src/new/moved.ts"), "if (\n  isTheirs(x)\n) go();\n");

  test("where it finds its place, one change after the other", () => {
    const both = fault(change("src/a.ts", "isMine(x)", "true"), change("src/a.ts", "if (old)", ""));
    expect(applied(both, project)).toEqual({
      done: true,
      texts: new Map([["src/a.ts", "if (\n  true\n) go();\n go();\n"]]),
    });
  });

  test.each([
    ["src/a.ts", "go()", "src/a.ts says « go() » 2 times"],
    ["src/a.ts", "isOurs(x)", "src/a.ts no longer says « isOurs(x) »"],
    [
      "src/a.ts",
      "isTheirs(x)",
      "src/a.ts no longer says « isTheirs(x) »; moved to src/new/moved.ts?",
    ],
    ["src/moved.ts", "if (isTheirs(x))", "src/moved.ts is no more; moved to src/new/moved.ts?"],
    ["src/moved.ts", "isOurs(x)", "src/moved.ts is no more"],
  ])("or says why not, and where it moved: %s, %s", (file, find, why) => {
    expect(applied(fault(change(file, find, "")), project)).toEqual({ done: false, why });
  });
});
