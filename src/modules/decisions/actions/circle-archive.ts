import { isId } from "#basics/id";
import { standingIn } from "#modules/circles";
import { namesOfIn } from "#modules/people";
import { isMember } from "#rules/circles";
import type { CircleArchive } from "#services/house";

import { lastAskedAt, listVotesOf } from "../store/votes.ts";

/** What a circle asked itself and what was counted, for a member who takes it away; who answered what is nobody's. */
export const circleArchive: CircleArchive = {
  gives: async (work, circle) => {
    if (!isId<"Circle">(circle) || !isMember(await standingIn(work, circle))) return {};
    const votes = await listVotesOf(work, circle);
    const names = await namesOfIn(
      work,
      votes.map(({ askedBy }) => askedBy),
    );
    return {
      "Les votes": votes.map(({ question, askedBy, openedAt, closesAt, options, result }) => ({
        question,
        "posée par": names.get(askedBy) ?? "",
        "ouverte le": openedAt.toString(),
        "close le": closesAt.toString(),
        réponses: options.map(({ id, label, line }) => ({
          réponse: label,
          précision: line ?? null,
          voix: result?.voices.get(id) ?? null,
        })),
        "voix restées silencieuses": result?.silent ?? null,
      })),
    };
  },
  livedAt: (work, circle) => lastAskedAt(work, circle),
};
