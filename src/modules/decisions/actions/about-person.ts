import { type AboutPerson, withRight } from "#services/house";

import { passQuestions } from "../store/votes.ts";
import { endDelegationsOf, listVoiceOf, passVoice } from "../store/voices.ts";

const RIGHT = "decisions-about-person";

/**
 * Their ballots and delegations. Erased: delegations end; ballots stay, with an id and no name, since
 * others were counted with them. Merged: where both voted, the one who stays had the last word.
 */
export const aboutPerson: AboutPerson = {
  gives: (work, person) =>
    withRight(work, RIGHT, async (lent) => {
      const { ballots, delegations } = await listVoiceOf(lent, person);
      return {
        "Vos bulletins": ballots.map(({ question, answer, at }) => ({
          question,
          réponse: answer,
          quand: at.toString(),
        })),
        "Vos délégations": delegations.map(({ circle, from, to, given, ended }) => ({
          cercle: circle,
          de: from,
          à: to,
          depuis: given.toString(),
          "jusqu’à": ended?.toString() ?? null,
        })),
      };
    }),
  erases: (work, person) => withRight(work, RIGHT, (lent) => endDelegationsOf(lent, person)),
  merges: (work, from, into) =>
    withRight(work, RIGHT, async (lent) => {
      await passVoice(lent, from, into);
      await passQuestions(lent, from, into);
    }),
};
