import { isId } from "#basics/id";
import { open } from "#modules/access";
import { representativeIdsIn } from "#modules/organisations";
import { isOperator, type Reportable, type Work, withRight } from "#services/house";

import { addressOf, type OccasionId } from "../domain/occasion.ts";
import { findOccasion, type SealedOccasion } from "../store/occasions.ts";
import { saveHidden } from "../store/owed.ts";
import { openWordsIn } from "./find-occasion.ts";
import { publishWordsIn } from "./publish-words.ts";

/** An occasion open to everyone, as something that anyone can report: hidden, those of its space alone still see it. */
export const reportableOccasion: Reportable = {
  find: async (work, id) => {
    const occasion = await findOpenIn(work, id);
    if (occasion === undefined || (occasion.isHidden && !isOperator(work.actor))) return undefined;
    const title = await open(work, occasion.space, occasion.sealed.title);
    return title === undefined ? undefined : { title, at: addressOf(occasion, title) };
  },
  hide: (work, id, reason) => turnIn(work, id, reason),
  showAgain: (work, id) => turnIn(work, id, undefined),
  authors: async (work, id) => {
    const occasion = await findOpenIn(work, id);
    if (occasion === undefined) return [];
    const organisation: string = occasion.space;
    const publishers = isId<"Organisation">(organisation)
      ? await representativeIdsIn(work, { organisation, power: "publish" })
      : [];
    return [...new Set([occasion.madeBy, ...publishers])];
  },
  words: async (work, id) => {
    const occasion = await findOpenIn(work, id);
    const words = occasion && (await openWordsIn(work, occasion));
    return words && [words.about, words.address, words.video].filter(Boolean).join("\n");
  },
};

/** One that is not for members only, hidden or not. */
async function findOpenIn(work: Work, id: string): Promise<SealedOccasion | undefined> {
  if (!isId<"Occasion">(id)) return undefined;
  const occasion = await withRight(work, MODERATES, (lent) => findOccasion(lent, id));
  return occasion?.seenBy === "everyone" ? occasion : undefined;
}

const MODERATES = "moderate-calendar";

async function turnIn(work: Work, id: string, because: string | undefined): Promise<void> {
  if (!isOperator(work.actor)) throw new Error("only the operator hides an occasion");
  if (!isId<"Occasion">(id)) return;
  const occasion: OccasionId = id;
  await withRight(work, MODERATES, async (lent) => {
    await saveHidden(lent, occasion, because);
    const turned = await findOccasion(lent, occasion);
    const words = turned && (await openWordsIn(lent, turned));
    if (turned !== undefined && words !== undefined) await publishWordsIn(lent, turned, words);
  });
}
