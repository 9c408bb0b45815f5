import { beforeAll, expect, test } from "vitest";

import { joinCircle, makeCircleIn } from "#modules/circles";
import { spaceOf } from "#rules/circles";
import { spaceOf as spaceOfOrganisation } from "#rules/organisations";
import { type Actor, operator, person, type PersonId, visitor } from "#services/house";

import { testHouse, type TestHouse } from "../../../../tests/support/house.ts";
import { situations, valueOf } from "../../../../tests/support/organisations.ts";
import { readRightsTable } from "../../../../tests/support/rights-table.ts";
import { newId } from "#basics/id";
import type { OccasionId, SeenBy, SpaceId } from "../domain/occasion.ts";
import { listReplies, saveReply } from "../store/replies.ts";
import { addOccasion, type AddOccasion } from "./add-occasion.ts";
import { moveDate } from "./change-date.ts";
import { cancelOccasion, changeOccasion } from "./change-occasion.ts";
import { putDown, replyToDate } from "./reply.ts";
import { seeOccasion } from "./see-occasions.ts";
import { besideAll } from "./standing.ts";

let app: TestHouse;
let space: SpaceId;
let people: Readonly<Record<"ana" | "bilal" | "chloe" | "yves" | "zoe", PersonId>>;

beforeAll(async () => {
  app = await testHouse();
  const { someone } = situations(app);
  people = {
    ana: await someone("Ana"),
    bilal: await someone("Bilal"),
    chloe: await someone("Chloé"),
    yves: await someone("Yves"),
    zoe: await someone("Zoé"),
  };
  const circle = await app.transaction(person(people.ana), (work) =>
    makeCircleIn(work, {
      name: "Autour du jardin",
      kind: "local",
      isOpen: true,
      purpose: "Répondre ensemble.",
      charter: ["On relit avant d’envoyer."],
    }),
  );
  for (const one of [people.bilal, people.chloe]) await joinCircle(app, person(one), { circle });
  space = spaceOf(circle);
});

const told = (of: SpaceId, seenBy: SeenBy): AddOccasion => ({
  space: of,
  kind: "meeting",
  words: { title: "Réunion", about: undefined, address: "Ici", video: undefined },
  commune: undefined,
  when: {
    zone: "Europe/Paris",
    day: Temporal.PlainDate.from("2026-12-01"),
    at: Temporal.PlainTime.from("18:30"),
    rule: { every: "once" },
    except: { school: undefined, holidays: undefined },
  },
  minutes: 60,
  seenBy,
  capacity: undefined,
});

async function make(seenBy: SeenBy) {
  const actor = person(people.bilal);
  const occasion = valueOf(await addOccasion(app, actor, told(space, seenBy)));
  const date = (await seeOccasion(app, actor, { occasion }))?.dates[0];
  if (date === undefined) throw new Error("no date");
  await replyToDate(app, actor, { date: date.id, answer: "yes", people: 1 });
  await app.transaction(actor, (work) =>
    besideAll(work, async (lent) => {
      const [reply] = await listReplies(lent, [date.id]);
      if (reply === undefined) throw new Error("no reply");
      const id = newId<"Reply">();
      await saveReply(lent, { ...reply, id, person: people.yves, answer: "maybe", isByName: true });
    }),
  );
  return { occasion, date: date.id };
}

type Made = Awaited<ReturnType<typeof make>>;
const sees = async (actor: Actor, occasion: OccasionId) =>
  (await seeOccasion(app, actor, { occasion })) !== undefined;
const answers = async (actor: Actor, { date }: Made) =>
  (await replyToDate(app, actor, { date, answer: "yes", people: 1 })).done;

const acts: Readonly<
  Record<string, (actor: Actor, made: Readonly<Record<SeenBy, Made>>) => Promise<boolean>>
> = {
  "see what is for members": (actor, { members }) => sees(actor, members.occasion),
  "see what is for everyone": (actor, { everyone }) => sees(actor, everyone.occasion),
  "add one": async (actor) => (await addOccasion(app, actor, told(space, "members"))).done,
  "answer what is for members": (actor, { members }) => answers(actor, members),
  "answer what is for everyone": (actor, { everyone }) => answers(actor, everyone),
  "read who comes": async (actor, { everyone }) => {
    const seen = await seeOccasion(app, actor, { occasion: everyone.occasion });
    return (seen?.dates[0]?.replies.length ?? 0) > 0;
  },
  "change it": async (actor, { everyone: { occasion } }) =>
    (await changeOccasion(app, actor, { occasion, ...told(space, "everyone") })).done,
  "move a date": async (actor, { everyone: { date } }) =>
    (
      await moveDate(app, actor, {
        date,
        day: Temporal.PlainDate.from("2026-12-03"),
        at: Temporal.PlainTime.from("09:00"),
        minutes: 30,
      })
    ).done,
  "cancel it": async (actor, { everyone: { occasion } }) =>
    (await cancelOccasion(app, actor, { occasion, why: undefined })).done,
  "put somebody down": async (actor, { everyone: { date } }) =>
    (await putDown(app, actor, { date, name: "Ida", telephone: undefined, people: 1 })).done,
};

test("who may do what is what the README says, cell by cell", async () => {
  const whos: Readonly<Record<string, Actor>> = {
    "who made it": person(people.bilal),
    "a facilitator": person(people.ana),
    "another member": person(people.chloe),
    "who is asked to it by name": person(people.yves),
    "someone outside the circle": person(people.zoe),
    "a visitor": visitor,
    "the operator, from the command line": operator(),
  };
  const found = [];
  for (const [name, actor] of Object.entries(whos))
    for (const [what, may] of Object.entries(acts)) {
      const made = { members: await make("members"), everyone: await make("everyone") };
      found.push({ who: name, what, answer: (await may(actor, made)) ? "yes" : "no" });
    }
  expect(readRightsTable("calendar")).toEqual(found);
});

test("for an organisation, who may publish proposes; who represents it otherwise sees and answers", async () => {
  const { someone, verified } = situations(app);
  const [nour, odile] = [await someone("Nour"), await someone("Odile")];
  const organisation = await verified([nour]);
  const own = await verified([odile], { powers: ["sign"], name: "Une autre" });
  const theirs = told(spaceOfOrganisation(organisation), "members");
  const occasion = valueOf(await addOccasion(app, person(nour), theirs));
  expect(await sees(person(nour), occasion)).toBe(true);
  expect(await sees(person(odile), occasion)).toBe(false);
  expect(
    await addOccasion(app, person(odile), told(spaceOfOrganisation(own), "members")),
  ).toMatchObject({ refusal: "unknown-space" });
  expect((await cancelOccasion(app, person(nour), { occasion, why: "Pluie." })).done).toBe(true);
});
