import { expect, test } from "vitest";

import { write } from "./frame.tsx";
import { Markdown, renderMarkdown } from "./markdown.tsx";
import { frameOf } from "./test-frame.ts";

const shown = (text: string, fromPeople = true) =>
  write(frameOf({}), <Markdown text={text} fromPeople={fromPeople} />);

test("HTML in a text is shown, never run", async () => {
  const html = await shown('<script>alert(1)</script> <img src=x onerror="x">');
  expect(html).not.toMatch(/<script|<img/);
  expect(html).toContain("&lt;script&gt;");
});

test("a link to a script is not a link", async () => {
  expect(await shown("[ici](javascript:alert(1)) [là](data:text/html,x)")).not.toContain("<a ");
});

test("a picture is not loaded: nobody is tracked", async () => {
  expect(await shown("![suivi](https://example.org/p.gif)")).not.toContain("<img");
});

test("a picture or a link in the words of a picture is words", () => {
  const data = "data:image/png;base64,iVBORw0KGgo=";
  const pictures = {
    shown: new Map([["/image.png", { width: 1, height: 1 }]]),
    undescribed: "Sans description",
  };
  const inside = (text: string) => renderMarkdown(text, { pictures });
  const link = '<p>!<a href="https://x.example" rel="nofollow ugc noreferrer">a b</a></p>\n';
  for (const address of [data, "https://x.example/p.gif", "/image.png"])
    expect(inside(`![a ![b](${address})](https://x.example)`)).toBe(link);
  expect(inside("![a [b](https://y.example) *c*](https://x.example)")).toBe(
    link.replace("a b", "a b c"),
  );
  expect(inside(`[![a ![b](${data})](https://x.example)](https://y.example)`)).toBe(
    link.replace("!<a", "<a").replace("x.example", "y.example"),
  );
});

test("links of people carry no weight, those of the house do", async () => {
  expect(await shown("[ici](https://example.org)")).toContain('rel="nofollow ugc noreferrer"');
  expect(await shown("[ici](https://example.org)", false)).not.toContain("rel=");
  expect(await shown("voir https://example.org/x.")).toContain('<a href="https://example.org/x"');
  expect(await shown("exemple.org est un nom")).not.toContain("<a ");
});

test("titles of a text stand below the title of the page, and words are typeset but code is not", async () => {
  expect(await shown("# Un\n\n##### Cinq")).toContain("<h2>Un</h2>");
  expect(await shown("# Un\n\n##### Cinq")).toContain("<h3>Cinq</h3>");
  expect(await shown("# Un\n\n## Deux\n\n### Trois\n\n##### Cinq")).toContain("<h4>Cinq</h4>");
  // Those of one rank stay of one rank.
  expect(await shown("## Avant\n\n## Après\n\n### Détail\n\n## Fin")).toContain(
    "<h2>Avant</h2>\n<h2>Après</h2>\n<h3>Détail</h3>\n<h2>Fin</h2>",
  );
  // A text that begins lower, or skips a level, skips none on the page.
  expect(await shown("## Deux\n\n### Trois\n\n# Un")).toContain(
    "<h2>Deux</h2>\n<h3>Trois</h3>\n<h2>Un</h2>",
  );
  expect(await shown("Quoi ? `a ? b`")).toContain("Quoi\u202f? <code>a ? b</code>");
});

test("who is named is marked, and nobody else", () => {
  const html = renderMarkdown("Merci @Jean-Rémy et @solène, mais pas @Jean ni jo@Solène.", {
    mentions: ["Jean-Rémy", "Solène"],
  });
  expect(html).toContain('<strong class="mention">@Jean-Rémy</strong>');
  expect(html).toContain('<strong class="mention">@solène</strong>');
  expect(html.match(/mention/g)).toHaveLength(2);
});

test("a name is no pattern, and a mention never opens HTML", () => {
  const html = renderMarkdown("@<b>x @a.c @abc", { mentions: ["<b>x", "a.c"] });
  expect(html).toContain('<strong class="mention">@&lt;b&gt;x</strong>');
  expect(html).toContain('<strong class="mention">@a.c</strong> @abc');
});

test("without links, their words stay and lead nowhere", () => {
  const html = renderMarkdown("[ici](https://example.org) ou https://example.org/x", {
    links: false,
  });
  expect(html).toBe("<p>ici ou https://example.org/x</p>\n");
});
