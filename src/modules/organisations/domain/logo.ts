import { addressOf, type Organisation } from "./organisation.ts";

/** A logo is drawn in this frame, on white: three wide, two high, sharp on a screen of twice as many dots. */
export const LOGO_FRAME = { width: 360, height: 240, fit: "contain" } as const;

/** What it shows is said in a line. */
export const MOST_LOGO_WORDS = 160;

/** Where the logo of an organisation is, and what it shows; undefined: its flag stands there. */
export function logoOf({
  number,
  logo,
  isHidden = false,
}: Pick<Organisation, "number" | "logo"> & { readonly isHidden?: boolean }):
  | { readonly at: string; readonly words: string }
  | undefined {
  if (logo === undefined || isHidden) return undefined;
  return { at: `${addressOf({ number })}/logo/${logo.print}`, words: logo.words };
}

/** Why a logo is not kept, or not taken down. */
export type LogoRefusal = "not-allowed" | "taken-down-by-moderation" | "no-logo";
