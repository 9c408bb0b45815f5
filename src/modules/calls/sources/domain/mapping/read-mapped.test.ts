import fc from "fast-check";
import { expect, test } from "vitest";

import type { Notice } from "../../../domain/notice.ts";
import { closesAt } from "../../../domain/publish/closing.ts";
import { type Mapping, mappingShape } from "./mapping.ts";
import { readMapped } from "./read-mapped.ts";

const PLAIN: Mapping = {
  source: "table",
  prefix: "essai",
  columns: {
    titre: { from: ["titre"] },
    organisme: { from: ["qui"], otherwise: "Région des Rives" },
  },
};

function read(record: unknown, columns: Mapping["columns"] = {}, more: Partial<Mapping> = {}) {
  const mapping = { ...PLAIN, ...more, columns: { ...PLAIN.columns, ...columns } };
  return readMapped(JSON.stringify(record), mapping);
}

function noticeOf(...asked: Parameters<typeof read>): Notice {
  const answer = read(...asked);
  if (!answer.read) throw new Error(answer.detail);
  return answer.notice;
}

test("lists, words without accents nor capitals, values that say nothing", () => {
  const notice = noticeOf(
    {
      titre: "Jardins <b>partagés</b>",
      publics: "Association loi 1901|||Communes|Autre",
      themes: ["Éducation & recherche : Lycée", "Hors liste", "Jardinage"],
      html: "<ul><li>Drôme</li><li>07</li></ul>",
    },
    {
      public: { from: ["publics"], words: { "ASSOCIATION*": "associations", autre: "" } },
      themes: { from: ["themes"], words: { jardinage: "food ; environment" } },
      departements: { from: ["html"] },
    },
  );
  expect(notice.title).toBe("Jardins partagés");
  expect(notice.body.name).toBe("Région des Rives");
  expect(notice.audiences).toEqual(["association", "local-authority"]);
  expect(notice.themes).toEqual(["education", "food", "environment"]);
  expect(notice.doubts).toEqual(["thème inconnu : Hors liste"]);
  expect(notice.places.map((place) => place.code)).toEqual(["07", "26"]);
});

test("several paths: a text takes them all, a single value the first that speaks, or all where they are joined", () => {
  const notice = noticeOf(
    { titre: "", nom: "Fonds", sous: "2026", a: "<p>Un.</p>", b: "Deux.", c: "Un." },
    {
      titre: { from: ["titre", "nom", "sous"], join: " – " },
      lien: { from: ["page", "autre"], say: "https://portail.example.org/{}" },
      description: { from: ["a", "b"] },
    },
  );
  expect(notice.title).toBe("Fonds – 2026");
  expect(notice.sections.map(({ text }) => text)).toEqual(["Un.\n\nDeux."]);
  const linked = noticeOf(
    { titre: "Fonds", autre: 44 },
    { lien: { from: ["page", "autre"], say: "https://portail.example.org/{}", pad: 4 } },
  );
  expect(linked.url).toBe("https://portail.example.org/0044");
});

test("contacts are found in a text for people; a deadline keeps its hour; a bracket fills both bounds", () => {
  const notice = noticeOf(
    {
      titre: "Fonds",
      contact:
        '<p>Service : <a href="mailto:Vie@Example.org">écrire</a> vie@example.org, 01 53 85 51 53</p>',
      fin: "2026-09-30T15:00:00Z",
      montant: "500 - 3000 €",
      page: '<a href="https://example.org/fonds">La page</a>',
    },
    {
      contact: { from: ["contact"] },
      courriel: { from: ["contact"] },
      telephone: { from: ["contact"] },
      "date limite": { from: ["fin"] },
      "montant max": { from: ["montant"] },
      lien: { from: ["page"] },
    },
  );
  expect(notice.body).toMatchObject({ email: "vie@example.org", phone: "01 53 85 51 53" });
  expect(`${notice.deadline?.date.toString()} ${notice.deadline?.time?.toString()}`).toBe(
    "2026-09-30 17:00:00",
  );
  expect(notice.money).toEqual({ least: 50_000, most: 300_000 });
  expect(notice.url).toBe("https://example.org/fonds");
  expect(notice.doubts).toEqual([]);
});

