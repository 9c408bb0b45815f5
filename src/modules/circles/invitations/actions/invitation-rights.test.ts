import { beforeAll, expect, test } from "vitest";

import { knownId, newId } from "#basics/id";
import { makePersonIn } from "#modules/people";
import {
  type Actor,
  job,
  linkHolder,
  operator,
  person,
  type PersonId,
  visitor,
} from "#services/house";

import { testHouse, type TestHouse } from "../../../../../tests/support/house.ts";
import { readRightsTable } from "../../../../../tests/support/rights-table.ts";
import { lettersTo, linkIn } from "../../../../../tests/support/time.ts";
import type { CircleId } from "../../domain/circle.ts";
import { INVITATIONS } from "../../domain/invitation.ts";
import { answerInvitationIn } from "./answer-invitation.ts";
import { bringList, sendList } from "./invite-people.ts";
import { enterIn } from "../../actions/join-circle.ts";
import { makeCircleIn } from "../../actions/make-circle.ts";
import { makePoster, makeSlips, seePoster, seeSheet } from "./make-paper.ts";
import { seeCircle } from "../../actions/see-circles.ts";
import { seeInvitations } from "./see-invitations.ts";
import { seePaper, usePaper } from "./use-paper.ts";
import { welcomeWithoutAddress } from "./welcome-without-address.ts";

let app: TestHouse;

beforeAll(async () => {
  app = await testHouse();
});

const somebody = (name: string): Promise<PersonId> =>
  app.transaction(job("test"), (work) => makePersonIn(work, { name }));

async function newCircle(
  ana: PersonId,
  more: { readonly isOpen?: boolean; readonly joining?: "open" | "on-request" } = {},
): Promise<CircleId> {
  const { isOpen = true, joining = "open" } = more;
  return app.transaction(person(ana), (work) =>
    makeCircleIn(work, {
      name: `Cercle ${newId().slice(0, 8)}`,
      kind: isOpen ? "global" : "support",
      isOpen,
      joining,
      questions: joining === "open" ? [] : ["Pourquoi ?"],
      purpose: "Partager des plants.",
      charter: ["On donne sans compter."],
    }),
  );
}

async function slipsOf(ana: PersonId, circle: CircleId) {
  const made = await makeSlips(app, person(ana), { circle, many: 12 });
  if (!made.done) throw new Error(made.refusal);
  const seen = await seeSheet(app, person(ana), { circle, sheet: made.value });
  return { sheet: made.value, codes: (seen?.slips ?? []).map(({ code }) => code) };
}

/** A circle with Ana who facilitates, Bilal who is a member, an invitation that waits, and slips. */
async function stage() {
  const [ana, bilal] = [await somebody("Ana"), await somebody("Bilal")];
  const circle = await newCircle(ana);
  const seen = await seeCircle(app, person(ana), { circle });
  if (seen === undefined) throw new Error("not made");
  await app.transaction(person(ana), (work) =>
    enterIn(work, { circle: seen.circle, person: bilal, role: "member" }),
  );
  const email = `z-${newId().slice(0, 8)}@test.fr`;
  const list = await bringList(app, person(ana), { circle, sent: { pasted: email } });
  if (!list.done) throw new Error(list.refusal);
  await sendList(app, person(ana), { circle, list: list.value, words: "" });
  const [letter] = await lettersTo(app, email);
  const id = knownId<"CircleInvitation">(linkIn(letter, "/l/invitation/").split("/")[3] ?? "");
  return { circle, ana, bilal, id, slips: await slipsOf(ana, circle) };
}

type Stage = Awaited<ReturnType<typeof stage>>;

const WHO: Record<string, (on: Stage) => Actor | Promise<Actor>> = {
  "a visitor": () => visitor,
  "the holder of the link of a letter": ({ id }) => linkHolder(INVITATIONS, id),
  "someone outside": async () => person(await somebody("Zoé")),
  "a member": ({ bilal }) => person(bilal),
  "a facilitator": ({ ana }) => person(ana),
  "the operator, from the command line": () => operator(),
};

