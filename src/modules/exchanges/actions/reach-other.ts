import { whoBlockedIn } from "#modules/moderation";
import type { PersonId, Work } from "#services/house";

/** Of these persons, those whom what these speakers say, or show, in an exchange reaches. */
export async function whomItReachesIn(
  work: Work,
  {
    speakers,
    people,
  }: { readonly speakers: readonly PersonId[]; readonly people: readonly PersonId[] },
): Promise<readonly PersonId[]> {
  let reached = people;
  for (const person of new Set(speakers)) {
    const closed = await whoBlockedIn(work, { person, among: reached });
    reached = reached.filter((one) => !closed.has(one));
  }
  return reached;
}
