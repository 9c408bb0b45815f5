import { letterKind, type NotificationKind } from "#services/house";

import { seeAskedAgainIn } from "../actions/ask-again.ts";
import { seeLookedAtIn } from "../actions/report-mandate.ts";
import { seeToldJoiningIn } from "../actions/see-party.ts";
import { seeToldWitnessedIn } from "../actions/see-witnessed.ts";
import { seeShownIn } from "../actions/tell-shown.ts";
import { seeEndingUnsaidIn } from "../actions/tell-unsaid.ts";
import { partyAt } from "./party-page.tsx";
import { AT } from "./at.ts";
import {
  askedAgainMailTexts as again,
  partyTexts as texts,
  stopsUnsaid,
  texts as sharing,
  unsaidMailTexts as unsaid,
} from "./sharing-texts.fr.ts";
import { shownTexts as shown } from "./shown-texts.fr.ts";
import {
  dayIn,
  lookedAtMailTexts as looked,
  witnessMailTexts as witnessMail,
  witnessTexts as witness,
} from "./witness-texts.fr.ts";

/** What is said of what one shares: somebody joined a party, or wrote that one said yes before them; `notifications` hears it, the words are here. */
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
        lines: [texts.line(name)],
      })),
    }),
  }),
  "access.shown": letterKind({
    why: shown.why,
    sort: "direct",
    find: seeShownIn,
    says: (told, work) => {
      // Said twice with one end, it is one line.
      const entries = new Map(
        told.map((one) => [
          `${one.giver} ${one.until?.toString() ?? ""}`,
          { title: shown.shows(one, work.now), at: `${AT}/de/${one.giver}`, lines: [shown.line] },
        ]),
      );
      const givers = new Set(told.map(({ giver }) => giver));
      return { subject: shown.subject(givers.size), entries: [...entries.values()] };
    },
  }),
  "access.said-before-witness": letterKind({
    why: witnessMail.why,
    sort: "direct",
    always: true,
    find: seeToldWitnessedIn,
    says: (told, work) => ({
      subject: witnessMail.subject(told.length),
      entries: told.map(({ who, by, kind, reader, saidAt }) => ({
        title: unsaid.entry(kind, reader),
        at: `${AT}#temoin`,
        lines: [witness.saidBy(who, by, dayIn(saidAt, work.now)), witnessMail.line],
      })),
    }),
  }),
  "access.mandate-looked-at": letterKind({
    why: looked.why,
    sort: "direct",
    always: true,
    find: seeLookedAtIn,
    says: (told) => ({
      subject: looked.subject(told.length),
      entries: told.map(({ mandate, what, holder }) => ({
        title: looked.entry(holder),
        at: `/moi/mandats/${mandate}`,
        lines: looked.lines[what](holder ?? looked.gone),
      })),
    }),
  }),
  "access.asked-again": letterKind({
    why: again.why,
    sort: "direct",
    always: true,
    find: seeAskedAgainIn,
    says: (told) => ({
      subject: again.subject,
      entries: told.map(({ holder }) => ({
        title: again.entry(holder),
        at: `${AT}#a-redire`,
        lines: again.lines,
      })),
    }),
  }),
  "access.ends-unsaid": letterKind({
    why: unsaid.why,
    sort: "direct",
    find: seeEndingUnsaidIn,
    says: (told, work) => ({
      subject: unsaid.subject(told.flatMap(({ things }) => things).length),
      entries: told.flatMap(({ until, things }) =>
        things.map(({ kind, who, by, isAskedAgain }) => ({
          title: unsaid.entry(kind, who),
          at: `${AT}#a-redire`,
          lines: [
            `${isAskedAgain ? sharing.askedAgain : sharing.openedBy(by)} ${stopsUnsaid({ until }, work.now)}`,
            unsaid.line,
          ],
        })),
      ),
    }),
  }),
} as const satisfies Record<string, NotificationKind>;
