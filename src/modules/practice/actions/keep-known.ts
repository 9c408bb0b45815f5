import { newId } from "#basics/id";
import { done, refused, type Result } from "#basics/result";
import { shorten } from "#basics/text";
import { seal } from "#modules/access";
import { action, type Work } from "#services/house";

import { type LineId, MOST_LINE, readDocument } from "../domain/line.ts";
import { mayRemove, mayWrite } from "../domain/rights.ts";
import { decideText, type TextRefusal } from "../domain/situation.ts";
import { holdAnswer } from "../store/answers.ts";
import { deleteLine, findLine, findLineOf, saveLine } from "../store/lines.ts";
import { answerTextIn, findAnswerIn, type OfAnswer } from "./answer-situation.ts";
import { type Community, findCommunityIn, type OfCircle } from "./standing.ts";

export type KeepLine = OfCircle & {
  readonly id?: LineId;
  readonly text: string;
  /** The address of a document of the commons. */
  readonly document: string | undefined;
};
export type KeepRefusal = TextRefusal | "unknown-community" | "circle-closed" | "not-a-document";

/** A member writes what the community knows. */
export const keepLine = action(keepLineIn);

export async function keepLineIn(
  work: Work,
  asked: KeepLine,
): Promise<Result<LineId, KeepRefusal>> {
  const community = await findCommunityIn(work, asked);
  if (community === undefined) return refused("unknown-community");
  if (!mayWrite(community.asker)) return refused("circle-closed");
  const text = decideText(asked.text, MOST_LINE);
  if (!text.done) return text;
  const document = asked.document === undefined ? undefined : readDocument(asked.document);
  if (asked.document !== undefined && document === undefined) return refused("not-a-document");
  return done(await saveIn(work, community, { ...asked, text: text.value, document }));
}

type Saved = Pick<KeepLine, "id" | "text"> & {
  readonly document?: string | undefined;
  readonly of?: Awaited<ReturnType<typeof findAnswerIn>>;
};

async function saveIn(
  work: Work,
  { space, asker }: Community,
  { id = newId<"Line">(), text, document, of }: Saved,
): Promise<LineId> {
  await saveLine(work, {
    id,
    space,
    sealed: await seal(work, space, text),
    document,
    situation: of?.situation.id,
    answer: of?.answer.id,
    by: asker.person,
  });
  return id;
}

export type LearnRefusal = "unknown-answer" | "circle-closed" | "did-not-help";

/** « En faire un savoir »: an answer that helped is a line of what is known, once. */
export const learnFrom = action(learnFromIn);

export async function learnFromIn(
  work: Work,
  asked: OfAnswer & { readonly id?: LineId },
): Promise<Result<Community, LearnRefusal>> {
  const found = await findAnswerIn(work, asked);
  const text = found && (await answerTextIn(work, found.answer));
  if (found === undefined || text === undefined || found.answer.hiddenBecause !== undefined)
    return refused("unknown-answer");
  const { community, answer } = found;
  if (!mayWrite(community.asker)) return refused("circle-closed");
  if (answer.helpedAt === undefined) return refused("did-not-help");
  // Two who learn from it at once take turns.
  if ((await holdAnswer(work, answer.id)) === undefined) return refused("unknown-answer");
  if ((await findLineOf(work, answer.id)) === undefined)
    await saveIn(work, community, {
      ...(asked.id === undefined ? {} : { id: asked.id }),
      text: shorten(text, MOST_LINE),
      of: found,
    });
  return done(community);
}

export type RemoveLineRefusal = "unknown-line" | "not-yours-to-remove";

/** Who kept it or a facilitator removes it. */
export const removeLine = action(
  async (
    work: Work,
    { line: id }: { readonly line: LineId },
  ): Promise<Result<LineId, RemoveLineRefusal>> => {
    const line = await findLine(work, id);
    const community = line && (await findCommunityIn(work, { circle: line.space }));
    if (line === undefined || community === undefined) return refused("unknown-line");
    if (!mayRemove(community.asker, line.by)) return refused("not-yours-to-remove");
    await deleteLine(work, id);
    return done(id);
  },
);
