import { describe, expect, test } from "vitest";

import { readHour } from "#basics/dates";
import { type FrenchZone, zoneOfCode } from "#basics/zones";

import type { Side } from "../../protocol/domain/exchange.ts";
import { hoursOf, planOf, readVideo } from "./hours.ts";
import {
  isToRecall,
  type Move,
  type MoveKind,
  nextDay,
  type Plan,
  refuseMove,
  standingAfter,
  waitsFor,
} from "./meeting.ts";

const NOW = Temporal.Instant.from("2026-11-24T09:00:00Z");
const inDays = (days: number): Plan => ({
  startsAt: NOW.add({ hours: 24 * days }),
  endsAt: undefined,
  zone: "Europe/Paris",
});

/** Moves in order, each an hour after the one before; an answer is about the proposal before it. */
function moves(...some: readonly (readonly [Side, MoveKind, Plan?])[]): readonly Move[] {
  let about = 0;
  return some.map(([by, kind, plan], place) => {
    const number = place + 1;
    const move = { number, by, kind, at: NOW.add({ hours: place }), about, plan };
    if (kind === "propose") about = number;
    return move;
  });
}

describe("what stands", () => {
  test("what was proposed last stands alone; what was agreed stays until the other said yes", () => {
    const first = standingAfter(
      moves(["asker", "propose", inDays(2)], ["giver", "propose", inDays(3)]),
    );
    expect(first).toMatchObject({ agreed: undefined, proposed: { number: 2, by: "giver" } });
    const some = [
      ["asker", "propose", inDays(2)],
      ["giver", "accept"],
      ["giver", "propose", inDays(5)],
    ] as const;
    expect(standingAfter(moves(...some))).toMatchObject({
      agreed: { number: 1, plan: inDays(2) },
      proposed: { number: 3, plan: inDays(5) },
    });
    expect(standingAfter(moves(...some, ["asker", "accept"]))).toMatchObject({
      agreed: { number: 3, plan: inDays(5) },
      proposed: undefined,
      last: 4,
    });
    expect(standingAfter(moves(...some, ["asker", "keep"]))).toMatchObject({
      agreed: { number: 1 },
      proposed: undefined,
    });
  });

  test("called off, it says what was; proposed again, that is forgotten", () => {
    const off = [
      ["asker", "propose", inDays(2)],
      ["giver", "accept"],
      ["giver", "call-off"],
    ] as const;
    expect(standingAfter(moves(...off))).toMatchObject({
      agreed: undefined,
      calledOff: { by: "giver", proposal: { number: 1 } },
    });
    expect(standingAfter(moves(...off, ["asker", "propose", inDays(4)]))).toMatchObject({
      proposed: { number: 4 },
      calledOff: undefined,
    });
  });

  test("what took place is not moved: the next proposal is another meeting", () => {
    const plan: Plan = { ...inDays(0), startsAt: NOW.add({ minutes: 90 }) };
    const some = moves(
      ["asker", "propose", plan],
      ["giver", "accept"],
      ["giver", "propose", inDays(3)],
    );
    expect(standingAfter(some)).toMatchObject({
      past: [{ number: 1 }],
      agreed: undefined,
      proposed: { number: 3 },
    });
  });

  test("a yes to what is not read by the one who reads changes nothing for them", () => {
    const [, second, third] = moves(
      ["asker", "propose", inDays(2)],
      ["giver", "propose", inDays(3)],
      ["asker", "accept"],
    );
    if (second === undefined || third === undefined) throw new Error("three moves were made");
    expect(standingAfter([second, { ...third, about: 1 }]).agreed).toBeUndefined();
  });
});

