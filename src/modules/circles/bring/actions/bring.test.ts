import { beforeAll, describe, expect, test } from "vitest";
import type { z } from "zod";
import { ZipFile } from "yazl";

import { newId } from "#basics/id";
import { done, refused } from "#basics/result";
import { makePersonIn } from "#modules/people";
import { demonstrationPeople as people } from "#rules/people";
import { filesInZippedBytes } from "#services/files";
import { job, person, type PersonId } from "#services/house";

import { filledHouse } from "../../../../../tests/support/filled.ts";
import { testHouse, type TestHouse } from "../../../../../tests/support/house.ts";
import { browserAs } from "../../../../../tests/support/personas.ts";
import { behindTheWalls } from "../../../../../tests/support/tables.ts";
import { lettersTo, linkIn } from "../../../../../tests/support/time.ts";
import { demonstrationCircles as circles } from "../../data/demonstration-circles.ts";
import type { CircleId } from "../../domain/circle.ts";
import { answerInvitation } from "../../invitations/actions/answer-invitation.ts";
import { type CircleData, circleData } from "../../life/domain/archive-format.ts";
import { archiveParts, isArchivePart } from "../../life/domain/archive-parts.ts";
import { streamArchive } from "../../life/web/archive-file.tsx";
import { DATA, readArchive } from "../../life/actions/read-archive.ts";
import { openArchived, takeAwayCircle } from "../../life/actions/take-away-circle.ts";
import { seeCircle } from "../../actions/see-circles.ts";
import { answerRequest } from "../../actions/answer-request.ts";
import { seeRequests } from "../../actions/see-requests.ts";
import { bringCircle } from "./bring-circle.ts";
import { dropLaid, layArchive } from "./lay-archive.ts";
import { claimName, eraseBroughtName, inviteNames } from "./name-persons.ts";
import { showCircle } from "./open-circle.ts";
import { openBroughtFile, seeBrought, seeBroughtItems } from "./see-brought.ts";
import { seeLaid } from "./see-laid.ts";
import { takeUp } from "./take-up.ts";

let from: TestHouse;
let to: TestHouse;
let taken: Buffer;

beforeAll(async () => {
  from = await filledHouse();
  to = await testHouse();
  taken = await takenAs("Inès", circles.gardens.id);
}, 180_000);

async function takenAs(who: string, circle: string): Promise<Buffer> {
  const browser = await browserAs(from, who);
  return Buffer.from((await browser.get(`/cercles/${circle}/archive/dossier`)).bytes);
}

const somebody = (name: string): Promise<PersonId> =>
  to.transaction(job("test"), (work) => makePersonIn(work, { name }));

/** The same archive with other data, as another archive is. */
async function changed(change: (data: CircleData & Record<string, unknown>) => unknown) {
  const zip = new ZipFile();
  for (const one of (await filesInZippedBytes(taken)) ?? []) {
    const bytes = await one.read(50_000_000);
    if (typeof bytes === "string") throw new Error(bytes);
    const kept =
      one.name === DATA
        ? Buffer.from(JSON.stringify(change(JSON.parse(Buffer.from(bytes).toString("utf8")))))
        : Buffer.from(bytes);
    zip.addBuffer(kept, one.name);
  }
  zip.end();
  return Buffer.concat(await Array.fromAsync(zip.outputStream, (piece) => Buffer.from(piece)));
}

/** An archive that nobody brought yet. */
const anotherOne = () => changed((data) => ({ ...data, instance: `Autre ${newId()}` }));

async function laidAs(who: PersonId, bytes: Uint8Array) {
  const told = await layArchive(to, person(who), { from: bytes, most: "page" });
  if (!told.done) throw new Error(told.refusal);
  return told.value;
}

async function broughtAs(who: PersonId, bytes: Uint8Array, me?: number): Promise<CircleId> {
  const draft = await laidAs(who, bytes);
  const told = await bringCircle(to, person(who), { draft, me });
  if (!told.done || told.value.is === "of-others") throw new Error("not brought");
  return told.value.circle.id;
}

