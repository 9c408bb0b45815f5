import { dayOf, writeDay } from "#basics/dates";
import { shorten } from "#basics/text";
import { letterKind, type NotificationKind, type Work, type WrittenEntry } from "#services/house";

import { requestPath } from "../actions/request-links.ts";
import { findNewsIn, type News } from "../actions/see-news.ts";
import type { CircleNews } from "../actions/tell-members.ts";
import { addressOf } from "../domain/circle.ts";
import { mailTexts as texts, whyTexts } from "./mail-texts.fr.ts";

const MOST_ANSWER = 300;

/** One thing said: the subject when it is alone, and its entry. */
interface Said {
  readonly subject: string;
  readonly entry: WrittenEntry;
}

type Say = (work: Work, news: News) => Said | undefined;

/** A kind of news of circles: alone, its own subject is that of the mail. */
function kindOf(
  name: CircleNews,
  sort: "direct" | "digest",
  { title, say }: { readonly title: string; readonly say: Say },
): NotificationKind {
  return letterKind({
    why: whyTexts[name],
    sort,
    find: async (work, facts) => {
      const news = await findNewsIn(work, name, facts);
      return news && say(work, news);
    },
    says: (said) => ({
      subject: said[0]?.subject ?? title,
      title,
      entries: said.map(({ entry }) => entry),
    }),
  });
}

const sayRequest: Say = ({ app }, { circle, mine, request }) => {
  if (request === undefined || mine === undefined) return undefined;
  const subject = texts.request.subject(request.name, circle.name);
  const at = requestPath(app, { request: request.request.id, facilitator: mine.person });
  const answers = request.answers.map(
    ({ question, answer }) => `${question} ${shorten(answer, MOST_ANSWER)}`,
  );
  return { subject, entry: { title: subject, at, lines: [...answers, texts.request.line] } };
};

const sayAnswer: Say = (_work, { circle, request }) => {
  if (request === undefined) return undefined;
  const yes = request.request.state === "accepted";
  return {
    subject: yes ? texts.answered.accepted(circle.name) : texts.answered.refused(circle.name),
    entry: {
      title: circle.name,
      at: addressOf(circle),
      lines: [
        yes ? texts.answered.yes : texts.answered.no,
        ...(request.reply === undefined ? [] : [texts.answered.reply(request.reply)]),
      ],
    },
  };
};

const sayCharter =
  (words: typeof texts.charter | typeof texts.charterDue): Say =>
  ({ now }, { circle, due }) => ({
    subject: words.subject(circle.name),
    entry: {
      title: circle.name,
      at: `${addressOf(circle)}/charte`,
      lines: [due === undefined ? texts.charter.free : words.by(writeDay(due, dayOf(now)))],
    },
  });

const sayLink: Say = (_work, { circle, other, words }) =>
  other && {
    subject: texts.link.subject(other.name, circle.name),
    entry: {
      title: texts.link.subject(other.name, circle.name),
      at: `${addressOf(circle)}/liens`,
      lines: words === undefined ? [] : [words],
    },
  };

const sayCame: Say = (_work, { circle, came }) => {
  if (came === undefined) return undefined;
  const subject = texts.structureCame.subject(came.structure, circle.name);
  return {
    subject,
    entry: { title: subject, at: came.next, lines: [texts.structureCame.line(came.name)] },
  };
};

/** What is said of one circle in one line, at one of its pages. */
const sayPlain =
  (
    words: { readonly subject: (circle: string) => string; readonly line: string },
    at: string,
  ): Say =>
  (_work, { circle, words: why }) => ({
    subject: words.subject(circle.name),
    entry: {
      title: circle.name,
      at: `${addressOf(circle)}${at}`,
      lines: [...(why === undefined ? [] : [why]), words.line],
    },
  });

/** Why circles write: at once what concerns one alone, in the digest what concerns all. */
export const circleKinds: Readonly<Record<CircleNews, NotificationKind>> = {
  "circles.request": kindOf("circles.request", "direct", {
    title: texts.request.title,
    say: sayRequest,
  }),
  "circles.answered": kindOf("circles.answered", "direct", {
    title: texts.answered.title,
    say: sayAnswer,
  }),
  "circles.charter-changed": kindOf("circles.charter-changed", "digest", {
    title: texts.charter.title,
    say: sayCharter(texts.charter),
  }),
  "circles.charter-due": kindOf("circles.charter-due", "direct", {
    title: texts.charterDue.title,
    say: sayCharter(texts.charterDue),
  }),
  "circles.rest-proposed": kindOf("circles.rest-proposed", "digest", {
    title: texts.rest.title,
    say: sayPlain(texts.rest, "/vie"),
  }),
  "circles.link-proposed": kindOf("circles.link-proposed", "digest", {
    title: texts.link.title,
    say: sayLink,
  }),
  "circles.given": kindOf("circles.given", "direct", {
    title: texts.given.title,
    say: sayPlain(texts.given, "/roles"),
  }),
  "circles.structure-came": kindOf("circles.structure-came", "direct", {
    title: texts.structureCame.title,
    say: sayCame,
  }),
  "circles.closed": kindOf("circles.closed", "digest", {
    title: texts.closed.title,
    say: sayPlain(texts.closed, ""),
  }),
};
