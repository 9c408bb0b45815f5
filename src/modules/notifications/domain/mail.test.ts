import { expect, test } from "vitest";

import { composeMail, type MailPart } from "./mail.ts";

const part: MailPart = {
  subject: "3 nouveaux appels pour « jardin partagé »",
  title: "Votre alerte : appels avec « jardin partagé »",
  why: "vous avez demandé à être prévenu des appels avec « jardin partagé ».",
  stop: "/l/courriels/calls.new-call/1/s",
  entries: [
    {
      title: "Jardins <nourriciers> & cie",
      at: "/appels/12",
      lines: ["Commune de <img src=x>Crest.", "jusqu’au lundi 30 novembre"],
    },
  ],
  change: { label: "Changer cette alerte", at: "/l/alerte/1/s" },
};
const mail = {
  instance: "Archipel des Tests",
  site: "https://archipel.example.org",
  stopAll: "/l/courriels/tout/2/s",
  answered: true,
};

test("the subject says what is inside, and how many other subjects there are", () => {
  expect(composeMail({ ...mail, parts: [part] }).subject).toBe(part.subject);
  expect(composeMail({ ...mail, parts: [part, part] }).subject).toBe(
    `${part.subject}, et 1 autre sujet`,
  );
  expect(composeMail({ ...mail, parts: [part, part, part] }).subject).toBe(
    `${part.subject}, et 2 autres sujets`,
  );
});

test("no comma follows a question", () => {
  const asks = { ...part, subject: "Quelles dates vous vont ?" };
  expect(composeMail({ ...mail, parts: [asks, part, part] }).subject).toBe(
    "Quelles dates vous vont ? Et 2 autres sujets",
  );
});

test("text and HTML both say why, and give the link of each thing, the one that stops it, and the one that stops all", () => {
  const { text, html } = composeMail({ ...mail, parts: [part] });
  for (const said of [text, html]) {
    expect(said).toContain(part.why);
    expect(said).toContain("https://archipel.example.org/appels/12");
    expect(said).toContain("https://archipel.example.org/l/courriels/calls.new-call/1/s");
    expect(said).toContain("https://archipel.example.org/l/courriels/tout/2/s");
    expect(said).toContain("Répondez à ce courriel");
  }
});

test("to ears: its title is its subject, its headings begin at the first level, each line is a paragraph", () => {
  const { html, subject } = composeMail({ ...mail, parts: [part] });
  expect(html).toContain(`<html lang="fr">`);
  expect(html).toContain(`<title>${subject}</title>`);
  expect([...html.matchAll(/<h(\d)/g)].map(([, level]) => level)).toEqual(["1", "2"]);
  expect(html).toContain("<p>jusqu’au lundi 30 novembre</p>");
});

test("nobody is promised an answer when no human address is known", () => {
  expect(composeMail({ ...mail, answered: false, parts: [part] }).text).not.toContain("Répondez");
});

test("the HTML twin holds no image, no style sheet, no script, and escapes what a call says", () => {
  const { html } = composeMail({ ...mail, parts: [part] });
  expect(html).not.toMatch(/<(img|link|script|style|iframe)/);
  expect(html).toContain("Jardins &lt;nourriciers&gt; &amp; cie");
  expect(html).toContain("Commune de &lt;img src=x&gt;Crest.");
});
