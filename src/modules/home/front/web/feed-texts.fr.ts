export const texts = {
  title: "Mon fil",
  lead: "D’abord ce qui attend une réponse de vous, puis ce qui est nouveau là où vous êtes.",
  awaits: "Ce qui vous attend",
  calm: "Rien n’attend de réponse de vous. Ce qui viendra sera ici, et dans votre courriel du matin.",
  news: "Du nouveau chez vous",
  noNews:
    "Rien de nouveau depuis votre dernière visite. Les nouvelles de vos cercles et des appels que vous suivez viennent ici.",
  ways: {
    dates: "Voir vos dates",
    around: "Voir autour de vous",
    circles: "Voir vos cercles",
    calls: "Chercher un appel",
    mails: "Choisir ce qui vous est écrit",
  },
  all: "Voir tout votre fil",
} as const;
