import { expect, test } from "vitest";

import { newId } from "#basics/id";
import { write } from "#ui/frame";

import type { SeenTold } from "../actions/answer-alarm.ts";
import { frameOf } from "../../../ui/test-frame.ts";
import { ToldSaid } from "./for-others-pages.tsx";

const NOW = Temporal.Instant.from("2026-11-30T09:00:00Z");
const told: SeenTold = {
  id: newId<"RelayTold">(),
  name: "Adrienne",
  relay: "help",
  raisedAt: NOW,
  mine: undefined,
  isTaken: false,
  isUnanswered: false,
  ended: undefined,
};

test.each([
  ["settled", "C’est réglé"],
  ["anew", "Une autre demande a pris la suite"],
  ["unwatched", "nous ne savons pas"],
] as const)("who was told reads how it ended: %s", async (ended, words) => {
  const view = <ToldSaid one={{ ...told, ended }} now={NOW} to={(rest) => rest} />;
  expect(await write(frameOf({}), view)).toContain(words);
});
