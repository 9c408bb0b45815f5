import { makeCircleIn } from "#modules/circles";
import { askQuestionIn, type AskQuestion, castBallotIn, closeVoteIn } from "#modules/decisions";
import type { Result } from "#basics/result";
import type { CircleId } from "#rules/circles";
import { demonstrationPeople } from "#rules/people";
import { job, person, type Work } from "#services/house";

import { enterIn } from "../../src/modules/circles/actions/join-circle.ts";
import { findCircleIn } from "../../src/modules/circles/actions/see-circles.ts";
import {
  joinVotersIn,
  prepareElectionIn,
} from "../../src/modules/decisions/belenios/actions/belenios.ts";
import {
  addCollegeIn,
  placeMembersIn,
} from "../../src/modules/decisions/statutes/actions/keep-colleges.ts";
import { amendOptionIn } from "../../src/modules/decisions/votes/actions/propose-option.ts";
import { seeVoteIn } from "../../src/modules/decisions/votes/actions/see-vote.ts";
import { setStatutesIn } from "../../src/modules/decisions/statutes/actions/set-statutes.ts";
import type { TestHouse } from "../support/house.ts";

export const knownTo: readonly string[] = [];

const { mireille, bastien } = demonstrationPeople;

const PLAIN = {
  method: "plurality",
  secrecy: "open",
  rules: { quorum: undefined, threshold: "simple", budget: undefined },
  binding: false,
  options: [{ label: "Oui" }, { label: "Non" }],
  quiet: true,
} as const;

/** A private circle of two with statutes and a college; a vote that is counted, one in which answers are proposed, one held elsewhere. */
export async function differ(app: TestHouse): Promise<void> {
  const circle = await app.transaction(person(mireille.id), (work) =>
    foundIn({ ...work, now: work.now.subtract({ hours: 24 * 10 }) }),
  );
  const past = await app.transaction(person(mireille.id), (work) => votedIn(work, circle));
  await app.transaction(job("close-vote"), (work) =>
    closeVoteIn(work, { vote: past, quiet: true }),
  );
  await app.transaction(person(mireille.id), (work) => proposedIn(work, circle));
}

async function foundIn(work: Work): Promise<CircleId> {
  const id = await makeCircleIn(work, {
    name: "La caisse de la troupe",
    kind: "support",
    isOpen: false,
    purpose: "Tenir la caisse.",
    charter: ["On compte à deux."],
  });
  const circle = await findCircleIn(work, { circle: id });
  if (circle === undefined) throw new Error("the founder does not see the circle");
  await enterIn(work, { circle, person: bastien.id, role: "member" });
  sure(
    await setStatutesIn(work, {
      circle: id,
      article: "Article 7",
      noticeDays: 0,
      quorum: 50,
      cap: 3,
      proxies: 1,
    }),
  );
  const college = sure(await addCollegeIn(work, { circle: id, name: "Fondatrices", voices: 2 }));
  const places = new Map([[mireille.id, college]]);
  sure(await placeMembersIn(work, { circle: id, places }));
  return id;
}

/** A vote of last week. */
async function votedIn(work: Work, circle: CircleId) {
  const then = { ...work, now: work.now.subtract({ hours: 24 * 7 }) };
  const closesAt = work.now.subtract({ hours: 24 });
  const asked: AskQuestion = { ...PLAIN, circle, question: "Achète-t-on un coffre ?", closesAt };
  const vote = sure(await askQuestionIn(then, asked));
  const ballot = { vote, marks: [1, 0], why: "Le tiroir ne ferme plus.", quiet: true } as const;
  sure(await castBallotIn({ ...then, now: then.now.add({ hours: 1 }) }, ballot));
  return vote;
}

async function proposedIn(work: Work, circle: CircleId): Promise<void> {
  const vote = sure(
    await askQuestionIn(work, {
      ...PLAIN,
      circle,
      question: "Où le ranger ?",
      method: "ranked",
      proposalsFrom: work.now,
      votesFrom: work.now.add({ hours: 24 }),
      closesAt: work.now.add({ hours: 48 }),
    }),
  );
  const option = (await seeVoteIn(work, { vote }))?.vote.options[0]?.id;
  if (option === undefined) throw new Error("the question has no answer");
  sure(await amendOptionIn(work, { vote, option, label: "Oui, à la mairie", why: "C’est gardé." }));
  sure(await prepareElectionIn(work, { vote }));
  sure(await joinVotersIn(work, { vote }));
}

function sure<Value>(told: Result<Value, string>): Value {
  if (!told.done) throw new Error(told.refusal);
  return told.value;
}
