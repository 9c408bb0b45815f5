import { describe, expect, test } from "vitest";
import { newId } from "#basics/id";
import { done, refused } from "#basics/result";
import { person, type PersonId } from "#services/house";
import { behindTheWalls } from "../../../../../tests/support/tables.ts";
import { lettersTo, linkIn } from "../../../../../tests/support/time.ts";
import { seeCircle } from "../../actions/see-circles.ts";
import type { CircleId } from "../../domain/circle.ts";
import { answerInvitation } from "../../invitations/actions/answer-invitation.ts";
import { claimName, eraseBroughtName, inviteNames } from "./name-persons.ts";
import { seeBrought } from "./see-brought.ts";
import { takeUp } from "./take-up.ts";
import {
  anotherOne,
  betweenTwoHouses,
  broughtAs,
  changed,
  somebody,
  takenAgain,
  to,
} from "./test-bringing.ts";

betweenTwoHouses();

describe("a name of an archive", () => {
  test("is nobody's until who was asked for it says so, and goes when they ask", async () => {
    const who = await somebody("Perrine");
    const circle = await broughtAs(who, await anotherOne());
    const seen = await seeBrought(to, person(who), { circle });
    const name = seen?.names.find((one) => one.wasMember);
    if (name === undefined) throw new Error("no name");
    expect(seen?.names.map((one) => one.here)).toEqual(seen?.names.map(() => undefined));
    const address = `farida-${newId().slice(0, 8)}@test.fr`;
    const asked = await inviteNames(to, person(who), {
      circle,
      persons: [{ name: name.id, address }],
      words: "",
    });
    expect(asked.done).toBe(true);
    expect(await claimName(to, person(who), { circle, name: name.id, isMe: true })).toMatchObject({
      refusal: "not-asked",
    });
    const [letter] = await lettersTo(to, address);
    const [, , , id = "", signature = ""] = linkIn(letter, "/l/invitation/").split("/");
    const charter = seen?.circle.charterVersion ?? 0;
    await answerInvitation(to, { id, signature }, { says: "yes", name: "Farida B.", charter });
    const farida = await memberNamed("Farida B.", who, circle);
    expect((await seeCircle(to, person(farida), { circle }))?.circle.brought?.offers).toBe(true);
    await claimName(to, person(farida), { circle, name: name.id, isMe: true });
    const then = await seeBrought(to, person(who), { circle });
    expect(then?.names.find((one) => one.id === name.id)?.here).toBe("Farida B.");
    expect((await seeCircle(to, person(farida), { circle }))?.circle.brought?.offers).toBe(false);
    await eraseBroughtName(to, person(farida), { circle, name: name.id });
    const { formerMembers, parts } = await takenAgain(who, circle);
    expect(JSON.stringify({ formerMembers, parts: parts["tasks"] })).not.toContain(
      `"${name.name}"`,
    );
  });

  test("is erased by who keeps the circle, and by nobody else", async () => {
    const [who, other] = [await somebody("Perrine"), await somebody("Gaston")];
    const circle = await broughtAs(who, await anotherOne(), 0);
    const seen = await seeBrought(to, person(who), { circle });
    const [mine, another] = seen?.names ?? [];
    expect(mine?.isMine).toBe(true);
    if (another === undefined) throw new Error("no name");
    const asked = { circle, name: another.id };
    expect((await eraseBroughtName(to, person(other), asked)).done).toBe(false);
    expect((await eraseBroughtName(to, person(who), asked)).done).toBe(true);
    expect((await eraseBroughtName(to, person(who), asked)).done).toBe(false);
  });
});

async function memberNamed(name: string, asker: PersonId, circle: CircleId): Promise<PersonId> {
  const { listMembers } = await import("../../store/members.ts");
  const { namesOfIn } = await import("#modules/people");
  return to.transaction(person(asker), async (work) => {
    const members = await listMembers(work, circle, { from: 0, most: 50 });
    const names = await namesOfIn(
      work,
      members.map((one) => one.person),
    );
    const found = members.find((one) => names.get(one.person) === name);
    if (found === undefined) throw new Error("not in");
    return found.person;
  });
}

/** Dates so many days from now, as an archive tells them. */
const at = (days: number) => to.clock.now().toZonedDateTimeISO("Europe/Paris").add({ days });
const local = (days: number) => at(days).toPlainDateTime().toString({ smallestUnit: "minute" });
const date = (days: number) => ({
  from: local(days),
  to: at(days).add({ hours: 2 }).toPlainDateTime().toString({ smallestUnit: "minute" }),
  coming: 3,
  waiting: 0,
  maybe: 0,
  notComing: 0,
  came: null,
  cancelledAt: null,
});

