import { dayOf, writeDay } from "#basics/dates";

import type { Heard } from "../actions/hear-words.ts";
import { isSide, otherSide } from "../domain/exchange.ts";
import type { ExchangePageProps } from "./exchange-props.ts";
import { talkTexts as texts } from "./talk-texts.fr.ts";

/** The act of the form of a word, and of a telephone, when it comes back with something to mend. */
export const WORD = "mot";
export const TELEPHONE = "telephone";

export type TalkProps = ExchangePageProps & { readonly heard: Heard };

/** How the other side is called here. */
export function otherName({ seen }: Pick<ExchangePageProps, "seen">): string {
  const name = isSide(seen.you) ? seen.names[otherSide(seen.you)].name : "";
  return name === "" ? texts.other : name;
}

/** Whether something of the other was not read before this page. */
export function hasNews({ words }: Heard): boolean {
  return words.some(({ isNew }) => isNew);
}

/** The day after which a telephone is read no more, in words. */
export function dayInWords(until: Temporal.Instant, now: Temporal.Instant): string {
  return writeDay(dayOf(until), dayOf(now));
}
