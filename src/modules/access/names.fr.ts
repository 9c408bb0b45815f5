import type { Names } from "#services/house";

/** How the things of this module are called, for who operates and in the settings of letters. */
export const names: Names = {
  schemas: {
    access: "Ce qui est partagé, et avec qui",
  },
  limits: {
    "private-from-place": "Adresses privées lues d’un même endroit",
    "private-of-address": "Lectures d’une adresse privée",
  },
  subjects: { access: "Ce que vous partagez" },
  letters: { "access.party-joined": "Quelqu’un rejoint un groupe avec qui vous partagez" },
  mine: "Ce qui est partagé, et qui a lu",
};
