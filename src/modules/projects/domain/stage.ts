import { done, refused, type Result } from "#basics/result";

import type { Outcome, PartKind, Stage } from "./answer.ts";

/** What can be done to the whole answer. */
export type Turn = "send" | "call-back" | "reopen" | Outcome;

export type TurnRefusal = "not-now";

/**
 * What an answer becomes. It is sent once it is ready, and again when a complement goes out; while
 * nobody answered it can be called back (« ce n’est pas parti »); an answer that was sent is won or
 * lost; one may withdraw at any time before. An outcome said by mistake is taken back: the answer is
 * again as it was.
 */
export function decideTurn(stage: Stage, turn: Turn, wasSent: boolean): Result<Stage, TurnRefusal> {
  switch (turn) {
    case "send":
      return stage === "preparing" || stage === "sent" ? done("sent") : refused("not-now");
    case "call-back":
      return stage === "sent" ? done("preparing") : refused("not-now");
    case "won":
    case "lost":
      return stage === "sent" ? done(turn) : refused("not-now");
    case "withdrawn":
      return stage === "preparing" || stage === "sent" ? done(turn) : refused("not-now");
    case "reopen":
      if (stage === "preparing" || stage === "sent") return refused("not-now");
      return done(wasSent ? "sent" : "preparing");
  }
}

/** What is handed in is written while it is prepared; what was learnt, always. */
export function mayBeWritten(stage: Stage, kind: PartKind): boolean {
  return kind === "learnt" || stage === "preparing";
}
