/*
 * What a guest finds on the spot. The list is ours; `tags` are the words under which published tables say the same
 * (lieux de médiation numérique, hub-lo, Gironde).
 */

export const EQUIPMENT = [
  { key: "table", label: "une table", tags: ["table", "bureau", "poste de travail", "teletravail", "coworking"] },
  { key: "wifi", label: "le Wi-Fi", tags: ["wifi", "wi-fi", "wi fi", "internet sans fil"] },
  { key: "meeting-room", label: "une salle de réunion", tags: ["salle de reunion", "salle reunion"] },
  { key: "projector", label: "un vidéoprojecteur", tags: ["videoprojecteur", "video projecteur", "projecteur"] },
  { key: "whiteboard", label: "un tableau", tags: ["tableau blanc", "paperboard"] },
  { key: "computer", label: "un ordinateur", tags: ["ordinateur", "poste informatique", "pc portable"] },
  { key: "tablet", label: "une tablette", tags: ["tablette"] },
  { key: "printer", label: "une imprimante", tags: ["imprimante", "impression", "photocopieu"] },
  { key: "scanner", label: "un scanner", tags: ["scanner", "numeriseur"] },
  { key: "kitchen", label: "une cuisine", tags: ["cuisine", "kitchenette"] },
  { key: "coffee", label: "du café, du thé", tags: ["cafe offert", "machine a cafe", "cafetiere"] },
  { key: "telephone-corner", label: "un coin pour téléphoner", tags: ["cabine telephonique", "coin telephone"] },
  { key: "quiet-room", label: "une pièce au calme", tags: ["salle de repos", "piece calme"] },
  { key: "yard", label: "une cour ou un jardin", tags: ["cour", "jardin", "terrasse"] },
  { key: "workshop", label: "un atelier, des outils", tags: ["atelier bois", "imprimante 3d", "decoupe laser", "fablab"] },
  { key: "play", label: "un coin pour les enfants", tags: ["coin enfant", "espace enfant"] },
  { key: "bikes", label: "de quoi attacher un vélo", tags: ["parking velo", "garage a velo", "arceaux"] },
  { key: "lockers", label: "un vestiaire qui ferme", tags: ["vestiaire", "casier"] },
] as const; // prettier-ignore
