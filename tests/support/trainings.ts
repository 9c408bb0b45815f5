import type { SpaceId } from "#services/house";

import type { AddTraining } from "../../src/modules/trainings/actions/keep-training.ts";

/** What is told of a training of one morning, two days after what is now in tests, unless more is said. */
export const toldTraining = (space: SpaceId, more: Partial<AddTraining> = {}): AddTraining => ({
  space,
  words: { title: "Tailler", about: undefined, address: "Le verger", video: undefined },
  commune: undefined,
  when: {
    zone: "Europe/Paris",
    day: Temporal.PlainDate.from("2026-12-01"),
    at: Temporal.PlainTime.from("09:00"),
    rule: { every: "once" },
    except: { school: undefined, holidays: undefined },
  },
  minutes: 180,
  seenBy: "everyone",
  capacity: undefined,
  quiet: true,
  programme: {
    steps: [{ minutes: 60, title: "Regarder" }],
    knows: ["lire un arbre", "tailler un pommier"],
    forWhom: undefined,
    bring: undefined,
    trainerName: undefined,
  },
  trainer: "me",
  skills: [],
  ...more,
});
