import {
  type Form,
  type GivenBack,
  HEALTH_ANSWER,
  HEALTH_ANSWERS as ANSWERS,
  putOf,
  type Read,
  type Typed,
} from "#basics/form";
import { healthWordsIn, withoutHealthWords } from "#basics/french/health.fr";

/**
 * A form that comes back, with nothing against it, since its free words may say something of somebody's health: to take these words
 * away or to keep them (decision 0162). Undefined: there are none, or it was answered. What was found is kept nowhere.
 */
export function healthSaid(
  asked: Form,
  { typed, fits }: Pick<Read<unknown>, "typed" | "fits">,
): Pick<GivenBack, "typed" | "health"> | undefined {
  const answer = typed[HEALTH_ANSWER];
  if (answer === ANSWERS.keep) return undefined;
  const isTaken = answer === ANSWERS.take;
  if (!fits && !isTaken) return undefined;
  const free = freeWordsOf(asked, typed);
  const words = free.flatMap(([, text]) => healthWordsIn(text));
  if (words.length === 0) return undefined;
  const left = free.map(([name, text]) => [name, withoutHealthWords(text)] as const);
  return {
    typed: isTaken ? { ...typed, ...Object.fromEntries(left) } : typed,
    health: { words: [...new Set(words)], isTaken },
  };
}

/** What was written where no word of health has its place, by the name of the field. */
function freeWordsOf(asked: Form, typed: Typed): readonly (readonly [string, string])[] {
  return Object.values(asked.shape).flatMap((question) => {
    const put = putOf(question);
    const text = typed[put.name];
    const isFree = (put.as === "line" || put.as === "lines") && put.health === true;
    return isFree && typeof text === "string" ? [[put.name, text] as const] : [];
  });
}
