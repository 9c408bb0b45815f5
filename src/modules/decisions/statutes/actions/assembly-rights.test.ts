import { expect, test } from "vitest";

import { newId } from "#basics/id";
import { leaveCircle } from "#modules/circles";
import { type Actor, operator, person, visitor } from "#services/house";

import {
  type AssemblyOfFour,
  askThem,
  assemblyOfFour,
} from "../../../../../tests/support/assembly.ts";
import { testHouse } from "../../../../../tests/support/house.ts";
import { readRightsTable } from "../../../../../tests/support/rights-table.ts";
import type { VoteId } from "../../domain/vote.ts";
import {
  joinVoters,
  prepareElection,
  takeVoters,
  writeLink,
} from "../../belenios/actions/belenios.ts";
import { addCollege } from "./keep-colleges.ts";
import { recordBallot } from "../../paper/actions/record-paper.ts";
import { seePresence } from "./see-presence.ts";
import { seeStatutes, setStatutes } from "./set-statutes.ts";

interface Situation extends AssemblyOfFour {
  readonly vote: VoteId;
}

const WHOS: Readonly<Record<string, (four: Situation) => Actor>> = {
  "a facilitator": ({ ana }) => person(ana),
  "who asked": ({ bilal }) => person(bilal),
  "another member": ({ chloe }) => person(chloe),
  "who left the circle": ({ dede }) => person(dede),
  "someone outside": ({ zoe }) => person(zoe),
  "a visitor": () => visitor,
  "the operator, from the command line": () => operator(),
};

test("who may write statutes, record on paper and prepare an election is what the README says", async () => {
  const app = await testHouse();
  const acts: Readonly<Record<string, (actor: Actor, four: Situation) => Promise<boolean>>> = {
    "read the statutes": async (actor, { circle }) =>
      (await seeStatutes(app, actor, { circle })) !== undefined,
    "write them": async (actor, { circle }) =>
      (
        await setStatutes(app, actor, {
          circle,
          article: "Article 9",
          noticeDays: 0,
          quorum: undefined,
          cap: undefined,
          proxies: undefined,
        })
      ).done,
    "keep colleges": async (actor, { circle }) =>
      (await addCollege(app, actor, { circle, name: newId(), voices: 2 })).done,
    "see the attendance sheet": async (actor, { vote }) =>
      (await seePresence(app, actor, { vote })) !== undefined,
    "record on paper": async (actor, { vote, chloe, bilal }) =>
      (
        await recordBallot(app, actor, {
          vote,
          voter: actor.for === chloe ? bilal : chloe,
          marks: [1, 0],
        })
      ).done,
    "prepare an election": async (actor, { vote }) =>
      (await prepareElection(app, actor, { vote })).done,
    "join its list": async (actor, { vote, ana }) => {
      await prepareElection(app, person(ana), { vote });
      return (await joinVoters(app, actor, { vote })).done;
    },
    "take its list out": async (actor, { vote, ana, bilal }) => {
      await prepareElection(app, person(ana), { vote });
      await joinVoters(app, person(bilal), { vote });
      return (await takeVoters(app, actor, { vote })).done;
    },
    "write its link": async (actor, { vote, ana }) => {
      await prepareElection(app, person(ana), { vote });
      return (await writeLink(app, actor, { vote, link: "https://vote.belenios.org/a" })).done;
    },
  };
  const four = await assemblyOfFour(app);
  await leaveCircle(app, person(four.dede), { circle: four.circle });
  const found = [];
  for (const [who, actorOf] of Object.entries(WHOS)) {
    for (const [what, may] of Object.entries(acts)) {
      const situation = { ...four, vote: await askThem(app, four) };
      const answer = (await may(actorOf(situation), situation)) ? "yes" : "no";
      found.push({ who, what, answer });
    }
  }
  expect(readRightsTable("decisions", "Who may do what around a vote")).toEqual(found);
});
