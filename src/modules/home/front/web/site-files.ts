import { Hono } from "hono";

import type { AskedEnv } from "#services/forms";
import type { App, Instance } from "#services/house";
import type { WithFrame } from "#ui/frame";

import { siteTexts as texts } from "./site-texts.fr.ts";

/** For how long what `security.txt` says is to be believed, from when it is read (RFC 9116, 2.5.5: less than a year). */
const BELIEVED = { hours: 24 * 180 } as const;

/** What programs ask a site for: how it looks on a telephone, how it is searched, to whom a hole is told. */
export function siteFiles(app: App): Hono<AskedEnv & WithFrame> {
  return new Hono<AskedEnv & WithFrame>()
    .get("/manifest.webmanifest", (c) => {
      c.header("Content-Type", "application/manifest+json; charset=utf-8");
      return c.body(JSON.stringify(writeManifest(c.var.instance)));
    })
    .get("/recherche.xml", (c) => {
      c.header("Content-Type", "application/opensearchdescription+xml; charset=utf-8");
      return c.body(writeOpenSearch(c.var.instance.name, c.var.frame.publicUrl));
    })
    .get("/.well-known/security.txt", (c) => {
      c.header("Content-Type", "text/plain; charset=utf-8");
      const told = { at: c.var.frame.publicUrl, now: app.clock.now() };
      return c.body(writeSecurity(c.var.instance, told));
    });
}

function iconOf(size: number, purpose: "any" | "maskable") {
  return {
    src: `/assets/icon${purpose === "any" ? "" : "-maskable"}-${size}.png`,
    sizes: `${size}x${size}`,
    type: "image/png",
    purpose,
  };
}

/** The application manifest (W3C): it opens as any page does; no page is kept for later but « Pas de réseau ». */
function writeManifest({ name }: Instance): object {
  return {
    id: "/",
    name,
    short_name: texts.shortName,
    description: texts.about,
    lang: "fr",
    dir: "ltr",
    start_url: "/",
    scope: "/",
    display: "browser",
    background_color: "#ffffff",
    theme_color: "#0a5263",
    icons: [
      iconOf(192, "any"),
      iconOf(512, "any"),
      iconOf(192, "maskable"),
      iconOf(512, "maskable"),
    ],
  };
}

/** How calls are searched, for the search field of a browser (OpenSearch 1.1). */
function writeOpenSearch(name: string, at: string): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">',
    `<ShortName>${escapeXml(cutTo(name, 16))}</ShortName>`,
    `<LongName>${escapeXml(cutTo(texts.longName(name), 48))}</LongName>`,
    `<Description>${escapeXml(texts.searchAbout)}</Description>`,
    "<Language>fr</Language>",
    "<InputEncoding>UTF-8</InputEncoding>",
    "<OutputEncoding>UTF-8</OutputEncoding>",
    `<Image height="192" width="192" type="image/png">${escapeXml(at)}/assets/icon-192.png</Image>`,
    `<Url type="text/html" method="get" template="${escapeXml(at)}/appels?q={searchTerms}"/>`,
    `<Url type="application/atom+xml" template="${escapeXml(at)}/appels.atom?q={searchTerms}&amp;page={startPage?}"/>`,
    `<Url type="application/opensearchdescription+xml" rel="self" template="${escapeXml(at)}/recherche.xml"/>`,
    "</OpenSearchDescription>",
    "",
  ].join("\n");
}

/** So many signs at most (OpenSearch 1.1, ShortName and LongName). */
function cutTo(text: string, most: number): string {
  return Array.from(text).slice(0, most).join("");
}

function escapeXml(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}

/** To whom a hole is told (RFC 9116): whoever operates the instance, by letter where an address is said, else by the page. */
function writeSecurity(
  { operatorAddress }: Instance,
  { at, now }: { readonly at: string; readonly now: Temporal.Instant },
): string {
  const expires = now.add(BELIEVED).toString({ smallestUnit: "second" });
  return [
    ...(operatorAddress === undefined ? [] : [`Contact: mailto:${encodeURI(operatorAddress)}`]),
    `Contact: ${at}/contact`,
    `Expires: ${expires}`,
    "Preferred-Languages: fr, en",
    `Canonical: ${at}/.well-known/security.txt`,
    "",
  ].join("\n");
}
