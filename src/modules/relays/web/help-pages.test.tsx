import { expect, test } from "vitest";

import { newId } from "#basics/id";
import { ownSpaceOf } from "#rules/access";
import { write } from "#ui/frame";

import { firstSeenOf } from "../../../../tests/support/first-seen.ts";
import type { SeenAlarm, SeenRelay, WithName } from "../actions/see-relays.ts";
import type { Alarm, AlarmTold, Named } from "../domain/relay.ts";
import { frameOf } from "../../../ui/test-frame.ts";
import { simply } from "../../../ui/page/simply.ts";
import { HelpPage } from "./help-pages.tsx";
import { WellPage } from "./well-page.tsx";

const NOW = Temporal.Instant.from("2026-11-30T09:00:00Z");
const person = newId<"Person">();
const space = ownSpaceOf(person);
const alarm: Alarm = {
  id: newId<"RelayAlarm">(),
  space,
  relay: "help",
  delay: "ten-minutes",
  raisedAt: NOW,
  byHolder: false,
  nextAt: NOW.add({ minutes: 10 }),
  unansweredAt: undefined,
  endedAt: undefined,
  ended: undefined,
};
const told: WithName<AlarmTold> = {
  id: newId<"RelayTold">(),
  space,
  alarm: alarm.id,
  relay: "help",
  service: undefined,
  person: newId<"Person">(),
  name: "Quentin",
  reached: true,
  beside: false,
  toldAt: NOW,
  answer: undefined,
  answeredAt: undefined,
};
const stands: SeenAlarm = {
  alarm,
  told: [told],
  passed: undefined,
  isTaken: false,
  isSame: true,
  heldIn: undefined,
  next: "Hélène",
};
const seen: SeenRelay = {
  asker: { person, space, isOneself: true },
  relay: "help",
  now: NOW,
  delay: "ten-minutes",
  named: [],
  chain: [],
  isReady: true,
  open: stands,
  last: undefined,
  silence: undefined,
  tellsOfSilence: false,
  served: undefined,
  wellAt: undefined,
};
const firstOf = async (one: SeenRelay) =>
  firstSeenOf(simply(await write(frameOf({}), <HelpPage seen={one} back={{}} />)));

test("in simple mode, whoever waits reads 15 and 112 right under that nobody answered", async () => {
  const first = await firstOf(seen);
  expect(first).toMatch(
    /Personne ne s’en occupe encore[^]*href="tel:15"[^]*href="tel:112"[^]*Quentin[^]*Voir qui a répondu<\/a>/,
  );
  expect(first).not.toMatch(/<span>\s*Voir qui/);
});

test("what would do nothing is not offered: it is asked anew once it would be another", async () => {
  expect(await firstOf(seen)).not.toContain("Prévenir à nouveau");
  const anew = await firstOf({ ...seen, open: { ...stands, isSame: false } });
  expect(anew).toContain("Prévenir à nouveau");
  expect(anew).toContain("Quelque chose ne va pas");
  expect(anew).toContain('href="tel:15"');
});

test("« Tout va bien » says first to whom it is said, then that a call still runs, and leads home", async () => {
  const helene: WithName<Named> = {
    id: newId<"RelayNamed">(),
    space,
    relay: "help",
    person: newId<"Person">(),
    name: "Hélène",
    place: 1,
    hearsWell: true,
    said: "yes",
    askedAt: NOW,
    saidAt: NOW,
    askedAnewAt: undefined,
    offAt: undefined,
  };
  const said = { ...seen, wellAt: NOW };
  const of = async (one: typeof said) =>
    firstSeenOf(simply(await write(frameOf({}), <WellPage seen={one} />)));
  expect(await of({ ...said, chain: [helene] })).toMatch(
    /C’est dit à Hélène[^]*court encore[^]*Vous avez demandé de l’aide à 10\sh\s: personne ne s’en occupe encore[^]*href="\/prevenir"[^]*href="\/chez-moi"/,
  );
  expect(await of({ ...said, open: undefined })).toMatch(
    /C’est noté[^]*Personne ne le reçoit encore/,
  );
});