async function takenAgain(who: PersonId, circle: CircleId) {
  const whole = await takeAwayCircle(to, person(who), { circle });
  if (whole === undefined) throw new Error("not given");
  const open = (file: string) => openArchived(to, person(who), { circle, file });
  const stream = await streamArchive(whole, "Là-bas", open);
  const told = await readArchive(new Uint8Array(await new Response(stream).arrayBuffer()));
  if (!told.done) throw new Error(told.refusal);
  return told.value.data;
}

/** What two archives of one circle may differ in: what moving makes anew. */
function compared({ circle, members, formerMembers, journal, roles, parts }: CircleData) {
  const { id, isOpen, state, ...rest } = circle;
  return {
    circle: rest,
    journal: journal.length,
    roles,
    was: [...members, ...formerMembers].map(({ name, since }) => `${name} ${since}`),
    parts: JSON.parse(
      JSON.stringify(parts, (key, value) =>
        key === "id" && typeof value === "string" ? "" : value,
      ),
    ),
    said: [id, isOpen, state].length,
  };
}

describe("what modules tell of a circle", () => {
  test("has the shape that the format says, key by key", async () => {
    const seen = new Set<string>();
    for (const [who, circle] of [
      ["ines", circles.gardens],
      ["jean-remy", circles.quality],
      ["adrienne", circles.week],
      ["adrienne", circles.plants],
    ] as const) {
      const whole = await takeAwayCircle(from, person(people[who].id), { circle: circle.id });
      for (const [key, list] of Object.entries(whole?.data.parts ?? {})) {
        expect(isArchivePart(key)).toBe(true);
        if (!isArchivePart(key)) continue;
        const shape: z.ZodType = archiveParts[key];
        expect(shape.parse(list)).toEqual(JSON.parse(JSON.stringify(list)));
        if (archiveParts[key].parse(list).length > 0) seen.add(key);
      }
      const read = circleData.parse(JSON.parse(JSON.stringify(whole?.data)));
      expect(read).toEqual(JSON.parse(JSON.stringify(whole?.data)));
    }
    expect([...seen].toSorted()).toEqual(
      expect.arrayContaining(["answers", "dates", "tasks", "threads", "votes"]),
    );
  });
});

