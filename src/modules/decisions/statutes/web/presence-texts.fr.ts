/** The sentences of the attendance sheet and of the convocation. */
export const texts = {
  title: "Feuille de présence",
  around: "Comme en assemblée",
  secret:
    "Cette question est à bulletin secret : la feuille dit qui a voté, jamais ce qui a été répondu.",
  lead: "Qui a voté, et comment. Jamais ce qui a été répondu.",
  table: "Présence des membres",
  member: "Membre",
  presence: "Présence",
  recorded: "Noté par",
  sign: "Signature",
  present: {
    there: "A voté",
    "on-paper": "A voté sur papier",
    away: "Pas de bulletin",
  },
  represented: (by: string) => `Représenté·e par ${by}`,
  representedSilent: (by: string) => `Procuration à ${by}, sans bulletin pour l’instant`,
  recordedBy: (by: string, day: string) => `${by}, le ${day}`,
  counts: (there: number, of: number) =>
    there > 1 ? `${there} membres sur ${of} ont voté` : `${there} membre sur ${of} a voté`,
  representedCount: (count: number) =>
    count > 1 ? `${count} membres représentés` : `${count} membre représenté`,
  through: (count: number) =>
    count > 1
      ? `${count} membres parlent par délégation. Une délégation est personnelle : la feuille ne dit pas qui.`
      : "Un membre parle par délégation. Une délégation est personnelle : la feuille ne dit pas qui.",
  download: "Télécharger en tableur",
  paper: "Noter un bulletin ou une procuration sur papier",
  convocation: "La convocation à imprimer",
  print: "Cette page s’imprime sur une feuille A4, avec une colonne pour signer.",
  question: (words: string) => `Question : ${words}`,
  when: (from: string, to: string) => `Du ${from} au ${to}`,

  summons: {
    title: "Convocation",
    print: "Cette page s’imprime sur une feuille A4 : le talon du bas se coupe et se rend.",
    circle: (name: string) => `Les membres du cercle « ${name} » sont appelés à décider.`,
    question: "La question",
    answers: "Les réponses proposées",
    dates: "Quand",
    votes: (from: string, to: string) => `On vote du ${from} au ${to}.`,
    article: "Ce qui permet de décider ainsi",
    quorum: (count: number) =>
      `La question ne décide que si ${count} voix sur 100 au moins s’expriment.`,
    how: "Comment voter",
    onSite: (at: string) => `En ligne, à cette adresse : ${at}`,
    onPaper:
      "Sur papier, en remettant votre bulletin à une personne qui anime le cercle, avant la fin du vote.",
    secret: "À bulletin secret, le vote se fait en ligne seulement.",
    proxy: "Donner procuration",
    proxyHow: (most: number) =>
      `Remplissez le talon et remettez-le à une personne qui anime le cercle avant la fin du vote. Une personne reçoit ${most > 1 ? `${most} procurations` : "une procuration"} au plus. Si vous votez vous-même, c’est votre bulletin qui compte.`,
    noProxy: "Les statuts ne prévoient pas de procurations sur papier pour cette question.",
    online:
      "Vous pouvez aussi confier votre voix en ligne, à la personne de votre choix, et la reprendre quand vous voulez.",
    coupon: "Talon à couper : procuration",
    me: "Je soussigné·e",
    gives: "donne procuration à",
    forThis: (question: string) => `pour la question « ${question} ».`,
    date: "Date et signature",
  },

  csv: {
    name: "presence",
    columns: ["Membre", "Présence", "Représenté par", "Noté par", "Noté le"],
    present: {
      there: "a voté",
      "on-paper": "a voté sur papier",
      represented: "représenté",
      away: "pas de bulletin",
    },
  },
} as const;
