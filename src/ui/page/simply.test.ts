import { expect, test } from "vitest";

import { countFirstSeen, firstSeenOf } from "../../../tests/support/first-seen.ts";
import { simply } from "./simply.ts";

const page = (main: string) =>
  `<html><body><header><a href="/">A</a></header><main id="contenu"><div class="cadre">${main}</div></main></body></html>`;
const links = (count: number) =>
  Array.from({ length: count }, (_, i) => `<li><a href="/${i}">lien ${i}</a></li>`).join("");
const field = (name: string, more = "") =>
  `<div class="champ"><label for="${name}">${name}</label><input id="${name}" name="${name}"${more}/></div>`;
const form = (inside: string) =>
  `<form action="/x" method="post"><input type="hidden" name="token"/>${inside}<div class="rang"><button>Envoyer</button></div></form>`;
/** The page is well formed: each end has its beginning. */
function isWellFormed(html: string): boolean {
  const open: string[] = [];
  for (const [whole, slash, name = ""] of html.matchAll(/<(\/?)([a-z0-9]+)[^>]*>/g)) {
    if (whole.endsWith("/>")) continue;
    if (slash === "") open.push(name);
    else if (open.pop() !== name) return false;
  }
  return open.length === 0;
}

/** How deep « La suite » stands within itself. */
function nested(html: string): number {
  let depth = 0;
  let most = 0;
  for (const [tag] of html.matchAll(/<details class="groupe suite|<\/details>/g)) {
    depth += tag === "</details>" ? -1 : 1;
    most = Math.max(most, depth);
  }
  return most;
}

test("a list shows three of its ways, then « La suite », three by three; none is lost", () => {
  const whole = page(
    `<h1>Titre</h1><section><h2>Liste</h2><ul class="lignes">${links(8)}</ul></section><p>fin</p>`,
  );
  const seen = simply(whole);
  expect(isWellFormed(seen)).toBe(true);
  expect(countFirstSeen(seen).controls).toBe(4);
  expect(firstSeenOf(seen)).toContain("lien 2");
  expect(firstSeenOf(seen)).not.toContain("lien 3");
  for (let i = 0; i < 8; i += 1) expect(seen).toContain(`href="/${i}"`);
  expect(seen.split("La suite")).toHaveLength(3);
});

test("« La suite » follows « La suite », as wide: none is within another, one is seen at a time", () => {
  const whole = page(
    `<h1>Titre</h1><section><h2>Liste</h2><ul class="lignes">${links(11)}</ul></section>`,
  );
  const seen = simply(whole);
  expect(isWellFormed(seen)).toBe(true);
  expect(seen.split("La suite")).toHaveLength(4);
  expect(nested(seen)).toBe(1);
  expect(seen.split('class="cadre"')).toHaveLength(3);
  expect(firstSeenOf(seen).split("La suite")).toHaveLength(2);
  // Once the first is open, the next three and the next « La suite » are seen.
  const once = seen.replace(
    '<details class="groupe suite">',
    '<details class="groupe suite" open>',
  );
  expect(firstSeenOf(once)).toContain("lien 5");
  expect(firstSeenOf(once)).not.toContain("lien 6");
  expect(firstSeenOf(once).split("La suite")).toHaveLength(3);
});

test("what is to be mended is said whole, counts for no choice, and stands open where it is", () => {
  const bilan = `<section class="bilan pile-s" role="alert"><h2>Il reste</h2><ul><li><a href="#un">Un</a></li></ul><p>Tout est gardé.</p></section>`;
  const wrong = field("trois", ' aria-invalid="true"');
  const seen = simply(
    page(`<h1>T</h1>${bilan}${form("")}<ul>${links(7)}</ul><p>et</p>${form(wrong)}<p>fin</p>`),
  );
  expect(isWellFormed(seen)).toBe(true);
  expect(firstSeenOf(seen)).toContain(bilan);
  expect(firstSeenOf(seen)).toContain('name="trois"');
});

const caseOf = (i: number) =>
  `<div class="pile-s"><h2><a href="/${i}">Cas ${i}</a></h2><p>Dit ${i}.</p></div>`;
const rowOf = (i: number) =>
  `<div class="rang bouts"><div><h2>Une ${i}</h2><a href="/s${i}">Structure ${i}</a></div><details><summary>Fin ${i}</summary></details></div>`;

test("a heading stays with what it says, a line whole", () => {
  const list = `<div class="lignes">${[1, 2, 3, 4].map(caseOf).join("")}</div>`;
  const seen = simply(page(`<h1>T</h1>${list}`));
  expect(isWellFormed(seen)).toBe(true);
  expect(firstSeenOf(seen)).toContain("Dit 3.");
  expect(firstSeenOf(seen)).not.toContain("Cas 4");
  const rows = simply(page(`<h1>T</h1><div class="lignes">${rowOf(1)}${rowOf(2)}</div>`));
  expect(isWellFormed(rows)).toBe(true);
  expect(firstSeenOf(rows)).toContain("Fin 1");
  expect(firstSeenOf(rows)).not.toContain("Une 2");
  const under = `<section>${[1, 2, 3, 4].map((i) => `<h2><a href="/${i}">Cas ${i}</a></h2><p>Dit ${i}.</p><p>Aussi ${i}.</p>`).join("")}</section>`;
  const read = firstSeenOf(simply(page(`<h1>T</h1>${under}`)));
  expect(read).toContain("Aussi 3.");
  expect(read).not.toContain("Cas 4");
});

test("the title stays first, whatever ways stand beside it; these follow", () => {
  const head = `<section class="bancs"><div class="pile"><h1>Titre</h1><p>mot</p><p class="rang"><a href="/x">Ajouter</a></p></div></section>`;
  const whole = page(
    `${head}<section><h2>Liste</h2><ul class="lignes">${links(5)}</ul></section><p>fin</p>`,
  );
  const seen = simply(whole);
  expect(isWellFormed(seen)).toBe(true);
  expect(firstSeenOf(seen)).toMatch(/<h1>Titre<\/h1>[^]*lien 2/);
  expect(firstSeenOf(seen)).not.toContain("Ajouter");
  expect(seen).toContain('href="/x"');
});

test("a page of three choices stays as it is; of one more, the trail comes last", () => {
  const trail = `<nav class="fil-ariane" aria-label="x"><ol><li><a href="/">A</a></li></ol></nav>`;
  const few = page(`${trail}<ul>${links(2)}</ul>`);
  expect(simply(few)).toBe(few);
  const seen = simply(page(`${trail}<ul>${links(3)}</ul>`));
  expect(isWellFormed(seen)).toBe(true);
  expect(firstSeenOf(seen)).not.toContain("fil-ariane");
  expect(seen.indexOf("La suite")).toBeLessThan(seen.indexOf('<li><a href="/">A</a></li>'));
  expect(simply("<p>pas une page</p>")).toBe("<p>pas une page</p>");
});

test("the question comes first: the ways before it follow it, its words stay", () => {
  const seen = simply(
    page(
      `<h1>Vote</h1><p>Du cercle <a href="/c">Plantes</a>, <a href="/d">le fil</a></p>${form(field("un"))}<aside><ul>${links(5)}</ul></aside>`,
    ),
  );
  expect(isWellFormed(seen)).toBe(true);
  const first = firstSeenOf(seen);
  expect(first).toContain("Du cercle <span>Plantes</span>");
  expect(first).toContain("Envoyer");
  expect(first).not.toContain('href="/c"');
  expect(seen).toContain('<li><a href="/c">Plantes</a></li>');
  expect([...first.matchAll(/<a\b/g)].length).toBeLessThanOrEqual(3);
});

test("15 and 112 are never folded nor moved, and count for none", () => {
  const call = `<p class="rang"><a class="btn clair" href="tel:15">Le 15</a> <a class="btn clair" href="tel:112">Le 112</a></p>`;
  const whole = page(`<h1>Titre</h1>${call}${form("")}<ul class="liens">${links(5)}</ul>`);
  const seen = simply(whole);
  expect(isWellFormed(seen)).toBe(true);
  const first = firstSeenOf(seen);
  expect(first).toContain(call);
  expect([...first.matchAll(/<a\b[^>]*href="\/\d/g)]).toHaveLength(3);
  expect(simply(page(`${call}<ul>${links(3)}</ul>`))).toBe(page(`${call}<ul>${links(3)}</ul>`));
});

test("a form goes whole, with what makes it good", () => {
  const press = `<form action="/p" method="post"><input type="hidden" name="token"/><button>A</button><button>B</button><button>C</button></form>`;
  const seen = simply(page(`${form("")}<ul>${links(1)}</ul>${press}<p><a href="/z">z</a></p>`));
  expect(isWellFormed(seen)).toBe(true);
  expect(seen).toContain(press);
});

test("of a button that follows the question no words stay; a link that is to stay does", () => {
  const seen = simply(
    page(
      `<p class="rang"><a class="btn clair" href="/voir">Voir qui</a></p><p><a href="/ici" data-reste="">Ici</a></p>${form("")}<ul>${links(5)}</ul>`,
    ),
  );
  expect(isWellFormed(seen)).toBe(true);
  expect(firstSeenOf(seen)).not.toContain("Voir qui");
  expect(firstSeenOf(seen)).not.toContain('<p class="rang"></p>');
  expect(seen).toContain('<li><a class="btn clair" href="/voir">Voir qui</a></li>');
  expect(firstSeenOf(seen)).toContain('<a href="/ici" data-reste="">Ici</a>');
});

test("one question at a time, the button after the last; a fault stands open", () => {
  const seen = simply(
    page(form(`<div class="pile">${field("un")}${field("deux")}${field("trois")}</div>`)),
  );
  expect(isWellFormed(seen)).toBe(true);
  const first = firstSeenOf(seen);
  expect(first).toContain('name="un"');
  expect(first).not.toContain('name="deux"');
  expect(first).not.toContain("Envoyer");
  expect(seen.split("Question suivante")).toHaveLength(3);
  // As the large button of the screen: nothing else goes on.
  expect(seen.split('<summary class="suivante">')).toHaveLength(3);
  expect(seen.indexOf("Envoyer")).toBeGreaterThan(seen.indexOf('name="trois"'));
  const back = simply(
    page(form(`${field("un")}${field("deux")}${field("trois", ' aria-invalid="true"')}`)),
  );
  expect(firstSeenOf(back)).toContain('name="trois"');
});

const maybe = (name: string, more = "") =>
  `<div class="champ"><label for="${name}">${name}<span class="doux"> (facultatif)</span></label><input id="${name}" name="${name}"${more}/></div>`;

test("what may stay without an answer comes after the button, folded; a fault in it stands open", () => {
  const seen = simply(page(form(`${field("un")}<div>${maybe("deux")}${maybe("trois")}</div>`)));
  expect(isWellFormed(seen)).toBe(true);
  expect(firstSeenOf(seen)).toContain("Envoyer");
  expect(firstSeenOf(seen)).not.toContain('name="deux"');
  expect(seen.indexOf('name="trois"')).toBeGreaterThan(seen.indexOf("Envoyer"));
  expect(seen.indexOf('name="trois"')).toBeLessThan(seen.indexOf("</form>"));
  expect(seen).not.toContain("Question suivante");
  expect(seen).toContain("<span>Si vous voulez : deux, trois</span>");
  // After several questions, with the last one.
  const after = simply(page(form(`${field("un")}${field("deux")}${maybe("trois")}`)));
  expect(isWellFormed(after)).toBe(true);
  expect(after.split("Question suivante")).toHaveLength(2);
  expect(after.indexOf('name="trois"')).toBeGreaterThan(after.indexOf("Envoyer"));
  // One that must be answered comes after it, or words stand between: each in its turn.
  for (const inside of [
    `${field("un")}${maybe("deux")}${field("trois")}`,
    `${field("un")}<p>Et encore</p>${maybe("deux")}${maybe("trois")}`,
    `${maybe("un")}${maybe("deux")}${maybe("trois")}`,
  ]) {
    expect(simply(page(form(inside))).split("Question suivante")).toHaveLength(3);
  }
  const faulty = simply(
    page(form(`${field("un")}${maybe("deux", ' aria-invalid="true"')}${maybe("trois")}`)),
  );
  expect(firstSeenOf(faulty)).toContain('name="deux"');
});

test("a question that must be answered holds the words that it is not, hidden until one goes on", () => {
  const group =
    '<fieldset data-faut=""><legend>Qui ?</legend><input type="radio" name="qui" /></fieldset>';
  const seen = simply(page(form(`${group}${field("deux")}`)));
  expect(isWellFormed(seen)).toBe(true);
  const words = '</legend><p class="erreur manque" hidden>Il manque votre réponse ici.</p>';
  expect(firstSeenOf(seen)).toContain(words);
  const free = simply(page(form(`${group.replace(' data-faut=""', "")}${field("deux")}`)));
  expect(free).not.toContain("Il manque");
});

test("what cannot be cut stays whole, and what follows it is folded", () => {
  const many = `<p>${Array.from({ length: 5 }, (_, i) => `<a href="/p${i}">p</a>`).join(" ")}</p>`;
  const seen = simply(page(`${many}<p>après <a href="/z">z</a></p>`));
  expect(isWellFormed(seen)).toBe(true);
  expect(firstSeenOf(seen)).not.toContain('href="/z"');
  expect(seen).toContain('href="/z"');
});
