import { Hono } from "hono";
import { expect, test } from "vitest";

import type { Frame, WithFrame } from "./frame.tsx";
import { answer, useFrame, write } from "./frame.tsx";
import { Page } from "./page.tsx";
import { frameOf } from "./test-frame.ts";

type Env = { Variables: WithFrame["Variables"] & { actor: string } };

test("a route answers a whole page, in the frame of its own request", async () => {
  const app = new Hono<Env>().get("/lieux/:id", (c) => {
    c.set("frame", frameOf({ path: `/lieux/${c.req.param("id")}` }));
    return answer(c, <Page title="Un lieu">{c.req.param("id")}</Page>, 409);
  });

  const [one, two] = await Promise.all([app.request("/lieux/7"), app.request("/lieux/8")]);

  expect(one.status).toBe(409);
  expect(one.headers.get("content-type")).toContain("text/html");
  const html = await one.text();
  expect(html).toMatch(/^<!doctype html>\n<html lang="fr">/);
  expect(html).toContain("<title>Un lieu – Archipel</title>");
  expect(html).toContain('<link rel="canonical" href="https://archipel.example.org/lieux/7"/>');
  expect(html).toContain('<a href="/lieux" aria-current="true">Lieux</a>');
  expect(await two.text()).toContain("https://archipel.example.org/lieux/8");
});

const page = (frame: Partial<Frame>) =>
  write(frameOf({ path: "/lieux/7", ...frame }), <Page title="Un lieu">Ici</Page>);

test("who came from elsewhere is led to what this is, on every page; who came in is not", async () => {
  const way = '<a href="/#archipel">Qu’est-ce qu’Archipel';
  expect(await page({})).toContain(way);
  const person = { name: "Odile", id: "odile", simple: false };
  expect(await page({ person })).not.toContain(way);
});

function Path() {
  return <p>{useFrame().path}</p>;
}

async function Slow({ frame }: { readonly frame: Frame }) {
  await new Promise((resolve) => setTimeout(resolve, frame.path.length));
  return <Path />;
}

test("pages written at the same time do not mix their frames", async () => {
  const frames = ["/aaaaaaaaaa", "/b", "/ccccc"].map((path) => frameOf({ path }));

  const written = await Promise.all(frames.map((frame) => write(frame, <Slow frame={frame} />)));

  expect(written).toEqual(["<p>/aaaaaaaaaa</p>", "<p>/b</p>", "<p>/ccccc</p>"]);
});

test("a view outside a frame is an accident", async () => {
  const app = new Hono().get("/", (c) => c.html(<Path />));
  app.onError((error) => new Response(error.message, { status: 500 }));
  expect(await (await app.request("/")).text()).toContain("inside a frame");
});

test("texts given by people stay texts", async () => {
  const html = await write(frameOf({}), <Page title={'<script>alert("1")</script>'}>{"<b>"}</Page>);
  expect(html).not.toContain("<script>alert");
  expect(html).toContain("&lt;b&gt;");
});

test("someone acting for another sees it on the page, and each person their own choice of tint", async () => {
  const html = await write(
    frameOf({
      acting: { forWhom: "Adrienne", at: "/agir", stop: "/agir/arreter" },
      teinte: "nuit",
      banners: ["Territoire de démonstration."],
    }),
    <Page title="x" />,
  );
  expect(html).toContain("Vous agissez pour Adrienne.");
  expect(html).toMatch(/Sur cette page, .+ c’est Adrienne\./);
  expect(html).toContain('data-teinte="nuit"');
  expect(html).toContain("Territoire de démonstration.");
});

test("a simple page has no menu, and someone to call", async () => {
  const html = await write(
    frameOf({ person: { name: "Adrienne", id: "a", simple: true } }),
    <Page title="Aujourd’hui" call={{ name: "Quentin", telephone: "04 65 71 00 12" }} />,
  );
  expect(html).not.toContain("Navigation principale");
  expect(html).toContain('href="tel:0465710012"');
  expect(html).toContain("Appeler Quentin");
  expect(html).toContain('<body class="simple">');
});
