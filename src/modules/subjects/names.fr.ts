import type { Names } from "#services/house";

/** How the things of this module are called, for who operates and in the settings of letters. */
export const names: Names = {
  schemas: {
    subjects: "Thèmes et mots",
  },
  acts: {
    "word-line-added": "Mot ajouté à la liste",
    "word-line-changed": "Ligne de la liste des mots changée",
    "word-line-removed": "Ligne de la liste des mots retirée",
    "word-lines-imported": "Lignes de mots apportées",
    "word-left": "Mot laissé de côté",
    "words-left-forgotten": "Mots laissés de côté : rendus",
  },
};
