import type { Occasion, PersonId } from "./occasion.ts";

/**
 * How somebody stands towards the space of an occasion: it is their own; they facilitate its circle; they represent
 * its organisation with the power to publish; they are a member, or represent it otherwise; or are outside.
 */
export type Standing = "owner" | "facilitator" | "member" | "outside";

/** Who asks, and how they stand. */
export interface Asker {
  readonly person: PersonId | undefined;
  readonly standing: Standing;
  /** Outside, and asked to this occasion by name: two sides agreed on it (`attendees`). */
  readonly isAttendee?: boolean;
}

/** What everyone may see, and moderation did not hide. */
export function isPublic({ seenBy, isHidden }: Pick<Occasion, "seenBy" | "isHidden">): boolean {
  return seenBy === "everyone" && !isHidden;
}

/** What is public is seen by everyone; the rest by those of its space, and by who is asked to it by name. */
export function maySee(
  { standing, isAttendee = false }: Asker,
  occasion: Pick<Occasion, "seenBy" | "isHidden">,
): boolean {
  return standing !== "outside" || isAttendee || isPublic(occasion);
}

/**
 * Any member of a circle that lives adds an occasion, as any adds a task; in the name of an organisation, who may
 * publish for it; in one's own, oneself.
 */
export function mayAdd(
  { person, standing }: Asker,
  { of }: { readonly of: "circle" | "organisation" | "person" },
): boolean {
  if (person === undefined || standing === "outside") return false;
  return of === "organisation" ? standing === "facilitator" : true;
}

/**
 * Words, dates and places are changed, and cancelled, by who made it and who facilitates or publishes; of what two sides
 * agreed on, on its own page alone.
 */
export function mayChange(asker: Asker, occasion: Pick<Occasion, "madeBy" | "page">): boolean {
  return occasion.page === undefined && mayOrganise(asker, occasion);
}

/** Who came is noted, and the sheet of paper printed, by who made it and who facilitates or publishes. */
export function mayOrganise(
  { person, standing }: Asker,
  { madeBy }: Pick<Occasion, "madeBy">,
): boolean {
  if (person === undefined || standing === "outside") return false;
  return standing !== "member" || person === madeBy;
}

/** Who sees it may say whether they come, once they are somebody here; of what two sides agreed on, on its own page. */
export function mayReply(
  asker: Asker,
  occasion: Pick<Occasion, "seenBy" | "isHidden" | "page">,
): boolean {
  return asker.person !== undefined && occasion.page === undefined && maySee(asker, occasion);
}

/** Who comes, and how many they are, is for those of its space. */
export function mayReadNames({ standing }: Asker): boolean {
  return standing !== "outside";
}
