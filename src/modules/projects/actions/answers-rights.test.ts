import { beforeAll, expect, test } from "vitest";

import { isId, newId } from "#basics/id";
import { leaveCircle } from "#modules/circles";
import { type Actor, operator, person, visitor } from "#services/house";

import { ANSWERED_ON, answering, type Situation } from "../../../../tests/support/answering.ts";
import { testHouse, type TestHouse } from "../../../../tests/support/house.ts";
import { readRightsTable } from "../../../../tests/support/rights-table.ts";
import { sayOffer } from "../../exchanges/givers/actions/keep-offers.ts";
import { keepTerms } from "../../exchanges/givers/actions/keep-terms.ts";
import { askPartner } from "../partners/actions/ask-partner.ts";
import { attachFile, openPiece, removePiece } from "./attach-piece.ts";
import { findPartners } from "../partners/actions/find-partners.ts";
import { sayKinds } from "./say-kinds.ts";
import { seeAnswer } from "./see-answer.ts";
import { startJointAnswer } from "./start-answer.ts";
import { takePart } from "./take-part.ts";
import { callBack, reopen } from "./turn-answer.ts";
import { addParts, namePart, setPartAside, takeOnPart, writePart } from "./write-part.ts";

let app: TestHouse;
beforeAll(async () => {
  app = await testHouse();
});
const { somebody, everyone, prepared, see, send, end, lendAs } = answering(() => app);

async function somebodyOfTheDirectory() {
  const who = await somebody("yves");
  const offer = {
    organisation: undefined,
    kind: "skill",
    words: "Compter",
    details: undefined,
  } as const;
  await sayOffer(app, person(who), offer);
  const told = await keepTerms(app, person(who), {
    organisation: undefined,
    changes: { shown: true },
  });
  if (!told.done) throw new Error(told.refusal);
  return told.value;
}

test("who may do what is what the README says, cell by cell", { timeout: 180_000 }, async () => {
  const whos: Readonly<Record<string, (on: Situation) => Actor>> = {
    "who takes part": ({ chloe }) => person(chloe),
    "a facilitator of the circle": ({ ana }) => person(ana),
    "another member": ({ dede }) => person(dede),
    "who took part and left the circle": ({ chloe }) => person(chloe),
    "someone outside the circle": ({ zoe }) => person(zoe),
    "a visitor": () => visitor,
    "the operator, from the command line": () => operator(),
  };
  type Act = (actor: Actor, on: Situation) => Promise<{ readonly done: boolean }>;
  const acts: Readonly<Record<string, Act>> = {
    "read it": async (actor, on) => ({ done: (await seeAnswer(app, actor, on)) !== undefined }),
    "start one": (actor, { circle }) =>
      startJointAnswer(app, actor, {
        circle,
        call: { id: newId<"Call">(), title: "Autre appel" },
        requirements: [],
      }),
    "take part": (actor, { answer }) => takePart(app, actor, { answer, organisation: undefined }),
    "add a part": (actor, { answer }) => addParts(app, actor, { answer, titles: ["Encore"] }),
    "write a part": (actor, { part }) => writePart(app, actor, { part, words: "Ici.", from: 0 }),
    "give a part to somebody": (actor, { part, bilal }) =>
      namePart(app, actor, { part, title: "Qui nous sommes", owner: bilal }),
    "attach a piece": (actor, { answer }) =>
      attachFile(app, actor, {
        answer,
        file: { name: "a.txt", bytes: new TextEncoder().encode("Bonjour.") },
      }),
    "say that it was sent": (actor, on) => send(actor, on),
    "say the outcome": (actor, on) => end(actor, on, "withdrawn"),
    "take the outcome back": async (actor, on) => {
      await end(person(on.bilal), on, "withdrawn");
      return reopen(app, actor, on);
    },
    "write what was learnt": async (actor, on) => {
      const part = (await see(on.bilal, on))?.learnt?.id;
      if (part === undefined || !isId<"Part">(part)) throw new Error("nothing to learn");
      return writePart(app, actor, { part, words: "Appris.", from: 0 });
    },
    "take a free part": (actor, { part }) => takeOnPart(app, actor, { part }),
    "set a part aside": (actor, { part }) => setPartAside(app, actor, { part }),
    "open a lent piece": async (actor, on) => {
      const told = await lendAs(on.bilal, on);
      return { done: (await openPiece(app, actor, { piece: told })) !== undefined };
    },
    "take a piece away": async (actor, on) =>
      removePiece(app, actor, { piece: await lendAs(on.bilal, on) }),
    "say that it did not leave": async (actor, on) => {
      await send(person(on.bilal), on);
      return callBack(app, actor, on);
    },
    "say of what kind a requirement is": async (actor, on) => {
      const [first] = (await see(on.bilal, on))?.requirements ?? [];
      if (first === undefined) throw new Error("nothing is required");
      const kinds = [{ requirement: first.id, kind: "skill" }] as const;
      return sayKinds(app, actor, { answer: on.answer, kinds });
    },
    "look for partners": async (actor, on) => ({
      done: (await findPartners(app, actor, on)) !== undefined,
    }),
    "ask a partner for a share": async (actor, on) => {
      const [first] = (await see(on.bilal, on))?.requirements ?? [];
      if (first === undefined) throw new Error("nothing is required");
      const kinds = [{ requirement: first.id, kind: "skill" }] as const;
      await sayKinds(app, person(on.bilal), { answer: on.answer, kinds });
      return askPartner(app, actor, {
        answer: on.answer,
        giver: await somebodyOfTheDirectory(),
        requirements: [first.id],
        part: "Le budget",
        wanted: "Un budget signé",
        day: ANSWERED_ON,
        inReturn: undefined,
      });
    },
  };
  const among = await everyone();
  const found = [];
  for (const [who, actor] of Object.entries(whos))
    for (const [what, may] of Object.entries(acts)) {
      const on = await prepared(among);
      if (who === "who took part and left the circle")
        await leaveCircle(app, person(on.chloe), { circle: on.circle });
      const { done } = await may(actor(on), on);
      found.push({ who, what, answer: done ? "yes" : "no" });
    }
  expect(readRightsTable("projects")).toEqual(found);
});
