import { dayOf } from "#basics/dates";
import type { Waiting } from "#basics/waiting";
import type { Work } from "#services/house";

import { type Awaited, listAwaitedIn } from "../actions/list-awaited.ts";
import { listMyInvitationsIn } from "../invitations/actions/list-my-invitations.ts";
import { addressOf } from "../domain/circle.ts";
import { awaitsTexts } from "./awaits-texts.fr.ts";
import { charterSays } from "./circle-awaits.tsx";
import { charterTexts, lifeTexts } from "./keep-texts.fr.ts";

/** « Mon fil »: what my circles wait for me to do, first what others wait for. */
export async function waitsInCircles(work: Work): Promise<readonly Waiting[]> {
  const today = dayOf(work.now);
  return [
    ...(await listMyInvitationsIn(work)).map(({ circle, by, at }) =>
      lineOf(circle, { says: awaitsTexts.invited(by), at, go: awaitsTexts.answer }),
    ),
    ...(await listAwaitedIn(work)).map((one) => {
      const { at, ...said } = sentenceOf(one, today);
      return lineOf(one.circle.name, { ...said, at: `${addressOf(one.circle)}${at}` });
    }),
  ];
}

function lineOf(circle: string, line: Pick<Waiting, "says" | "at" | "go" | "due">): Waiting {
  return { group: "answer", about: circle, label: `${line.go}, ${circle}`, ...line };
}

function sentenceOf(one: Awaited, today: Temporal.PlainDate) {
  switch (one.what) {
    case "requests":
      return { says: awaitsTexts.requests(one.count), at: "/demandes", go: awaitsTexts.answer };
    case "charter":
      return {
        says: charterSays(one.due, today),
        due: one.due,
        at: "/charte",
        go: charterTexts.read,
      };
    case "links":
      return { says: awaitsTexts.links(one.count), at: "/liens", go: awaitsTexts.see };
    case "rest":
      return { says: lifeTexts.proposed, at: "/vie", go: awaitsTexts.answer };
  }
}
