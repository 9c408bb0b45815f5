import { capital } from "#basics/text";
import { of } from "#basics/french/elision.fr";

/** The sentences of letters about votes. */
export const texts = {
  why: {
    asked: "Un cercle dont vous êtes membre pose une question.",
    summoned: "Un cercle dont vous êtes membre vous convoque à un vote qui décide.",
    closing: "Un vote de vos cercles se ferme, et votre voix y est silencieuse.",
    closed: "Un vote de vos cercles est compté.",
    delegateVoted: "La personne à qui vous confiez votre voix a voté.",
    objected: "Quelqu’un a une objection à ce que vous proposez.",
    recorded: "Quelqu’un a noté pour vous un bulletin ou une procuration de papier.",
    entrusted: "Quelqu’un vous confie sa voix.",
    refused: "La personne à qui vous confiez votre voix ne l’accepte pas.",
    gone: "La personne à qui vous confiez votre voix a quitté un cercle.",
  },
  asked: (count: number) =>
    count > 1 ? `${count} questions de vos cercles` : "Une question de votre cercle",
  summoned: (count: number) =>
    count > 1 ? `${count} convocations à voter` : "Convocation à voter",
  closing: (count: number) =>
    count > 1 ? `${count} votes se ferment bientôt` : "Un vote se ferme bientôt",
  closed: (count: number) => (count > 1 ? `${count} votes sont comptés` : "Un vote est compté"),
  delegateVoted: (count: number) =>
    count > 1 ? `On a voté pour vous ${count} fois` : "On a voté pour vous",
  objected: "Une objection à votre proposition",
  objectedSays:
    "Lisez-la sur la page du vote. Une fois le vote clos, vous pourrez changer la proposition et redemander au cercle.",
  recorded: "Un bulletin de papier noté pour vous",
  entrusted: (count: number) =>
    count > 1 ? `${count} voix vous sont confiées` : "Une voix vous est confiée",
  refused: "Votre voix n’a pas été acceptée",
  gone: "Votre voix n’a plus personne pour la porter",
  votes: (from: string, until: string) => `On vote du ${from} au ${until}.`,
  until: (until: string) => `On vote jusqu’au ${until}.`,
  article: (article: string) => `Selon les statuts : ${article}.`,
  voteHere: "Vous pouvez voter par ce lien, une fois, sans entrer sur le site.",
  seal: (seal: string) => `Sceau du compte : ${seal}`,
  read: "Vous pouvez lire son bulletin sur la page du vote. Votre propre vote l’emporterait.",
  look: "Si ce n’est pas ce que vous vouliez, votez vous-même : votre bulletin l’emporte.",
  fromTo: (name: string) => capital(of(name)),
  answer: "Vous pouvez accepter, ou non. Sans réponse, elle compte.",
  refusedBy: (name: string) =>
    `${name} ne porte pas votre voix. Vous pouvez la confier à quelqu’un d’autre.`,
  goneSays: (name: string) =>
    `${name} n’est plus dans le cercle. Vous pouvez confier votre voix à quelqu’un d’autre.`,
} as const;
