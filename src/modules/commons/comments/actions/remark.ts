import { newId } from "#basics/id";
import { done, refused, type Result } from "#basics/result";
import { shorten } from "#basics/text";
import { seal } from "#modules/access";
import { openThreadIn, writeMessageIn } from "#modules/conversations";
import type { ThreadId } from "#rules/conversations";
import { action, reading, type Work } from "#services/house";

import { seenIn, type SeenDocument } from "../../actions/see-document.ts";
import {
  contentsIn,
  findDocumentIn,
  type FoundDocument,
  holdDocumentIn,
  type OfDocument,
} from "../../actions/standing.ts";
import { paragraphsOf } from "../../domain/merge.ts";
import { PASSAGES } from "../domain/passage.ts";
import { savePassage } from "../store/passages.ts";
import { maySpeakIn, threadAboutIn } from "./list-remarks.ts";

/** How much of the passage the title of its thread says. */
const MOST_TITLE = 70;

export type OfPassage = OfDocument & {
  /** The version that is read. */
  readonly number: number;
  /** The rank of the paragraph there, from 0. */
  readonly place: number;
};
export type SayRemark = OfPassage & { readonly words: string };
export type RemarkRefusal =
  | "unknown-document"
  | "circle-asleep"
  | "circle-closed"
  | "unclear-name"
  | "not-said";

/**
 * A member of the circle says something of a paragraph: in the thread about it where there is one that is open, else in a
 * new one. It is told once a week.
 */
export const sayRemark = action(sayRemarkIn);

export async function sayRemarkIn(
  work: Work,
  asked: SayRemark & { readonly quiet?: true },
): Promise<Result<ThreadId, RemarkRefusal>> {
  // Held: of two who speak of it at once, the second finds the thread of the first.
  const found = await passageOfIn(work, await holdDocumentIn(work, asked), asked);
  if (found === undefined) return refused("unknown-document");
  const { document, was } = found;
  const { words } = asked;
  const quiet = asked.quiet === true ? ({ quiet: true } as const) : {};
  const before = await threadAboutIn(work, found, was);
  if (before !== undefined) {
    const said = await writeMessageIn(work, { thread: before, words, ...quiet });
    return said.done ? done(before) : refused(refusalOf(said.refusal));
  }
  const id = newId<"Passage">();
  const { space } = document;
  const sealed = await seal(work, space, was);
  await savePassage(work, { id, space, document: document.id, place: asked.place, sealed });
  const opened = await openThreadIn(work, {
    space,
    about: { table: PASSAGES, id },
    title: `« ${shorten(was.replace(/\s+/g, " ").trim(), MOST_TITLE)} »`,
    words,
    isWeekly: true,
    ...quiet,
  });
  return opened.done ? done(opened.value.thread) : refused(refusalOf(opened.refusal));
}

function refusalOf(refusal: string): RemarkRefusal {
  switch (refusal) {
    case "circle-asleep":
    case "circle-closed":
    case "unclear-name":
      return refusal;
    case "unknown-circle":
      return "unknown-document";
    default:
      return "not-said";
  }
}

type FoundPassage = FoundDocument & { readonly was: string };

async function passageOfIn(
  work: Work,
  found: FoundDocument | undefined,
  asked: OfPassage,
): Promise<FoundPassage | undefined> {
  if (found === undefined || !(await maySpeakIn(work, found))) return undefined;
  const contents = await contentsIn(work, found.document, asked.number);
  if (contents?.kind !== "text") return undefined;
  const was = paragraphsOf(contents.markdown)[asked.place];
  return was === undefined || was.trim() === "" ? undefined : { ...found, was };
}

export interface SeenPassageToSay extends SeenDocument {
  readonly number: number;
  readonly place: number;
  readonly was: string;
}

/** Sees a paragraph of which one may speak. */
export const seePassage = reading(
  async (work: Work, asked: OfPassage): Promise<SeenPassageToSay | undefined> => {
    const found = await passageOfIn(work, await findDocumentIn(work, asked), asked);
    if (found === undefined) return undefined;
    const { number, place } = asked;
    return { ...(await seenIn(work, found)), number, place, was: found.was };
  },
);
