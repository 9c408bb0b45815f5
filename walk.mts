import { openBrowser } from "./tests/support/chromium.ts";
const b = await openBrowser();
const AT = "http://127.0.0.1:4100";
const pages = ["/operateur","/operateur/imports","/operateur/imports/tableau","/operateur/doublons","/operateur/liens","/operateur/appels-signales","/operateur/sources","/operateur/sante","/operateur/etat","/operateur/limites","/operateur/sauvegardes","/operateur/registres","/appels/signaler","/subventions","/etat","/confidentialite/durees","/structures/registres","/appels"];
for (const [w,h,js] of [[360,740,false],[1280,900,true]] as const) {
  const c = await b.newContext({ viewport: { width: w, height: h }, javaScriptEnabled: js, locale: "fr-FR" });
  const p = await c.newPage();
  await p.goto(AT + "/demonstration/entrer");
  await p.getByRole("button", { name: "Entrer comme Maëlle" }).click();
  await p.waitForURL((u) => !u.pathname.startsWith("/demonstration"));
  for (const at of pages) {
    const r = await p.goto(AT + at);
    const wide = await p.evaluate(() => document.documentElement.scrollWidth > innerWidth).catch(() => "?");
    console.log(w, at, r?.status(), wide, await p.title());
    await p.screenshot({ path: `/tmp/shots/${w}${at.replaceAll("/", "_")}.png`, fullPage: true });
  }
}
await b.close();
