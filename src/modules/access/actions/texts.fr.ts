/** For the page on private life. */
export const keptTexts = {
  what: "Ce que vous partagez, avec qui et jusqu’à quand, le texte que vous avez accepté, et le journal de qui a vu quoi.",
  why: "Pour que vous puissiez le reprendre, et savoir qui l’a ouvert.",
  howLong:
    "Les partages et le journal sont gardés comme preuve de ce qui a été convenu. Ils ne contiennent ni noms ni contenus.",
} as const;

/** The same, for files. */
export const keptFilesTexts = {
  what: "Les fichiers que vous déposez, chiffrés, avec leur nom et le jour. Ce que votre téléphone écrit dans une photo (lieu, date, appareil) est retiré avant de la garder.",
  why: "Pour ceux avec qui vous les partagez.",
  howLong:
    "Jusqu’à ce que vous les retiriez. Si vous partez, ceux de votre espace sont détruits ; ceux donnés à un cercle y restent, sans votre nom.",
} as const;
