import { beforeAll, expect, test } from "vitest";

import { blockPersonIn } from "#modules/moderation";
import type { OrganisationId } from "#rules/organisations";
import {
  type Actor,
  job,
  operator,
  person,
  type PersonId,
  visitor,
  withRight,
} from "#services/house";

import { actingFor } from "../../../../../tests/support/entrusting.ts";
import { testHouse, type TestHouse } from "../../../../../tests/support/house.ts";
import { situations, valueOf } from "../../../../../tests/support/organisations.ts";
import { readRightsTable } from "../../../../../tests/support/rights-table.ts";
import { enterIn } from "../../../organisations/team/actions/enter.ts";
import type { Giver, OfferId } from "../domain/giver.ts";
import { mayAnswerForGiverIn } from "./givers.ts";
import { changeOffer, sayOffer } from "./keep-offers.ts";
import { keepTerms } from "./keep-terms.ts";
import { listCandidatesIn } from "./list-candidates.ts";
import { seeGiver } from "./see-giver.ts";

let app: TestHouse;
let lucienne: PersonId;
let odile: PersonId;
let table: OrganisationId;
const whos = new Map<string, { readonly actor: Actor; readonly ofTable: boolean }>();

const SAID = { kind: "help", words: "Donner des plants", details: undefined } as const;

beforeAll(async () => {
  app = await testHouse();
  const { someone, verified } = situations(app);
  lucienne = await someone("Lucienne");
  const blocked = await someone("Damien");
  const blocker = await someone("Bruno");
  const stranger = await someone("Zoé");
  odile = await someone("Odile");
  table = await verified([odile], { powers: ["manage"] });
  const farida = await someone("Farida");
  await join(farida);
  await app.transaction(person(lucienne), (work) => blockPersonIn(work, { person: blocked }));
  await app.transaction(person(blocker), (work) => blockPersonIn(work, { person: lucienne }));
  const mine = { ofTable: false };
  const theirs = { ofTable: true };
  const all: readonly (readonly [string, Actor, { readonly ofTable: boolean }])[] = [
    ["the person", person(lucienne), mine],
    [
      "who acts for the person, under a mandate",
      await actingFor(app, lucienne, stranger, ["exchanges"]),
      mine,
    ],
    ["somebody else", person(stranger), mine],
    ["somebody whom the person blocked", person(blocked), mine],
    ["somebody who blocked the person", person(blocker), mine],
    ["a visitor", visitor, mine],
    ["the operator, from the command line", operator(), mine],
    ["of an organisation: who may « manage »", person(odile), theirs],
    ["of an organisation: who may « approve »", person(farida), theirs],
    [
      "of an organisation: under a mandate of theirs",
      await actingFor(app, odile, stranger, ["exchanges"]),
      theirs,
    ],
    ["of an organisation: somebody else", person(stranger), theirs],
  ];
  for (const [who, actor, whose] of all) whos.set(who, { actor, ...whose });
});

/** Farida may say yes for the organisation, and nothing else. */
async function join(farida: PersonId): Promise<void> {
  await app.transaction(job("opening"), (work) =>
    withRight(work, "organisations-write", (lent) =>
      enterIn(lent, lent, {
        organisation: table,
        person: farida,
        role: "board",
        powers: ["approve"],
        until: undefined,
        cameBy: undefined,
      }),
    ),
  );
}

/** Whose it is: the organisation’s, or Lucienne’s. */
const ownerOf = (ofTable: boolean) =>
  ofTable
    ? { who: person(odile), organisation: table }
    : { who: person(lucienne), organisation: undefined };

async function theOffer(ofTable: boolean): Promise<OfferId> {
  const { who, organisation } = ownerOf(ofTable);
  return valueOf(await sayOffer(app, who, { organisation, ...SAID }));
}

async function theGiver(ofTable: boolean, shown: boolean): Promise<Giver["id"]> {
  const { who, organisation } = ownerOf(ofTable);
  await theOffer(ofTable);
  return valueOf(await keepTerms(app, who, { organisation, changes: { shown } }));
}

const reads = (shown: boolean) => async (actor: Actor, ofTable: boolean) =>
  (await seeGiver(app, actor, { giver: await theGiver(ofTable, shown) })) !== undefined;

test("who may do what with what one gives is what the README says, cell by cell", async () => {
  const acts: Readonly<Record<string, (actor: Actor, ofTable: boolean) => Promise<boolean>>> = {
    "read it, in the directory": reads(true),
    "read it, not shown": reads(false),
    "change it": async (actor, ofTable) => {
      const { organisation } = ownerOf(ofTable);
      const offer = await theOffer(ofTable);
      return (await changeOffer(app, actor, { organisation, offer, ...SAID })).done;
    },
    "answer for it": (actor, ofTable) =>
      app.transaction(actor, (work) =>
        mayAnswerForGiverIn(work, ofTable ? { organisation: table } : { person: lucienne }),
      ),
  };
  const found = [];
  for (const [who, { actor, ofTable }] of whos)
    for (const [what, may] of Object.entries(acts))
      found.push({ who, what, answer: (await may(actor, ofTable)) ? "yes" : "no" });
  expect(readRightsTable("exchanges", "Who may do what with what one gives")).toEqual(found);
});

test("one does not meet whom one blocked; who is blocked reads the same, and is not routed there", async () => {
  await theGiver(false, true);
  const blocked = whos.get("somebody whom the person blocked")?.actor ?? visitor;
  const names = (actor: Actor, reachable = false) =>
    app.transaction(actor, async (work) =>
      (await listCandidatesIn(work, { words: "plants", most: 20, reachable })).map(
        ({ name }) => name,
      ),
    );
  expect(await names(blocked)).toContain("Lucienne");
  expect(await names(blocked, true)).not.toContain("Lucienne");
  valueOf(await sayOffer(app, blocked, { organisation: undefined, ...SAID }));
  valueOf(await keepTerms(app, blocked, { organisation: undefined, changes: { shown: true } }));
  expect(await names(person(lucienne))).not.toContain("Damien");
  expect(await names(person(odile))).toEqual(expect.arrayContaining(["Damien", "Lucienne"]));
});
