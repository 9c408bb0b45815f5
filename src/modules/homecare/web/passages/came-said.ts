import type { ComingSaid } from "../../domain/cannot-come.ts";
import type { Came } from "../../domain/passed.ts";
import type { Expected } from "../../domain/week.ts";
import { cameTexts as texts } from "./came-texts.fr.ts";
import { helperTexts } from "../helper-texts.fr.ts";
import { sayHour } from "../hours.fr.ts";

/** That somebody came, by whom it was said and, of who came, in which hour: « Passage dit par Quentin, vers midi. ». */
export function sayCame({ name, by, hour }: Came): string {
  return by === "helper"
    ? texts.by.helper(name ?? texts.someone, hour && sayHour(hour))
    : texts.by[by](name);
}

/** Who is still expected: once it was said of somebody that they came, the others alone, and nobody where it was not said who. */
export function stillComing({
  coming,
  came = [],
}: Pick<Expected, "coming" | "came">): ComingSaid | undefined {
  if (coming === undefined || came.length === 0) return coming;
  if (came.some(({ helper }) => helper === undefined)) return undefined;
  const comes = coming.comes.filter(
    ({ person }) => person !== undefined && !came.some(({ helper }) => helper === person),
  );
  const isAnybody = comes.length + (coming.asked?.length ?? 0) > 0;
  return isAnybody ? { ...coming, comes, instead: [], isInWords: false } : undefined;
}

/** Who comes: « Lucienne vient »; nothing where the words of the visit say it. Once it was said that somebody came: « Quentin vient aussi ». */
export function sayComing(expected: Pick<Expected, "coming" | "came">): string | undefined {
  const still = stillComing(expected);
  if (still === undefined || still.isInWords) return undefined;
  const isBesides = expected.came !== undefined && still.comes.length > 0;
  return isBesides
    ? helperTexts.comingToo(still.comes.map(({ name }) => name))
    : helperTexts.coming(still);
}
