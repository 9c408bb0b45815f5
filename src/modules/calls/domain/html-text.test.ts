import * as fc from "fast-check";
import { expect, test } from "vitest";

import { plainLine, plainText } from "./html-text.ts";

/** Milliseconds for a megabyte, on a busy machine; what grows with the square takes minutes. */
const SOON = 15_000;

test.each([
  { told: "paragraphs", html: "<p>Un.</p><p>Deux.</p>", text: "Un.\n\nDeux." },
  { told: "a break is a line end", html: "Un<br>Deux<br/>Trois", text: "Un\nDeux\nTrois" },
  {
    told: "a list",
    html: "<p>On y vient :</p><ul>\n<li>à pied,</li>\n<li> à vélo.</li></ul><p>Fin.</p>",
    text: "On y vient :\n\n– à pied,\n– à vélo.\n\nFin.",
  },
  {
    told: "bullets that people type",
    html: "• un\n- deux\n— trois\n->  quatre",
    text: "– un\n– deux\n– trois\n– quatre",
  },
  {
    told: "entities",
    html: "L&#039;&eacute;t&eacute; &amp; l&rsquo;hiver&nbsp;: 5&#160;&euro;",
    text: "L'été & l’hiver : 5 €",
  },
  {
    told: "entities encoded twice",
    html: "Caf&amp;eacute; &amp;amp; jardin",
    text: "Café & jardin",
  },
  {
    told: "HTML encoded as text",
    html: "&lt;p&gt;Un.&lt;/p&gt;&lt;p&gt;Deux.&lt;/p&gt;",
    text: "Un.\n\nDeux.",
  },
  { told: "numbers of Windows", html: "l&#146;eau &#150; &#128;", text: "l’eau – €" },
  { told: "a type of document", html: "<!DOCTYPE html>\n<p>Un.</p>", text: "Un." },
  {
    told: "what is no entity",
    html: "R&D &inconnu; &#0; &#xD800;",
    text: "R&D &inconnu; &#0; &#xD800;",
  },
  {
    told: "a comparison is no tag",
    html: "si a < b et b > 3 <Nom>",
    text: "si a < b et b > 3 <Nom>",
  },
  {
    told: "scripts and styles are dropped",
    html: "<style>p{}</style>Un<script>alert('x')</script>",
    text: "Un",
  },
  { told: "comments are dropped", html: "Un <!-- StartFragment --> deux", text: "Un deux" },
  {
    told: "lines of plain text stay",
    html: "Un.\r\nDeux.\r\n\r\n\r\nTrois.",
    text: "Un.\nDeux.\n\nTrois.",
  },
  { told: "lines of HTML are spaces", html: "<p>Un\n  deux</p>", text: "Un deux" },
  { told: "control characters go", html: "Un\u0000\u0007 deux", text: "Un deux" },
])("plain text: $told", ({ html, text }) => {
  expect(plainText(html)).toBe(text);
});

test("a title is one line", () => {
  expect(plainLine("<p>– Un</p>\n<p>deux</p>")).toBe("Un deux");
});

test("whatever is given, the text holds no control character, no script and no lone surrogate", () => {
  const html = fc.array(
    fc.oneof(
      fc.string({ unit: "binary" }),
      fc.constantFrom(
        ..."< > & <script> </script> <!-- --> &amp;lt; <p> <li> &#1; \u0001 &lt;script&gt; &amp;amp;lt;script&gt;".split(
          " ",
        ),
      ),
    ),
  );
  const property = fc.property(html, (parts) => {
    const text = plainText(parts.join(""));
    // oxlint-disable-next-line no-control-regex -- they are what must be absent
    return text.isWellFormed() && !/[\u0000-\u0008\u000b-\u001f\u007f]|<script>/i.test(text);
  });
  expect(fc.check(property)).toMatchObject({ failed: false, counterexample: null });
});

test.each(["<", "<a ", "&", "<!--", "<script>", "<p", "\n", " \n", "- ", "<li>", "&amp;", "a<b>"])(
  "a megabyte of %j is read in time",
  (junk) => {
    const before = performance.now();
    plainText(junk.repeat(Math.ceil(1_000_000 / junk.length)));
    expect(performance.now() - before).toBeLessThan(SOON);
  },
);

test.each([
  ["• * Formation", "– Formation"],
  ["- • Formation", "– Formation"],
  ["– – Formation", "– Formation"],
  ["•Formation", "– Formation"],
  ["* - > Formation", "– > Formation"],
  ["*Formation* des élus", "*Formation* des élus"],
  ["-20 % de déchets", "-20 % de déchets"],
  ["<ul><li>• Formation</li><li>* Emploi</li></ul>", "– Formation\n– Emploi"],
])("bullets one behind another are one: %s", (typed, text) => {
  expect(plainText(typed)).toBe(text);
});
