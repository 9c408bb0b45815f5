import { isId } from "#basics/id";
import { standingIn } from "#modules/circles";
import { namesOfIn } from "#modules/people";
import { isMember } from "#rules/circles";
import type { CircleArchive, Work } from "#services/house";

import { METHOD_WORDS } from "../domain/counting/count-words.ts";
import type { Outcome } from "../domain/counting/outcome.ts";
import type { CircleId } from "../domain/vote.ts";
import { findCountFile, listCounts } from "../store/counts.ts";
import { findStatutes } from "../store/statutes.ts";
import { lastAskedAt, listVotesOf } from "../store/votes.ts";
import { labelsOfIn } from "./assembly.ts";
import { reasonsOfIn } from "./see-reasons.ts";
import { outcomeNames } from "./texts.fr.ts";

/** What a circle asked itself and what was counted, for a member who takes it away; who answered what is nobody's. */
export const circleArchive: CircleArchive = {
  mandate: "votes",
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
        méthode: METHOD_WORDS[vote.method],
        bulletins: vote.secrecy === "open" ? "ouverts" : "secrets",
        "posée par": names.get(vote.askedBy) ?? "",
        "ouverte le": vote.openedAt.toString(),
        "close le": vote.closesAt.toString(),
        "article des statuts": vote.article ?? null,
        réponses: labels,
        résultat: count === undefined ? null : outcomeNames[count.outcome.kind],
        retenues: count === undefined ? [] : optionsOf(count.outcome).map((i) => labels[i] ?? ""),
        sceau: count?.seal ?? null,
        "fichier du compte": (await findCountFile(work, vote.id)) ?? null,
        raisons: (await reasonsOfIn(work, vote)).map(({ by, words }) => ({
          de: by?.name ?? null,
          texte: words,
        })),
      });
    }
    return { "Les votes": told, "Les statuts et les votes": await statutesIn(work, circle) };
  },
  livedAt: (work, circle) => lastAskedAt(work, circle),
};

/** The answers that a count kept, as places in the question. */
function optionsOf(outcome: Outcome): readonly number[] {
  if (outcome.kind === "chosen") return [outcome.option];
  return outcome.kind === "tie" || outcome.kind === "funded" ? outcome.options : [];
}

/** What the statutes say of votes, as a list of one or none. */
async function statutesIn(work: Work, circle: CircleId) {
  const statutes = await findStatutes(work, circle);
  if (statutes === undefined) return [];
  return [
    {
      article: statutes.article ?? null,
      "jours de convocation": statutes.noticeDays,
      "quorum, en centièmes des voix": statutes.quorum ?? null,
      "voix confiées qu’un bulletin porte au plus": statutes.cap ?? null,
      "procurations de papier par personne": statutes.proxies ?? null,
    },
  ];
}
