import { texts } from "./sharing-texts.fr.ts";

/** Where one sees who sees what. */
export const AT = "/moi/partages";
/** Where a witness types what somebody said before them. */
export const WITNESS = "/temoin";
/** Where who acts for somebody makes the sheets. */
export const PAPERS = "/agir/partages";

export const aboveSharings = [{ label: texts.mine, at: "/moi" }] as const;
export const aboveOneSharing = [...aboveSharings, { label: texts.title, at: AT }] as const;
