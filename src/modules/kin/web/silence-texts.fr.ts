import { of } from "#basics/french/elision.fr";

const days = (count: number) => (count === 1 ? "un jour" : `${count} jours`);

/** « Notre silence ». */
export const silenceTexts = {
  title: (name: string) => `Quand ${name} et vous ne vous faites plus signe`,
  way: "Si nous ne nous faisons plus signe",
  lead: "Rien n’est regardé tant que vous n’avez pas dit oui tous les deux. Seuls les jours sont comptés, jamais ce qui se dit.",
  after: (most: number) => `Après ${days(most)} sans signe, on vous demande « un petit signe ? ».`,
  longer:
    "Quand vous ne vous faites plus signe plus longtemps que d’ordinaire, on vous demande « un petit signe ? ».",
  how: "D’où vient ce nombre de jours",
  howSays: "et ce qui compte comme un signe",
  rule: "Ce nombre est appris de vous deux : c’est deux fois votre plus long silence des huit dernières semaines, et jamais moins de trois jours. Un silence dont on vous a prévenus n’allonge pas ce nombre. Les jours fériés ne comptent pas, et rien n’est demandé ces jours-là.",
  counts:
    "Un mot écrit ici compte quand l’autre répond : ce que l’un écrit seul ne dit rien de l’autre. « On s’est parlé » compte toujours.",
  next: "La question est posée à vous deux. Un geste suffit : « on s’est parlé ». Sans signe après le nombre de jours que vous avez choisi, vous êtes prévenus tous les deux.",
  today:
    "Personne d’autre n’est prévenu, sauf ceux que l’un de vous a lui-même choisis dans « Prévenir quelqu’un » : ils lisent alors son nom seul.",
  replaces:
    "Cette page ne remplace ni une téléassistance ni un appel de secours. Urgence : 15 ou 112. Par messages : 114. Maltraitance : 3977.",
  delay: "Combien de jours attendre après la question ?",
  delays: { 1: "Un jour", 2: "Deux jours", 3: "Trois jours", 7: "Une semaine" },
  delayEmpty: "Choisissez un nombre de jours.",
  propose: "Le proposer",
  mine: (name: string, delay: number) =>
    `Vous l’avez proposé, en attendant ${days(delay)} après la question. ${name} n’a pas encore répondu.`,
  takeBack: "Ne plus le proposer",
  theirs: (name: string, delay: number) =>
    `${name} le propose, en attendant ${days(delay)} après la question.`,
  proposes: (name: string) => `${name} vous propose que votre silence soit remarqué.`,
  answerTo: (name: string) => `Répondre à ${name}, de votre silence`,
  yes: "Oui, d’accord",
  no: "Pas maintenant",
  noSays: (name: string) =>
    `Si vous dites « pas maintenant », rien ne le dit à ${name}. Vous pouvez changer d’avis.`,
  declined: (name: string, delay: number) =>
    `${name} le propose, en attendant ${days(delay)} après la question. Vous avez dit « pas maintenant ».`,
  finallyYes: "Finalement, oui",
  letterTitle: (name: string) => `Remarquer un silence entre ${name} et vous ?`,
  letterYes:
    "C’est d’accord, entre vous deux. Chacun l’arrête quand il veut, dans « Nos nouvelles ».",
  letterNo: (name: string) =>
    `C’est noté. Rien ne le dit à ${name}. Vous pouvez changer d’avis, ou fermer cette page.`,
  agreed: (delay: number) =>
    `Vous êtes d’accord tous les deux. Après la question, on attend ${days(delay)}.`,
  others: "Et si le silence dure ?",
  othersSays:
    "Vous êtes prévenus tous les deux. Personne d’autre ne l’est tant que vous ne l’avez pas choisi, chacun pour soi : un service qui l’a accepté d’abord, puis des personnes, une par une.",
  othersTold: (names: readonly string[]) =>
    `Vous êtes prévenus tous les deux. Puis, comme vous l’avez choisi : ${names.join(", puis ")}. Cette liste ne se lit que par vous.`,
  othersWay: "Voir ou choisir qui d’autre est prévenu",
  quiet: (mine: string) =>
    `Vos heures calmes : ${mine}. À ces heures, rien n’est demandé ni dit ; la suite attend.`,
  quietOf: (name: string, theirs: string) => `Celles ${of(name)} : ${theirs}.`,
  quietChange: "Changer mes heures calmes",
  end: "Arrêter",
  endSays: "Cela s’arrête aussitôt pour vous deux, sans dire pourquoi.",
  paused: "En pause : en ce moment, rien n’est compté ni demandé.",
  learning: (left: number) =>
    `Nous apprenons encore de vos jours : il faut huit semaines. Encore ${days(left)}. D’ici là, rien n’est demandé.`,
  seldom:
    "Vous vous faites signe trop rarement pour savoir ce qui est inhabituel : rien n’est demandé.",
  known: (longest: number) =>
    longest === 1
      ? "D’ordinaire, vous vous faites signe chaque jour."
      : `D’ordinaire, vous vous faites signe au moins tous les ${longest} jours.`,
  silence: (count: number) =>
    count === 0
      ? "Aujourd’hui, il y a eu un signe."
      : `Le dernier signe date d’il y a ${days(count)}.`,
  often: (months: number | undefined) =>
    months === undefined
      ? "Il arrive que la question vienne pour rien : moins d’une fois en cinq ans, quand on se parle autant que vous."
      : `Il arrive que la question vienne pour rien : environ une fois en ${sayMonths(months)}, quand on se parle autant que vous ; moins, si l’on a un jour fixe.`,
  waits: (name: string) => `Un petit signe ? La question est posée à ${name} et à vous.`,
  waitsStill: (name: string) => `Toujours pas de signe entre ${name} et vous.`,
  spokeWith: (name: string) => `On s’est parlé aujourd’hui, avec ${name}`,
  asked: "Un petit signe ? La question vous a été posée à tous les deux.",
  told: "Il n’y a toujours pas eu de signe. Vous êtes prévenus tous les deux.",
  awayHead: "En vacances, ou ailleurs",
  awayLine: (from: string, until: string) => `Du ${from} au ${until}, rien n’est compté.`,
  awayBack: "Finalement non",
  awayBackOf: (from: string) => `Finalement non, du ${from}`,
  awayAdd: "Dire des jours d’absence",
  awayTitle: (name: string) => `Des jours où ${name} ou vous êtes ailleurs`,
  awayLead:
    "Vacances, voyage, hôpital : on ne dit pas pourquoi, ni qui. Ces jours-là ne sont pas comptés.",
  from: "Du",
  until: "Au",
  dayEmpty: "Écrivez un jour, par exemple 12/03/2026.",
  awaySend: "Ne pas compter ces jours",
} as const;

