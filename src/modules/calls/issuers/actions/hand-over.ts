import type { HandingOver, ToHandOver, Work } from "#services/house";

import { handOverTexts as texts } from "./hand-over.fr.ts";
import { listMineIn } from "./publish-mine.ts";

/**
 * What is under way in the name of an organisation: its drafts, and its calls that are open. Read as
 * who looks at the list, who represents it too; nothing for anyone else.
 */
export async function handsOverIn(
  work: Work,
  { organisation }: HandingOver,
): Promise<readonly ToHandOver[]> {
  const issuer = (await listMineIn(work)).find((one) => one.organisation.id === organisation);
  if (issuer === undefined) return [];
  const isOpen = (closesAt: Temporal.Instant | undefined) =>
    closesAt === undefined || Temporal.Instant.compare(closesAt, work.now) > 0;
  return [
    ...issuer.drafts.map(({ id, title, corrects }) => ({
      key: `calls.draft ${id}`,
      label: corrects ? texts.correction(title) : texts.draft(title),
      at: `/appels/publier/${id}`,
    })),
    ...issuer.calls
      .filter(({ state, closesAt }) => state === "published" && isOpen(closesAt))
      .map(({ number, title }) => ({
        key: `calls.call ${number}`,
        label: texts.open(title),
        at: `/appels/${number}/gerer`,
      })),
  ];
}
