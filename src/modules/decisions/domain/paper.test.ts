import { describe, expect, test } from "vitest";

import { newId } from "#basics/id";

import { decidePaperBallot, decideProxy, decideUndoing, type TakesPart } from "./paper.ts";
import type { PersonId, Vote } from "./vote.ts";

const NOON = Temporal.Instant.from("2026-11-25T11:00:00Z");
const [ana, bilal, chloe, zoe] = [
  newId<"Person">(),
  newId<"Person">(),
  newId<"Person">(),
  newId<"Person">(),
];
const members: readonly PersonId[] = [ana, bilal, chloe];

/** An open question put in the morning, on which one votes from noon to the evening. */
const vote: Vote = {
  id: newId<"Vote">(),
  circle: newId<"Circle">(),
  question: "Fait-on la fête au jardin ?",
  method: "plurality",
  secrecy: "open",
  theme: undefined,
  options: [],
  askedBy: ana,
  openedAt: NOON.subtract({ hours: 3 }),
  proposalsFrom: undefined,
  votesFrom: NOON,
  closesAt: NOON.add({ hours: 8 }),
  showsPartial: false,
  rules: { quorum: undefined, threshold: "simple", budget: undefined, cap: undefined },
  article: undefined,
  round: 1,
  follows: undefined,
  thread: undefined,
  withdrawnAt: undefined,
};

interface Case {
  readonly told: string;
  readonly facilitates?: boolean;
  readonly secret?: boolean;
  /** Hours from noon. */
  readonly at?: number;
  readonly takesPart?: TakesPart;
  readonly answer: string;
}

function known({ facilitates = true, secret, at = 1 }: Omit<Case, "told" | "answer">) {
  const secrecy = secret === true ? "secret" : vote.secrecy;
  return {
    vote: { ...vote, secrecy },
    now: NOON.add({ hours: at }),
    facilitates,
    by: ana,
    members,
  };
}

const say = (told: { readonly done: boolean; readonly refusal?: string }) =>
  told.done ? "done" : told.refusal;

const BALLOTS: readonly (Case & { readonly voter?: PersonId })[] = [
  { told: "of a member, while one votes", answer: "done" },
  { told: "of a member, corrected", takesPart: "paper-ballot", answer: "done" },
  { told: "of who entrusted their voice themself", takesPart: "own-delegation", answer: "done" },
  { told: "by who does not facilitate", facilitates: false, answer: "not-a-facilitator" },
  { told: "before one votes", at: -1, answer: "vote-not-begun" },
  { told: "at the very instant of the close", at: 8, answer: "vote-not-open" },
  { told: "of a secret question", secret: true, answer: "secret-ballot" },
  { told: "for oneself", voter: ana, answer: "for-yourself" },
  { told: "of somebody outside", voter: zoe, answer: "not-a-member" },
  { told: "of who voted themself", takesPart: "own-ballot", answer: "has-voted" },
  { told: "of who gave a proxy on paper", takesPart: "paper-proxy", answer: "has-proxy" },
];

test.each(BALLOTS)("a paper ballot $told: $answer", ({ voter = bilal, takesPart, ...one }) => {
  expect(say(decidePaperBallot({ ...known(one), voter, takesPart }))).toBe(one.answer);
});

interface ProxyCase extends Case {
  readonly from?: PersonId;
  readonly to?: PersonId;
  readonly most?: number | "none";
  readonly held?: number;
}

const PROXIES: readonly ProxyCase[] = [
  { told: "to another member", answer: "done" },
  { told: "before one votes", at: -1, answer: "done" },
  { told: "to who records it", to: ana, answer: "done" },
  { told: "the last that the statutes allow", held: 1, answer: "done" },
  { told: "one more than they allow", held: 2, answer: "too-many-proxies" },
  { told: "where they allow none at all", most: 0, answer: "too-many-proxies" },
  { told: "where they say nothing", most: "none", answer: "no-proxies" },
  { told: "by who does not facilitate", facilitates: false, answer: "not-a-facilitator" },
  { told: "after the close", at: 9, answer: "vote-not-open" },
  { told: "of a secret question", secret: true, answer: "secret-ballot" },
  { told: "of oneself", from: ana, answer: "for-yourself" },
  { told: "to themself", to: bilal, answer: "to-themself" },
  { told: "of somebody outside", from: zoe, answer: "not-a-member" },
  { told: "to somebody outside", to: zoe, answer: "holder-not-a-member" },
  { told: "of who voted", takesPart: "own-ballot", answer: "has-voted" },
  { told: "of who voted on paper", takesPart: "paper-ballot", answer: "has-paper-ballot" },
  { told: "of who chose themself", takesPart: "own-delegation", answer: "has-entrusted" },
  { told: "a second time", takesPart: "paper-proxy", answer: "has-proxy" },
];

test.each(PROXIES)("a paper proxy $told: $answer", (one) => {
  const { from = bilal, to = chloe, most = 2, held = 0, takesPart } = one;
  const told = decideProxy({
    ...known(one),
    from,
    to,
    takesPart,
    most: most === "none" ? undefined : most,
    held,
  });
  expect(say(told)).toBe(one.answer);
});

describe("what was recorded", () => {
  test.each([
    { told: "until the close", at: 7, facilitates: true, answer: "done" },
    { told: "not after", at: 8, facilitates: true, answer: "vote-not-open" },
    { told: "by a facilitator only", at: 7, facilitates: false, answer: "not-a-facilitator" },
  ])("is taken back $told", ({ at, facilitates, answer }) => {
    const now = NOON.add({ hours: at });
    expect(say(decideUndoing({ vote, now, facilitates }))).toBe(answer);
  });
});
