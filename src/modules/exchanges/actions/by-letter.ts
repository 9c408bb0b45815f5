import type { Id } from "#basics/id";
import { findOrganisationIn, hasWhoMayIn } from "#modules/organisations";
import type { OrganisationId } from "#rules/organisations";
import type { AddressId } from "#rules/people";
import { declaredIn, type Work } from "#services/house";

/** An exchange, as far as it matters who answers for whoever gives. */
interface OfGiver {
  readonly need: Id<"Need">;
  readonly kind: string;
  readonly giverOrganisation: OrganisationId | undefined;
}

/** What is said from the letter of an organisation that nobody represents here: yes, no, and that it is off. */
const BY_LETTER: readonly string[] = ["accept", "decline", "cancel"];

/** Whether an act may be taken from such a letter. */
export function isSaidByLetter(act: string): boolean {
  return BY_LETTER.includes(act);
}

/** That they can welcome no more is said by any of its letters, one that served included; a yes never is (decision 0155). */
export function isSaidByAnyLetter(act: string): boolean {
  return act === "decline" || act === "cancel";
}

/**
 * The address at which an organisation that nobody represents here is asked, and answers by its letter. Asked of the module
 * above each time a letter goes, a link serves or a page is seen, and kept nowhere here. From the day on which somebody may
 * say yes for it here there is none: they answer, and the letters that left serve no more. Who only says that they represent it,
 * and could not answer, silences no letter.
 */
export async function answersAtIn(
  work: Work,
  { need, kind: name, giverOrganisation: organisation }: OfGiver,
): Promise<AddressId | undefined> {
  const kind = declaredIn(work.app, "exchangeKinds").find((kinds) => Object.hasOwn(kinds, name));
  const { answersAt } = kind?.[name] ?? {};
  if (organisation === undefined || answersAt === undefined) return undefined;
  const found = await findOrganisationIn(work, organisation);
  if (found === undefined || found.isHidden) return undefined;
  if (await hasWhoMayIn(work, { organisation, power: "approve" })) return undefined;
  return answersAt(work, { need });
}
