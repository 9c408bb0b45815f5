import { beforeAll, describe, expect, test } from "vitest";

import { healthWordsIn } from "#basics/french/health.fr";

import { modules } from "../src/modules/all.ts";
import { HERS, NAMES, SECRETS } from "./support/letters-of-a-week.ts";
import { liveByLetter } from "./support/life-by-letter.ts";
import type { LetterReader, Opened, ReadLetter } from "./support/letters-read.ts";

/*
 * Each kind of letter of the support at home, as it is written in some weeks of somebody’s: it may be read over a shoulder, on a locked
 * screen, by who shares an address, and by whoever it is forwarded to (decision 0173). Its subject says of nobody, nor where, nor
 * anything of health, nor how to come in; its words hold none of what she wrote; and behind its links a stranger reads no name.
 */

/** The modules that write to somebody at home, or to who helps them. */
const AT_HOME = ["access", "concerns", "home", "homecare", "kin", "people", "relays"];
/** Those of everybody’s life, outside the support at home. A new module stands in one of the two lists. */
const ELSEWHERE = [
  "calendar",
  "calls",
  "circles",
  "commons",
  "conversations",
  "currency",
  "decisions",
  "exchanges",
  "gifts",
  "meetings",
  "methods",
  "moderation",
  "notifications",
  "operation",
  "organisations",
  "practice",
  "premises",
  "projects",
  "squat",
  "tasks",
  "trainings",
];

/** The letters of these that are not of the support at home, and why. */
const NOT_OF_HOME: Readonly<Record<string, string>> = {
  "account-asleep": "of one’s own account, to oneself",
  code: "of one’s own account, to oneself (`secrets.test.ts`)",
  erased: "of one’s own account, to oneself",
  "home.message": "to who keeps the instance",
  "message-receipt": "to who wrote to who keeps the instance",
  passkey: "of one’s own account, to oneself",
  recovery: "of an account, to whom its person asked to witness for them",
};

let reader: LetterReader;
let written: ReadonlySet<string>;

beforeAll(async () => {
  reader = await liveByLetter();
  written = new Set([...reader.parts, ...reader.letters].map(({ kind }) => kind));
}, 300_000);

const named = modules.flatMap(({ name, names }) =>
  Object.keys(names?.letters ?? {}).map((kind) => ({ module: name, kind })),
);

describe("every kind of letter", () => {
  test("is of a module that is known to write of somebody at home, or not to", () => {
    const all = [...new Set(named.map(({ module }) => module))].toSorted();
    expect(all).toEqual([...AT_HOME, ...ELSEWHERE].toSorted());
  });

  test("of the support at home is written in her weeks, or says why it is not", () => {
    const kinds = named.filter(({ module }) => AT_HOME.includes(module)).map(({ kind }) => kind);
    const silent = kinds.filter((kind) => !written.has(kind));
    expect(silent.toSorted()).toEqual(Object.keys(NOT_OF_HOME).toSorted());
    expect(reader.letters.length).toBeGreaterThan(60);
  });
});

/** An address, a telephone number. */
const WHERE = /\b(?:rue|chemin|place|avenue|impasse|\d{5})\b|\d{2}[ .]?\d{2}[ .]?\d{2}/i;
const subjects = () => [...reader.parts, ...reader.letters];
const isOfHome = ({ kind }: { readonly kind: string }) =>
  kind === "digest" || named.some((one) => one.kind === kind && AT_HOME.includes(one.module));
const asTold = ({ kind, subject }: { readonly kind: string; readonly subject: string }) =>
  `${kind}: ${subject}`;
const saysOf = (words: RegExp) =>
  subjects()
    .filter(isOfHome)
    .filter(({ subject }) => words.test(subject))
    .map(asTold);

describe("its subject", () => {
  test.each([
    ["names nobody", NAMES],
    ["says no address and no number", WHERE],
    ["holds nothing of what she wrote", SECRETS],
    [
      "holds nothing of what she asks of who passes",
      new RegExp(`${HERS.favour}|${HERS.place}`, "i"),
    ],
  ])("%s", (_, words) => {
    expect(saysOf(words)).toEqual([]);
  });

  test("says nothing of health", () => {
    const told = subjects().filter(({ subject }) => healthWordsIn(subject).length > 0);
    expect(told.map(asTold)).toEqual([]);
  });
});

describe("its words", () => {
  test("hold nothing of how to come in, of health, of where she lives, nor a number", () => {
    const told = reader.letters.flatMap(({ kind, whole }) => {
      const [found] = SECRETS.exec(whole) ?? [];
      return found === undefined ? [] : [`${kind}: ${found}`];
    });
    expect(told).toEqual([]);
  });
});

/** The pages that say one first name, which their letter says too, and why. */
const SAY_A_NAME: Readonly<Record<string, string>> = {
  "/l/parle/": "with whom one spoke, and nothing else (decision 0123)",
  "/l/prevenir/": "by whom one is named, and nothing of a home nor of an hour (decision 0161)",
  "/l/silence/": "who proposes it, and nothing else (decision 0123)",
};
const namesIn = (text: string) => new Set(text.match(new RegExp(NAMES, "g")));

/** The names that a stranger reads on a page, but whose letter it is: it asks « Vous êtes Quentin ? » before all. */
function namesShown({ to, whole }: ReadLetter, { at, text }: Opened): readonly string[] {
  const said = Object.keys(SAY_A_NAME).some((way) => at.startsWith(way)) ? namesIn(whole) : [];
  const known = new Set([to, ...said]);
  return [...namesIn(text)].filter((name) => !known.has(name));
}

const pages = <T>(run: (letter: ReadLetter, page: Opened) => readonly T[]) =>
  reader.letters.flatMap((letter) => letter.opened.flatMap((page) => run(letter, page)));

describe("forwarded to a stranger, who opens its links,", () => {
  test("it says no name but whose letter it is", () => {
    const told = pages((letter, page) =>
      namesShown(letter, page).map((name) => `${letter.kind}: ${name} at ${page.at}`),
    );
    expect(told).toEqual([]);
  });

  test("it says nothing of what she wrote", () => {
    const told = pages(({ kind }, { at, text }) =>
      SECRETS.test(text) ? [`${kind}: ${SECRETS.exec(text)?.[0]} at ${at}`] : [],
    );
    expect(told).toEqual([]);
  });

  test("each way that says a name is met, and says one", () => {
    const ways = Object.keys(SAY_A_NAME);
    expect(ways).not.toHaveLength(0);
    for (const way of ways) {
      const met = pages((_, page) => (page.at.startsWith(way) ? [namesIn(page.text).size] : []));
      expect(new Set(met)).toEqual(new Set([1]));
    }
  });

  test("there is something to open in each", () => {
    const opened = pages((_, { at, status }) => (status === 200 ? [at] : []));
    expect(opened.filter((at) => at.startsWith("/l/")).length).toBeGreaterThan(60);
  });
});
