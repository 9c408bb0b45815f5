export const texts = {
  full: "Trop de pages suivent en direct en ce moment. Celle-ci se met à jour toutes les quinze secondes.",
  noNumber: "L’adresse de ce direct ne dit pas un numéro que nous aurions donné.",
};
