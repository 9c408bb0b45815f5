import { openBrowser, NARROW, WIDE } from "/work/wt/all/tests/support/chromium.ts";
const [who, ...paths] = process.argv.slice(2);
const browser = await openBrowser();
for (const [label, sight, scripts, dark] of [
  ["n", NARROW, false, false],
  ["w", WIDE, true, false],
] as const) {
  const context = await browser.newContext({
    viewport: sight,
    javaScriptEnabled: scripts,
    baseURL: "http://localhost:8099",
    colorScheme: dark ? "dark" : "light",
  });
  const page = await context.newPage();
  if (who !== "visitor") {
    await page.goto("/demonstration/entrer");
    await page
      .getByRole("button", { name: `Entrer comme ${who}`, exact: false })
      .first()
      .click();
  }
  for (const [i, path] of paths.entries()) {
    let at = path;
    if (path.includes(" > ")) {
      const [a, link] = path.split(" > ");
      await page.goto(a!);
      at =
        (await page
          .getByRole("link", { name: new RegExp(link!) })
          .first()
          .getAttribute("href")) ?? a!;
    }
    await page.goto(at);
    const width = await page.evaluate(() => document.documentElement.scrollWidth).catch(() => 0);
    await page.screenshot({ path: `/tmp/shots/${label}${i}.png`, fullPage: true });
    console.log(label, i, page.url(), width);
  }
  await context.close();
}
await browser.close();
