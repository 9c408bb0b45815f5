import type { PersonId } from "./meeting.ts";

/** Where a member stands towards a meeting. */
export const STANDS = ["coming", "present", "telephone", "excused", "represented"] as const;
export type Stands = (typeof STANDS)[number];

/** Where one member stands, and who holds their power. */
export interface Seat {
  readonly person: PersonId;
  readonly stands: Stands;
  readonly holder: PersonId | undefined;
  readonly isMuted: boolean;
  readonly isRemoved: boolean;
  /** Writes there and is not of the circle, or left it before the meeting was over: no voice of it. */
  readonly isGuest: boolean;
}

/** How a circle meets, until it says otherwise: each holds one power, and nothing says how many must be there. */
export const USUAL = { isOpen: false, powers: 1, quorum: undefined } as const;

/** How a circle meets. */
export interface Setting {
  /** Whoever is in reads and writes at its meetings; a visitor reads minutes that are approved. */
  readonly isOpen: boolean;
  /** How many powers one member holds at most. */
  readonly powers: number;
  /** How many must be there or represented; undefined: nothing asks for it. */
  readonly quorum: number | undefined;
}

/** Which members are there: in the room, or on the telephone; not who was shown out. */
export function isThere({
  stands,
  isRemoved,
  isGuest,
}: Pick<Seat, "stands" | "isRemoved" | "isGuest">): boolean {
  return (stands === "present" || stands === "telephone") && !isRemoved && !isGuest;
}

/** Powers count where who holds them is there, up to as many as the circle allows. */
export function representedOf<Of extends Seat>(
  seats: readonly Of[],
  { powers }: Pick<Setting, "powers">,
): readonly Of[] {
  const there = new Set(seats.filter(isThere).map(({ person }) => person));
  const held = new Map<PersonId, number>();
  return seats.filter(({ stands, holder }) => {
    if (stands !== "represented" || holder === undefined || !there.has(holder)) return false;
    const before = held.get(holder) ?? 0;
    held.set(holder, before + 1);
    return before < powers;
  });
}

export interface Voices {
  readonly there: number;
  readonly represented: number;
  /** Whether there are enough; undefined where nothing asks for it. */
  readonly isQuorate: boolean | undefined;
}

/** How many voices there are, and whether that is enough. */
export function voicesOf(seats: readonly Seat[], setting: Setting): Voices {
  const there = seats.filter(isThere).length;
  const represented = representedOf(seats, setting).length;
  const { quorum } = setting;
  return {
    there,
    represented,
    isQuorate: quorum === undefined ? undefined : there + represented >= quorum,
  };
}

/** Who still has to answer what is put: who is there and has said nothing. */
export function awaitedOf<Of extends Seat>(
  seats: readonly Of[],
  answered: ReadonlySet<PersonId>,
): readonly Of[] {
  return seats.filter((seat) => isThere(seat) && !answered.has(seat.person));
}

/** What one says of a decision that is put. */
export interface Answered {
  readonly person: PersonId;
  readonly answer: "agrees" | "objects";
}

/** Why what is put is not taken yet, first what weighs most; or that it is ("agreed"). */
export type Outcome = "objected" | "too-few" | "awaited" | "agreed";

/** Where a decision that is put stands: taken once there are enough voices and all who are there consent. */
export function outcomeOf(
  seats: readonly Seat[],
  setting: Setting,
  answers: readonly Answered[],
): Outcome {
  if (answers.some(({ answer }) => answer === "objects")) return "objected";
  if (voicesOf(seats, setting).isQuorate === false) return "too-few";
  const answered = new Set(answers.map(({ person }) => person));
  return awaitedOf(seats, answered).length > 0 ? "awaited" : "agreed";
}

/** What members said of the date in the calendar. */
export type Replies = ReadonlyMap<PersonId, "yes" | "maybe" | "no">;

/**
 * Where members stand before the room opens: whether one comes has one home, the calendar; to whom one gives one’s power
 * is said here, and holds as long as the calendar says that one does not come.
 */
export function standsBefore(seats: readonly Seat[], replies: Replies): readonly Seat[] {
  const known = new Set(seats.map(({ person }) => person));
  const others = [...replies].filter(([person]) => !known.has(person));
  const unsaid = { holder: undefined, isMuted: false, isRemoved: false, isGuest: false };
  return [
    ...seats.flatMap((seat) => {
      const reply = replies.get(seat.person);
      if (reply === undefined || isThere(seat)) return [seat];
      if (reply === "maybe") return [];
      if (reply === "yes") return [{ ...seat, stands: "coming" as const, holder: undefined }];
      return [seat.stands === "represented" ? seat : { ...seat, stands: "excused" as const }];
    }),
    ...others.flatMap(([person, reply]) =>
      reply === "maybe"
        ? []
        : [
            {
              ...unsaid,
              person,
              stands: reply === "yes" ? ("coming" as const) : ("excused" as const),
            },
          ],
    ),
  ];
}
