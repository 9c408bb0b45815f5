import type { Result } from "#basics/result";

import type { Actor } from "./actor.ts";
import { beginMemory } from "./memory.ts";
import type { App, Work } from "./work.ts";

class Refused extends Error {
  readonly answer: unknown;
  constructor(answer: unknown) {
    super("refused");
    this.answer = answer;
  }
}

/**
 * The outer face of a step: opens the transaction, and rolls it back when the answer is a
 * refusal, so that no row, no event and no job is left of what was refused.
 */
export function action<Asked, Answer extends Result<unknown, string>>(
  step: (work: Work, asked: Asked) => Promise<Answer>,
): (app: App, actor: Actor, asked: Asked) => Promise<Answer> {
  return async (app, actor, asked) => {
    let refusal: Answer | undefined;
    try {
      return await app.transaction(actor, async (work) => {
        const answer = await step(work, asked);
        if (answer.done) return answer;
        refusal = answer;
        throw new Refused(answer);
      });
    } catch (error) {
      if (error instanceof Refused && refusal !== undefined && error.answer === refusal)
        return refusal;
      throw error;
    }
  };
}

/**
 * The outer face of a read that asks for the right and may log itself: answers the thing, or
 * undefined. It changes nothing that it reads, and remembers what it found (see `memory`).
 */
export function reading<Asked, Value>(
  step: (work: Work, asked: Asked) => Promise<Value>,
): (app: App, actor: Actor, asked: Asked) => Promise<Value> {
  return (app, actor, asked) =>
    app.transaction(actor, (work) => {
      beginMemory(work);
      return step(work, asked);
    });
}
