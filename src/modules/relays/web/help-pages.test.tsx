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
  isPast: false,
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

test("of her own silence, whom nobody answered for is told what she can do, not to call for herself", async () => {
  const silence: SeenAlarm = {
    ...stands,
    alarm: { ...alarm, relay: "silence", unansweredAt: NOW },
  };
  const page = await write(
    frameOf({}),
    <HelpPage seen={{ ...seen, open: undefined, silence }} back={{}} />,
  );
  expect(page).toContain("Personne n’a encore répondu. Si tout va bien, dites-le.");
  expect(page).not.toContain("un voisin");
});

test("what would do nothing is not offered: it is asked anew once it would be another", async () => {
  expect(await firstOf(seen)).not.toContain("Prévenir à nouveau");
  const anew = await firstOf({ ...seen, open: { ...stands, isSame: false } });
  expect(anew).toContain("Prévenir à nouveau");
  expect(anew).toContain("Quelque chose ne va pas");
  expect(anew).toContain('href="tel:15"');
});

test("a call of weeks ago, that nobody settled, is folded after the buttons, with the one that closes it", async () => {
  const old = { ...stands, alarm: { ...alarm, raisedAt: NOW.subtract({ hours: 24 * 25 }) } };
  const past = { ...seen, open: { ...old, isSame: false, isPast: true } };
  const first = await firstOf(past);
  expect(first).toMatch(/J’ai besoin d’aide[^]*href="tel:15"[^]*Une demande d’aide d’avant/);
  expect(first).not.toContain("Quentin");
  const whole = await write(frameOf({}), <HelpPage seen={past} back={{}} />);
  expect(whole).toMatch(/<details[^]*Quentin[^]*C’est réglé[^]*<\/details>/);
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
