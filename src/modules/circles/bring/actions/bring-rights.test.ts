import { beforeAll, expect, test } from "vitest";

import { newId } from "#basics/id";
import { makePersonIn } from "#modules/people";
import {
  type Actor,
  holderOf,
  job,
  operator,
  person,
  type PersonId,
  visitor,
} from "#services/house";

import { testHouse, type TestHouse } from "../../../../../tests/support/house.ts";
import { readRightsTable } from "../../../../../tests/support/rights-table.ts";
import { lettersTo, linkIn } from "../../../../../tests/support/time.ts";
import type { BringDraftId, BroughtNameId } from "../../domain/brought.ts";
import type { CircleId } from "../../domain/circle.ts";
import { joinCircle } from "../../actions/join-circle.ts";
import { makeCircleIn } from "../../actions/make-circle.ts";
import { seeCircle } from "../../actions/see-circles.ts";
import { answerInvitation } from "../../invitations/actions/answer-invitation.ts";
import { takeAwayCircle } from "../../life/actions/take-away-circle.ts";
import { streamArchive } from "../../life/web/archive-file.tsx";
import { bringCircle } from "./bring-circle.ts";
import { layArchive } from "./lay-archive.ts";
import { claimName, eraseBroughtName, inviteNames } from "./name-persons.ts";
import { showCircle } from "./open-circle.ts";
import { seeBrought } from "./see-brought.ts";
import { takeUp } from "./take-up.ts";
import { seeLaid } from "./see-laid.ts";

let app: TestHouse;

beforeAll(async () => {
  app = await testHouse();
});

const somebody = (name: string): Promise<PersonId> =>
  app.transaction(job("test"), (work) => makePersonIn(work, { name }));

/** The archive of a circle of two, as its founder takes it away. */
async function archive(): Promise<Uint8Array> {
  const [lise, marc] = [await somebody("Lise"), await somebody("Marc")];
  const circle = await app.transaction(person(lise), (work) =>
    makeCircleIn(work, {
      name: `Cercle ${newId().slice(0, 8)}`,
      kind: "global",
      isOpen: true,
      purpose: "Partager des plants.",
      charter: ["On donne sans compter."],
    }),
  );
  await joinCircle(app, person(marc), { circle });
  const taken = await takeAwayCircle(app, person(lise), { circle });
  if (taken === undefined) throw new Error("not given");
  const stream = await streamArchive(taken, "Ailleurs", () => Promise.resolve(undefined));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

async function lay(who: PersonId): Promise<BringDraftId> {
  const told = await layArchive(app, person(who), { from: await archive(), most: "page" });
  if (!told.done) throw new Error(told.refusal);
  return told.value;
}

/** Asks somebody in under a name of the archive, and answers who came. */
async function comeAs(ana: PersonId, circle: CircleId, name: BroughtNameId): Promise<void> {
  const address = `z-${newId().slice(0, 8)}@test.fr`;
  const asked = { circle, persons: [{ name, address }], words: "" };
  const told = await inviteNames(app, person(ana), asked);
  if (!told.done) throw new Error(told.refusal);
  const [letter] = await lettersTo(app, address);
  const [, , , id = "", signature = ""] = linkIn(letter, "/l/invitation/").split("/");
  await answerInvitation(app, { id, signature }, { says: "yes", name: "Bilal", charter: 1 });
}

/** A circle that Ana brought, with Bilal whom she asked in for a name, and Chloé who was let in; and an archive that waits. */
async function stage() {
  const ana = await somebody("Ana");
  const told = await bringCircle(app, person(ana), { draft: await lay(ana), me: undefined });
  if (!told.done || told.value.is === "of-others") throw new Error("not brought");
  const { id: circle } = told.value.circle;
  const [first, other] = (await seeBrought(app, person(ana), { circle }))?.names ?? [];
  if (first === undefined || other === undefined) throw new Error("no names");
  await comeAs(ana, circle, first.id);
  const [bilal] =
    (await seeBrought(app, person(ana), { circle }))?.names.flatMap(
      ({ offeredTo }) => offeredTo ?? [],
    ) ?? [];
  if (bilal === undefined) throw new Error("nobody came");
  await comeAs(ana, circle, other.id);
  const chloe = (await seeBrought(app, person(ana), { circle }))?.names.flatMap(({ offeredTo }) =>
    offeredTo === undefined || offeredTo === bilal ? [] : [offeredTo],
  )[0];
  if (chloe === undefined) throw new Error("nobody came");
  return { circle, ana, bilal, chloe, name: first.id, draft: await lay(ana) };
}

type Stage = Awaited<ReturnType<typeof stage>>;

const WHO: Record<string, (on: Stage) => Actor | Promise<Actor>> = {
  "a visitor": () => visitor,
  "someone outside": async () => person(await somebody("Zoé")),
  "who acts for Ana under a mandate": async ({ ana }) =>
    holderOf(await somebody("Solène"), { person: ana, mandate: newId(), scopes: ["circles"] }),
  Chloé: ({ chloe }) => person(chloe),
  Bilal: ({ bilal }) => person(bilal),
  Ana: ({ ana }) => person(ana),
  "the operator, from the command line": () => operator(),
};

const WHAT: Record<string, (on: Stage, who: Actor) => Promise<boolean>> = {
  "lay an archive": async (_, who) =>
    (await layArchive(app, who, { from: await archive(), most: "page" })).done,
  "read over what Ana laid": async ({ draft }, who) =>
    (await seeLaid(app, who, draft)) !== undefined,
  "bring what Ana laid": async ({ draft }, who) =>
    (await bringCircle(app, who, { draft, me: undefined })).done,
  "read what was brought": async ({ circle }, who) =>
    (await seeBrought(app, who, { circle })) !== undefined,
  "ask in whom it names": async ({ circle, name }, who) =>
    (
      await inviteNames(app, who, {
        circle,
        persons: [{ name, address: `y-${newId().slice(0, 8)}@test.fr` }],
        words: "",
      })
    ).done,
  "say « c'est moi » of Bilal's name": async ({ circle, name }, who) =>
    (await claimName(app, who, { circle, name, isMe: true })).done,
  "erase a name": async ({ circle, name }, who) =>
    (await eraseBroughtName(app, who, { circle, name })).done,
  "take up what is to come": async ({ circle }, who) =>
    (await takeUp(app, who, { circle, items: [newId()] })).done,
  "show it to everyone": async ({ circle }, who) => (await showCircle(app, who, { circle })).done,
};

const cells = readRightsTable("circles", "A circle that comes from another instance");

test("the table has a row for everyone and a column for each act", () => {
  expect(new Set(cells.map(({ who }) => who))).toEqual(new Set(Object.keys(WHO)));
  expect(new Set(cells.map(({ what }) => what))).toEqual(new Set(Object.keys(WHAT)));
});

test.each(cells)("$who may $what: $answer", async ({ who, what, answer }) => {
  const on = await stage();
  const actor = await WHO[who]?.(on);
  if (actor === undefined) throw new Error("nobody");
  expect(await WHAT[what]?.(on, actor)).toBe(answer === "yes");
});

test("whoever is refused leaves the circle as it was, and unseen", async () => {
  const on = await stage();
  const stranger = person(await somebody("Zoé"));
  for (const act of Object.values(WHAT)) await act(on, stranger);
  expect(await seeCircle(app, stranger, { circle: on.circle })).toBeUndefined();
  const seen = await seeBrought(app, person(on.ana), { circle: on.circle });
  expect(seen?.names.map(({ name }) => name)).not.toContain(undefined);
  expect(seen?.circle.isOpen).toBe(false);
});
