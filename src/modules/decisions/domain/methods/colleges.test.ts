import { describe, expect, test } from "vitest";

import { newId } from "#basics/id";

import { decideCollege, decidePlaces, decideVoices, MOST_COLLEGES } from "./colleges.ts";
import { type College, decideStatutes, voicesOf } from "../statutes.ts";

const [ana, zoe] = [newId<"Person">(), newId<"Person">()];
const founders: College = {
  id: newId<"College">(),
  name: "Fondateurs",
  voices: 3,
  members: [ana],
};
const many = Array.from({ length: MOST_COLLEGES }, (_, i) => ({
  ...founders,
  id: newId<"College">(),
  name: `Collège ${i}`,
}));

test.each([
  { told: "a new one", known: [founders], name: "Usagers", voices: 1, answer: undefined },
  { told: "without a name", known: [], name: "", voices: 1, answer: "no-name" },
  {
    told: "of a name taken, whatever its capitals",
    known: [founders],
    name: "FONDATEURS",
    voices: 1,
    answer: "college-exists",
  },
  { told: "without voices", known: [], name: "Usagers", voices: 0, answer: "out-of-bounds" },
  { told: "of half a voice", known: [], name: "Usagers", voices: 0.5, answer: "out-of-bounds" },
  { told: "of 1 001 voices", known: [], name: "Usagers", voices: 1_001, answer: "out-of-bounds" },
  { told: "the 31st", known: many, name: "Usagers", voices: 1, answer: "too-many-colleges" },
])("a college is added: $told", ({ known, name, voices, answer }) => {
  const told = decideCollege(known, { name, voices });
  expect(told.done ? undefined : told.refusal).toBe(answer);
});

describe("colleges", () => {
  test("of another circle are not known", () => {
    const elsewhere = newId<"College">();
    expect(decideVoices([founders], { college: elsewhere, voices: 2 }).done).toBe(false);
    const places = new Map([[ana, elsewhere]]);
    expect(decidePlaces({ colleges: [founders], members: [ana] }, places)).toEqual({
      done: false,
      refusal: "unknown-college",
    });
  });

  test("hold members of the circle only", () => {
    const places = new Map([[zoe, founders.id]]);
    expect(decidePlaces({ colleges: [founders], members: [ana] }, places)).toEqual({
      done: false,
      refusal: "not-a-member",
    });
  });

  test("give their voices; who is of none has one", () => {
    const voices = voicesOf([founders]);
    expect([voices(ana), voices(zoe)]).toEqual([3, 1]);
  });
});

test.each([
  { told: "as they are", change: {}, answer: undefined },
  { told: "with a quorum of nothing", change: { quorum: 0 }, answer: "out-of-bounds" },
  { told: "with a quorum above all voices", change: { quorum: 101 }, answer: "out-of-bounds" },
  { told: "with two months and more", change: { noticeDays: 61 }, answer: "out-of-bounds" },
  { told: "with a part of a proxy", change: { proxies: 1.5 }, answer: "out-of-bounds" },
  { told: "with no voice but one's own", change: { cap: 0 }, answer: undefined },
])("statutes are written $told", ({ change, answer }) => {
  const statutes = {
    article: "Article 9",
    noticeDays: 15,
    quorum: 25,
    cap: 2,
    proxies: 1,
    ...change,
  };
  const told = decideStatutes(statutes, true);
  expect(told.done ? undefined : told.refusal).toBe(answer);
  expect(decideStatutes(statutes, false)).toEqual({ done: false, refusal: "not-a-facilitator" });
});
