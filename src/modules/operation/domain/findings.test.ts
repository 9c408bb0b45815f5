import { expect, test } from "vitest";

import type { HealthFacts } from "./facts.ts";
import { findAll } from "./findings.ts";

const now = Temporal.Instant.from("2026-11-25T08:00:00Z");
const ago = (hours: number) => now.subtract({ hours });
const job = {
  name: "apply-retention",
  cron: "17 2 * * *",
  lastAt: ago(6),
  lastOkAt: ago(6),
  nextAt: now.add({ hours: 18 }),
  failures: 0,
  problem: undefined,
};
const well: HealthFacts = {
  now,
  jobs: [job],
  queue: { waiting: 0, oldestAt: undefined, failing: 0, given: [] },
  mails: { hasServer: true, sent: 3, waiting: 0, refused: 0, bounced: 0, refusals: [] },
  disk: { free: 50e9, total: 100e9, isFull: false },
  backups: { lastAt: ago(5), isPublic: true },
  accidents: 0,
  slow: 0,
  processes: [now],
  cards: [],
};
const bad = (facts: Partial<HealthFacts>) =>
  findAll({ ...well, ...facts })
    .filter(({ urgency }) => urgency !== "well")
    .map(({ key, urgency }) => `${key}: ${urgency}`);

test("when all is well, nothing needs the eye, and nothing is to be done", () => {
  expect(bad({})).toEqual([]);
  expect(findAll(well).filter(({ todo }) => todo !== undefined)).toEqual([]);
});

test.each<[string, Partial<HealthFacts>, string[]]>([
  ["backups of two days", { backups: { lastAt: ago(48), isPublic: true } }, []],
  ["older backups", { backups: { lastAt: ago(49), isPublic: true } }, ["backups: urgent"]],
  ["no backup", { backups: { lastAt: undefined, isPublic: true } }, ["backups: urgent"]],
  ["no backup at home", { backups: { lastAt: undefined, isPublic: false } }, []],
  ["a tenth of the disk", { disk: { free: 10, total: 100, isFull: false } }, []],
  [
    "no room, however much there seems to be",
    { disk: { free: 50, total: 100, isFull: true } },
    ["disk: urgent"],
  ],
  ["less", { disk: { free: 9, total: 100, isFull: false } }, ["disk: urgent"]],
  ["a job that waits for an hour", { queue: { ...well.queue, waiting: 1, oldestAt: ago(1) } }, []],
  ["for two", { queue: { ...well.queue, waiting: 1, oldestAt: ago(2) } }, ["queue: urgent"]],
  ["one given up", { queue: { ...well.queue, given: [{ name: "x", count: 1 }] } }, ["queue: see"]],
  ["a refused mail", { mails: { ...well.mails, refused: 1 } }, ["mails: urgent"]],
  [
    "no mail server, open to others",
    { mails: { ...well.mails, hasServer: false } },
    ["mails: see"],
  ],
  [
    "no mail server, at home",
    {
      mails: { ...well.mails, hasServer: false },
      backups: { lastAt: undefined, isPublic: false },
    },
    [],
  ],
  ["a kept mail", { mails: { ...well.mails, hasServer: false, waiting: 1 } }, ["mails: see"]],
  ["a job that failed twice", { jobs: [{ ...job, failures: 2 }] }, ["job apply-retention: see"]],
  ["three times", { jobs: [{ ...job, failures: 3 }] }, ["job apply-retention: urgent"]],
  ["an hour late", { jobs: [{ ...job, nextAt: ago(1) }] }, []],
  ["three hours late", { jobs: [{ ...job, nextAt: ago(3) }] }, ["job apply-retention: see"]],
  ["an accident", { accidents: 1 }, ["accidents: see"]],
  ["nobody alive", { processes: [ago(1)] }, ["processes: see"]],
  ["before the first beat", { processes: [] }, []],
  [
    "a silent source",
    {
      cards: [
        {
          title: "Sources",
          at: "/operateur/sources",
          sentence: "Le BOAMP se tait.",
          needsYou: true,
        },
        { title: "Comptes", at: "/operateur/comptes", sentence: "Deux.", needsYou: true },
      ],
    },
    ["card /operateur/sources: see"],
  ],
])("%s", (_, facts, found) => {
  expect(bad(facts)).toEqual(found);
});

test("what is urgent comes first, then what is to be seen, each with what to do", () => {
  const found = findAll({ ...well, accidents: 2, disk: { free: 1, total: 100, isFull: false } });
  expect(found.slice(0, 3).map(({ key }) => key)).toEqual(["disk", "accidents", "backups"]);
  expect(found.slice(0, 2).every(({ todo }) => todo !== undefined)).toBe(true);
});