describe("a circle that is brought", () => {
  test("taken away again is what it was, but for ids, members, and what moving says", async () => {
    const who = await somebody("Perrine");
    const circle = await broughtAs(who, taken);
    const before = await readArchive(new Uint8Array(taken));
    if (!before.done) throw new Error(before.refusal);
    const again = await takenAgain(who, circle);
    const told = compared(again);
    const was = compared(before.value.data);
    expect(told.parts).toEqual(was.parts);
    expect(told.roles).toEqual(was.roles);
    expect(told.circle).toEqual(was.circle);
    expect(again.charters).toEqual(before.value.data.charters);
    expect(again.journal.slice(-was.journal)).toEqual(before.value.data.journal);
    expect(again.members.map(({ name }) => name)).toEqual(["Perrine"]);
    expect(again.formerMembers).toEqual(before.value.data.members);
    expect(again.broughtFrom).toMatchObject([{ takenAt: before.value.data.takenAt }]);
    expect(again.files.map(({ name }) => name)).toEqual(
      before.value.data.files.map(({ name }) => name),
    );
    expect(was.parts).toHaveProperty("threads");
  });

  test("twice by the same person, in a row or at once, is one circle, and nothing changes", async () => {
    const who = await somebody("Perrine");
    const bytes = await anotherOne();
    const first = await broughtAs(who, bytes);
    const seen = await takenAgain(who, first);
    expect(await broughtAs(who, bytes)).toBe(first);
    const draft = await laidAs(who, bytes);
    expect((await seeLaid(to, person(who), draft))?.already?.circle?.id).toBe(first);
    const told = await bringCircle(to, person(who), { draft, me: undefined });
    expect(told).toMatchObject({ done: true, value: { is: "here" } });
    const { takenAt: _, ...now } = await takenAgain(who, first);
    const { takenAt: __, ...then } = seen;
    expect(now).toEqual(then);
  });

  test("by two at once, is one circle: the second one asks to come in, and is let in by the first", async () => {
    const [one, other] = [await somebody("Perrine"), await somebody("Gaston")];
    const bytes = await anotherOne();
    const drafts = [await laidAs(one, bytes), await laidAs(other, bytes)] as const;
    const told = await Promise.all([
      bringCircle(to, person(one), { draft: drafts[0], me: undefined }),
      bringCircle(to, person(other), { draft: drafts[1], me: undefined }),
    ]);
    const made = told.flatMap((each) =>
      each.done && each.value.is !== "of-others" ? [each.value.circle] : [],
    );
    expect(told.map((each) => (each.done ? each.value.is : "")).toSorted()).toEqual([
      "new",
      "of-others",
    ]);
    const [circle] = made;
    if (circle === undefined) throw new Error("none");
    const [keeper, asker] =
      told[0]?.done && told[0].value.is === "new" ? [one, other] : [other, one];
    expect(await seeCircle(to, person(asker), { circle: circle.id })).toBeUndefined();
    const waits = await seeRequests(to, person(keeper), { circle: circle.id });
    const [request] = waits?.requests ?? [];
    if (request === undefined) throw new Error("nobody asks");
    await answerRequest(to, person(keeper), { request: request.request.id, accepts: true });
    expect((await seeCircle(to, person(asker), { circle: circle.id }))?.standing).toBe("member");
  });

  test("is private, and nobody else is in it; shown, its name is, and nothing of what it brought", async () => {
    const [who, other] = [await somebody("Perrine"), await somebody("Gaston")];
    const circle = await broughtAs(who, await anotherOne());
    expect(await seeCircle(to, person(other), { circle })).toBeUndefined();
    expect((await seeCircle(to, person(who), { circle }))?.count).toBe(1);
    expect((await showCircle(to, person(other), { circle })).done).toBe(false);
    expect((await showCircle(to, person(who), { circle })).done).toBe(true);
    const seen = await seeCircle(to, person(other), { circle });
    expect(seen?.circle.name).toBe("Jardins en partage");
    expect(seen?.circle.brought).toBeUndefined();
    expect(await seeBrought(to, person(other), { circle })).toBeUndefined();
    const asked = { circle, kind: "threads", page: 1, size: 5 } as const;
    expect(await seeBroughtItems(to, person(other), asked)).toBeUndefined();
    expect((await seeBroughtItems(to, person(who), asked))?.items).not.toHaveLength(0);
    expect(await showCircle(to, person(who), { circle })).toMatchObject({ done: false });
  });

  test("that was private there stays so", async () => {
    const who = await somebody("Perrine");
    const circle = await broughtAs(who, await takenAs("Adrienne", circles.week.id));
    expect(await showCircle(to, person(who), { circle })).toEqual({
      done: false,
      refusal: "was-private",
    });
  });

  test("gives its files to its members alone", async () => {
    const [who, other] = [await somebody("Perrine"), await somebody("Gaston")];
    const circle = await broughtAs(who, await anotherOne());
    const { files } = await takenAgain(who, circle);
    const [first] = files;
    expect(files).not.toHaveLength(0);
    const asked = { circle, file: first?.id ?? "" };
    expect((await openBroughtFile(to, person(who), asked))?.name).toBe(first?.name);
    expect(await openBroughtFile(to, person(other), asked)).toBeUndefined();
  });
});

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

