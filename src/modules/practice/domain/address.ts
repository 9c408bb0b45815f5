import type { SituationId } from "./situation.ts";

/** The page of a situation. */
export const situationAt = (situation: SituationId): string => `/pratiques/situations/${situation}`;

/** Where a member proposes dates to a circle. */
export const datesFor = ({ id }: { readonly id: string }): string =>
  `/rendez-vous/sondages/nouveau?cercle=${id}`;

/** The pages of a community, by its circle. */
export function communityAt(
  { number, id }: { readonly number: number | undefined; readonly id: string },
  rest = "",
): string {
  return `/pratiques/cercle/${number ?? id}${rest}`;
}
