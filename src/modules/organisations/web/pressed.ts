import type { Next } from "hono";
import { z } from "zod";

import { puts } from "#basics/form";
import { parsed } from "#basics/questions";
import { typedOf } from "#services/forms";

import type { Asking } from "./asked.ts";

/** What goes with a form and is drawn by its page: the text as it came; anything else is none. */
export const sentAs = (name: string) => z.string().catch("").register(puts, { name, as: "hidden" });

/**
 * Which of its buttons sent a form (« reponse=oui »), as a question; `only` lets nothing else through: what no
 * button of the page sends is no page of ours.
 */
export function pressedOf<const Value extends string>(
  name: string,
  words: Readonly<Record<string, Value>>,
) {
  const read = (text: string) => new Map(Object.entries(words)).get(text);
  return {
    question: parsed({ name, as: "hidden" }, { empty: "", read, write: String }),
    only: async (c: Asking, next: Next): Promise<Response | undefined> => {
      const typed = (await typedOf(c))[name];
      if (typeof typed !== "string" || read(typed) === undefined) return c.notFound();
      await next();
      return undefined;
    },
  };
}
