import { groupsOf, profileOf, type Sheet } from "../counting/sheet.ts";

/** Voices by option, in the order of the question; groups of options, most approved first, equals together. */
export interface Approval {
  readonly voices: readonly number[];
  readonly order: readonly (readonly number[])[];
}

/** Counts approvals: each voice approves as many options as it likes, 1 by each (Brams and Fishburn 1978). */
export function countApproval(sheet: Sheet): Approval {
  const voices = profileOf(sheet, 1).map(([, approved]) => approved ?? 0);
  const order = groupsOf(sheet.options, (one, other) => (voices[other] ?? 0) - (voices[one] ?? 0));
  return { voices, order };
}
