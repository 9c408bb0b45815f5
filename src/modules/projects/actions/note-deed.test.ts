import { sql } from "kysely";
import { beforeAll, beforeEach, expect, test } from "vitest";

import { newId } from "#basics/id";
import { joinCircle, makeCircleIn } from "#modules/circles";
import type { OrganisationId } from "#rules/organisations";
import { person, type PersonId } from "#services/house";

import { testHouse, type TestHouse } from "../../../../tests/support/house.ts";
import { organisation, represent, somebody } from "../../../../tests/support/issuer.ts";
import type { AnswerId, CircleId } from "../domain/answer.ts";
import { startJointAnswer } from "./start-answer.ts";
import { callBack, reopen, sayOutcome, saySent } from "./turn-answer.ts";

let app: TestHouse;
let odile: PersonId;
let zoe: PersonId;
let circle: CircleId;
let gardens: OrganisationId;
const today = Temporal.PlainDate.from("2026-11-20");

beforeAll(async () => {
  app = await testHouse();
});
beforeEach(async () => {
  [odile, zoe] = [await somebody(app, "Odile"), await somebody(app, "Zoé")];
  circle = await app.transaction(person(odile), (work) =>
    makeCircleIn(work, {
      name: "Autour du jardin",
      kind: "local",
      isOpen: true,
      purpose: "Répondre ensemble.",
      charter: ["On relit avant d’envoyer."],
    }),
  );
  gardens = await organisation(app, { name: `Jardins ${newId()}` });
  await represent(app, odile, gardens);
});

async function started(): Promise<AnswerId> {
  const call = { id: newId<"Call">(), title: "Un « jardin »" };
  const told = await startJointAnswer(app, person(odile), { circle, call, requirements: [] });
  if (!told.done) throw new Error(told.refusal);
  return told.value;
}

/** What the journal says was done for the circle, oldest first, by whom, as this person reads it. */
async function deeds(who: PersonId) {
  const { rows } = await app.transaction(person(who), (work) =>
    sql<{ by: PersonId; words: string; open: boolean }>`
      select by_person as by, words, is_public as open from circles.line
      where space = ${circle} and what = 'did' order by place`.execute(work.db),
  );
  return rows;
}

const send = (who: PersonId, answer: AnswerId, organisationId?: OrganisationId) =>
  saySent(app, person(who), {
    answer,
    on: today,
    way: "online",
    details: undefined,
    organisation: organisationId,
  });

test("the journal of the circle says what was done with an answer, by whom and for whom", async () => {
  const answer = await started();
  await send(odile, answer);
  await callBack(app, person(odile), { answer });
  await send(odile, answer, gardens);
  await send(odile, answer, gardens);
  const end = (outcome: "won" | "lost" | "withdrawn") =>
    sayOutcome(app, person(odile), { answer, outcome, on: today, why: "Entre nous." });
  await end("lost");
  await reopen(app, person(odile), { answer });
  await end("won");
  await reopen(app, person(odile), { answer });
  await end("withdrawn");
  const told = await deeds(odile);
  expect(told.every(({ by, open }) => by === odile && !open)).toBe(true);
  const [name = ""] = told
    .map(({ words }) => /Jardins [0-9a-f-]+/.exec(words)?.[0])
    .filter(Boolean);
  expect(told.map(({ words }) => words.replace(name, "N."))).toEqual([
    "a commencé la réponse à « Un “jardin” »",
    "a dit que la réponse à « Un “jardin” » est partie",
    "a dit que la réponse à « Un “jardin” » n’est pas partie",
    "a dit que la réponse à « Un “jardin” » est partie, pour N.",
    "a dit qu’un complément à la réponse à « Un “jardin” » est parti, pour N.",
    "a dit que la réponse à « Un “jardin” » n’est pas retenue, pour N.",
    "a effacé l’issue de la réponse à « Un “jardin” », dite par erreur, pour N.",
    "a dit que la réponse à « Un “jardin” » est retenue, pour N.",
    "a effacé l’issue de la réponse à « Un “jardin” », dite par erreur, pour N.",
    "a retiré la réponse à « Un “jardin” », pour N.",
  ]);
});

test("what is refused is not in the journal, and who is not in the circle reads nothing of it", async () => {
  const answer = await started();
  await joinCircle(app, person(zoe), { circle });
  expect((await send(zoe, answer)).done).toBe(false);
  expect((await deeds(zoe)).length).toBe(1);
  expect(await deeds(await somebody(app, "Nadège"))).toEqual([]);
});
