import type { PersonId } from "../../domain/organisation.ts";
import type { Representative } from "../../domain/representative.ts";

/** Who ticks: the one who goes, and those who stay. */
export type HandoverSide = "given" | "received";

/** What any association passes on when somebody goes, and that no computer knows. */
export const USUAL_ITEMS = [
  "keys",
  "bank",
  "mailbox",
  "contracts",
  "archives",
  "register",
  "contacts",
] as const;
export type UsualItem = (typeof USUAL_ITEMS)[number];

/** The side on which somebody ticks the list of a role: its holder gives, another representative receives. */
export function sideOf(
  role: Pick<Representative, "person">,
  mine: Pick<Representative, "person"> | undefined,
): HandoverSide | undefined {
  if (mine === undefined) return undefined;
  return mine.person === role.person ? "given" : "received";
}

/** Whether both said so, of each thing that is to be passed on. */
export function isPassedOn(
  items: readonly string[],
  ticks: readonly {
    readonly item: string;
    readonly side: HandoverSide;
    readonly person: PersonId;
  }[],
): boolean {
  return items.every((item) =>
    (["given", "received"] as const).every((side) =>
      ticks.some((one) => one.item === item && one.side === side),
    ),
  );
}

/** What the one who goes says was given, and nobody says was received: among what the list holds today. */
export function toReceive(
  items: readonly string[],
  ticks: readonly { readonly item: string; readonly side: HandoverSide }[],
): readonly string[] {
  const isTicked = (item: string, side: HandoverSide) =>
    ticks.some((one) => one.item === item && one.side === side);
  return items.filter((item) => isTicked(item, "given") && !isTicked(item, "received"));
}
