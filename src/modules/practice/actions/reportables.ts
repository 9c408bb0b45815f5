import { isId } from "#basics/id";
import { recordReadIn } from "#modules/access";
import { moderatorIdsOfIn } from "#modules/circles";
import { type Reportable, type Work, withRight } from "#services/house";

import { situationAt } from "../domain/address.ts";
import type { SpaceId, Told } from "../domain/situation.ts";
import { findAnswer, saveAnswerHidden } from "../store/answers.ts";
import {
  findSituation,
  findTeller,
  saveHidden,
  type SealedSituation,
} from "../store/situations.ts";
import { answerTextIn, findAnswerIn } from "./answer-situation.ts";
import { findSituationIn, toldOfIn } from "./standing.ts";
import { reportedAnswer, reportedSituation } from "./texts.fr.ts";

function whole<T>(work: Work, run: (lent: Work) => Promise<T>): Promise<T> {
  return withRight(work, "moderate-practice", run);
}

/** What somebody reports here, read with the right of who decides of it. */
interface Kept {
  readonly space: SpaceId;
  readonly title: string;
  readonly at: string;
  readonly words: string;
  readonly authors: NonNullable<Awaited<ReturnType<typeof findTeller>>>[];
}

interface Sort {
  readonly table: string;
  readonly find: (work: Work, id: string) => Promise<Kept | undefined>;
  /** Whether who asks reads it: a member of its circle. */
  readonly isRead: (work: Work, id: string) => Promise<boolean>;
  readonly hide: (work: Work, id: string, reason: string | undefined) => Promise<void>;
  /** Nobody of its circle decides of it: who sits there would learn from the empty seat who wrote it. */
  readonly ofInstance?: true;
}

const titleOf = ({ hiddenBecause }: SealedSituation, { title }: Told) =>
  hiddenBecause === undefined ? title : undefined;

/** What its readers, and nobody else, report: the moderators of its circle decide of it, or the instance. */
function reportable({ table, find, isRead, hide, ofInstance }: Sort): Reportable {
  const keptIn = (work: Work, id: string) => whole(work, (lent) => find(lent, id));
  const sayIn = async (work: Work, id: string) => {
    const kept = (await isRead(work, id)) ? await keptIn(work, id) : undefined;
    return kept && { title: kept.title, at: kept.at };
  };
  return {
    find: sayIn,
    hide: (work, id, reason) => whole(work, (lent) => hide(lent, id, reason)),
    showAgain: (work, id) => whole(work, (lent) => hide(lent, id, undefined)),
    moderators: async (work, id) => {
      if (ofInstance === true) return [];
      const circle: string | undefined = (await keptIn(work, id))?.space;
      return circle !== undefined && isId<"Circle">(circle) ? moderatorIdsOfIn(work, circle) : [];
    },
    authors: async (work, id) => (await keptIn(work, id))?.authors ?? [],
    words: async (work, id) => (await keptIn(work, id))?.words,
    reviewed: async (work, id) => {
      const kept = await keptIn(work, id);
      if (kept === undefined) return undefined;
      await recordReadIn(work, { space: kept.space, table, row: id });
      const { title, words } = kept;
      return { title, words, at: (await sayIn(work, id))?.at };
    },
  };
}

/** A situation that is open; its author is told of what is decided, and named to nobody: not even to its circle. */
export const reportableSituation = reportable({
  ofInstance: true,
  table: "practice.situation",
  find: async (work, id) => {
    const kept = isId<"Situation">(id) ? await findSituation(work, id) : undefined;
    const told = kept?.state === "open" ? await toldOfIn(work, kept) : undefined;
    if (kept === undefined || told === undefined) return undefined;
    const teller = await findTeller(work, kept.id);
    return {
      space: kept.space,
      title: reportedSituation(titleOf(kept, told)),
      at: situationAt(kept.id),
      words: [told.title, told.happened, told.tried, told.asks].filter(Boolean).join("\n\n"),
      authors: teller === undefined ? [] : [teller],
    };
  },
  isRead: async (work, id) =>
    isId<"Situation">(id) &&
    (await findSituationIn(work, { situation: id }))?.situation.state === "open",
  hide: async (work, id, reason) => {
    if (isId<"Situation">(id)) await saveHidden(work, id, reason);
  },
});

/** An answer. */
export const reportableAnswer = reportable({
  table: "practice.answer",
  find: async (work, id) => {
    const kept = isId<"Answer">(id) ? await findAnswer(work, id) : undefined;
    const situation = kept && (await findSituation(work, kept.situation));
    const told = situation && (await toldOfIn(work, situation));
    const words = kept && (await answerTextIn(work, kept));
    if (kept === undefined || situation === undefined) return undefined;
    if (told === undefined || words === undefined) return undefined;
    return {
      space: kept.space,
      title: reportedAnswer(titleOf(situation, told)),
      at: situationAt(kept.situation),
      words,
      authors: [kept.by],
    };
  },
  isRead: async (work, id) =>
    isId<"Answer">(id) && (await findAnswerIn(work, { answer: id })) !== undefined,
  hide: async (work, id, reason) => {
    if (isId<"Answer">(id)) await saveAnswerHidden(work, id, reason);
  },
});