describe("an archive that is laid", () => {
  test("is seen by who laid it alone, once, and goes when they leave it", async () => {
    const [who, other] = [await somebody("Perrine"), await somebody("Gaston")];
    const bytes = await anotherOne();
    const draft = await laidAs(who, bytes);
    expect(await laidAs(who, bytes)).toBe(draft);
    expect(await seeLaid(to, person(other), draft)).toBeUndefined();
    expect((await dropLaid(to, person(other), draft)).done).toBe(false);
    expect((await bringCircle(to, person(other), { draft, me: undefined })).done).toBe(false);
    expect((await dropLaid(to, person(who), draft)).done).toBe(true);
    expect(await seeLaid(to, person(who), draft)).toBeUndefined();
  });

  test.each<[string, (data: CircleData & Record<string, unknown>) => unknown, string]>([
    [
      "a part of another shape",
      (data) => ({ ...data, parts: { tasks: [{ title: 3 }] } }),
      "damaged",
    ],
    ["a part that is no list", (data) => ({ ...data, parts: { votes: "tous" } }), "damaged"],
    [
      "a message with a file that is not there",
      (data) => ({
        ...data,
        parts: {
          threads: [
            {
              title: "Fil",
              openedAt: "2026-11-01T10:00:00Z",
              messages: [
                {
                  by: "Inès",
                  writtenAt: "2026-11-01T10:00:00Z",
                  editedAt: null,
                  words: "Voir ci-joint.",
                  files: [{ id: newId(), name: "plan.pdf" }],
                },
              ],
            },
          ],
        },
      }),
      "contradicts",
    ],
    [
      "two charters of one version",
      (data) => ({ ...data, charters: [...data.charters, ...data.charters] }),
      "contradicts",
    ],
    [
      "an instant that there is not",
      (data) => ({ ...data, takenAt: "2026-11-01T10:00:00+99:99" }),
      "damaged",
    ],
    [
      "a name longer than any",
      (data) => ({ ...data, circle: { ...data.circle, name: "a".repeat(5_000) } }),
      "too-long",
    ],
    [
      "a name of nothing that is seen",
      (data) => ({ ...data, circle: { ...data.circle, name: "\u202e\u200b" } }),
      "damaged",
    ],
    [
      "more names than anybody knows",
      (data) => ({
        ...data,
        formerMembers: Array.from({ length: 6_000 }, (_, i) => ({
          name: `N${i}`,
          role: "member",
          since: "2026-11-01T10:00:00Z",
          charterVersion: 1,
        })),
      }),
      "too-long",
    ],
  ])("with %s is refused by name, and nothing is kept", async (_, change, refusal) => {
    const who = await somebody("Perrine");
    const told = await layArchive(to, person(who), { from: await changed(change), most: "page" });
    expect(told).toEqual({ done: false, refusal });
  });

  test("with a part of a version to come says so, and brings the rest", async () => {
    const who = await somebody("Perrine");
    const bytes = await changed((data) => ({
      ...data,
      parts: { ...data.parts, songs: [{ air: "la" }] },
    }));
    const draft = await laidAs(who, bytes);
    expect((await seeLaid(to, person(who), draft))?.laid.unknown).toEqual(["songs"]);
  });

  test("holds what a text of ours may not: it is brought without, and as text", async () => {
    const who = await somebody("Perrine");
    const name = "<script>alert(1)</script>\u0000\u202e";
    const circle = await broughtAs(
      who,
      await changed((data) => ({ ...data, circle: { ...data.circle, name, kind: "governing" } })),
    );
    const seen = await seeCircle(to, person(who), { circle });
    expect(seen?.circle).toMatchObject({ name: "<script>alert(1)</script>", kind: "global" });
  });
});

test("tasks and dates to come are taken up once, as ticked; nobody has them, and what is done or past stays history", async () => {
  const [ana, marc] = [await somebody("Ana"), await somebody("Marc")];
  const at = (days: number) => to.clock.now().toZonedDateTimeISO("Europe/Paris").add({ days });
  const local = (days: number) => at(days).toPlainDateTime().toString({ smallestUnit: "minute" });
  const task = { due: null, addedBy: "Lise", addedAt: "2026-01-01T08:00:00Z", doneBy: null };
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
