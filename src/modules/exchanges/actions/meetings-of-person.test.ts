import { beforeAll, expect, test } from "vitest";

import { newId } from "#basics/id";
import { blockPersonIn } from "#modules/moderation";
import { job, person, type PersonId } from "#services/house";

import { agreedPair, type Pair } from "../../../../tests/support/agreed.ts";
import { testHouse, TEST_NOW, type TestHouse } from "../../../../tests/support/house.ts";
import { somebody } from "../../../../tests/support/issuer.ts";
import { valueOf } from "../../../../tests/support/organisations.ts";
import { answerMeeting } from "../meeting/actions/answer-meeting.ts";
import { proposeMeeting } from "../meeting/actions/propose-meeting.ts";
import { seeMeeting } from "../meeting/actions/see-meeting.ts";
import { aboutPerson } from "./about-person.ts";

let app: TestHouse;
beforeAll(async () => {
  app = await testHouse();
});

const plan = { startsAt: TEST_NOW.add({ hours: 72 }), endsAt: undefined, zone: "Indian/Reunion" };

async function met(pair: Pair): Promise<void> {
  const place = { where: "Au four à pain", video: "https://visio.example.org/four" };
  const { exchange } = pair;
  valueOf(await proposeMeeting(app, person(pair.asker), { exchange, read: 0, plan, place }));
  valueOf(await answerMeeting(app, person(pair.giver), { exchange, read: 1, kind: "accept" }));
}

const givenTo = async (who: PersonId) =>
  JSON.stringify(await app.transaction(job("test"), (work) => aboutPerson.gives(work, who)));

test("what was proposed and accepted is given to both, on its clock; what does not reach is not", async () => {
  const pair = await agreedPair(app);
  await met(pair);
  for (const who of [pair.asker, pair.giver]) {
    const given = await givenTo(who);
    expect(given).toContain("propose un rendez-vous");
    expect(given).toContain("dit oui");
    expect(given).toContain("Au four à pain");
    expect(given).toContain("https://visio.example.org/four");
    expect(given).toContain("+04:00[Indian/Reunion]");
  }
  await app.transaction(person(pair.giver), (work) => blockPersonIn(work, { person: pair.asker }));
  const place = { where: "Sous le grand pin", video: undefined };
  const again = { exchange: pair.exchange, read: 2, plan, place };
  valueOf(await proposeMeeting(app, person(pair.asker), again));
  expect(await givenTo(pair.asker)).toContain("Sous le grand pin");
  expect(await givenTo(pair.giver)).not.toContain("Sous le grand pin");
});

test("who leaves stops the exchange, and the meeting with it; that it was stays for the other", async () => {
  const pair = await agreedPair(app);
  await met(pair);
  await app.transaction(job("test"), (work) => aboutPerson.erases(work, pair.giver));
  const seen = await seeMeeting(app, person(pair.asker), { exchange: pair.exchange });
  expect(seen).toMatchObject({ mayMeet: false, agreed: { plan } });
});

test("once one side became somebody else, the other still moves what they agreed on", async () => {
  const pair = await agreedPair(app);
  await met(pair);
  const into = await somebody(app, `Fanny ${newId()}`);
  await app.transaction(job("test"), (work) => aboutPerson.merges(work, pair.giver, into));
  const { exchange } = pair;
  const off = { exchange, read: 2, kind: "call-off" } as const;
  valueOf(await answerMeeting(app, person(pair.asker), off));
  expect(await seeMeeting(app, person(pair.asker), { exchange })).toMatchObject({
    agreed: undefined,
    calledOff: { by: "asker" },
  });
});
