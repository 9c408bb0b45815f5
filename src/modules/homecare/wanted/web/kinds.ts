import { dayOf, writeDay } from "#basics/dates";
import { letterKind, type NotificationKind } from "#services/house";

import { PASSAGES, whoAt } from "../../domain/address.ts";
import { sayHours } from "../../web/hours.fr.ts";
import {
  seeToldAnsweredIn,
  seeToldOfferIn,
  seeToldWantedIn,
} from "../../actions/who/tell-wanted.ts";
import { wantedMailTexts as texts } from "../../web/passages/wanted-texts.fr.ts";

/** Nobody comes; somebody proposes to; what became of it. Never what the visit is. */
export const wantedKinds = {
  "homecare.wanted": letterKind({
    why: texts.wanted.why,
    sort: "direct",
    pressing: true,
    find: seeToldWantedIn,
    says: (told, work) => ({
      subject: texts.wanted.subject,
      entries: told.map(({ name, starts, ends }) => ({
        title: texts.wanted.says(name, writeDay(starts.toPlainDate(), dayOf(work.now))),
        at: PASSAGES,
        lines: [texts.wanted.at(sayHours(starts, ends)), texts.wanted.line],
      })),
    }),
  }),
  "homecare.can-come": letterKind({
    why: texts.offer.why,
    sort: "direct",
    pressing: true,
    find: seeToldOfferIn,
    says: (told, work) => ({
      subject: texts.offer.subject,
      entries: told.map(({ name, visit, day }) => ({
        title: texts.offer.says(name, writeDay(day, dayOf(work.now))),
        at: whoAt(visit, day),
        lines: [texts.offer.line],
      })),
    }),
  }),
  "homecare.offer-answered": letterKind({
    why: texts.answered.why,
    sort: "direct",
    pressing: true,
    find: seeToldAnsweredIn,
    says: (told, work) => ({
      subject: texts.answered.subject,
      entries: told.map(({ name, day, what }) => ({
        title: texts.answered[what](name, writeDay(day, dayOf(work.now))),
        at: PASSAGES,
        lines: [texts.answered[`${what}Line`]],
      })),
    }),
  }),
} as const satisfies Record<string, NotificationKind>;
