import { beforeAll } from "vitest";

import { type Actor, operator, person, type PersonId, visitor } from "#services/house";

import { actingFor } from "../../../../tests/support/entrusting.ts";
import { testHouse, type TestHouse } from "../../../../tests/support/house.ts";
import { inOneCircle } from "../../../../tests/support/known.ts";
import { situations, valueOf } from "../../../../tests/support/organisations.ts";
import { triesRights } from "../../../../tests/support/tried-rights.ts";
import {
  approves,
  type Receiving,
  receiving,
  worries,
} from "../../../../tests/support/worrying.ts";
import { SCOPES } from "#rules/people";
import type { WordId } from "../domain/concern.ts";
import { endService, endServiceHere } from "./end-service.ts";
import { sayService, seeServicePage, seeServices, seeUnreadIn } from "./keep-service.ts";
import { nameReceiver, removeReceiver } from "./name-receiver.ts";
import { acknowledge, seeWord } from "./receive.ts";
import { seeWritten } from "./see-written.ts";
import { writeWord } from "./write-word.ts";

let app: TestHouse;
beforeAll(async () => {
  app = await testHouse();
});

const someone = (...asked: Parameters<ReturnType<typeof situations>["someone"]>) =>
  situations(app).someone(...asked);

/** Quentin wrote to it about Ana, whom he knows. */
interface There extends Receiving {
  readonly ana: PersonId;
  readonly quentin: PersonId;
  readonly word: WordId;
}
async function makes(): Promise<There> {
  const the = await receiving(app);
  const [ana, quentin] = [await someone("Ana"), await someone("Quentin")];
  await inOneCircle(app, [quentin, ana]);
  const word = valueOf(await worries(app, quentin, the.service, { saysName: true }));
  return { ...the, ana, quentin, word };
}

const whos: Readonly<Record<string, (there: There) => Actor | Promise<Actor>>> = {
  "who may say yes for it": ({ odile }) => person(odile),
  "who receives there": ({ malika }) => person(malika),
  "who represents it without these": ({ paul }) => person(paul),
  "who wrote": ({ quentin }) => person(quentin),
  "who acts for who wrote, in every scope": async ({ quentin }) =>
    actingFor(app, quentin, await someone("Nadège"), SCOPES),
  "who acts for who receives, in every scope": async ({ malika }) =>
    actingFor(app, malika, await someone("Léa"), SCOPES),
  "of whom the words speak": ({ ana }) => person(ana),
  "a visitor": () => visitor,
  "who operates, on a page": async () => operator(await someone("Maëlle", { isOperator: true })),
};

const acts: Readonly<Record<string, (who: Actor, there: There) => Promise<boolean>>> = {
  "agree for the organisation": async (who, { organisation }) => {
    return (await sayService(app, who, { organisation, places: "Ardèche", reach: "Le soir" })).done;
  },
  "say who receives": async (who, { organisation, odile }) => {
    return (await nameReceiver(app, who, { organisation, person: odile })).done;
  },
  "end it": async (who, { organisation, service }) => {
    const told = await endService(app, who, { organisation, sure: true });
    return told.done || (await endServiceHere(app, who, { service, sure: true })).done;
  },
  "agree as who operates": async (who, { service }) => (await approves(app, service, who)).done,
  "write to it": async (who, { service }) =>
    (
      await writeWord(app, who, {
        service,
        about: "Un voisin",
        seen: "Ses volets restent fermés.",
        reach: undefined,
        known: undefined,
        saysName: false,
      })
    ).done,
  "read what it received": async (who, { word }) =>
    (await seeWord(app, who, { word })) !== undefined,
  "say that it was read": async (who, { word }) => (await acknowledge(app, who, { word })).done,
  "read what became of it": async (who, { word }) =>
    ((await seeWritten(app, who, undefined)) ?? []).some(({ id }) => id === word),
  "learn that nobody reads there": async (who, the) => {
    const page = await seeServicePage(app, person(the.odile), the);
    for (const { id: receiver } of page?.receivers ?? [])
      valueOf(await removeReceiver(app, person(the.odile), { ...the, receiver }));
    const unread = await app.transaction(who, (work) => seeUnreadIn(work));
    const seen = (await seeServices(app, who, undefined)) ?? [];
    return unread.length > 0 || seen.some(({ id, isRead }) => id === the.service && !isRead);
  },
};

triesRights({
  module: "concerns",
  who: whos,
  acts,
  made: makes,
  // There, who reads is taken away before it is asked.
  refusalsKeep: { except: ["learn that nobody reads there"] },
});
