import { expect, test } from "vitest";

import { write } from "./frame.tsx";
import { Listing, Paged, Understood } from "./listing.tsx";
import { frameOf } from "./test-frame.ts";

const ORDERS = { of: ["name", "newest"], names: { name: "nom", newest: "nouveauté" } } as const;
type Order = (typeof ORDERS.of)[number];
interface Asked {
  readonly page?: number;
  readonly order?: Order;
}

const at = ({ page = 1, order }: Asked) => `/iles?tri=${order ?? "name"}&page=${page}`;
const draw = (names: readonly string[]) => <p>{names.join(" et ")}</p>;
const empty = <p>Aucune île encore.</p>;

const paged = (shown: readonly string[], total: number, page: number) =>
  write(
    frameOf({}),
    <Paged
      shown={shown}
      total={total}
      size={2}
      asked={{ page, order: "name" }}
      at={at}
      orders={ORDERS}
      draw={draw}
      empty={empty}
    />,
  );

test("a page of a list has its orders, what it shows, and the way to the others", async () => {
  const html = await paged(["Yeu", "Sein"], 5, 2);
  expect(html).toContain('<strong aria-current="true">nom</strong>');
  expect(html).toContain('<a href="/iles?tri=newest&amp;page=1">nouveauté</a>');
  expect(html).toContain("<p>Yeu et Sein</p>");
  expect(html).toContain("De 3 à 4, sur 5");
  expect(html).toContain('<a href="/iles?tri=name&amp;page=3" rel="next">');
});

test("one alone has no order, and no page", async () => {
  expect(await paged(["Yeu"], 1, 1)).toBe("<p>Yeu</p>");
});

test("nothing yet is said in the words of the list", async () => {
  expect(await paged([], 0, 1)).toBe("<p>Aucune île encore.</p>");
});

test.each([5, 0])("a page beyond the last leads back, when %i are counted there", async (total) => {
  const html = await paged([], total, 9);
  expect(html).toContain("Cette page n’existe pas");
  expect(html).toContain('<a href="/iles?tri=name&amp;page=1">Revenir à la première page</a>');
  expect(html).not.toContain("Aucune île encore");
});

const says = {
  count: (count: number) => `${count} îles`,
  clear: "Toutes les îles",
  empty: "Aucune île ne répond.",
  emptyHelp: "Essayez un mot de moins.",
  emptyFirst: "Aucune île encore.",
};

const listing = (shown: readonly string[], isAsked: boolean) =>
  write(
    frameOf({}),
    <Listing
      shown={shown}
      total={shown.length}
      size={2}
      asked={{ page: 1 }}
      at={at}
      all="/iles"
      isAsked={isAsked}
      line={(name) => <p>{name}</p>}
      says={says}
    />,
  );

test("a list says how many answer, one line each", async () => {
  const html = await listing(["Yeu", "Sein"], true);
  expect(html).toContain('<section class="pile" aria-labelledby="resultats">');
  expect(html).toContain('<h2 id="resultats">2 îles</h2>');
  expect(html).toContain('<div class="lignes"><p>Yeu</p><p>Sein</p></div>');
  expect(html).not.toContain("Trier");
});

test("a search without an answer leads back to the whole list; a list without anything does not", async () => {
  const searched = await listing([], true);
  expect(searched).toContain("Aucune île ne répond.");
  expect(searched).toContain("Essayez un mot de moins.");
  expect(searched).toContain('<a href="/iles">Toutes les îles</a>');
  const whole = await listing([], false);
  expect(whole).toContain("Aucune île encore.");
  expect(whole).not.toContain("<a ");
});

test("a place is answered in the words of the list, else of the house", async () => {
  const choices = [{ reference: "commune-26281", label: "Saillans" }];
  const place = { typed: "Sayans", isKnown: false, choices, at: (to: string) => `/iles?ou=${to}` };
  const words = {
    unknownPlace: (typed: string) => `Nulle île à ${typed}.`,
    otherPlaces: "Ou bien",
    didYouMean: "Plutôt",
  };
  const own = await write(frameOf({}), <Understood {...place} says={words} />);
  expect(own).toContain("Nulle île à Sayans.");
  expect(own).toContain('Plutôt <a href="/iles?ou=commune-26281">Saillans</a>');
  const house = await write(frameOf({}), <Understood {...place} />);
  expect(house).toContain("Nous ne connaissons pas de lieu nommé");
  expect(await write(frameOf({}), <Understood {...place} isKnown says={words} />)).toBe(
    '<p>Ou bien <a href="/iles?ou=commune-26281">Saillans</a></p>',
  );
});
