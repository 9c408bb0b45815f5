import { letterKind, type NotificationKind } from "#services/house";

import { seeToldAskedIn, seeToldOfSilenceIn, seeToldSaidIn } from "../actions/answer-asked.ts";
import { namedPath } from "../actions/letter-links.ts";
import { seeToldServedAskedIn, seeToldServedSaidIn } from "../actions/tell-served.ts";
import { bodyAt, WHO } from "../domain/address.ts";
import { mailTexts as texts } from "./mail-texts.fr.ts";
import { serviceMailTexts as service } from "./service-texts.fr.ts";
import { forOthersTexts } from "./texts.fr.ts";

/** What may wait a few minutes; that help is asked for does not (`actions/post-letters.ts`). */
export const relayKinds = {
  "relays.asked": letterKind({
    why: texts.asked.why,
    sort: "direct",
    find: seeToldAskedIn,
    says: (told, work) => ({
      subject: texts.asked.subject(told.length),
      entries: told.map(({ id, name, relay, ofSilence }) => ({
        title: forOthersTexts.asks[relay](name),
        at: namedPath(work.app, id),
        lines: ofSilence
          ? [forOthersTexts.ofSilence(name), ...texts.asked.lines]
          : texts.asked.lines,
      })),
    }),
  }),
  "relays.of-silence": letterKind({
    why: texts.ofSilence.why,
    sort: "direct",
    find: seeToldOfSilenceIn,
    says: (told, work) => ({
      subject: texts.ofSilence.subject,
      entries: told.map(({ id, name }) => ({
        title: forOthersTexts.ofSilence(name),
        at: namedPath(work.app, id),
        lines: texts.ofSilence.lines,
      })),
    }),
  }),
  "relays.service-asked": letterKind({
    why: service.asked.why,
    sort: "direct",
    find: seeToldServedAskedIn,
    says: (told) => ({
      subject: service.asked.subject(told.length),
      entries: told.map(({ service: name, organisation }) => ({
        title: service.asked.title(name),
        at: bodyAt(organisation),
        lines: service.asked.lines,
      })),
    }),
  }),
  "relays.service-said": letterKind({
    why: service.said.why,
    sort: "direct",
    find: seeToldServedSaidIn,
    says: (told) => ({
      subject: service.said.subject,
      entries: told.flatMap(({ service: name, said }) =>
        said === "waiting"
          ? []
          : [{ title: service.said[said](name), at: WHO, lines: service.said.lines[said] }],
      ),
    }),
  }),
  "relays.said": letterKind({
    why: texts.said.why,
    sort: "direct",
    find: seeToldSaidIn,
    says: (told) => ({
      subject: texts.said.subject(told.length),
      entries: told.flatMap(({ name, said }) =>
        said === "waiting"
          ? []
          : [{ title: texts.said[said](name), at: WHO, lines: [texts.said.line] }],
      ),
    }),
  }),
} as const satisfies Record<string, NotificationKind>;
