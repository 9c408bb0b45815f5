import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  votes,
  settled,
  RUNS,
  rowsOf,
  withTwo,
  changed,
  wayOf,
  reaching,
} from "./test-delegating.ts";

describe("to cast a ballot", () => {
  test("makes one speak for oneself, and costs no voter nor anyone carried their voice", () => {
    fc.assert(
      fc.property(withTwo(4), ([members, row]) => {
        const before = settled(changed(members, row, { voted: false }));
        const after = settled(changed(members, row, { voted: true }));
        expect(after.speaker[row]).toBe(row);
        for (const [i, speaker] of before.speaker.entries()) {
          if (speaker === -1) continue;
          expect(after.speaker[i]).not.toBe(-1);
          // Who moves comes to the new ballot, never to a third one.
          expect([speaker, row]).toContain(after.speaker[i]);
        }
      }),
      RUNS,
    );
  });

  test("never loses a voter the voices that they had, whoever else would have spoken for them", () => {
    fc.assert(
      fc.property(withTwo(4), ([members, row]) => {
        const before = settled(changed(members, row, { voted: false }));
        const after = settled(changed(members, row, { voted: true }));
        const went = rowsOf(members).filter((from) => wayOf(before.via, from).includes(row));
        const spokenFor = went.filter((from) => before.speaker[from] !== -1);
        expect(spokenFor.every((from) => after.speaker[from] === row)).toBe(true);
      }),
      RUNS,
    );
  });
});

describe("to entrust one’s voice", () => {
  test("changes nothing for those whose voice could not come to who does", () => {
    fc.assert(
      fc.property(withTwo(3), ([members, from, to]) => {
        const more = [...new Set([...(members[from]?.to ?? []), to])];
        const [before, after] = [settled(members), settled(changed(members, from, { to: more }))];
        const reach = reaching(members, from);
        const others = rowsOf(members).filter((row) => !reach.has(row));
        expect(others.map((row) => after.speaker[row])).toEqual(
          others.map((row) => before.speaker[row]),
        );
      }),
      RUNS,
    );
  });

  test("into a ring silences exactly who does and those whose voice went through them", () => {
    let rings = 0;
    fc.assert(
      fc.property(withTwo(1), ([some, from, to]) => {
        const members = changed(some, from, { voted: false });
        const entrusted = changed(members, from, { to: [to] });
        if (settled(entrusted).why[from] !== "ring") return;
        const [before, after] = [settled(members), settled(entrusted)];
        rings += 1;
        // Reached by who voted themself, a voice goes no further.
        const through = reaching(
          members.map((one) => (one.voted ? votes() : one)),
          from,
        );
        for (const row of rowsOf(members))
          expect(after.speaker[row]).toBe(through.has(row) ? -1 : before.speaker[row]);
      }),
      RUNS,
    );
    expect(rings).toBeGreaterThan(0);
  });
});
