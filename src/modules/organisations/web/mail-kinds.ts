import { dayOf, writeDate } from "#basics/dates";
import { letterKind, type NotificationKind, type Work, type WrittenEntry } from "#services/house";

import { findNewsIn, type News } from "../directory/actions/see-news.ts";
import { stillYouPath } from "../team/actions/still-you.ts";
import type { TeamNews } from "../team/actions/tell-team.ts";
import { roleNames } from "../domain/names.fr.ts";
import { addressOf } from "../domain/organisation.ts";
import { mailTexts as texts, whyTexts } from "../team/web/mail-texts.fr.ts";

/** One thing said: the subject when it is alone, and its entry. */
interface Said {
  readonly subject: string;
  readonly entry: WrittenEntry;
}

type Say = (work: Work, news: News) => Said | undefined;
/** The subject when several of a kind are in one mail: it hides none of them. */
type Gather = (subjects: readonly string[], all: readonly News[]) => string;

/** A kind of news of teams, to one person. */
function kindOf(
  name: TeamNews,
  say: Say,
  gather: Gather = ([first = "", ...others]) => texts.several(first, others.length),
): NotificationKind {
  return letterKind({
    why: whyTexts[name],
    sort: "direct",
    find: async (work, facts) => {
      const news = await findNewsIn(work, name, facts);
      const said = news && say(work, news);
      return news && said && { news, ...said };
    },
    says: (told) => {
      const subjects = told.map(({ subject }) => subject);
      const [alone = ""] = subjects;
      const all = told.map(({ news }) => news);
      return {
        subject: told.length === 1 ? alone : gather(subjects, all),
        title: texts.titles[name],
        entries: told.map(({ entry }) => entry),
      };
    },
  });
}

/** About the organisation, at one of its pages. */
function entryOf(
  { organisation }: News,
  at: string,
  lines: readonly string[],
): { readonly entry: WrittenEntry } {
  return { entry: { title: organisation.name, at: `${addressOf(organisation)}${at}`, lines } };
}

const sayStillYou: Say = ({ app }, { organisation, role }) => {
  if (role?.askedAt === undefined) return undefined;
  const asked = dayOf(role.askedAt).toString();
  return {
    subject: texts.stillYou.subject(organisation.name),
    entry: {
      title: texts.stillYou.title(organisation.name, roleNames[role.role].toLowerCase()),
      at: stillYouPath(app, { representative: role.id, asked }),
      lines: [...texts.stillYou.lines],
    },
  };
};

const saySilent: Say = (_work, news) => ({
  subject: texts.silent.subject(news.name, news.organisation.name),
  ...entryOf(news, "/equipe", texts.silent.lines(news.name)),
});

const sayRoleEnds: Say = (_work, news) => {
  const { role, organisation, person, name, isFollowed } = news;
  if (role?.until === undefined) return undefined;
  const day = writeDate(role.until);
  const isMine = role.person === person;
  return {
    subject: isMine
      ? texts.roleEnds.mine(organisation.name, day)
      : texts.roleEnds.other(name, organisation.name, day),
    ...entryOf(
      news,
      isMine ? "/passer-la-main" : `/passer-la-main/${role.id}`,
      isMine
        ? isFollowed
          ? texts.roleEnds.mineLines
          : texts.roleEnds.aloneLines
        : texts.roleEnds.otherLines(name),
    ),
  };
};

const sayRoleEnded: Say = (_work, news) => ({
  subject: texts.roleEnded.subject(news.organisation.name),
  ...entryOf(news, "", texts.roleEnded.lines),
});

const sayAnswered: Say = (_work, news) => {
  const { invitation, organisation, name } = news;
  if (invitation === undefined) return undefined;
  const isYes = invitation.answer === "accepted";
  const role = roleNames[invitation.role].toLowerCase();
  return {
    subject: texts.answered.subject(name, organisation.name, isYes),
    ...entryOf(news, "/equipe", [texts.answered.line(name, role, isYes)]),
  };
};

/** Who said what, then for which structure, when it is the same one for all. */
const gatherAnswers: Gather = (_subjects, all) => {
  const answers = all.map(({ name, invitation }) =>
    texts.answered.short(name, invitation?.answer === "accepted"),
  );
  const names = new Set(all.map(({ organisation }) => organisation.name));
  return texts.answered.many(answers, [...names]);
};

const sayWithoutNews: Say = (_work, { organisation }) => ({
  subject: texts.withoutNews.subject(organisation.name),
  entry: {
    title: organisation.name,
    at: "/structures/sans-nouvelles",
    lines: [...texts.withoutNews.lines],
  },
});

/** Why the teams of organisations write: always to one person, about what only they can do. */
export const teamKinds: Readonly<Record<TeamNews, NotificationKind>> = {
  "organisations.still-you": kindOf("organisations.still-you", sayStillYou),
  "organisations.silent": kindOf("organisations.silent", saySilent),
  "organisations.role-ends": kindOf("organisations.role-ends", sayRoleEnds),
  "organisations.role-ended": kindOf("organisations.role-ended", sayRoleEnded),
  "organisations.invitation-answered": kindOf(
    "organisations.invitation-answered",
    sayAnswered,
    gatherAnswers,
  ),
  "organisations.without-news": kindOf("organisations.without-news", sayWithoutNews),
};
