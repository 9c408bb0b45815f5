import { expect, test } from "vitest";

import { newId } from "#basics/id";
import type { Circle } from "#rules/circles";

import { decideEntry, mayAskIn } from "./entry.ts";

const instant = Temporal.Instant.from("2026-11-25T08:00:00Z");

const open: Circle = {
  id: newId<"Circle">(),
  name: "Autour du jardin",
  kind: "local",
  isOpen: true,
  isHidden: false,
  number: 3,
  purpose: "Répondre ensemble.",
  joining: "open",
  questions: [],
  parent: undefined,
  ownRules: undefined,
  charter: ["On relit."],
  charterVersion: 2,
  madeAt: instant,
  rest: { state: "awake" },
};
const asked = { charterVersion: 2, stage: "preparing" } as const;
const closed = { state: "closed", since: instant, why: "Fini.", readers: "everyone" } as const;

test.each([
  {
    told: "who read the charter enters an open circle at once",
    circle: {},
    ask: {},
    entry: "enters",
  },
  { told: "even once it was sent", circle: {}, ask: { stage: "sent" }, entry: "enters" },
  {
    told: "a charter that changed since is read first",
    circle: { charterVersion: 3 },
    ask: {},
    entry: "invited",
  },
  {
    told: "one that did not stand in the ask too",
    circle: {},
    ask: { charterVersion: undefined },
    entry: "invited",
  },
  {
    told: "where one asks to join, one is invited",
    circle: { joining: "on-request" },
    ask: {},
    entry: "invited",
  },
  { told: "into a private circle too", circle: { isOpen: false }, ask: {}, entry: "invited" },
  { told: "a closed circle takes nobody in", circle: { rest: closed }, ask: {}, entry: "over" },
  { told: "nor does a hidden one", circle: { isHidden: true }, ask: {}, entry: "over" },
  {
    told: "nobody comes into an answer that ended",
    circle: {},
    ask: { stage: "lost" },
    entry: "over",
  },
] as const)("$told", ({ circle, ask, entry }) => {
  expect(decideEntry({ ...open, ...circle }, { ...asked, ...ask })).toBe(entry);
});

test.each([
  ["participant", {}, true],
  ["facilitator", {}, true],
  ["member", {}, false],
  ["outside", {}, false],
  ["participant", { joining: "on-request" }, false],
  ["facilitator", { joining: "on-request" }, true],
  ["participant", { isOpen: false }, false],
  ["facilitator", { isOpen: false }, true],
] as const)("a %s asks partners into a circle %o: %s", (standing, circle, may) => {
  expect(mayAskIn({ ...open, ...circle }, standing)).toBe(may);
});
