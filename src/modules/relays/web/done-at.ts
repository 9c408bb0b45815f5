import { WHO } from "../domain/address.ts";
import type { doneTexts } from "./done-texts.fr.ts";

/** What was just done of one's list, by its word in the address. */
export type DoneWord = keyof typeof doneTexts;

/** One's list, which says that it is done. */
export const doneAt = (word: DoneWord): string => `${WHO}?fait=${word}`;
