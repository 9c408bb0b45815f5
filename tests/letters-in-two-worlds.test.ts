import { beforeAll, expect, test } from "vitest";

import { allDemonstrationPeople, demonstrationPeople } from "#rules/people";

import { liveAtHome, readAtHome, type WorldAtHome } from "./support/at-home.ts";
import { liveOnAtHome } from "./support/at-home-after.ts";
import { filledHouse, makeTemplate } from "./support/filled.ts";
import type { TestHouse } from "./support/house.ts";
import { passTime } from "./support/time.ts";
import { answersOf, withoutChance, wholeLetters } from "./support/two-houses.ts";

/*
 * Two houses by letter. In the second, all is otherwise at once that Adrienne, and others at home, keep to themselves (`readAtHome`);
 * then the same days pass in both. Whoever may not know of it is written the same lines, and the links of their letters open the
 * same pages: a neighbour, a helper with one assignment, the body that comes on Saturdays, and everybody else.
 */

const { adrienne, helene, jeanRemy, thierry } = {
  ...demonstrationPeople,
  jeanRemy: demonstrationPeople["jean-remy"],
};

/** Who is in one of the differences, or is shown one by Adrienne: their letters are to differ. */
const KNOW: readonly (keyof typeof demonstrationPeople)[] = [
  "adrienne",
  "bastien",
  "bruno",
  "clemence",
  "helene",
  "lucienne",
  "malika",
  "marc",
  "mireille",
  "nathalie",
  "paul",
  "quentin",
  "solene",
  "sylvie",
];
const knowing = new Set(KNOW.map((key) => demonstrationPeople[key].id));
/** To somebody who may not know; an address that is nobody’s comes back, in one of the differences. */
function mayNotKnow(to: string): boolean {
  const somebody = allDemonstrationPeople.find(({ email }) => email === to);
  return somebody === undefined
    ? /^[0-9a-f-]{36}@example\.org$/.test(to)
    : !knowing.has(somebody.id);
}

type Read = ReadonlyMap<string, readonly string[]>;
let helper: string;
let one: Read;
let other: Read;

beforeAll(async () => {
  const template = await makeTemplate(async (app) => {
    const { persons } = await liveAtHome(app);
    helper = `${persons.get("a helper")}@example.org`;
  });
  one = await aDayOf(await filledHouse(template), []);
  const all = await readAtHome();
  // Adrienne’s own first: whoever somebody is expected by next is her.
  const differences = [...all.filter(isHers), ...all.filter((world) => !isHers(world))];
  other = await aDayOf(await filledHouse(template), differences);
}, 300_000);

const isHers = ({ name }: WorldAtHome): boolean => name.startsWith("at-home/");

/** A signature may have no digit, by which `withoutChance` knows one: whatever is as long as one is left out. */
const withoutLots = (text: string): string =>
  withoutChance(text).replaceAll(/[\w-]{30,}/g, "<lot>");

/** What is otherwise in a house, then what happens next, and what each is written of it, line by line, with the pages that the links open. */
async function aDayOf(app: TestHouse, differences: readonly WorldAtHome[]): Promise<Read> {
  const before = new Set((await wholeLetters(app)).map(({ id }) => id));
  for (const { differ } of differences) await differ(app);
  await liveOnAtHome(app);
  await passTime(app, { hours: 20 });
  const told = new Map<string, string[]>();
  for (const { id, to, kind, subject, whole } of await wholeLetters(app)) {
    if (before.has(id)) continue;
    const { text }: { text: string } = JSON.parse(whole);
    // Of one instant, several things stand in an order drawn by lot: which is first in a digest too.
    const lines = [...(kind === "digest" ? [] : [subject]), ...text.split("\n")];
    const paths = [...text.matchAll(/https?:\/\/localhost(?::\d+)?(\/l\/\S+)/g)].map(
      ([, path = ""]) => path,
    );
    const answers = await answersOf(app, { cookies: new Map(), paths });
    const pages = [...answers].flatMap(([at, page]) =>
      page.split(/(?=<)/).map((piece) => `${at.slice(0, 16)} ${piece}`),
    );
    told.set(to, [...(told.get(to) ?? []), ...[...lines, ...pages].map(withoutLots)]);
  }
  return told;
}

/** The lines that one house wrote to somebody and the other did not. */
function onlyIn(lines: readonly string[] = [], others: readonly string[] = []): readonly string[] {
  const left = [...others];
  return lines.filter((line) => {
    const at = left.indexOf(line);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

test("are written at all, to a neighbour, a helper, a body, and others", () => {
  for (const to of [jeanRemy.email, helper, thierry.email]) expect([...one.keys()]).toContain(to);
  expect([...one.keys()].filter(mayNotKnow).length).toBeGreaterThan(10);
});

test("differ for those who know, or nothing would be seen", () => {
  for (const { email } of [adrienne, helene])
    expect(onlyIn(other.get(email), one.get(email))).not.toEqual([]);
});

test("are the same for whoever may not know", () => {
  const everybody = new Set([...one.keys(), ...other.keys()]);
  const told = [...everybody].flatMap((to) => {
    if (!mayNotKnow(to)) return [];
    const [less, more] = [onlyIn(one.get(to), other.get(to)), onlyIn(other.get(to), one.get(to))];
    return [
      ...less.map((line) => `${to} - ${line.slice(0, 300)}`),
      ...more.map((line) => `${to} + ${line.slice(0, 300)}`),
    ];
  });
  expect(told).toEqual([]);
});
