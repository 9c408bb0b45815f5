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

/** Who comes: « Lucienne vient »; nothing where the words of the visit say it, nor once it was said that somebody came. */
export const sayComing = ({
  coming,
  came,
}: Pick<Expected, "coming" | "came">): string | undefined =>
  coming === undefined || coming.isInWords || came !== undefined
    ? undefined
    : helperTexts.coming(coming);
