export const texts = {
  reload: "Recharger pour voir la suite",
  lost: "Hors ligne : on reprend dès que possible, rien ne sera perdu.",
  tour: "Beaucoup de pages suivent en direct : celle-ci se met à jour toutes les quinze secondes.",
  fin: "Cette page ne suit plus en direct.",
};
