import { type Meeting, type PersonId, stageOf } from "./meeting.ts";

/** How who acts stands towards a meeting. */
export interface Standing {
  readonly person: PersonId | undefined;
  /** Of its circle. */
  readonly isMember: boolean;
  /** Facilitates its circle. */
  readonly keepsCircle: boolean;
  /** Leads the meeting: named for it, or facilitates the circle. */
  readonly facilitates: boolean;
  /** Whoever is in reads and writes at the meetings of its circle, today: « réunions ouvertes ». */
  readonly isOpen: boolean;
}

/** Whether whoever is in reads and writes there: as the circle said when its room opened, and says still. */
export function isOpenTo(
  { isOpen }: Pick<Standing, "isOpen">,
  { wasOpen }: Pick<Meeting, "wasOpen">,
): boolean {
  return isOpen && wasOpen !== false;
}

/** Its members; where meetings are open, whoever is in, and a visitor once the minutes are approved. */
export function maySee(
  { person, isMember, isOpen }: Standing,
  { approvedAt }: Pick<Meeting, "approvedAt">,
): boolean {
  if (isMember) return true;
  return isOpen && (person !== undefined || approvedAt !== undefined);
}

/** Points are written beforehand by any member, and by who leads once it is open. */
export function mayWritePoints(
  { isMember, facilitates }: Standing,
  meeting: Pick<Meeting, "openedAt" | "closedAt">,
): boolean {
  const stage = stageOf(meeting);
  return stage === "before" ? isMember : stage === "open" && facilitates;
}

/** Members write in the room while it is open; where meetings are open, whoever is in. */
export function maySpeak(
  { person, isMember, isOpen }: Standing,
  meeting: Pick<Meeting, "openedAt" | "closedAt">,
): boolean {
  return person !== undefined && (isMember || isOpen) && stageOf(meeting) === "open";
}

/** Marks, answers to what is put, seats: members alone, while it is open. */
export function mayTakePart(
  { isMember }: Standing,
  meeting: Pick<Meeting, "openedAt" | "closedAt">,
): boolean {
  return isMember && stageOf(meeting) === "open";
}

/** Who leads opens and closes it and its points, gives the floor, writes in who telephones, keeps order. */
export function mayLead({ facilitates, isMember }: Standing): boolean {
  return isMember && facilitates;
}
