/** The sentences about ages: nobody who is of age is asked anything. */
export const ageTexts = {
  title: "Votre âge",
  lead: "Nous ne demandons d’âge à personne. Seules les personnes de moins de dix-huit ans disent leur année de naissance, pour être protégées.",
  bands: {
    adult: "Rien n’est gardé de votre âge : vous êtes ici comme une personne majeure.",
    adolescent:
      "Vous avez dit avoir entre 15 et 17 ans. Vous agissez seul·e ici, et rien de vous n’est montré à qui n’est pas entré.",
    child: "Vous avez moins de quinze ans : votre parent agit pour vous.",
  },
  year: (year: number) =>
    `Année de naissance gardée : ${year}. Elle sera oubliée à vos dix-huit ans.`,
  minor: "Vous avez moins de dix-huit ans ?",
  field: "Votre année de naissance",
  help: "Quatre chiffres. De 15 à 17 ans, vous venez seul·e, sans page publique. Avant 15 ans, un parent crée le compte et agit avec vous (loi du 6 janvier 1978, article 45).",
  notAYear:
    "Écrivez quatre chiffres, d’une année de naissance de moins de dix-huit ans. Si vous êtes majeur·e, laissez vide.",
  send: "Dire mon année de naissance",
  younger: "Et avant quinze ans ?",
  adult: "Je suis majeur·e",
  adultSays: "L’année gardée est effacée.",
  saved: "C’est fait.",
  parentFirst:
    "Avant quinze ans, on n’est pas seul ici. Avec un parent : effacez ce compte, puis il en fait un pour vous, depuis le sien.",
  tooYoungTitle: "Avec un parent",
  tooYoung: [
    "Avant quinze ans, la loi demande qu’un parent soit avec vous.",
    "Si vous veniez d’entrer seul·e, rien n’a été gardé de ce que vous avez écrit : ni nom, ni adresse.",
    "Demandez à l’un de vos parents : il entre avec son adresse, va dans « Mandats », puis « Inscrire quelqu’un qui n’a pas d’adresse ». Vous serez membre pour de bon, et il agira avec vous.",
  ],
  tooYoungHelp: "Une question ? Quelqu’un peut vous répondre.",
  help2: "Aide avec ce site",
} as const;
