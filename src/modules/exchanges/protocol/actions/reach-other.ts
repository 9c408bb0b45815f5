import { mayReachIn, type PersonId, type Work } from "#services/house";

/** Of these persons, those whom what these speakers say, or show, in an exchange reaches. */
export async function whomItReachesIn(
  work: Work,
  {
    speakers,
    people,
  }: { readonly speakers: readonly PersonId[]; readonly people: readonly PersonId[] },
): Promise<readonly PersonId[]> {
  let reached = people;
  for (const from of new Set(speakers)) reached = await mayReachIn(work, reached, { from });
  return reached;
}
