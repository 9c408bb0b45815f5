import { beforeAll, beforeEach, expect, test } from "vitest";

import { readHoursWords } from "#rules/premises";
import { type Actor, person, visitor } from "#services/house";

import { actingFor } from "../../../../tests/support/entrusting.ts";
import { valueOf } from "../../../../tests/support/organisations.ts";
import { type Relaying, relaying } from "../../../../tests/support/relaying.ts";
import { ALWAYS, type Serving, serving } from "../../../../tests/support/served.ts";
import { readRightsTable } from "../../../../tests/support/rights-table.ts";
import type { NamedId } from "../domain/relay.ts";
import { answerAlarm } from "./answer-alarm.ts";
import { answerAsked } from "./answer-asked.ts";
import { answerServed } from "./answer-served.ts";
import { sayService } from "./keep-service.ts";
import { chooseDelay, namePerson, tellSooner } from "./name-person.ts";
import { nameService } from "./name-service.ts";
import { askForHelp, saySomethingWrong, settle } from "./raise.ts";
import { sayWell } from "./say-well.ts";
import { seeList } from "./see-relays.ts";
import { tellOfSilence } from "./tell-of-silence.ts";

let the: Relaying;
let ccas: Serving;
const whos: Record<string, Actor> = {};

beforeAll(async () => {
  the = await relaying();
  ccas = await serving(the);
  const { app, ana, quentin, zoe, someone } = the;
  Object.assign(whos, {
    "whose list it is": person(ana),
    "who acts for them, entrusted with it": await actingFor(app, ana, await someone("Nadège"), [
      "homecare",
    ]),
    "who acts for them, in other scopes": await actingFor(app, ana, await someone("Léa"), [
      "circles",
    ]),
    "who is named and was told": person(quentin),
    "who may say yes for the service": person(ccas.odile),
    "who represents it without that": person(ccas.paul),
    "another person": person(zoe),
    "a visitor": visitor,
  });
});
beforeEach(() => the.anew());

/** Whether the act is done of the list of Ana. */
type Act = (who: Actor, named: NamedId) => Promise<boolean>;
const isOpen = async () => (await the.open()) !== undefined;
const acts: Readonly<Record<string, Act>> = {
  "see the list": async (who) =>
    ((await seeList(the.app, who, undefined))?.named ?? []).some(
      ({ space }) => space === (the.ana as string),
    ),
  "name somebody": async (who) =>
    (await namePerson(the.app, who, { relay: "help", person: the.lucienne })).done &&
    (await seeList(the.app, person(the.ana), undefined))?.named.length === 3,
  "order it": async (who, named) => (await tellSooner(the.app, who, { named })).done,
  "choose the delay": async (who) => {
    await chooseDelay(the.app, who, { delay: "half-hour" });
    return (await seeList(the.app, person(the.ana), undefined))?.delay === "half-hour";
  },
  "ask for help": async (who) => {
    await askForHelp(the.app, who, undefined);
    return isOpen();
  },
  "settle it": async (who) => {
    valueOf(await the.help());
    await settle(the.app, who, { relay: "help" });
    return !(await isOpen());
  },
  "say that all is well": async (who) => {
    await sayWell(the.app, who, undefined);
    return (await seeList(the.app, person(the.ana), undefined))?.wellAt !== undefined;
  },
  "say that something is wrong": async (who) => {
    await saySomethingWrong(the.app, who, undefined);
    return (await the.told(the.sylvie)).length > 0;
  },
  "say yes": async (who, named) => (await answerAsked(the.app, who, { named, yes: true })).done,
  answer: async (who) => {
    valueOf(await the.help());
    const [told] = await the.told(the.quentin);
    if (told === undefined) throw new Error("nobody was told");
    return (await answerAlarm(the.app, who, { told: told.id, answer: "takes" })).done;
  },
  "put a service in it": async (who) => {
    await tellOfSilence(the.app, person(the.ana), { tells: true });
    await nameService(the.app, who, { service: ccas.service, name: "Ana", telephone: undefined });
    return (await seeList(the.app, person(the.ana), undefined))?.served !== undefined;
  },
  "agree for a service": async (who) => {
    const hours = readHoursWords(ALWAYS);
    if (hours === undefined) throw new Error("no hours");
    const { organisation } = ccas;
    return (await sayService(the.app, who, { organisation, places: "Crest", hours, speed: "hour" }))
      .done;
  },
  "say yes as the service": async (who) => {
    await tellOfSilence(the.app, person(the.ana), { tells: true });
    const served = valueOf(await ccas.name());
    const { organisation } = ccas;
    return (await answerServed(the.app, who, { organisation, served, yes: true })).done;
  },
  "answer for the service": async (who) => {
    await ccas.listed();
    valueOf(await ccas.silent());
    const [told] = await the.told(ccas.odile);
    if (told === undefined) throw new Error("it was not told");
    return (await answerAlarm(the.app, who, { told: told.id, answer: "takes" })).done;
  },
};

test("the table of the README names these acts and these persons, in this order", () => {
  const cells = readRightsTable("relays");
  expect([...new Set(cells.map(({ what }) => what))]).toEqual(Object.keys(acts));
  expect([...new Set(cells.map(({ who }) => who))]).toEqual(Object.keys(whos));
});

test.each(readRightsTable("relays"))("$who, $what: $answer", async ({ who, what, answer }) => {
  const [actor, act] = [whos[who], acts[what]];
  if (actor === undefined || act === undefined) throw new Error(`${who}: ${what}`);
  await the.listed(the.helene);
  const named = await the.listed(the.quentin);
  await the.listed(the.sylvie, "apart");
  expect(await act(actor, named)).toBe(answer === "yes");
});
