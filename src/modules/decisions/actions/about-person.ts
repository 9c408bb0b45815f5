import { makeOwnSpaceIn, open } from "#modules/access";
import { spaceOf } from "#rules/circles";
import { themeLabels } from "#rules/subjects";
import {
  type AboutPerson,
  eraseByFatesIn,
  listQuietIn,
  mergeByFatesIn,
  withRight,
} from "#services/house";

import { ENTRUSTED } from "../domain/delegation.ts";
import { listListingsOf, passListings } from "../store/belenios.ts";
import { listGivenBallots } from "../store/ballots.ts";
import { endDelegationsOf, listDelegationsOf, passDelegations } from "../store/delegations.ts";
import { fates } from "../store/fates.ts";
import { listReasonsOf, withdrawDoubled } from "../store/reasons.ts";
import { passCandidacies } from "../store/votes.ts";
import { answerNames } from "./texts.fr.ts";

const RIGHT = "decisions-about-person";

/**
 * Their ballots, delegations and reasons. Erased: delegations end; ballots stay, with an id and no name,
 * since others were counted with them; reasons keep no name. Merged: where both voted, the one who stays
 * had the last word.
 */
export const aboutPerson: AboutPerson = {
  gives: (work, person) =>
    withRight(work, RIGHT, async (lent) => {
      const reasons = [];
      for (const { circle, question, kind, words, writtenAt } of await listReasonsOf(lent, person))
        reasons.push({
          question,
          genre: kind === "objection" ? "objection" : "raison",
          texte: (await open(lent, spaceOf(circle), words)) ?? "",
          quand: writtenAt.toString(),
        });
      const delegations = await listDelegationsOf(lent, person);
      const ids = delegations.map(({ id }) => id);
      const quiet = await listQuietIn(lent, ids, { part: ENTRUSTED, person });
      const mine = delegations.filter(({ id }) => !quiet.has(id));
      return {
        "Vos bulletins": (await listGivenBallots(lent, person)).map((one) => ({
          question: one.question,
          réponses: one.labels.map((label, i) => ({ réponse: label, marque: one.marks[i] ?? 0 })),
          quand: one.at.toString(),
        })),
        "Vos raisons": reasons,
        "Vos inscriptions pour voter chez Belenios": (await listListingsOf(lent, person)).map(
          ({ question, at }) => ({ question, quand: at.toString() }),
        ),
        "Vos délégations": mine.map((one) => ({
          cercle: one.scope.circle ?? null,
          thème: one.scope.theme === undefined ? null : themeLabels[one.scope.theme],
          question: one.scope.vote ?? null,
          de: one.from,
          à: one.to ?? null,
          rang: one.place,
          réponse: one.answer === undefined ? null : answerNames[one.answer],
          depuis: one.givenAt.toString(),
          "jusqu’à": (one.endedAt ?? one.until)?.toString() ?? null,
        })),
      };
    }),
  erases: (work, person) =>
    withRight(work, RIGHT, async (lent) => {
      await endDelegationsOf(lent, person);
      await eraseByFatesIn(lent, fates, person);
    }),
  merges: (work, from, into) =>
    withRight(work, RIGHT, async (lent) => {
      await passDelegations(lent, from, into);
      await withdrawDoubled(lent, from, into);
      await passCandidacies(lent, from, into);
      await mergeByFatesIn(lent, fates, from, into);
      await passListings(lent, from, { person: into, space: await makeOwnSpaceIn(lent, into) });
    }),
};