describe("what one may do", () => {
  const proposed = standingAfter(moves(["asker", "propose", inDays(2)]));
  const refusal = (
    kind: MoveKind,
    { by = "giver", read = 1, plan }: { by?: Side; read?: number; plan?: Plan } = {},
  ) => refuseMove(proposed, { by, kind, read, plan }, NOW);

  test("only what one read is answered, moved and called off", () => {
    for (const kind of ["propose", "accept", "call-off"] as const)
      expect(refusal(kind, { read: 0, plan: inDays(2) })).toBe("changed-meanwhile");
    expect(refusal("accept")).toBeUndefined();
    expect(refusal("propose", { plan: inDays(3) })).toBeUndefined();
    expect(refusal("call-off")).toBeUndefined();
  });

  test("nobody says yes to themself, nor to what is past; a day to come, within a year", () => {
    expect(refusal("accept", { by: "asker" })).toBe("nothing-to-answer");
    expect(refuseMove(proposed, { by: "giver", kind: "accept", read: 1 }, inDays(3).startsAt)).toBe(
      "past",
    );
    expect(refusal("propose", { plan: inDays(-1) })).toBe("past");
    expect(refusal("propose", { plan: inDays(400) })).toBe("too-far");
    expect(refusal("keep")).toBe("nothing-to-answer");
  });

  test("what began is not called off, and waits for nobody", () => {
    const agreed = standingAfter(moves(["asker", "propose", inDays(2)], ["giver", "accept"]));
    const off = { by: "asker", kind: "call-off", read: 2 } as const;
    expect(refuseMove(agreed, off, NOW)).toBeUndefined();
    expect(refuseMove(agreed, off, inDays(2).startsAt)).toBe("nothing-to-answer");
    expect(nextDay(agreed, NOW)).toEqual(inDays(2).startsAt);
    expect(nextDay(agreed, inDays(2).startsAt)).toBeUndefined();
    expect(waitsFor(proposed, "giver", NOW)).toBe(true);
    expect(waitsFor(proposed, "asker", NOW)).toBe(false);
    expect(waitsFor(proposed, "giver", inDays(2).startsAt)).toBe(false);
  });

  test("recalled on its eve and on its day, on its own clock", () => {
    // In Nouméa the first of December begins ten hours before that of Paris.
    const plan = { startsAt: Temporal.Instant.from("2026-11-30T22:00:00Z"), endsAt: undefined };
    const at = (moment: string, zone: string) =>
      isToRecall(
        { agreed: { number: 1, by: "asker", at: NOW, plan: { ...plan, zone } } },
        Temporal.Instant.from(moment),
      );
    expect(at("2026-11-29T03:00:00Z", "Pacific/Noumea")).toBe(false);
    expect(at("2026-11-29T03:00:00Z", "Europe/Paris")).toBe(true);
    expect(at("2026-11-30T03:00:00Z", "Pacific/Noumea")).toBe(true);
    expect(at("2026-11-30T22:30:00Z", "Pacific/Noumea")).toBe(false);
  });
});

const at = (day: string, from: string, zone: FrenchZone = "Europe/Paris", until?: string) =>
  planOf({
    day: Temporal.PlainDate.from(day),
    from: Temporal.PlainTime.from(from),
    until: until === undefined ? undefined : Temporal.PlainTime.from(until),
    zone,
  });

describe("hours, as they are typed", () => {
  test.each([
    ["18:30", "18:30"],
    ["18h30", "18:30"],
    ["18 h 30", "18:30"],
    ["18 h", "18:00"],
    ["9", "09:00"],
    ["9.05", "09:05"],
    ["00:00", "00:00"],
  ])("« %s » is %s", (typed, hour) => {
    expect(readHour(typed)?.toString({ smallestUnit: "minute" })).toBe(hour);
  });

  test.each(["", "24:00", "18:60", "midi et quart", "18:3", "-1"])("« %s » is none", (typed) => {
    expect(readHour(typed)).toBeUndefined();
  });

  test("through both changes of clocks, and on the clocks of overseas", () => {
    expect(at("2027-03-28", "02:30")).toBe("no-such-hour");
    expect(at("2027-03-28", "01:00", "Europe/Paris", "02:15")).toBe("no-such-hour");
    expect(at("2026-10-25", "02:30")).toMatchObject({
      startsAt: Temporal.Instant.from("2026-10-25T00:30:00Z"),
    });
    const plan = at("2027-03-28", "02:30", "Indian/Reunion", "04:00");
    expect(plan).toMatchObject({ startsAt: Temporal.Instant.from("2027-03-27T22:30:00Z") });
    if (typeof plan === "string") throw new Error(plan);
    expect(hoursOf(plan)).toMatchObject({
      day: Temporal.PlainDate.from("2027-03-28"),
      until: Temporal.PlainTime.from("04:00"),
      zone: "Indian/Reunion",
    });
    expect(at("2026-12-01", "18:30", "Europe/Paris", "18:30")).toBe("ends-before");
  });

  test("a commune says its clock; Paris when it does not", () => {
    expect(zoneOfCode("97411")).toBe("Indian/Reunion");
    expect(zoneOfCode("98818")).toBe("Pacific/Noumea");
    expect(zoneOfCode("26108")).toBe("Europe/Paris");
    expect(zoneOfCode(undefined)).toBe("Europe/Paris");
  });

  test("the address of a video is over https, and nothing else", () => {
    expect(readVideo(" https://visio.example.org/pas-de-porte ")).toBe(
      "https://visio.example.org/pas-de-porte",
    );
    for (const wrong of [
      "http://visio.example.org/a",
      "javascript:alert(1)",
      "visio.example.org",
      "https://moi:secret@visio.example.org/",
      "https://localhost/",
    ])
      expect(readVideo(wrong)).toBeUndefined();
  });
});
