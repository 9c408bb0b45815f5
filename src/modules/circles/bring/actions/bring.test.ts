import { describe, expect, test } from "vitest";
import type { z } from "zod";
import { demonstrationPeople as people } from "#rules/people";
import { person } from "#services/house";
import { answerRequest } from "../../actions/answer-request.ts";
import { seeCircle } from "../../actions/see-circles.ts";
import { seeRequests } from "../../actions/see-requests.ts";
import { demonstrationCircles as circles } from "../../data/demonstration-circles.ts";
import { readArchive } from "../../life/actions/read-archive.ts";
import { takeAwayCircle } from "../../life/actions/take-away-circle.ts";
import { type CircleData, circleData } from "../../life/domain/archive-format.ts";
import { archiveParts, isArchivePart } from "../../life/domain/archive-parts.ts";
import { bringCircle } from "./bring-circle.ts";
import { showCircle } from "./open-circle.ts";
import { openBroughtFile, seeBrought, seeBroughtItems } from "./see-brought.ts";
import { seeLaid } from "./see-laid.ts";
import {
  anotherOne,
  betweenTwoHouses,
  broughtAs,
  from,
  laidAs,
  somebody,
  taken,
  takenAgain,
  takenAs,
  to,
} from "./test-bringing.ts";

betweenTwoHouses();

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
