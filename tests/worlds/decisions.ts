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
      options: [{ label: "Oui" }, { label: "Non" }],
      closesAt: work.now.add({ hours: 48 }),
    });
    if (!told.done) throw new Error(told.refusal);
  });
  await app.transaction(person(bastien.id), (work) =>
    delegateIn(work, { circle, to: mireille.id }),
  );
  await app.transaction(person(yvonne.id), async (work) => {
    const seen = await seeVoteIn(work, { vote: VOTE });
    const other = seen?.vote.options.find(({ id }) => id !== seen.mine);
    if (other === undefined) throw new Error("there is no other answer");
    const told = await castBallotIn(work, { vote: VOTE, option: other.id });
    if (!told.done) throw new Error(told.refusal);
  });
}
