/** What a private address of this kind opens. */
export const kindTexts = {
  label: "votre calendrier",
  says: "Qui la connaît lit vos dates : vos tâches, vos votes, vos échanges, ce que vos structures doivent faire. Rien d’autre, et rien ne peut y être changé.",
  name: "Mes dates sur Archipel",
} as const;

/** How an agenda takes the address. */
export const stepsTexts = {
  title: "La mettre dans votre agenda",
  open: "Ouvrir dans mon agenda",
  openSays:
    "Ce bouton suffit souvent, sur un iPhone, un Mac, ou avec Thunderbird. Sinon, suivez les pas de votre appareil.",
  ways: [
    {
      title: "iPhone ou iPad",
      steps: [
        "Copiez l’adresse.",
        "Ouvrez Calendrier, puis « Calendriers » en bas de l’écran.",
        "Choisissez « Ajouter un calendrier », puis « Ajouter un calendrier avec abonnement ».",
        "Collez l’adresse, et validez.",
      ],
    },
    {
      title: "Téléphone Android",
      steps: [
        "Sur un ordinateur, ouvrez calendar.google.com avec le compte du téléphone.",
        "À côté de « Autres agendas », touchez le signe plus, puis « À partir de l’URL ».",
        "Collez l’adresse. Vos dates viennent sur le téléphone dans la journée.",
        "Sans compte Google : l’application libre ICSx⁵ prend l’adresse directement.",
      ],
    },
    {
      title: "Ordinateur",
      steps: [
        "Thunderbird : « Nouvel agenda », puis « Sur le réseau », et collez l’adresse.",
        "Outlook : « Ajouter un calendrier », puis « S’abonner à partir du web ».",
        "Nextcloud : « Nouvel abonnement à un agenda par lien ».",
      ],
    },
  ],
  late: "Un agenda revient lire quelques fois par jour : ce qui change ici se voit chez vous un peu plus tard.",
} as const;
