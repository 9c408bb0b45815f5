import { PARIS } from "#basics/dates";
import { spaceOf } from "#rules/circles";
import type { DatedSource } from "#services/house";

import { listClosingIn } from "../actions/list-votes.ts";
import { texts } from "../../web/texts.fr.ts";

/** The ends of the votes of one's circles: at that very instant it is too late. */
export const myVotesEnd: DatedSource = {
  mandate: "votes",
  list: async (work, asked) =>
    (await listClosingIn(work, asked)).map(({ vote, circle }) => ({
      uid: vote.id,
      title: texts.dated(vote.question),
      when: { kind: "time", start: vote.closesAt, end: undefined, zone: PARIS },
      address: `/votes/${vote.id}`,
      of: { kind: "circle", name: circle.name },
      within: spaceOf(circle.id),
      // A vote closes when it was said that it would.
      sequence: 0,
      changedAt: vote.openedAt,
      status: "confirmed",
      description: circle.name,
      alarm: { before: Temporal.Duration.from({ hours: 24 }), says: texts.dated(vote.question) },
    })),
};
