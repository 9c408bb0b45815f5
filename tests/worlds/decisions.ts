import { askQuestionIn, castBallotIn, delegateIn, seeVoteIn } from "#modules/decisions";
import { demonstrationCircles } from "#rules/circles";
import { demonstrationPeople } from "#rules/people";
import { knownId } from "#basics/id";
import { person } from "#services/house";

import type { TestHouse } from "../support/house.ts";

export const knownTo: readonly string[] = [];

/** The open vote of « Plantes à partager ». */
const VOTE = knownId<"Vote">("f88f88e1-363f-413d-96db-bc8c3381edf8");

/** A vote in a circle of others, a voice entrusted there, and another answer of somebody who had already voted. */
export async function differ(app: TestHouse): Promise<void> {
  const { mireille, bastien, yvonne } = demonstrationPeople;
  const circle = demonstrationCircles.theatre.id;
  await app.transaction(person(mireille.id), async (work) => {
    const told = await askQuestionIn(work, {
      circle,
      question: "Joue-t-on dans la grange cet hiver ?",
      method: "plurality",
      secrecy: "open",
      rules: { quorum: undefined, threshold: "simple", budget: undefined },
      binding: false,
      options: [{ label: "Oui" }, { label: "Non" }],
      closesAt: work.now.add({ hours: 48 }),
    });
    if (!told.done) throw new Error(told.refusal);
  });
  await app.transaction(person(bastien.id), (work) =>
    delegateIn(work, { scope: { circle, theme: undefined, vote: undefined }, to: [mireille.id] }),
  );
  await app.transaction(person(yvonne.id), async (work) => {
    const seen = await seeVoteIn(work, { vote: VOTE });
    if (seen?.mine === undefined) throw new Error("there is no ballot to change");
    const told = await castBallotIn(work, { vote: VOTE, marks: seen.mine.marks.toReversed() });
    if (!told.done) throw new Error(told.refusal);
  });
}
