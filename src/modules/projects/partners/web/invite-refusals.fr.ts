import type { InviteToAnswerRefusal } from "../actions/invite-structure.ts";

const unknown = "Cette réponse, ou ce cercle, n’existe pas ou n’existe plus.";
const nothingLeft = "Rien n’est parti : recommencez.";

/** Why a structure was not written to, and what one can do. */
export const inviteRefusals: Record<InviteToAnswerRefusal, string> = {
  "unknown-answer": unknown,
  "unknown-circle": unknown,
  "already-ended": "Cette réponse est terminée : rien n’est parti.",
  "not-a-facilitator":
    "Seules les personnes qui animent ce cercle peuvent inviter : rien n’est parti.",
  "circle-closed": "Ce cercle est fermé : personne n’y entre plus.",
  "not-a-table": nothingLeft,
  "a-workbook": nothingLeft,
  "too-long": nothingLeft,
  "nobody-to-ask":
    "Ce cercle a déjà écrit à cette adresse : on n’y écrit qu’une fois. Rien n’est parti.",
  "no-link-in-words":
    "Ce que vous écrivez contient un lien ou une adresse : enlevez-le. Rien n’est parti.",
  "not-a-draft": nothingLeft,
  "not-yet": nothingLeft,
  "reminded-already": nothingLeft,
};
