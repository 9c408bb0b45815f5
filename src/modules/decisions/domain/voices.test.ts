import { assert, constantFrom, property, record, subarray, uniqueArray } from "fast-check";
import { expect, test } from "vitest";

import { type Id, knownId } from "#basics/id";

import { type Assembly, countVoices, followVoice, resultOf, ringIf } from "./voices.ts";
import { outcomeOf } from "./vote.ts";

const id = <Kind extends string>(letter: string, n: number): Id<Kind> =>
  knownId<Kind>(`${letter}0000000-0000-4000-8000-00000000000${n}`);
const person = (n: number) => id<"Person">("a", n);
const [ana, bilal, chloe, dede] = [person(1), person(2), person(3), person(4)];
const [yes, no] = [id<"Option">("b", 1), id<"Option">("b", 2)];
const everyone = [ana, bilal, chloe, dede];
const ballots = (...voters: readonly (typeof ana)[]) =>
  voters.map((voter) => ({ voter, option: yes }));
const chain = (...pairs: readonly (readonly [typeof ana, typeof ana])[]) =>
  pairs.map(([from, to]) => ({ from, to }));

test.each([
  { told: "nobody votes", voters: [], pairs: [], carried: {}, silent: 4 },
  {
    told: "a chain ends with the one who votes",
    voters: [chloe],
    pairs: [
      [ana, bilal],
      [bilal, chloe],
    ],
    carried: { [chloe]: 3 },
    silent: 1,
  },
  {
    told: "who votes keeps their voice, delegation or not",
    voters: [ana, bilal],
    pairs: [[ana, bilal]],
    carried: { [ana]: 1, [bilal]: 1 },
    silent: 2,
  },
  {
    told: "a ring of delegations stays silent",
    voters: [dede],
    pairs: [
      [ana, bilal],
      [bilal, ana],
    ],
    carried: { [dede]: 1 },
    silent: 3,
  },
  {
    told: "who leads to a ring stays silent with it",
    voters: [dede],
    pairs: [
      [ana, bilal],
      [bilal, chloe],
      [chloe, bilal],
    ],
    carried: { [dede]: 1 },
    silent: 3,
  },
  {
    told: "a voter in the middle of a ring speaks for those before",
    voters: [bilal],
    pairs: [
      [ana, bilal],
      [bilal, chloe],
      [chloe, ana],
    ],
    carried: { [bilal]: 3 },
    silent: 1,
  },
] as const)("voices, when $told", ({ voters, pairs, carried, silent }) => {
  const counted = countVoices({
    members: everyone,
    ballots: ballots(...voters),
    delegations: chain(...pairs),
  });
  expect({ carried: Object.fromEntries(counted.carried), silent: counted.silent }).toEqual({
    carried,
    silent,
  });
});

test("who is no member neither speaks nor passes a voice on", () => {
  const members = [ana, bilal];
  expect(
    countVoices({ members, ballots: ballots(chloe), delegations: chain([ana, chloe]) }),
  ).toMatchObject({ silent: 2 });
  expect(
    countVoices({
      members,
      ballots: ballots(bilal),
      delegations: chain([ana, chloe], [chloe, bilal]),
    }).silent,
  ).toBe(1);
});

const assemblies = record({
  members: subarray(everyone),
  ballots: uniqueArray(
    record({ voter: constantFrom(...everyone), option: constantFrom(yes, no) }),
    {
      selector: ({ voter }) => voter,
    },
  ),
  delegations: uniqueArray(
    record({ from: constantFrom(...everyone), to: constantFrom(...everyone) }),
    { selector: ({ from }) => from },
  ),
});

test("carried voices and silent ones add up to the members, whatever the delegations", () => {
  assert(
    property(assemblies, (assembly) => {
      const { carried, silent } = countVoices(assembly);
      const spoken = [...carried.values()].reduce((a, b) => a + b, 0);
      expect(spoken + silent).toBe(assembly.members.length);
      const result = resultOf(assembly, [yes, no]);
      expect([...result.voices.values()].reduce((a, b) => a + b, 0)).toBe(spoken);
    }),
    { numRuns: 1_000 },
  );
});

test("each voice is where following it leads, and its voter is a member who voted", () => {
  assert(
    property(assemblies, (assembly) => {
      const { carried } = countVoices(assembly);
      for (const [speaker, count] of carried) {
        const led = assembly.members.filter((member) => {
          const { through, end } = followVoice(member, assembly);
          return end === "spoken" && through.at(-1) === speaker;
        });
        expect(led).toHaveLength(count);
        expect(led).toContain(speaker);
        expect(assembly.ballots.some(({ voter }) => voter === speaker)).toBe(true);
      }
    }),
  );
});

test("the order in which ballots and delegations are given changes nothing", () => {
  assert(
    property(assemblies, (assembly) => {
      const turned: Assembly = {
        members: assembly.members.toReversed(),
        ballots: assembly.ballots.toReversed(),
        delegations: assembly.delegations.toReversed(),
      };
      expect(resultOf(turned, [yes, no])).toEqual(resultOf(assembly, [yes, no]));
    }),
  );
});

test.each([
  { told: "the most voices are chosen", counts: [3, 1], kind: "chosen" },
  { told: "the same voices are a tie", counts: [2, 2], kind: "tie" },
  { told: "no voice chooses nothing", counts: [0, 0], kind: "nobody" },
] as const)("$told", ({ counts: [a, b], kind }) => {
  expect(
    outcomeOf({
      voices: new Map([
        [yes, a],
        [no, b],
      ]),
      silent: 0,
    }).kind,
  ).toBe(kind);
});

test("a voice that would come back to who entrusts it, or turn further on, is known beforehand", () => {
  const ringOf = (to: typeof ana, ...pairs: readonly (readonly [typeof ana, typeof ana])[]) =>
    ringIf({ from: ana, to }, { members: everyone, delegations: chain(...pairs) });
  expect(ringOf(bilal, [bilal, ana])).toEqual([ana, bilal, ana]);
  expect(ringOf(bilal, [bilal, chloe], [chloe, ana])).toEqual([ana, bilal, chloe, ana]);
  expect(ringOf(bilal, [bilal, chloe], [chloe, bilal])).toEqual([ana, bilal, chloe, bilal]);
  // What stood before is replaced: it makes no ring.
  expect(ringOf(chloe, [ana, bilal], [bilal, ana])).toBeUndefined();
  expect(ringOf(bilal, [bilal, chloe])).toBeUndefined();
});
