/** What stands on the page of a structure of which only a letter spoke. */
export const BY_LETTER_PURPOSE =
  "Elle a ouvert sa porte par une lettre, sans compte, pour que l’on y travaille une journée.";

/** Why its page is no more: it comes back if the letter opens the door again, and not where moderation hid it. */
export const DOOR_CLOSED = "Sa porte, ouverte par une lettre, est refermée.";
