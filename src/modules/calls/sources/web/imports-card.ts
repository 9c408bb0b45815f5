import type { OperatorCard } from "#services/house";

import { seeImportsIn } from "../actions/see-imports.ts";
import { texts } from "../../web/texts.fr.ts";

/** What the operator sees of imports on their page. */
export const importsCard: OperatorCard = {
  title: texts.imports.title,
  at: "/operateur/imports",
  tell: async (work) => {
    const seen = await seeImportsIn(work, { page: 1 });
    const refused = seen?.imports[0]?.refused ?? 0;
    return { sentence: texts.imports.card(seen?.total ?? 0, refused), needsYou: refused > 0 };
  },
};
