import { dayOf, PARIS, writeDate, writeTime } from "#basics/dates";

const when = (instant: Temporal.Instant) =>
  `${writeDate(dayOf(instant))} à ${writeTime(instant.toZonedDateTimeISO(PARIS).toPlainTime())} (heure de Paris)`;

interface Counting {
  readonly name: string;
  readonly takesEffect: Temporal.Instant;
}

/** The letters about a lost address: each says to whom it is addressed, and what one can do. */
export const recoveryLetters = {
  /** To a member of the circle whom the demander named. */
  witness: ({ to, name, link }: { to: string; name: string; link: string }) => ({
    subject: `Est-ce bien ${name} qui vous le demande ?`,
    text: [
      `Bonjour ${to},`,
      `Quelqu’un dit être ${name}, avoir perdu son adresse, et vous demande de le confirmer. Vous êtes dans un même cercle.`,
      `Ne confirmez que si vous venez de lui parler, de vive voix ou au téléphone, à un numéro que vous connaissiez déjà. En cas de doute, dites non : personne n’y perd rien.`,
      `Pour répondre :\n\n${link}`,
      "Si vous ne faites rien, rien ne change.",
    ].join("\n\n"),
  }),
  /** To each address of the person: the way to stop it comes first. */
  keep: ({ name, takesEffect, link }: Counting & { link: string }) => ({
    subject: "Quelqu’un demande à entrer dans votre compte avec une autre adresse",
    text: [
      `Bonjour ${name},`,
      `Quelqu’un dit avoir perdu votre adresse et demande à entrer dans votre compte avec une autre. La demande a été confirmée. Elle prendra effet le ${when(takesEffect)}.`,
      `Ce n’est pas vous ? Arrêtez-la, c’est un seul bouton :\n\n${link}`,
      "C’est bien vous ? Ne faites rien.",
    ].join("\n\n"),
  }),
  /** To the new address. */
  counting: ({ name, takesEffect }: Counting) => ({
    subject: "Votre demande est confirmée",
    text: [
      `Bonjour ${name},`,
      `Votre demande est confirmée. Vous pourrez entrer avec cette adresse à partir du ${when(takesEffect)}.`,
      "D’ici là, vos autres adresses et vos appareils sont prévenus, et peuvent l’arrêter : cela vous protège.",
    ].join("\n\n"),
  }),
  done: () => ({
    subject: "Vous pouvez entrer avec cette adresse",
    text: [
      "Bonjour,",
      "C’est fait : vous entrez maintenant avec cette adresse. L’ancienne ne sert plus, et tous les appareils doivent entrer de nouveau.",
    ].join("\n\n"),
  }),
  stopped: () => ({
    subject: "Votre demande a été arrêtée",
    text: [
      "Bonjour,",
      "La demande d’entrer dans un compte avec cette adresse a été arrêtée. Rien n’a changé.",
      "Si c’est une erreur, demandez de l’aide à la personne qui tient ce site.",
    ].join("\n\n"),
  }),
} as const;

/** What the person reads on each page, on every device, while it counts. */
export const warningOf = (takesEffect: Temporal.Instant) =>
  `Quelqu’un demande à entrer dans votre compte avec une autre adresse, le ${when(takesEffect)}. Ce n’est pas vous ? Arrêtez-le ici.`;
