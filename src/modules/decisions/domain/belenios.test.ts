import { describe, expect, test } from "vitest";

import { decideListing, readLink, readResult, writeVoters } from "./belenios.ts";

describe("the list of voters", () => {
  test("is one address a line where all have one voice", () => {
    const voters = ["b@example.org", "a@example.org"].map((address) => ({ address, voices: 1 }));
    expect(writeVoters(voters)).toBe("a@example.org\nb@example.org\n");
  });

  test("says the weight of each, without login, where colleges give several voices", () => {
    const voters = [
      { address: "a@example.org", voices: 1 },
      { address: "b@example.org", voices: 3 },
    ];
    expect(writeVoters(voters)).toBe("a@example.org,,1\nb@example.org,,3\n");
  });

  test("is empty without anybody", () => {
    expect(writeVoters([])).toBe("");
  });

  const at = Temporal.Instant.from("2026-11-25T11:00:00Z");
  test.each([
    { told: "while it stands open", takenAt: undefined, hasAddress: true, answer: undefined },
    { told: "without address", takenAt: undefined, hasAddress: false, answer: "no-address" },
    { told: "once it is out", takenAt: at, hasAddress: true, answer: "list-taken" },
  ])("is joined $told", ({ takenAt, hasAddress, answer }) => {
    const told = decideListing({ takenAt }, hasAddress);
    expect(told.done ? undefined : told.refusal).toBe(answer);
  });

  test("of a question that is no election is joined by nobody", () => {
    expect(decideListing(undefined, true)).toEqual({ done: false, refusal: "not-prepared" });
  });
});

test.each([
  {
    told: "voices by answer",
    text: '{"result":[[12,3,0]]}',
    questions: [{ kind: "voices", voices: [12, 3, 0] }],
  },
  {
    told: "voices, whatever else an older file holds",
    text: '\ufeff{"num_tallied":2,"encrypted_tally":[],"result":[[1],[0,2]]}',
    questions: [
      { kind: "voices", voices: [1] },
      { kind: "voices", voices: [0, 2] },
    ],
  },
  {
    told: "ballots of a ranked question",
    text: '{"result":[[[1,2],[2,1],[1,1]]]}',
    questions: [{ kind: "ballots", ballots: 3 }],
  },
  {
    told: "no ballot at all",
    text: '{"result":[[]]}',
    questions: [{ kind: "ballots", ballots: 0 }],
  },
  { told: "no JSON", text: "12, 3", questions: undefined },
  { told: "another JSON", text: '{"results":[[1]]}', questions: undefined },
  { told: "nothing", text: '{"result":[]}', questions: undefined },
  { told: "less than nothing", text: '{"result":[[-1]]}', questions: undefined },
  { told: "words", text: '{"result":[["<b>12</b>"]]}', questions: undefined },
  { told: "a part of a voice", text: '{"result":[[0.5]]}', questions: undefined },
])("a result that holds $told", ({ text, questions }) => {
  expect(readResult(text)?.questions).toEqual(questions);
});

test.each([
  { typed: " https://vote.belenios.org/v#abc ", link: "https://vote.belenios.org/v#abc" },
  { typed: "http://vote.belenios.org/", link: undefined },
  { typed: "javascript:alert(1)", link: undefined },
  { typed: "https://moi:secret@exemple.fr/", link: undefined },
  { typed: "https://localhost/", link: undefined },
  { typed: "vote.belenios.org", link: undefined },
  { typed: `https://exemple.fr/${"a".repeat(500)}`, link: undefined },
])("a link typed « $typed »", ({ typed, link }) => {
  expect(readLink(typed)).toBe(link);
});