test("what is not understood is a doubt, not a loss", () => {
  const notice = noticeOf(
    { titre: "Fonds", d: "bientôt", m: "selon le projet", p: "hier", s: "123", e: "vie@" },
    {
      "date limite": { from: ["d"] },
      "montant max": { from: ["m"] },
      publication: { from: ["p"] },
      siret: { from: ["s"] },
      courriel: { from: ["e"] },
    },
  );
  expect(notice.doubts.toSorted()).toEqual(
    [
      "courriel illisible : vie@",
      "SIRET faux : 123",
      "date de publication illisible : hier",
      "montant illisible : selon le projet",
      "échéance illisible : bientôt",
    ].toSorted(),
  );
});

test("without an identifier, the link is it, else the body and the title; read again it is the same", () => {
  const lien = { lien: { from: ["lien"] } };
  const linked = { titre: "Fonds", lien: "https://example.org/4" };
  expect(noticeOf(linked, lien).sourceId).toBe("essai:https://example.org/4");
  expect(noticeOf({ titre: "Fonds  d’été" }).sourceId).toBe("essai:region des rives / fonds d'ete");
  expect(noticeOf({ titre: "Fonds d’été", autre: 1 }).sourceId).toBe(
    noticeOf({ titre: "Fonds d’été", autre: 2 }).sourceId,
  );
});

test("a refused record says which one it is, under the prefix of its portal", () => {
  const answer = read({ id: 4 }, { identifiant: { from: ["id"] } });
  expect(answer).toMatchObject({ read: false, refusal: "no-title", sourceId: "essai:4" });
  expect(readMapped("[]", PLAIN)).toMatchObject({ read: false, refusal: "unreadable" });
});

test("a deadline found in the text is told; what a feed tells without one closes after ninety days", () => {
  const feed = { source: "feed", deadlineInText: true } as const;
  const columns = { description: { from: ["texte"] }, publication: { from: ["le"] } };
  const said = noticeOf(
    { titre: "Fonds", texte: "Répondre avant le 30 juin 2026." },
    columns,
    feed,
  );
  expect(said.deadline?.date.toString()).toBe("2026-06-30");
  expect(said.doubts).toEqual(["échéance lue dans le texte : 30 juin 2026"]);
  const unsaid = noticeOf({ titre: "Fonds", le: "2026-01-01" }, columns, feed);
  const seen = Temporal.PlainDate.from("2026-02-01");
  expect(closesAt(unsaid, seen)?.toString()).toBe("2026-04-01T22:00:00Z");
});

test("whatever the record and the paths, reading answers", () => {
  const path = fc.oneof(fc.string(), fc.constantFrom("a", "a.b", "a.0", "__proto__", "b.a.c"));
  fc.assert(
    fc.property(fc.jsonValue(), path, path, fc.string(), (value, one, other, word) => {
      const rule = { from: [one, other], words: { [word]: "x" }, otherwise: word };
      const columns = {
        titre: rule,
        themes: rule,
        "date limite": rule,
        "montant max": rule,
        lien: rule,
        public: rule,
        courriel: rule,
      };
      const record = { a: value, b: { a: value }, titre: "Fonds" };
      const answer = readMapped(JSON.stringify(record), { ...PLAIN, columns });
      expect(typeof answer.read).toBe("boolean");
    }),
  );
});

test("a mapping is kept as it is; a column that is not ours is refused", () => {
  expect(mappingShape.parse(PLAIN)).toEqual(PLAIN);
  expect(mappingShape.safeParse({ ...PLAIN, prefix: "Pas un slug" }).success).toBe(false);
  const other = { ...PLAIN, columns: { couleur: { from: ["a"] } } };
  expect(mappingShape.safeParse(other).success).toBe(false);
});
