import { writeMoment } from "#basics/dates";
import {
  type LetterKind,
  letterKind,
  type NotificationKind,
  type WrittenEntry,
} from "#services/house";

import {
  seeToldVoiceIn,
  seeToldVoteIn,
  type ToldVoice,
  type ToldVote,
} from "../actions/see-told.ts";
import { texts } from "./letter-texts.fr.ts";
import { sayScope } from "../../voices/web/say-scope.ts";
import { outcomeSentence } from "../../counts/web/outcome-text.ts";

interface LetterOf<Told> {
  readonly why: string;
  readonly sort: "direct" | "digest";
  readonly find: LetterKind<Told>["find"];
  readonly holds: (told: Told) => boolean;
  readonly subject: (count: number) => string;
  readonly entry: (told: Told, now: Temporal.Instant) => WrittenEntry;
}

/** A kind of letter: still worth saying, or not, and one entry for each thing. */
function letter<Told>({
  why,
  sort,
  find,
  holds,
  subject,
  entry,
}: LetterOf<Told>): NotificationKind {
  return letterKind({
    why,
    sort,
    find: async (work, facts) => {
      const told = await find(work, facts);
      return told !== undefined && holds(told) ? told : undefined;
    },
    says: (told, work) => ({
      subject: subject(told.length),
      entries: told.map((one) => entry(one, work.now)),
    }),
  });
}

function voteEntry(told: ToldVote, at: string, lines: readonly string[]): WrittenEntry {
  return { title: `${told.circleName} : ${told.vote.question}`, at, lines };
}

function whenLine({ vote, phase }: ToldVote, now: Temporal.Instant): string {
  const until = writeMoment(vote.closesAt, now);
  return phase === "vote"
    ? texts.until(until)
    : texts.votes(writeMoment(vote.votesFrom, now), until);
}

/** A question that is put: one votes from the letter while one may. */
function askedEntry(told: ToldVote, now: Temporal.Instant): WrittenEntry {
  const { vote, phase, at } = told;
  const lines = [
    whenLine(told, now),
    ...(vote.article === undefined ? [] : [texts.article(vote.article)]),
    ...(phase === "vote" ? [texts.voteHere] : []),
  ];
  return voteEntry(told, phase === "vote" ? at : `/votes/${vote.id}`, lines);
}

function closedEntry(told: ToldVote): WrittenEntry {
  const { vote, count, labels } = told;
  const lines =
    count === undefined
      ? []
      : [
          outcomeSentence({ method: vote.method, options: labels, ...count }),
          texts.seal(count.seal),
        ];
  return voteEntry(told, `/votes/${vote.id}`, lines);
}

const isAwaited = ({ phase, hasVoted }: ToldVote) => phase !== "closed" && !hasVoted;

function scopeLine({ delegation, circleName, question }: ToldVoice): string {
  return `${sayScope({ ...delegation.scope, circleName, question })}.`;
}

const AT_VOICE = "/votes/ma-voix";

/** A question is put, is about to close, is counted; voices are entrusted, refused, left alone. */
export const voteLetters = {
  "decisions.asked": letter({
    why: texts.why.asked,
    sort: "digest",
    find: seeToldVoteIn,
    holds: isAwaited,
    subject: texts.asked,
    entry: askedEntry,
  }),
  "decisions.summoned": letter({
    why: texts.why.summoned,
    sort: "direct",
    find: seeToldVoteIn,
    holds: ({ phase }: ToldVote) => phase !== "closed",
    subject: texts.summoned,
    entry: askedEntry,
  }),
  "decisions.closing": letter({
    why: texts.why.closing,
    sort: "direct",
    find: seeToldVoteIn,
    holds: isAwaited,
    subject: texts.closing,
    entry: askedEntry,
  }),
  "decisions.closed": letter({
    why: texts.why.closed,
    sort: "digest",
    find: seeToldVoteIn,
    holds: ({ count }: ToldVote) => count !== undefined,
    subject: texts.closed,
    entry: closedEntry,
  }),
  "decisions.delegate-voted": letter({
    why: texts.why.delegateVoted,
    sort: "digest",
    find: seeToldVoteIn,
    holds: isAwaited,
    subject: texts.delegateVoted,
    entry: (told: ToldVote, now: Temporal.Instant) =>
      voteEntry(told, `/votes/${told.vote.id}`, [texts.read, whenLine(told, now)]),
  }),
  "decisions.objected": letter({
    why: texts.why.objected,
    sort: "direct",
    find: seeToldVoteIn,
    holds: ({ phase }: ToldVote) => phase !== "closed",
    subject: () => texts.objected,
    entry: (told: ToldVote) => voteEntry(told, `/votes/${told.vote.id}`, [texts.objectedSays]),
  }),
  "decisions.recorded": letter({
    why: texts.why.recorded,
    sort: "direct",
    find: seeToldVoteIn,
    holds: ({ phase }: ToldVote) => phase !== "closed",
    subject: () => texts.recorded,
    entry: (told: ToldVote) => voteEntry(told, `/votes/${told.vote.id}`, [texts.look]),
  }),
  "decisions.entrusted": letter({
    why: texts.why.entrusted,
    sort: "direct",
    find: seeToldVoiceIn,
    holds: ({ delegation }: ToldVoice) => delegation.answer === undefined,
    subject: texts.entrusted,
    entry: (told: ToldVoice) => ({
      title: texts.fromTo(told.fromName),
      at: AT_VOICE,
      lines: [scopeLine(told), texts.answer],
    }),
  }),
  "decisions.refused": letter({
    why: texts.why.refused,
    sort: "direct",
    find: seeToldVoiceIn,
    holds: ({ delegation }: ToldVoice) => delegation.answer === "refused",
    subject: () => texts.refused,
    entry: (told: ToldVoice) => ({
      title: texts.refusedBy(told.toName),
      at: AT_VOICE,
      lines: [scopeLine(told)],
    }),
  }),
  "decisions.delegate-gone": letter({
    why: texts.why.gone,
    sort: "direct",
    find: seeToldVoiceIn,
    holds: (_told: ToldVoice) => true,
    subject: () => texts.gone,
    entry: (told: ToldVoice) => ({
      title: texts.goneSays(told.toName),
      at: AT_VOICE,
      lines: [scopeLine(told)],
    }),
  }),
} as const satisfies Record<string, NotificationKind>;
