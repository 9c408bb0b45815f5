import type { Names } from "#services/house";

/** How the things of this module are called, for who operates and in the settings of letters. */
export const names: Names = {
  schemas: {
    conversations: "Fils de discussion et notes",
  },
  subjects: {
    conversations: "Fils et mots",
  },
  letters: {
    "conversations.message": "Messages d’un fil",
    "conversations.remark": "Commentaires d’un document",
    "conversations.mention": "Quelqu’un est cité dans un fil",
  },
  rows: { "conversations.note": "mot" },
  reportables: {
    message: "message",
  },
  mine: "Vos mots",
};
