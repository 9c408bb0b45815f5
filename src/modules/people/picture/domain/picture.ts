import type { AgeBand } from "../../domain/age.ts";

/** A picture fills this frame: a token is small, and sharp on a screen of twice as many dots. Some kilobytes. */
export const PICTURE_FRAME = { width: 128, height: 128, fit: "cover" } as const;

/** Who sees the picture of a person: those whom they know here, whoever came in, everyone. */
export const AUDIENCES = ["near", "members", "everyone"] as const;
export type Audience = (typeof AUDIENCES)[number];

/** Who looks at it. */
export type Reader = "oneself" | "near" | "member" | "visitor";

/**
 * To whom somebody may show their picture. Anybody can come in here, so that « whoever came in » is as good as
 * public: a minor shows it to those whom they know, never further (loi 78-17, art. 45). Who is under fifteen acts
 * through a parent, and a mandate never shows a face.
 */
export function audiencesFor(band: AgeBand): readonly Audience[] {
  if (band === "adult") return AUDIENCES;
  return band === "adolescent" ? ["near"] : [];
}

/** What was chosen, as far as it holds for that age: chosen before one said to be a minor, it reaches less far. */
export function audienceHeld(chosen: Audience, band: AgeBand): Audience | undefined {
  const allowed = audiencesFor(band);
  return allowed.includes(chosen) ? chosen : allowed.at(-1);
}

/** Whether a reader sees the picture of somebody, before the gate between persons is asked. */
export function isShownTo(reader: Reader, chosen: Audience, band: AgeBand): boolean {
  if (reader === "oneself") return true;
  const held = audienceHeld(chosen, band);
  if (held === "near") return reader === "near";
  return held === "everyone" || (held === "members" && reader !== "visitor");
}

/** Where a picture is. */
export const addressOf = (handle: string) => `/photos/${handle}`;

/** Why a picture is not kept, or not taken down. */
export type PictureRefusal =
  | "not-signed-in"
  | "not-at-that-age"
  | "no-picture"
  | "taken-down-by-moderation";
