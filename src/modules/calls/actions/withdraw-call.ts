import type { Work } from "#services/house";

import { holdNotices, saveChanges } from "../store/saving.ts";
import { withdrawCall } from "../store/visibility.ts";

/**
 * The body of a call took it back: it leaves the lists at once, and its address answers that it is
 * gone (410), with the reason. Twice changes nothing. Told as `calls.call-withdrawn`.
 */
export async function withdrawCallIn(
  work: Work,
  asked: { readonly source: string; readonly sourceId: string; readonly why: string },
): Promise<void> {
  const [known] = await holdNotices(work, asked.source, [asked.sourceId]);
  if (known?.call === undefined) return;
  if (!(await withdrawCall(work, known.call, asked.why))) return;
  await saveChanges(work, [{ call: known.call, what: "withdrawn", words: asked.why }]);
  await work.tell({ name: "calls.call-withdrawn", subject: known.call, payload: {} });
}