function sayMonths(months: number): string {
  const years = Math.round(months / 12);
  return months < 24 ? `${months} mois` : `${years} ans`;
}

export const silenceRefusals = {
  "unknown-bond": "Ces nouvelles sont terminées : relisez la liste.",
  "nothing-proposed": "Ce n’est plus proposé.",
  "not-asked": "C’est à l’autre personne de répondre.",
  "ends-before": "Le dernier jour est avant le premier.",
  "too-long-away": "C’est plus de trois mois : arrêtez plutôt.",
  "already-over": "Ces jours sont passés.",
} as const;

export const silenceMailTexts = {
  proposed: {
    why: "Vous recevez ce courriel parce que quelqu’un avec qui vous échangez des nouvelles vous le propose.",
    subject: "Remarquer un silence entre vous deux ?",
    says: (name: string) => `${name} vous propose que votre silence soit remarqué`,
    lines: (count: number) => [
      `Si vous ne vous faites plus signe plus longtemps que d’ordinaire, on vous le demande à tous les deux ; après ${days(count)}, vous êtes prévenus tous les deux. Seuls les jours sont comptés.`,
      "Deux boutons, sans vous connecter : « Oui, d’accord », ou « Pas maintenant », que rien ne dit.",
      silenceTexts.replaces,
    ],
  },
  sign: {
    why: "Vous recevez ce courriel parce que vous êtes d’accord, avec quelqu’un de proche, pour que votre silence soit remarqué.",
    subject: "Un petit signe ?",
    says: (name: string) => `${name} et vous, on s’est parlé ? Dites-le d’un geste`,
    lines: (count: number) => [
      `Le dernier signe date d’il y a ${days(count)}, plus que d’ordinaire. La question est posée à vous deux.`,
      silenceTexts.replaces,
    ],
  },
  lasts: {
    why: "Vous recevez ce courriel parce que vous êtes d’accord, avec quelqu’un de proche, pour que votre silence soit remarqué.",
    subject: "Toujours pas de signe",
    says: (name: string) => `Toujours pas de signe entre ${name} et vous`,
    lines: (count: number) => [
      `Le dernier date d’il y a ${days(count)}. Cette lettre est écrite à vous deux. Qui de vous l’a choisi dans « Prévenir quelqu’un » a aussi sa liste prévenue : « Tout va bien », sur cette page-là, le lui dit.`,
      silenceTexts.replaces,
    ],
  },
} as const;

export const silenceKept = {
  what: "Si vous et une personne proche en êtes d’accord : que votre silence soit remarqué, les jours d’absence dits, et les questions posées à vous deux.",
  why: "Demander « un petit signe ? » quand le silence dure plus que d’ordinaire.",
  howLong: "Six mois une fois passés ; l’accord, jusqu’à ce que l’une des deux l’arrête ou parte.",
} as const;
