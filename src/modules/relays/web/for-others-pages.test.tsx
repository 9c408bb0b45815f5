import { expect, test } from "vitest";

import { newId } from "#basics/id";
import { write } from "#ui/frame";

import type { SeenTold } from "../actions/answer-alarm.ts";
import type { SeenNamed } from "../actions/answer-asked.ts";
import { frameOf } from "../../../ui/test-frame.ts";
import { AskedPage, ToldSaid } from "./for-others-pages.tsx";

const NOW = Temporal.Instant.from("2026-11-30T09:00:00Z");
const told: SeenTold = {
  id: newId<"RelayTold">(),
  to: "Quentin",
  name: "Adrienne",
  service: undefined,
  relay: "help",
  raisedAt: NOW,
  isPast: false,
  mine: undefined,
  isTaken: false,
  takenBy: undefined,
  isUnanswered: false,
  ended: undefined,
};

test("who is told reads how to reach them, while it stands; who is named, what they said", async () => {
  const view = <ToldSaid one={told} now={NOW} to={(rest) => rest} />;
  expect(await write(frameOf({}), view)).toMatch(/Appelez Adrienne au numéro que vous avez/);
  const named: SeenNamed = {
    id: newId<"RelayNamed">(),
    person: newId<"Person">(),
    name: "Adrienne",
    relay: "help",
    said: "yes",
    wellAt: undefined,
    ofSilence: false,
  };
  const page = (said: SeenNamed["said"]) =>
    write(frameOf({}), <AskedPage one={{ ...named, said }} to={(rest) => rest} back={{}} />);
  expect(await page("waiting")).toMatch(/<h1>Adrienne voudrait qu’on vous prévienne/);
  const yes = await page("yes");
  expect(yes).toMatch(/<h1>Vous avez dit oui\s: en cas de besoin, Adrienne vous prévient/);
  expect(yes).not.toContain("voudrait");
  const silent = <AskedPage one={{ ...named, ofSilence: true }} to={(rest) => rest} back={{}} />;
  expect(yes).not.toContain("silence");
  expect(await write(frameOf({}), silent)).toMatch(/aussi si Adrienne ne donne plus de nouvelles/);
  expect(await page("left")).toMatch(/<h1>Vous avez quitté la liste d’Adrienne/);
});

const drawnTaken = (one: Partial<SeenTold>) =>
  write(
    frameOf({}),
    <ToldSaid one={{ ...told, isTaken: true, ...one }} now={NOW} to={(rest) => rest} />,
  );

test("once another takes care of it, the page says who, as the letter does, and asks for no call", async () => {
  const page = await drawnTaken({ takenBy: "Hélène" });
  expect(page).toContain("Hélène s’en occupe déjà");
  expect(page).not.toContain("Appelez Adrienne");
  expect(await drawnTaken({})).toContain("Quelqu’un s’en occupe déjà");
  expect(await drawnTaken({ mine: "takes" })).toContain("Appelez Adrienne");
});

test.each([
  ["settled", "C’est réglé"],
  ["anew", "Une autre demande a pris la suite"],
  ["unwatched", "nous ne savons pas"],
] as const)("who was told reads how it ended: %s", async (ended, words) => {
  const view = <ToldSaid one={{ ...told, ended }} now={NOW} to={(rest) => rest} />;
  expect(await write(frameOf({}), view)).toContain(words);
});
