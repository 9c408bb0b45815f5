import type { Came } from "../domain/passed.ts";
import { cameTexts as texts } from "./came-texts.fr.ts";
import { sayHour } from "./hours.fr.ts";

/** That somebody came, by whom it was said and, of who came, in which hour: « Passage dit par Quentin, vers midi. ». */
export function sayCame({ name, by, hour }: Came): string {
  return by === "helper"
    ? texts.by.helper(name ?? texts.someone, hour && sayHour(hour))
    : texts.by[by](name);
}
