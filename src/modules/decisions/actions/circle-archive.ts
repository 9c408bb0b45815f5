import { isId } from "#basics/id";
import { standingIn } from "#modules/circles";
import { namesOfIn } from "#modules/people";
import { isMember } from "#rules/circles";
import type { CircleArchive } from "#services/house";

import { findCountFile, listCounts } from "../store/counts.ts";
import { findStatutes } from "../store/statutes.ts";
import { lastAskedAt, listVotesOf } from "../store/votes.ts";
import { labelsOfIn } from "./assembly.ts";
import { reasonsOfIn } from "./see-reasons.ts";

/** What a circle asked itself and what was counted, for a member who takes it away; who answered what is nobody's. */
export const circleArchive: CircleArchive = {
  gives: async (work, circle) => {
    if (!isId<"Circle">(circle) || !isMember(await standingIn(work, circle))) return {};
    const votes = await listVotesOf(work, circle);
    const counts = await listCounts(
      work,
      votes.map(({ id }) => id),
    );
    const names = await namesOfIn(
      work,
      votes.map(({ askedBy }) => askedBy),
    );
    const told = [];
    for (const vote of votes) {
      const count = counts.get(vote.id);
      const labels = await labelsOfIn(work, vote);
      told.push({
        question: vote.question,
        méthode: vote.method,
        bulletins: vote.secrecy === "open" ? "ouverts" : "secrets",
        "posée par": names.get(vote.askedBy) ?? "",
        "ouverte le": vote.openedAt.toString(),
        "close le": vote.closesAt.toString(),
        "article des statuts": vote.article ?? null,
        réponses: labels,
        résultat: count?.outcome ?? null,
        chiffres: count?.summary ?? null,
        scellé: count?.seal ?? null,
        "fichier du compte": (await findCountFile(work, vote.id)) ?? null,
        raisons: (await reasonsOfIn(work, vote)).map(({ by, words }) => ({
          de: by?.name ?? null,
          texte: words,
        })),
      });
    }
    return { "Les votes": told, "Les statuts": (await findStatutes(work, circle)) ?? null };
  },
  livedAt: (work, circle) => lastAskedAt(work, circle),
};
