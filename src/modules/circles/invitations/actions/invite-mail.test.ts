import { expect, test } from "vitest";

import { invitationMail } from "./invite-mail.fr.ts";

const asked = {
  by: "Solène",
  circle: "À table, ensemble",
  purpose: "Ouvrir une cuisine à cinq.",
  words: undefined,
  about: undefined,
  isKnown: false,
  link: "/l/invitation/1/s",
  isReminder: false,
};

test("who has an account is not told that their address is erased", () => {
  expect(invitationMail(asked).why).toContain("votre adresse est effacée");
  const known = invitationMail({ ...asked, isKnown: true });
  expect(known.why).not.toContain("votre adresse est effacée");
  expect(known.why).toContain("votre compte reste comme il est");
});

test("a structure reads the call first, by a page of ours", () => {
  const about = {
    structure: "Les Cuisines du Jabron",
    title: "Cuisines ouvertes",
    at: "/appels/12",
    lines: ["À envoyer au plus tard le lundi 15 mars."],
    next: "/reponses/1",
    nextSays: "ouvrez la réponse.",
  };
  const mail = invitationMail({ ...asked, about });
  expect(mail.subject).toContain("répondre ensemble à « Cuisines ouvertes »");
  expect(mail.entries.map(({ at }) => at)).toEqual(["/appels/12", "/l/invitation/1/s"]);
  const elsewhere = invitationMail({ ...asked, about: { ...about, at: "https://example.org" } });
  expect(elsewhere.entries[0]?.at).toBe("/l/invitation/1/s");
});
