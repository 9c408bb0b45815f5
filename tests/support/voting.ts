import { joinCircle, makeCircleIn } from "#modules/circles";
import {
  type AskQuestion,
  askQuestionIn,
  castBallotIn,
  closeVoteIn,
  delegateIn,
} from "#modules/decisions";
import { makePersonIn } from "#modules/people";
import type { CircleId } from "#rules/circles";
import { job, person, type PersonId } from "#services/house";

import { TEST_NOW, type TestHouse } from "./house.ts";

/** When the questions of these situations close. */
export const CLOSES = TEST_NOW.add({ hours: 72 });

export interface Assembled {
  readonly circle: CircleId;
  /** The first put the circle together, and facilitates it. */
  readonly people: readonly PersonId[];
}

/** A circle of so many members. */
export async function assemble(
  app: TestHouse,
  size: number,
  { isOpen = true }: { readonly isOpen?: boolean } = {},
): Promise<Assembled> {
  app.setNow(TEST_NOW);
  const people: PersonId[] = [];
  for (let i = 0; i < size; i += 1)
    people.push(
      await app.transaction(job("test"), (work) => makePersonIn(work, { name: `Membre ${i + 1}` })),
    );
  const [first = people[0]] = people;
  if (first === undefined) throw new Error("a circle has at least one member");
  const circle = await app.transaction(person(first), (work) =>
    makeCircleIn(work, {
      name: "Plantes à partager",
      kind: "global",
      isOpen,
      purpose: "Donner des plants.",
      charter: ["On donne sans compter."],
    }),
  );
  for (const one of people.slice(1)) if (isOpen) await joinCircle(app, person(one), { circle });
  return { circle, people };
}

const PLAIN = {
  question: "Fait-on la fête au jardin ?",
  method: "plurality",
  secrecy: "open",
  rules: { quorum: undefined, threshold: "simple", budget: undefined },
  binding: false,
  options: [{ label: "Oui" }, { label: "Non" }],
  closesAt: CLOSES,
} as const;

type VoteId = NonNullable<AskQuestion["id"]>;

/** A question put to it by the first of its members: yes or no, in open ballots, unless something else is said. */
export async function put(
  app: TestHouse,
  { circle, people: [by] }: Assembled,
  asked: Partial<AskQuestion> = {},
): Promise<VoteId> {
  if (by === undefined) throw new Error("nobody to ask");
  const told = await app.transaction(person(by), (work) =>
    askQuestionIn(work, { ...PLAIN, circle, ...asked }),
  );
  if (!told.done) throw new Error(told.refusal);
  return told.value;
}

/** One casts a ballot; a refusal is thrown. */
export async function castAs(
  app: TestHouse,
  who: PersonId | undefined,
  vote: VoteId,
  ballot: { readonly marks: readonly number[]; readonly why?: string },
): Promise<void> {
  if (who === undefined) throw new Error("nobody to vote");
  const told = await app.transaction(person(who), (work) =>
    castBallotIn(work, { vote, ...ballot }),
  );
  if (!told.done) throw new Error(told.refusal);
}

/** One entrusts their voice in a circle, in order; a refusal is thrown. */
export async function entrustAs(
  app: TestHouse,
  { circle }: Assembled,
  from: PersonId | undefined,
  ...to: readonly (PersonId | undefined)[]
): Promise<void> {
  if (from === undefined) throw new Error("nobody entrusts");
  const named = to.flatMap((one) => one ?? []);
  const told = await app.transaction(person(from), (work) =>
    delegateIn(work, { scope: { circle, theme: undefined, vote: undefined }, to: named }),
  );
  if (!told.done) throw new Error(told.refusal);
}

/** Time passes to the close, and the vote is counted. */
export async function close(app: TestHouse, vote: VoteId): Promise<void> {
  app.setNow(CLOSES);
  await app.transaction(job("close-vote"), (work) => closeVoteIn(work, { vote }));
}
