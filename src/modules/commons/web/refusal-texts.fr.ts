/** Of a document that another part of the house keeps. */
export const keptElsewhere =
  "Ce texte vient d’une autre page du cercle, une réunion par exemple : c’est de là qu’il se publie, et il ne s’efface pas ici.";
/** Added where somebody would change what is said of it. */
export const factsElsewhere =
  "Sa licence ne change pas ici, et qui l’a écrit ne s’y dit pas : laissez cette question vide.";
/** Added once nobody writes in it any more. */
export const isSettled = "Il est arrêté : il ne change plus.";

export const againstItsOrigin =
  "Ce document vient d’un autre, dont la licence n’accepte pas celle-ci. Gardez celle de l’original.";
export const forTablesAlone =
  "La licence ODbL est faite pour des données : choisissez-en une autre pour un texte.";
