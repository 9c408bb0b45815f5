import { knownId } from "#basics/id";
import { demonstrationPeople } from "#rules/people";
import { person } from "#services/house";

import { answerTogetherIn } from "../../src/modules/calls/together/actions/circle-of-call.ts";
import { sayHoursIn } from "../../src/modules/calls/together/actions/hours-spent.ts";
import { beginDraftIn } from "../../src/modules/calls/publish/actions/publish-drafts.ts";
import { answerQuestionIn } from "../../src/modules/calls/questions/actions/question-answer.ts";
import { askUnderCallIn } from "../../src/modules/calls/questions/actions/question-ask.ts";
import type { TestHouse } from "../support/house.ts";
import { behindTheWalls } from "../support/tables.ts";

export const knownTo: readonly string[] = [];

/** The foundation of Clémence. */
const FOUNDATION = knownId<"Organisation">("1dd79986-d256-45da-92d6-c4b7351bd338");

/**
 * Under a call of the foundation, a neighbour asked, and was told by herself why there is no answer; a
 * private circle answers it, uncounted, and said its hours; a draft was begun.
 */
export async function differ(app: TestHouse): Promise<void> {
  const { malika, clemence } = demonstrationPeople;
  const call = await callOf(app);
  const asked = await app.transaction(person(malika.id), async (work) => {
    const told = await askUnderCallIn(work, {
      call,
      words: "Peut-on planter des kakis ?",
      quiet: true,
    });
    if (!told.done) throw new Error(told.refusal);
    const circle = await answerTogetherIn(work, {
      call,
      circle: {
        name: "Trois pommiers, pas plus",
        purpose: "Répondre à trois, sans le dire.",
        charter: ["On ne le dit qu’entre nous."],
        joining: "on-request",
        isPrivate: true,
      },
      requirements: ["Un plan"],
      counted: false,
    });
    if (!circle.done) throw new Error(circle.refusal);
    const of = { circle: circle.value.id };
    const said = await sayHoursIn(work, { call, of, hours: 120 });
    if (!said.done) throw new Error(said.refusal);
    return told.value;
  });
  await app.transaction(person(clemence.id), async (work) => {
    const settle = { how: "declined", why: "Ils gèlent ici." } as const;
    const told = await answerQuestionIn(work, { asked, settle, quiet: true });
    if (!told.done) throw new Error(told.refusal);
    const fields = { titre: "Un appel qui se prépare" };
    const begun = await beginDraftIn(work, { organisation: FOUNDATION, fields });
    if (!begun.done) throw new Error(begun.refusal);
  });
}

async function callOf(app: TestHouse) {
  const { rows } = await behindTheWalls(app, (client) =>
    client.query<{ call: string }>(
      "select call from calls.issuer where organisation = $1 order by since limit 1",
      [FOUNDATION],
    ),
  );
  const [row] = rows;
  if (row === undefined) throw new Error("the foundation published no call");
  return knownId<"Call">(row.call);
}
