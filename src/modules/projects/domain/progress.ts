import { isUnderWay, type Part, type Stage } from "./answer.ts";

/** How far an answer is: what is written of its parts, what is there of what the call asks. */
export interface Progress {
  readonly parts: { readonly written: number; readonly all: number };
  readonly asked: { readonly done: number; readonly all: number };
  /** How many parts and requests wait, and nobody answers for them. */
  readonly nobodys: number;
}

/** A request of the call, as far as progress is concerned. */
export interface Asked {
  readonly isDone: boolean;
  readonly isSomebodys: boolean;
}

/** Counts how far an answer is: parts set aside and what was learnt do not count. */
export function progressOf(
  parts: readonly Pick<Part, "kind" | "version" | "isAside" | "owner">[],
  asked: readonly Asked[],
): Progress {
  const own = parts.filter(({ kind, isAside }) => kind === "part" && !isAside);
  const free = own.filter(({ version, owner }) => version === 0 && owner === undefined);
  const open = asked.filter(({ isDone }) => !isDone);
  return {
    parts: { written: own.filter(({ version }) => version > 0).length, all: own.length },
    asked: { done: asked.length - open.length, all: asked.length },
    nobodys: free.length + open.filter(({ isSomebodys }) => !isSomebodys).length,
  };
}

/**
 * What is to be done next, all together: cut the answer into parts; write and bring what is missing;
 * read it and send it; say whether it left (it is too late); wait; write what was learnt; nothing more.
 */
export type Next = "cut" | "work" | "send" | "late" | "wait" | "learn" | "over";

/** Decides what comes next. A deadline that is past leaves one question: did it leave? */
export function nextOf(
  { parts, asked }: Progress,
  where: { readonly stage: Stage; readonly isLate: boolean; readonly isLearnt: boolean },
): Next {
  if (!isUnderWay(where.stage)) return where.isLearnt ? "over" : "learn";
  if (where.stage === "sent") return "wait";
  if (where.isLate) return "late";
  if (parts.all === 0) return "cut";
  return parts.written < parts.all || asked.done < asked.all ? "work" : "send";
}
