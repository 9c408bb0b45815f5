export const letterTexts = {
  why: "Vous recevez ce courriel parce que l’on vous confie des passages.",
  subject: (count: number) =>
    count === 1
      ? "Aujourd’hui, vous passez chez quelqu’un"
      : `Aujourd’hui, vous passez chez ${count} personnes`,
  says: (name: string) => `Aujourd’hui, vous passez chez ${name}`,
  line: "Quand vous y serez allé·e, un geste suffit pour le dire.",
  title: (name: string) => `Votre passage chez ${name}`,
  lead: (day: string) => `C’était prévu le ${day}. Dites-le quand vous y êtes allé·e.`,
  passed: "Je suis passé·e",
  passedAt: (hours: string) => `Je suis passé·e (${hours})`,
  fromOn: (hour: string) => `Ici, un geste suffit pour le dire, à partir de ${hour}.`,
  said: "C’est dit. Merci.",
  saidAt: (hours: string) => `C’est dit (${hours}). Merci.`,
} as const;
