interface About {
  readonly instance: string;
  readonly name: string;
  /** On what: « Firefox sur Linux ». */
  readonly device: string;
}

const notYou =
  "Ce n’est pas vous ? Entrez par un code, ouvrez « Vos connexions » (dans « Votre compte »), retirez ce que vous ne reconnaissez pas, et fermez les autres connexions.";

/** What each address of a person is told of their passkeys. */
export const passkeyLetters = {
  added: ({ instance, name, device }: About) => ({
    subject: "Une clé d’accès a été ajoutée à votre compte",
    text: [
      `Bonjour ${name},`,
      `Une clé d’accès a été ajoutée à votre compte ${instance}, avec ${device}. Elle permet d’entrer sans code, depuis l’appareil qui la garde.`,
      "C’est bien vous ? Ne faites rien.",
      notYou,
    ].join("\n\n"),
  }),
  removed: ({ instance, name, device }: About) => ({
    subject: "Une clé d’accès a été retirée de votre compte",
    text: [
      `Bonjour ${name},`,
      `Une clé d’accès de votre compte ${instance} (${device}) a été retirée : elle ne sert plus à entrer. Un code, comme toujours, suffit.`,
      notYou,
    ].join("\n\n"),
  }),
  allRemoved: ({ instance, name }: Omit<About, "device">) => ({
    subject: "Les clés d’accès de votre compte ont été retirées",
    text: [
      `Bonjour ${name},`,
      `Une adresse de votre compte ${instance} a changé : par prudence, les clés d’accès ont été retirées avec elle. Un code suffit pour entrer ; vous pourrez ensuite en ajouter de nouvelles.`,
      notYou,
    ].join("\n\n"),
  }),
  copied: ({ instance, name, device }: About) => ({
    subject: "Une clé d’accès a peut-être été copiée",
    text: [
      `Bonjour ${name},`,
      `Une clé d’accès de votre compte ${instance} (${device}) a répondu comme si elle existait deux fois. Personne n’est entré, et elle ne sert plus.`,
      "Entrez par un code, puis ajoutez une nouvelle clé si vous le voulez.",
      notYou,
    ].join("\n\n"),
  }),
} as const;
