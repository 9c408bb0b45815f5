/** What can be reported, by its kind. */
export const kinds: Readonly<Record<string, string>> = {
  call: "appel",
  question: "question",
  structure: "structure",
  logo: "logo d’une structure",
  photo: "photo d’une personne",
  circle: "cercle",
  message: "message",
  vote: "vote",
  offre: "offre de service",
  mot: "mot dit dans un échange",
  local: "local",
  relais: "relais d’un appel",
  "rendez-vous": "rendez-vous",
  orientation: "ligne d’une table d’orientation",
};

/** A kind that nobody named goes by no English name. */
export const otherKind = "autre contenu";

/** What the picture of a person is called. */
export const pictureOf = (name: string) => `Photo de ${name}`;
