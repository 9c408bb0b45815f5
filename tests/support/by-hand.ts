import type { Page } from "playwright-core";

/* What a hand that trembles and an eye that sees little meet on a page, measured. */

/** RGAA 10.12: as somebody spaces out what they read. */
export const SPACED =
  "*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}p{margin-bottom:2em!important}";

/** Opens all that is folded. */
export function unfold(page: Page): Promise<void> {
  return page.evaluate(() => {
    for (const folded of document.querySelectorAll("details")) folded.open = true;
  });
}

/** What goes beyond the width of the page. */
export function overflowing(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const wide = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= wide) return [];
    return [...document.body.querySelectorAll("*")]
      .filter((one) => one.getBoundingClientRect().right > wide + 1)
      .map((one) => `${one.tagName} ${one.getAttribute("class") ?? ""} is too wide`)
      .slice(-1);
  });
}

interface Target {
  readonly says: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** All that is pressed on a page, as wide as it is: of a box to tick, its label. */
function targetsOf(page: Page): Promise<Target[]> {
  return page
    .locator("a[href], button, summary, input:not([type=hidden]), select, textarea")
    .evaluateAll((all) =>
      all
        .filter((one) => one.checkVisibility() && one.closest(".evite") === null)
        .map((one) => {
          const pressed = one.matches("[type=radio], [type=checkbox]") ? one.closest("label") : one;
          const { left, right, top, bottom } = (pressed ?? one).getBoundingClientRect();
          const says = (one.textContent?.trim() ?? "") || (one.getAttribute("name") ?? "");
          return { says: `${one.tagName} ${says.slice(0, 40)}`, left, right, top, bottom };
        })
        .filter(({ left, right }) => right > left),
    );
}

/** Targets that are lower or narrower than so many pixels. */
export async function tooSmall(page: Page, least: number): Promise<string[]> {
  return (await targetsOf(page))
    .filter(({ left, right, top, bottom }) => Math.min(right - left, bottom - top) < least - 0.5)
    .map(({ says }) => `${says} is small`);
}

/** Targets with less than so many pixels between them. */
export async function tooNear(page: Page, least: number): Promise<string[]> {
  const targets = await targetsOf(page);
  return targets.flatMap((one, at) =>
    targets.slice(at + 1).flatMap((other) => {
      const across = Math.max(one.left - other.right, other.left - one.right, 0);
      const down = Math.max(one.top - other.bottom, other.top - one.bottom, 0);
      const apart = Math.hypot(across, down);
      return apart < least - 0.5 ? [`${one.says} | ${other.says}: ${apart.toFixed(1)}`] : [];
    }),
  );
}
