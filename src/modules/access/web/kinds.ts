import { letterKind, type NotificationKind } from "#services/house";

import { seeToldJoiningIn } from "../actions/see-party.ts";
import { partyAt } from "./party-page.tsx";
import { partyTexts as texts } from "./sharing-texts.fr.ts";

/** What is said of what one shares: somebody joined a party; `notifications` hears it, the words are here. */
export const partyKinds = {
  "access.party-joined": letterKind({
    why: texts.why,
    sort: "direct",
    find: seeToldJoiningIn,
    says: (told) => ({
      subject: texts.subject(told.length),
      entries: told.map(({ party, partyName, name }) => ({
        title: texts.joined([name], partyName),
        at: partyAt(party),
        lines: [texts.line],
      })),
    }),
  }),
} as const satisfies Record<string, NotificationKind>;