const WHAT: Record<string, (on: Stage, who: Actor) => Promise<boolean>> = {
  "bring a list, see who was asked": async ({ circle }, who) => {
    const brought = await bringList(app, who, { circle, sent: { pasted: "a@test.fr" } });
    const seen = await seeInvitations(app, who, { circle, order: "name", page: 1 });
    expect(seen !== undefined).toBe(brought.done);
    return brought.done;
  },
  "make a poster or slips": async ({ circle, slips }, who) => {
    const poster = await makePoster(app, who, { circle, months: 1 });
    const made = await makeSlips(app, who, { circle, many: 12 });
    const seen = await seeSheet(app, who, { circle, sheet: slips.sheet });
    expect([made.done, seen !== undefined]).toEqual([poster.done, poster.done]);
    return poster.done;
  },
  "welcome somebody without an address": async ({ circle }, who) => {
    const asked = {
      circle,
      name: "Ginette",
      months: 12,
      consent: "presence",
      note: "Hier.",
    } as const;
    return (await welcomeWithoutAddress(app, who, asked)).done;
  },
  "answer an invitation": async ({ id }, who) =>
    app.transaction(
      who,
      async (work) =>
        (await answerInvitationIn(work, { id, says: "yes", name: "Zoé", charter: 1 })).done,
    ),
  "come by a slip": async ({ slips: { codes } }, who) =>
    (await usePaper(app, who, { code: codes[0] ?? "", answers: [] })).done,
};

test("who may bring people is what the README says, cell by cell", async () => {
  const cells = readRightsTable("circles", "Who may bring people");
  expect(cells).toHaveLength(Object.keys(WHO).length * Object.keys(WHAT).length);
  for (const { who, what, answer } of cells) {
    const on = await stage();
    const actor = await WHO[who]?.(on);
    const did = actor && (await WHAT[what]?.(on, actor));
    expect([who, what, did === true ? "yes" : "no"]).toEqual([who, what, answer]);
  }
});

test("a slip brings one person in, once, even two at once; also into a private circle", async () => {
  const ana = await somebody("Ana");
  const circle = await newCircle(ana, { isOpen: false });
  const { codes } = await slipsOf(ana, circle);
  const [zoe, yann] = [await somebody("Zoé"), await somebody("Yann")];
  const asked = { code: codes[0] ?? "", answers: [] };
  expect(await seePaper(app, visitor, { code: asked.code, place: "here" })).toMatchObject({
    kind: "slip",
    serves: true,
  });
  const told = await Promise.all([
    usePaper(app, person(zoe), asked),
    usePaper(app, person(yann), asked),
  ]);
  expect(told.filter((one) => one.done)).toHaveLength(1);
  expect((await seeCircle(app, person(ana), { circle }))?.count).toBe(2);
  // Once it served, the paper tells nothing of a circle that only its members know.
  expect(await seePaper(app, visitor, { code: asked.code, place: "here" })).toBeUndefined();
});

test("by the poster of a circle that one asks to join, one asks; renewed, the old code serves no more", async () => {
  const ana = await somebody("Ana");
  const circle = await newCircle(ana, { joining: "on-request" });
  const hidden = await newCircle(ana, { isOpen: false });
  expect(await makePoster(app, person(ana), { circle: hidden, months: 3 })).toMatchObject({
    refusal: "private-circle",
  });
  const code = await posterOf(ana, circle);
  const zoe = await somebody("Zoé");
  const came = await usePaper(app, person(zoe), { code, answers: ["Pour voir."] });
  expect(came).toMatchObject({ done: true, value: { isIn: false } });
  expect((await seeCircle(app, person(zoe), { circle }))?.myRequest?.answers[0]?.answer).toBe(
    "Pour voir.",
  );
  const next = await posterOf(ana, circle);
  const place = "here";
  expect(await seePaper(app, visitor, { code, place })).toMatchObject({ serves: false });
  expect(await seePaper(app, visitor, { code: next, place })).toMatchObject({ serves: true });
  const yann = person(await somebody("Yann"));
  expect(await usePaper(app, yann, { code, answers: ["Moi."] })).toMatchObject({
    refusal: "code-over",
  });
  app.setNow(app.clock.now().add({ hours: 24 * 100 }));
  expect(await seePaper(app, visitor, { code: next, place })).toMatchObject({ serves: false });
});

async function posterOf(ana: PersonId, circle: CircleId): Promise<string> {
  expect((await makePoster(app, person(ana), { circle, months: 3 })).done).toBe(true);
  return (await seePoster(app, person(ana), { circle }))?.poster?.code ?? "";
}

test("a code copied by hand is read; false ones from one place are refused for a while", async () => {
  const ana = await somebody("Ana");
  const { codes } = await slipsOf(ana, await newCircle(ana));
  const code = (codes[0] ?? "").toLowerCase();
  const typed = `${code.slice(0, 4)} ${code.slice(4).replaceAll("0", "o")}`;
  expect(await seePaper(app, visitor, { code: typed, place: "there" })).toBeDefined();
  expect(await seePaper(app, visitor, { code: "ZZZZZZZZ", place: "there" })).toBeUndefined();
});
