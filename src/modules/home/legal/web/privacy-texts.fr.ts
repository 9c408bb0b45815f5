/** What is kept of people, in ten lines and then whole. */
export const privacyTexts = {
  title: "Ce que nous gardons de vous",
  who: "Qui en répond",
  whoIs: (publisher: string) =>
    `${publisher} décide de ce que ce site garde et répond de vos données.`,
  nobody:
    "Personne d’autre que la machine où elle est installée ne reçoit vos données : cette instance n’est ouverte à personne.",
  short: "En dix lignes",
  inShort: [
    "On lit et on cherche ici sans compte, sans traceur et sans publicité.",
    "Avec un compte, nous gardons votre adresse, le nom que vous avez choisi, et ce que vous faites ici.",
    "Cela sert à faire ce que vous demandez, et à rien d’autre.",
    "Rien n’est vendu, ni prêté, ni donné à un service de mesure d’audience.",
    "Ce qui est confié en privé est chiffré. Chaque accès accordé a une fin, et la personne concernée voit qui a lu.",
    "Chaque chose a une durée ; passé ce temps, elle s’efface.",
    "Aucun témoin (cookie) ne sert à vous suivre.",
    "Vous pouvez voir, emporter, corriger et effacer ce qui est à vous.",
    "Une question ? Une personne vous répond dans le mois.",
    "Si la réponse ne vous convient pas, la CNIL peut être saisie.",
  ],
  mine: "Voir mes données",
  whole: "Tout lire",
  wholeSays:
    "Qui en répond, vos droits, nous écrire, la CNIL, les témoins, ce qui est gardé et combien de temps",
  tableSays: (count: number) => `Quoi, pourquoi, combien de temps : ${count} lignes`,
  cookies: "Les témoins de connexion (cookies)",
  cookiesAre: [
    "Un témoin pour rester connecté, quand vous entrez avec votre adresse. Il dure 60 jours sans visite.",
    "Un témoin qui protège les formulaires contre les envois faits à votre place. Il disparaît quand vous fermez le navigateur.",
    "Deux témoins si vous choisissez la teinte ou la taille du texte ; un, si vous acceptez sur « Autour de moi » un fond de carte venu d’ailleurs (un geste l’efface).",
    "Dans un document, ce que vous tapez reste sur votre appareil, chiffré, jusqu’à ce que vous le gardiez ; cela part quand vous sortez.",
    "En affichage simple, sur « Chez moi » et sur « Prévenir quelqu’un », votre navigateur garde une seule page, « Pas de réseau », avec le 15, le 112 et le 114. Si vous l’avez voulu sur cet appareil, elle montre aussi qui vous appelez : nom et numéro. Rien d’autre n’y est gardé, et cela part quand vous sortez.",
    "Aucun ne sert à vous suivre : la loi n’oblige donc pas à vous demander un accord.",
  ],
  table: "Ce qui est gardé",
  why: "Pourquoi",
  howLong: "Combien de temps",
  backups:
    "Les sauvegardes contiennent les mêmes données. Ce qui ouvre les textes chiffrés est sauvegardé à part et effacé après 30 jours : passé ce délai, ce que vous avez effacé ne peut plus être lu nulle part.",
  durations: "Combien de temps, ligne par ligne",
  rights: "Ce que vous pouvez demander",
  yourRights: [
    "Voir et emporter vos données.",
    "Les corriger, ou les effacer.",
    "Demander qu’on cesse de s’en servir, ou vous y opposer.",
    "Retirer à tout moment un accord que vous avez donné.",
    "Dire ce qu’il faudra en faire après votre mort.",
  ],
  how: "Le plus simple : entrez, puis ouvrez « Ce qui est à vous », « Vos données ». Sinon, écrivez-nous. Une personne vous répond dans le mois.",
  write: "Écrire au sujet de mes données",
  cnil: "Si la réponse ne vous convient pas, vous pouvez vous adresser à la CNIL, 3 place de Fontenoy, TSA 80715, 75334 Paris Cedex 07, ou sur",
  law: "Règlement (UE) 2016/679, articles 12 à 22 ; loi n° 78-17 du 6 janvier 1978.",
} as const;
