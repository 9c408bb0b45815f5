import type { OperatorCard } from "#services/house";

import { seeSourcesIn } from "../actions/see-sources.ts";
import { needsEye } from "../domain/sources/health.ts";
import { sourceTexts as texts } from "./texts.fr.ts";

/** How the sources are, on the operator's page. */
export const sourcesCard: OperatorCard = {
  title: texts.title,
  at: "/operateur/sources",
  tell: async (work) => {
    const seen = (await seeSourcesIn(work)) ?? [];
    const ill = seen.filter(({ health }) => needsEye(health)).length;
    return { sentence: texts.card(seen.length, ill), needsYou: ill > 0 };
  },
};
