export const texts = {
  title: "Mon fil",
  awaits: "Ce qui vous attend",
  calm: "Rien n’attend de réponse de vous. Ce qui viendra sera ici, et dans votre courriel du matin.",
  news: "Du nouveau chez vous",
  noNews:
    "Rien de nouveau depuis votre dernière visite. Les nouvelles de vos cercles et des appels que vous suivez viennent ici.",
} as const;
