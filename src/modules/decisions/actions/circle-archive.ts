import { isId } from "#basics/id";
import { standingIn } from "#modules/circles";
import { namesOfIn } from "#modules/people";
import { isMember } from "#rules/circles";
import type { CircleArchive, Work } from "#services/house";

import { METHOD_WORDS } from "../domain/counting/count-words.ts";
import type { Outcome } from "../domain/counting/outcome.ts";
import type { Statutes } from "../domain/statutes.ts";
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
    const votes = await votesIn(work, circle);
    if (votes === undefined || !isId<"Circle">(circle)) return {};
    return {
      "Les votes": votes.map(inFrench),
      "Les statuts et les votes": await statutesIn(work, circle),
    };
  },
  data: async (work, circle) => {
    const votes = await votesIn(work, circle);
    if (votes === undefined || !isId<"Circle">(circle)) return {};
    const statutes = await findStatutes(work, circle);
    return {
      votes,
      ...(statutes === undefined ? {} : { statutes: [givenStatutes(statutes)] }),
    };
  },
  words: {
    method: METHOD_WORDS,
    secrecy: { open: "ouverts", secret: "secrets" },
    outcome: outcomeNames,
  },
  livedAt: (work, circle) => lastAskedAt(work, circle),
};

type GivenVote = NonNullable<Awaited<ReturnType<typeof votesIn>>>[number];

async function votesIn(work: Work, circle: string) {
  if (!isId<"Circle">(circle) || !isMember(await standingIn(work, circle))) return undefined;
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
    const options = await labelsOfIn(work, vote);
    told.push({
      question: vote.question,
      method: vote.method,
      secrecy: vote.secrecy,
      askedBy: names.get(vote.askedBy) ?? "",
      openedAt: vote.openedAt.toString(),
      closesAt: vote.closesAt.toString(),
      article: vote.article ?? null,
      options,
      outcome: count?.outcome.kind ?? null,
      kept: count === undefined ? [] : optionsOf(count.outcome).map((i) => options[i] ?? ""),
      seal: count?.seal ?? null,
      countFile: (await findCountFile(work, vote.id)) ?? null,
      reasons: (await reasonsOfIn(work, vote)).map(({ by, words }) => ({
        by: by?.name ?? null,
        words,
      })),
    });
  }
  return told;
}

function inFrench(vote: GivenVote) {
  return {
    question: vote.question,
    méthode: METHOD_WORDS[vote.method],
    bulletins: vote.secrecy === "open" ? "ouverts" : "secrets",
    "posée par": vote.askedBy,
    "ouverte le": vote.openedAt,
    "close le": vote.closesAt,
    "article des statuts": vote.article,
    réponses: vote.options,
    résultat: vote.outcome === null ? null : outcomeNames[vote.outcome],
    retenues: vote.kept,
    sceau: vote.seal,
    "fichier du compte": vote.countFile,
    raisons: vote.reasons.map(({ by, words }) => ({ de: by, texte: words })),
  };
}

/** The answers that a count kept, as places in the question. */
function optionsOf(outcome: Outcome): readonly number[] {
  if (outcome.kind === "chosen") return [outcome.option];
  return outcome.kind === "tie" || outcome.kind === "funded" ? outcome.options : [];
}

/** What the statutes say of votes, under English keys. */
function givenStatutes({ article, noticeDays, quorum, cap, proxies }: Statutes) {
  return {
    article: article ?? null,
    noticeDays,
    quorum: quorum ?? null,
    carriedAtMost: cap ?? null,
    proxies: proxies ?? null,
  };
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