test("tasks and dates to come are taken up once, as ticked; nobody has them, and what is done or past stays history", async () => {
  const [ana, marc] = [await somebody("Ana"), await somebody("Marc")];
  const task = { due: null, addedBy: "Lise", addedAt: "2026-01-01T08:00:00Z", doneBy: null };
  const occasion = {
    kind: "Réunion",
    themes: [],
    about: null,
    place: null,
    venue: null,
    video: null,
    madeBy: "Lise",
    madeAt: "2026-01-01T08:00:00Z",
    repeats: null,
    seenBy: "members",
    address: "La serre",
    capacity: null,
    cancelledAt: null,
  };
  const archive = await changed((data) => ({
    ...data,
    instance: `Autre ${newId()}`,
    parts: {
      tasks: [
        { ...task, title: "Semer les fèves", assignee: "Lise", doneAt: null },
        { ...task, title: "Vider le bassin", assignee: null, doneAt: null },
        { ...task, title: "Tailler", assignee: null, doneAt: "2026-02-01T08:00:00Z" },
      ],
      dates: [
        { ...occasion, title: "Repiquage", dates: [date(-7), date(7), date(14)] },
        { ...occasion, title: "Inventaire", dates: [date(-3)] },
        {
          ...occasion,
          title: `Long ${"x".repeat(400)}`,
          address: "y".repeat(400),
          dates: [date(9)],
        },
      ],
    },
  }));
  const circle = await broughtAs(ana, archive);
  const toTakeUp = async () => (await seeBrought(to, person(ana), { circle }))?.toTakeUp ?? [];
  const offered = await toTakeUp();
  expect(offered.map(({ says }) => says)).toEqual([
    "Semer les fèves",
    "Vider le bassin",
    expect.stringMatching(/^Repiquage, /),
    expect.stringMatching(/^Long x+, /),
  ]);

  const items = offered.flatMap(({ id, says }) => (says === "Vider le bassin" ? [] : [id]));
  expect(await takeUp(to, person(marc), { circle, items })).toEqual(refused("unknown-circle"));
  expect(await takeUp(to, person(ana), { circle, items: [] })).toEqual(refused("nothing-chosen"));
  expect(await takeUp(to, person(ana), { circle, items })).toEqual(done(3));
  expect(await takeUp(to, person(ana), { circle, items })).toEqual(done(0));
  expect((await toTakeUp()).map(({ says }) => says)).toEqual(["Vider le bassin"]);

  const { rows } = await behindTheWalls(to, (client) =>
    client.query(
      `select 'task' as what, assignee::text as who from tasks.task where space = $1 union all
       select 'date', seen_by from calendar.occasion where space = $1`,
      [circle],
    ),
  );
  expect(rows).toEqual([
    { what: "task", who: null },
    { what: "date", who: "members" },
    { what: "date", who: "members" },
  ]);
}, 60_000);

test("ten documents are taken up at once, the others by the next press; what is beyond is refused, and nothing is made", async () => {
  const ana = await somebody("Ana");
  const document = {
    whose: null,
    language: "fr",
    licence: null,
    themes: [],
    authors: [],
    begunAt: "2026-01-01T08:00:00Z",
    publishedAt: null,
    version: 1,
    markdown: "On arrose le soir.",
    columns: [],
    rows: [],
    files: [],
  };
  const archive = await changed((data) => ({
    ...data,
    instance: `Autre ${newId()}`,
    parts: {
      documents: Array.from({ length: 12 }, (_, i) => ({ ...document, title: `Méthode ${i}` })),
    },
  }));
  const circle = await broughtAs(ana, archive);
  const ask = (items: readonly string[]) => takeUp(to, person(ana), { circle, items });
  const toTakeUp = async () => (await seeBrought(to, person(ana), { circle }))?.toTakeUp ?? [];
  const offered = await toTakeUp();
  expect(offered.map(({ isFirst }) => isFirst)).toEqual(offered.map((_, i) => i < 10));
  expect(await ask(offered.map(({ id }) => id))).toEqual(refused("too-many-at-once"));
  expect(await toTakeUp()).toHaveLength(12);
  expect(await ask(offered.flatMap(({ id, isFirst }) => (isFirst ? [id] : [])))).toEqual(done(10));
  expect((await toTakeUp()).map(({ isFirst }) => isFirst)).toEqual([true, true]);
}, 60_000);
