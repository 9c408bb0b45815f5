import type { Work } from "#services/house";

import type { CircleId } from "../domain/circle.ts";
import { isMember } from "../domain/rights.ts";
import { findCircle } from "../store/circles.ts";
import { noteIn } from "./keep-journal.ts";
import { standingIn } from "./standing.ts";

export interface NoteDeed {
  readonly circle: CircleId;
  /** What was done, in words that follow the name of who did it, without a full stop. */
  readonly words: string;
}

/** A module above writes in the journal what a member did for the circle; of nobody else. */
export async function noteDeedIn(work: Work, asked: NoteDeed): Promise<void> {
  const circle = await findCircle(work, asked.circle);
  if (circle === undefined || !isMember(await standingIn(work, circle.id))) return;
  await noteIn(work, circle, { what: "did", words: asked.words });
}
