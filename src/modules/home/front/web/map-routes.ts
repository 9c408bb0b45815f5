import { Hono } from "hono";

import type { AskedEnv } from "#services/forms";
import { type App, type SitemapEntry, visitor } from "#services/house";
import type { WithFrame } from "#ui/frame";

import { seeSitemap } from "../actions/see-sitemap.ts";

/** Where search engines may go: public things, as a visitor sees them, and nobody's page. */
export function mapRoutes(app: App): Hono<AskedEnv & WithFrame> {
  return new Hono<AskedEnv & WithFrame>()
    .get("/robots.txt", (c) => c.text(robots(c.var.frame.publicUrl)))
    .get("/sitemap.xml", async (c) => {
      const entries = await seeSitemap(app, visitor, undefined);
      c.header("Content-Type", "application/xml; charset=utf-8");
      c.header("Cache-Control", "public, max-age=3600");
      return c.body(writeSitemap(c.var.frame.publicUrl, entries));
    });
}

/** Pages of people and what only signed-in people see are left alone, and so are the many filtered lists. */
function robots(origin: string): string {
  return [
    "User-agent: *",
    "Disallow: /moi",
    "Disallow: /entrer",
    "Disallow: /operateur",
    "Disallow: /personnes",
    "Disallow: /signaler",
    "Disallow: /l/",
    "Disallow: /*?",
    "",
    `Sitemap: ${origin}/sitemap.xml`,
    "",
  ].join("\n");
}

/** The map in the form that sitemaps.org prescribes. */
export function writeSitemap(origin: string, entries: readonly SitemapEntry[]): string {
  const urls = entries.map(({ at, changed }) => {
    const modified =
      changed === undefined ? "" : `<lastmod>${changed.round("second").toString()}</lastmod>`;
    return `<url><loc>${escapeXml(origin + at)}</loc>${modified}</url>`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join("\n")}\n</urlset>\n`;
}

function escapeXml(text: string): string {
  return text.replace(
    /[&<>"']/g,
    (sign) =>
      ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&apos;" })[sign] ?? sign,
  );
}
