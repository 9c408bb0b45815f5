/** Words that each need holds, and that tell nothing of which one it is. */
export const COMMON_WORDS =
  "aide aider aidée besoin chercher cherche trouver avoir demander demande vouloir faire pouvoir " +
  "personne quelqu'un gens service merci bonjour urgent apprendre servir comprendre petit petite " +
  "à a les d’une d’un d'une quand plus rien tout toute tous chez sans bien être " +
  "grand grande deux trois quatre cinq six sept huit dix douze vingt";
