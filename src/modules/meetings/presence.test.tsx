import { expect, test } from "vitest";

import { newId } from "#basics/id";
import { write } from "#ui/frame";

import { frameOf } from "../../ui/test-frame.ts";
import { texts as calledAs } from "./actions/texts.fr.ts";
import type { PersonId } from "./domain/meeting.ts";
import { type Seat, USUAL } from "./domain/quorum.ts";
import { PresenceView } from "./web/presence.tsx";

test("from outside, those who are called alike are counted, in sentences that begin as sentences do", async () => {
  const [leads, ...members] = Array.from({ length: 5 }, () => newId<"Person">());
  const called = new Map<PersonId, string>([
    ...members.map((one): [PersonId, string] => [one, calledAs.member]),
    ...(leads === undefined ? [] : [[leads, calledAs.facilitates] as const]),
  ]);
  const seats = [...called.keys()].map((who, i): Seat => ({
    person: who,
    stands: i === 0 ? "telephone" : "present",
    holder: undefined,
    isMuted: false,
    isRemoved: false,
    isGuest: false,
  }));
  const seen = {
    seats,
    names: called,
    setting: { ...USUAL, isOpen: true },
    voices: { there: 5, represented: 0, isQuorate: undefined },
    stage: "over",
    standing: {
      person: undefined,
      isMember: false,
      keepsCircle: false,
      facilitates: false,
      isOpen: true,
    },
  } as const;
  const html = await write(frameOf({}), <PresenceView seen={seen} />);
  const said = html.replace(/<[^>]*>/g, "").replace(/\s+/g, " ");
  expect(said).toContain("L’animation, 3 membres. Un membre au téléphone.");
});
