import { type AskedThings, askThingsIn } from "#modules/subjects";
import { type App, reading, type Work } from "#services/house";

import type { Guide } from "../domain/guide.ts";
import { type AskedGuides, chooseGuides, saidIn } from "../domain/listing.ts";
import { guidesOf } from "../store/guide-files.ts";

export interface AskedList extends AskedGuides {
  readonly words: string;
}

export interface FoundGuides {
  readonly guides: readonly Guide[];
  /** Words that no guide says, and as what they were read. */
  readonly slips: AskedThings["slips"];
}

/** The guides that answer, all of them: there are few. Open to all. */
export const listGuides = reading(listGuidesIn);

export async function listGuidesIn(work: Work, asked: AskedList): Promise<FoundGuides> {
  const guides = guidesOf(work.app.config.projectFolder);
  const all = ` ${guides.map(saidIn).join(" ").toLowerCase()} `;
  const isHeld = (word: string) => Promise.resolve(all.includes(word));
  const { things, slips } = await askThingsIn(work, asked.words, isHeld);
  return { guides: chooseGuides(guides, asked, things), slips };
}

/** One guide by its slug, or none. Open to all: it reads no row. */
export function seeGuide({ config }: Pick<App, "config">, slug: string): Guide | undefined {
  return guidesOf(config.projectFolder).find((guide) => guide.slug === slug);
}
