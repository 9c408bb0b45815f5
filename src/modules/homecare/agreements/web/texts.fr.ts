/** Agreements between bodies, for everyone. */
export const texts = {
  title: "Accords entre structures",
  lead: "Ce que des structures qui viennent à domicile ont décidé ensemble, par écrit, et qui répond aux personnes. Chacun peut les lire.",
  none: "Aucun accord n’est encore signé ici.",
  noneHelp: "Un modèle est prêt, à changer avec vos mots.",
  model: "Lire le modèle",
  modelLead:
    "Six parties, à changer avec vos mots. Rien de ce texte n’oblige à rien avant d’être signé.",
  begin: "En faire mon texte, dans les communs",
  beginSays:
    "Il s’écrit dans vos communs. Publiez-le quand il est prêt : c’est le texte publié que l’on signe.",
  mine: "Signer un texte, pour votre structure",
  mineSays:
    "Le texte est publié dans les communs. Votre structure répondra aux personnes, pour toutes celles qui signeront.",
  organisation: "Pour quelle structure ?",
  organisationEmpty: "Choisissez une structure.",
  choose: "Choisissez",
  text: "L’adresse du texte publié",
  textHelp:
    "Copiée de la page du texte, entière ou en partie : tout ce qui contient son numéro suffit.",
  textEmpty: "Écrivez l’adresse du texte.",
  contact: "Comment la joindre, pour répondre aux personnes ?",
  contactHelp:
    "Un téléphone ou une adresse de la structure, sans nom de personne : tout le monde le lit.",
  contactEmpty: "Écrivez comment la joindre.",
  review: "Quel jour le relirez-vous ensemble ?",
  reviewHelp: "Dans trois ans au plus. Ce jour se lit parmi vos dates.",
  reviewEmpty: "Écrivez un jour.",
  send: "Signer",
  signFor: (name: string) => `Signer pour ${name}`,
  leaveFor: (name: string) => `Ne plus en être : ${name}`,
  leave: "Ne plus en être",
  leaveSays:
    "Aucune raison n’est demandée. Si c’est la structure qui répond aux personnes, l’accord est terminé pour toutes.",
  leaveNow: "Oui, ne plus en être",
  reviewed: "Nous l’avons relu",
  reviewedSend: "Relu : dire le jour d’après",
  signed: "Qui l’a signé",
  earlier: (version: number) => `a signé la version ${version}, et n’a pas encore relu la suite`,
  answers: (name: string, contact: string) => `Qui répond aux personnes : ${name}, ${contact}.`,
  reviewOn: (day: string) => `À relire le ${day}.`,
  read: "Lire le texte",
  version: (number: number) => `C’est la version ${number} qui est signée.`,
  latest: (number: number) => `La version ${number} est la dernière qu’une structure a relue.`,
  changed: "Le texte a changé depuis : il vaut comme il a été signé, jusqu’à la relecture.",
  signedAgreement: "A signé l’accord",
  answersYou: (name: string, contact: string) =>
    `Qui répond à vos demandes sur vos données : ${name}, ${contact}.`,
  together: "Ce que nous faisons ensemble",
  dated: (title: string) => `Relire l’accord « ${title} »`,
} as const;

export const refusals = {
  "not-for-them":
    "Il faut pouvoir dire oui pour une structure, et que le soutien à domicile soit ouvert ici.",
  "unknown-text": "Nous ne trouvons pas ce texte, ou il n’est pas publié.",
  "signed-already": "Ce texte est déjà celui d’un accord : ouvrez-le pour le signer.",
  "too-many": "Une structure répond de vingt accords au plus. Terminez-en un d’abord.",
  "changed-meanwhile": "Le texte a changé entre-temps : relisez-le. Rien n’est encore signé.",
  "too-long": "C’est trop long : dites-le en moins de mots.",
  "review-not-to-come": "Ce jour n’est pas à venir.",
  "review-too-far": "Choisissez un jour dans les trois ans.",
  "unknown-agreement": "Cet accord n’est plus là.",
  "unknown-space": "Ce texte ne peut pas être commencé.",
} as const;
