import { MOST_PASSKEYS } from "../../domain/passkey.ts";

/** Passkeys, « clés d’accès » : on the page of one's connections, when coming in, and where a device is asked. */
export const passkeyTexts = {
  section: "Clés d’accès",
  says: "Une clé d’accès reste dans votre appareil, et s’ouvre comme lui : votre doigt, votre visage ou son code. Vous entrez sans attendre de courriel, et personne ne peut vous la faire dire. Le code par courriel marche toujours.",
  add: "Ajouter une clé d’accès",
  notHere: (site: string) =>
    `Les navigateurs ne gardent de clés que pour une adresse en « https ». Celle d’ici, ${site}, n’en permet pas : on entre par un code.`,
  made: (day: string) => `ajoutée ${day}`,
  used: (day: string) => `servie pour la dernière fois ${day}`,
  never: "pas encore servie",
  remove: "Retirer",
  removeOf: (device: string, day: string) => `Retirer la clé de ${device}, ajoutée ${day}`,
  removeTitle: "Retirer cette clé d’accès ?",
  removeSays: (device: string) =>
    `La clé de ${device} ne servira plus à entrer ici. Vous pourrez aussi l’effacer dans les réglages de votre appareil. Chacune de vos adresses sera prévenue.`,
  cancel: "Annuler",
  done: {
    cle: "C’est fait : cet appareil a une clé d’accès. Chacune de vos adresses a été prévenue.",
    "cle-retiree": "C’est fait : cette clé ne sert plus à entrer.",
  },
  make: {
    title: "Ajouter une clé d’accès",
    says: "Votre appareil va vous demander de vous montrer : votre doigt, votre visage ou son code. Il garde la clé ; nous n’en recevons que ce qui permet de la reconnaître.",
    send: "Faire la clé",
  },
  enter: {
    open: "Entrer avec une clé d’accès",
    help: "Si vous en avez ajouté une à votre compte, sur cet appareil ou sur un autre.",
    title: "Entrer avec une clé d’accès",
    says: "Votre appareil va vous demander de vous montrer : votre doigt, votre visage ou son code.",
    send: "Utiliser ma clé",
    byCode: "Entrer plutôt par un code",
  },
  script: {
    without:
      "Cette page a besoin d’un script pour parler à votre appareil, et il ne marche pas ici. Le code par courriel, lui, n’en a pas besoin.",
    unable:
      "Ce navigateur ne sait pas se servir de clés d’accès. Le code par courriel marche comme toujours.",
    stopped:
      "L’appareil n’a rien donné : vous avez peut-être annulé, ou il n’a pas de clé pour ce site. Vous pouvez réessayer.",
    already: "Cet appareil a déjà une clé d’accès pour votre compte.",
  },
  propose: {
    title: "Une clé d’accès, pour vous aussi ?",
    says: "Vous tenez cette instance, ou vous y décidez pour d’autres : votre compte mérite plus qu’une boîte aux lettres. Avec une clé d’accès, vous entrez d’un geste.",
    later: "Plus tard",
  },
  refusals: {
    "not-signed-in": "Votre connexion est finie. Entrez de nouveau.",
    enough: `Vous avez déjà ${MOST_PASSKEYS} clés d’accès : retirez-en une d’abord.`,
    over: "La demande était trop ancienne, ou venait d’un autre navigateur. Recommencez.",
    "not-made": "La clé n’a pas pu être faite. Recommencez.",
    known: "Cette clé est déjà connue ici.",
    "unknown-passkey":
      "Cette clé n’ouvre pas de compte ici. Elle a peut-être été retirée : entrez par un code.",
    copied:
      "Cette clé a répondu comme si elle existait deux fois : par prudence, elle a été retirée. Entrez par un code, puis ajoutez-en une nouvelle.",
    "too-many":
      "Beaucoup d’essais sont venus d’ici. Attendez quelques minutes, ou entrez par un code.",
  },
} as const;
