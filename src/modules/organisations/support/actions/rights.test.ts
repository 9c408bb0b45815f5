import { beforeAll, describe, expect, test } from "vitest";

import { newId } from "#basics/id";
import { type Actor, operator, person, visitor } from "#services/house";

import { testHouse, type TestHouse } from "../../../../../tests/support/house.ts";
import { represent } from "../../../../../tests/support/issuer.ts";
import { situations } from "../../../../../tests/support/organisations.ts";
import { readRightsTable } from "../../../../../tests/support/rights-table.ts";
import type { OrganisationId } from "../../domain/organisation.ts";
import { findOrganisationIn } from "../../team/actions/acting-for.ts";
import { addYearDate } from "../../year/actions/keep-year.ts";
import type { AccompanimentId } from "../domain/accompaniment.ts";
import { ACTS, type Act, mayDo, WHO, type Who } from "../domain/rights.ts";
import {
  answerAccompaniment,
  askAccompaniment,
  askLonger,
  endAccompaniment,
  openToSupport,
  showToAll,
} from "./accompany.ts";
import { seeAccompanied } from "./see-accompanied.ts";
import { seeAccompanying } from "./see-accompanying.ts";

/* Every cell of the table of the README, tried by everyone on an accompaniment of their own. */

let app: TestHouse;
beforeAll(async () => {
  app = await testHouse();
});

const day = (text: string) => Temporal.PlainDate.from(text);
const ALL = { calls: true, answers: true, deadlines: true };

interface World {
  readonly association: OrganisationId;
  readonly support: OrganisationId;
  readonly as: Readonly<Record<Who, Actor>>;
}

const named = (name: string) => `${name} ${newId()}`;

async function world(): Promise<World> {
  const { someone, verified } = situations(app);
  const keeps = await someone("Odile");
  const other = await someone("Luc");
  const approves = await someone("Inès");
  const colleague = await someone("Bilal");
  const association = await verified([keeps], { name: named("Les Jardins") });
  const support = await verified([approves], {
    name: named("La Maison"),
    kind: "support-structure",
  });
  await represent(app, other, association, ["publish"]);
  await represent(app, colleague, support, ["manage"]);
  await addYearDate(app, person(keeps), {
    organisation: association,
    kind: "own",
    title: "Dossier de la Ville",
    on: day("2026-12-15"),
    isYearly: false,
  });
  return {
    association,
    support,
    as: {
      "a visitor": visitor,
      "someone else": person(await someone("Zoé")),
      "who keeps the association": person(keeps),
      "another representative of the association": person(other),
      "who may say yes for the structure": person(approves),
      "another representative of the structure": person(colleague),
      "the operator, from the command line": operator(),
    },
  };
}

const UNTIL = day("2027-11-01");

/** Asked by a side, and answered by the other where it stands. */
async function begun(
  { association, support, as }: World,
  by: "association" | "support",
  stands = false,
): Promise<AccompanimentId> {
  const [asks, answers] =
    by === "support"
      ? [as["who may say yes for the structure"], as["who keeps the association"]]
      : [as["who keeps the association"], as["who may say yes for the structure"]];
  const asked = await askAccompaniment(app, asks, {
    by,
    association,
    support,
    until: UNTIL,
    opens: ALL,
  });
  if (!asked.done) throw new Error(asked.refusal);
  const { id } = asked.value;
  if (stands) {
    const told = await answerAccompaniment(app, answers, {
      accompaniment: id,
      yes: true,
      opens: ALL,
    });
    if (!told.done) throw new Error(told.refusal);
  }
  return id;
}

const numberOf = async (id: OrganisationId) => {
  const found = await app.transaction(visitor, (work) => findOrganisationIn(work, id));
  if (found === undefined) throw new Error("it has a page");
  return found.number;
};

/** Tries an act, in a world where it may be tried; whether it was done. */
const tries: Readonly<Record<Act, (at: World, as: Actor) => Promise<boolean>>> = {
  "propose to accompany": async ({ association, support }, as) =>
    (await askAccompaniment(app, as, { by: "support", association, support, until: UNTIL })).done,
  "ask to be accompanied": async ({ association, support }, as) =>
    (await askAccompaniment(app, as, { by: "association", association, support, until: UNTIL }))
      .done,
  "say yes to a proposal": async (at, as) => {
    const accompaniment = await begun(at, "support");
    return (await answerAccompaniment(app, as, { accompaniment, yes: true, opens: ALL })).done;
  },
  "say yes to an ask": async (at, as) => {
    const accompaniment = await begun(at, "association");
    return (await answerAccompaniment(app, as, { accompaniment, yes: true })).done;
  },
  "say what is opened": async (at, as) => {
    const accompaniment = await begun(at, "support", true);
    return (await openToSupport(app, as, { accompaniment, opens: ALL })).done;
  },
  "see what was opened": async (at, as) => {
    await begun(at, "support", true);
    const seen = await seeAccompanied(app, as, { number: await numberOf(at.support) });
    return seen?.things.some(({ title }) => title === "Dossier de la Ville") ?? false;
  },
  "know of it": async (at, as) => {
    await begun(at, "support", true);
    const ours = await seeAccompanied(app, as, { number: await numberOf(at.support) });
    const theirs = await seeAccompanying(app, as, { number: await numberOf(at.association) });
    return (ours?.accompanied.length ?? 0) + (theirs?.supports.length ?? 0) > 0;
  },
  "ask for longer": async (at, as) => {
    const accompaniment = await begun(at, "support", true);
    const until = day("2028-11-01");
    const told = await Promise.all(
      (["association", "support"] as const).map((by) =>
        askLonger(app, as, { accompaniment, by, until }),
      ),
    );
    return told.some(({ done }) => done);
  },
  "end it": async (at, as) => {
    const accompaniment = await begun(at, "support", true);
    const ends = async (by: "association" | "support") =>
      (await endAccompaniment(app, as, { accompaniment, by })).done;
    return (await ends("association")) || (await ends("support"));
  },
  "agree that everyone knows, for the association": async (at, as) => {
    const accompaniment = await begun(at, "support", true);
    return (await showToAll(app, as, { accompaniment, by: "association", shown: true })).done;
  },
  "agree that everyone knows, for the structure": async (at, as) => {
    const accompaniment = await begun(at, "support", true);
    return (await showToAll(app, as, { accompaniment, by: "support", shown: true })).done;
  },
};

const cells = readRightsTable(
  "organisations",
  "Who may do what between an association and who accompanies it",
);

test("the table of the README names everyone and every act", () => {
  expect([...new Set(cells.map(({ who }) => who))]).toEqual(WHO);
  expect([...new Set(cells.map(({ what }) => what))]).toEqual(ACTS);
});

describe.each(WHO)("%s", (who) => {
  test.each(ACTS)("%s", async (act) => {
    const cell = cells.find((one) => one.who === who && one.what === act);
    expect(cell?.answer).toBe(mayDo(who, act) ? "yes" : "no");
    const at = await world();
    expect(await tries[act](at, at.as[who])).toBe(cell?.answer === "yes");
  });
});
