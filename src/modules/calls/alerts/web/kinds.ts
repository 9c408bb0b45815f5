import { dayOf, writeDate } from "#basics/dates";
import { capital, shorten } from "#basics/text";
import type { Gathered, NotificationKind, Work, WrittenEntry, WrittenPart } from "#services/house";

import { alertPath } from "../actions/links.ts";
import { describeWanted } from "../actions/describe-alert.ts";
import { alertSources } from "../actions/list-alerts.ts";
import {
  isStillOpenIn,
  isStillSeenIn,
  noteToldIn,
  seeToldCallsIn,
  type ToldCalls,
} from "../actions/see-told-calls.ts";
import type { Call, Told, ToldCorrection } from "../../domain/call.ts";
import { nameSearch } from "../../domain/search/describe-search.ts";
import { changeWords } from "../../domain/limits/change-words.ts";
import { limitsOf } from "../../domain/limits/limits.ts";
import { kindLabels } from "../../domain/kind.ts";
import { alertTexts } from "./texts.fr.ts";
import { texts as callTexts } from "../../web/texts.fr.ts";
import { writeClosing, writeMoney, writePlaces } from "../../web/words.ts";

const texts = alertTexts.mail;

/** More calls than this in one mail help nobody: the rest is on the page of results. */
const MOST_ENTRIES = 20;
const SUMMARY = 400;
/** The rest of what a correction changes is on the page. */
const MOST_CHANGES = 8;

/** What one part of a mail says beside its calls. */
type Said = Pick<WrittenPart, "subject" | "title"> & { readonly why: string };

function writes(say: (told: ToldCalls) => Said): NonNullable<NotificationKind["write"]> {
  return async (work: Work, gathered: Gathered) => {
    const told = await seeToldCallsIn(work, gathered);
    if (told === undefined || told.calls.length === 0) return undefined;
    const { alert, calls, changes, corrections } = told;
    const rest = calls.length - MOST_ENTRIES;
    return {
      ...say(told),
      entries: calls.slice(0, MOST_ENTRIES).map((call) =>
        entryOf(call, work.now, {
          change: changes.get(call.id),
          correction: corrections.get(call.id),
        }),
      ),
      ...(rest > 0 && alert.wanted.what === "search"
        ? { more: { label: texts.more(rest), at: `/appels?${withNewest(alert.wanted.query)}` } }
        : {}),
      change: { label: texts.change, at: alertPath(work.app, "change", alert.id) },
    };
  };
}

function withNewest(query: string): string {
  return query === "" ? "tri=nouveaute" : `${query}&tri=nouveaute`;
}

/** What last happened to a call, and what the correction that did it changes. */
interface News {
  readonly change: Told["changes"][number] | undefined;
  readonly correction: ToldCorrection | undefined;
}

/** A call in a mail: enough to know whether to open it. A permanent aid is never said to close. */
function entryOf(call: Call, now: Temporal.Instant, { change, correction }: News): WrittenEntry {
  const closing = writeClosing(call, now);
  return {
    title: call.title,
    at: `/appels/${call.number}`,
    lines: [
      texts.by(kindLabels[call.kind], call.body.name),
      change === undefined ? "" : writeChange(change),
      ...(correction?.changes ?? []).slice(0, MOST_CHANGES).map((one) => changeWords(one, SUMMARY)),
      call.state === "withdrawn"
        ? change?.what === "withdrawn"
          ? ""
          : texts.withdrawn
        : call.permanent
          ? texts.permanent
          : `${capital(closing.words)}.`,
      ...limitsOf(call).doubts,
      [writePlaces(call.places), writeMoney(call.money && { ...call.money, words: undefined })]
        .flatMap((one) => (one === undefined ? [] : [capital(one).replace(/\.?$/, ".")]))
        .join(" "),
      shorten(call.summary, SUMMARY),
    ].filter((line) => line !== ""),
  };
}

/** « L’organisme a fermé son appel plus tôt que prévu. « Nous avons assez de réponses. » » */
function writeChange({ what, words }: Told["changes"][number]): string {
  const said = words === undefined ? "" : ` « ${shorten(words, SUMMARY)} »`;
  return `${callTexts.changes[what]}${said}`;
}

const since = ({ alert }: ToldCalls) => writeDate(dayOf(alert.madeAt));

/** The kinds of what alerts tell. */
export const alertKinds = {
  "calls.new-call": {
    why: alertTexts.kinds.newCall,
    sort: "digest",
    stillTrue: isStillOpenIn,
    told: noteToldIn,
    sources: alertSources,
    write: writes((told) => {
      const { wanted } = told.alert;
      const words = describeWanted(wanted);
      const about = wanted.what === "search" ? nameSearch(wanted.search) : words;
      return {
        subject: texts.newCalls(told.calls.length, about),
        title: texts.newTitle(words),
        why: texts.why(words, since(told)),
      };
    }),
  },
  "calls.deadline-moved": {
    why: alertTexts.kinds.moved,
    sort: "digest",
    stillTrue: isStillOpenIn,
    sources: alertSources,
    write: writes(({ calls }) => ({
      subject: texts.moved(calls.length),
      title: texts.movedTitle,
      why: texts.whyMoved,
    })),
  },
  "calls.call-followed": {
    why: alertTexts.kinds.followed,
    sort: "digest",
    stillTrue: isStillSeenIn,
    sources: alertSources,
    write: writes((told) => ({
      subject: texts.followed(shorten(told.calls[0]?.title ?? "", 80)),
      title: texts.followedTitle,
      why: texts.whyFollowed(since(told)),
    })),
  },
  "calls.closing-soon": {
    why: alertTexts.kinds.closing,
    sort: "digest",
    stillTrue: isStillOpenIn,
    sources: alertSources,
    write: writes((told) => ({
      subject: texts.closing(shorten(told.calls[0]?.title ?? "", 80)),
      title: texts.closingTitle,
      why: texts.whyFollowed(since(told)),
    })),
  },
} as const satisfies Readonly<Record<string, NotificationKind>>;
