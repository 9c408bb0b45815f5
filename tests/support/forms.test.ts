import { expect, test } from "vitest";

import { HOSTILE, hostileTurns } from "./forms.ts";
import { formsOf, type PageForm } from "./html.ts";

const FORM = `<form method="post" action="/dire">
  <input type="hidden" name="version" value="1"><input name="nom" value="Vélos"><input type="date" name="jour">
  <textarea name="mots"></textarea><select name="genre"><option value="a"></select>
  <input type="checkbox" name="oui" value="1"></form>`;

function formOf(html: string): PageForm {
  const [form] = formsOf(html);
  if (form === undefined) throw new Error("no form");
  return form;
}

test("each question of a form says by what it is filled", () => {
  expect(formOf(FORM).controls).toEqual({
    version: "hidden",
    nom: "text",
    jour: "date",
    mots: "textarea",
    genre: "select",
    oui: "checkbox",
  });
});

test("hostile words are sent once in each kind of question, all of them", () => {
  const turns = hostileTurns();
  const form = formOf(FORM);
  const names = ["nom", "jour", "mots", "geste"];
  expect(turns(form, names)).toEqual(names.map((name) => ({ name, texts: HOSTILE })));
  // The same name filled in another way is another question; a new name is one too.
  const other = formOf(
    `<form method="post" action="/redire"><textarea name="nom"></textarea><input name="but"><input type="date" name="jour"></form>`,
  );
  expect(turns(other, ["nom", "but", "jour"])).toEqual([
    { name: "nom", texts: HOSTILE },
    { name: "but", texts: HOSTILE },
  ]);
});

test("what one types is sent once to each form that draws it, whoever asked it before", () => {
  const turns = hostileTurns();
  turns(formOf(FORM), ["nom", "mots"]);
  const other = formOf(
    `<form method="post" action="/redire"><textarea name="mots"></textarea><input type="date" name="fin"></form>`,
  );
  expect(turns(other, ["mots", "fin"])).toEqual([
    { name: "fin", texts: HOSTILE },
    { name: "mots", texts: [HOSTILE[0]] },
  ]);
});

test("a form that asks nothing new is sent one of the others too, another each time, where one types", () => {
  const turns = hostileTurns();
  const form = formOf(FORM);
  turns(form, ["version", "jour", "mots"]);
  const [first, ...others] = HOSTILE;
  const again = others.map(() => turns(form, ["version", "jour", "mots"]));
  expect(again).toEqual(
    others.map((one) => [
      { name: "mots", texts: [first] },
      { name: "mots", texts: [one] },
    ]),
  );
  expect(turns(form, ["jour"])).toEqual([{ name: "jour", texts: [others[0]] }]);
  expect(turns(form, [])).toEqual([]);
});
