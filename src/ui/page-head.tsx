import { raw } from "hono/html";

import { Avatar } from "#ui/avatar";
import { useFrame } from "#ui/frame";
import { Icon } from "#ui/icon";

import { texts } from "./texts.fr.ts";

/** Fixed addresses of the house that the frame itself leads to. */
const HOME = "/";
const ENTER = "/entrer";
const MINE = "/moi";

const ISLES = [
  "M9 16c1-5 6-8 11-7 3 .6 3 3 6 4 2 1 2 5-1 6-3 1-4 4-8 4s-5-1-6-3-2-2-2-4z",
  "M33 9c1-3 5-4 8-3 2 1 5 1 5 4s-3 3-5 4-5 1-7-1-2-2-1-4z",
  "M31 23c2-2 6-2 9-1s3 4 1 5-4 3-7 2-5-4-3-6z",
] as const;

const MARK = raw(
  `<svg viewBox="0 0 54 36" aria-hidden="true"><g class="w1" stroke-width="11">${ISLES.map((isle) => `<path d="${isle}"/>`).join("")}</g>${ISLES.map(
    (isle, i) => `<path d="${isle}" class="encre-${i}"/>`,
  ).join("")}</svg>`,
);

/** The header of every page: banners, mark, menu, who is signed in; the graduated border is its style's. */
export function PageHead() {
  const { menu, path, person } = useFrame();
  return (
    <header class="tete">
      <Banners />
      <div class="cadre">
        <a class="marque" href={HOME}>
          {MARK}
          {texts.brand}
        </a>
        {menu.length > 0 && (
          <nav aria-label={texts.mainMenu}>
            <ul>
              {menu.map(({ label, at }) => (
                <li>
                  <a href={at} aria-current={currentOf(path, at)}>
                    {label}
                  </a>
                </li>
              ))}
            </ul>
          </nav>
        )}
        {person === undefined ? (
          <a class="moi" href={ENTER} aria-current={currentOf(path, ENTER)}>
            {texts.enter}
          </a>
        ) : (
          <a class="moi" href={MINE} aria-current={currentOf(path, MINE)}>
            <Avatar id={person.id} name={person.name} />
            {person.name}
          </a>
        )}
      </div>
    </header>
  );
}

/** Adrienne's header: home, and someone to call. No menu. */
export function SimpleHead({
  call,
}: {
  readonly call: { readonly name: string; readonly telephone: string } | undefined;
}) {
  const { path, help } = useFrame();
  const telephone = call?.telephone ?? help.telephone;
  return (
    <header class="haut-simple">
      <Banners />
      <div class="cadre">
        <a class="btn clair" href={HOME} aria-current={currentOf(path, HOME)}>
          <Icon name="home" /> {texts.home}
        </a>
        {telephone === undefined ? (
          <a class="btn clair" href={help.at}>
            <Icon name="help" /> {texts.needHelp}
          </a>
        ) : (
          <a class="btn clair" href={`tel:${dialled(telephone)}`}>
            <Icon name="telephone" /> {texts.call(call?.name)}
          </a>
        )}
      </div>
      <div class="graduee" aria-hidden="true" />
    </header>
  );
}

/** « 04 65 71 00 12 » becomes what a telephone dials. */
export function dialled(telephone: string): string {
  return telephone.replace(/[^\d+]/g, "");
}

/** The menu item of the page itself is "page"; that of a page below it, "true". */
export function currentOf(path: string, at: string): "page" | "true" | undefined {
  if (path === at) return "page";
  return at !== HOME && path.startsWith(`${at}/`) ? "true" : undefined;
}

function Banners() {
  const { banners, acting } = useFrame();
  return (
    <>
      {banners.map((line) => (
        <p class="demo">{line}</p>
      ))}
      {acting !== undefined && (
        <p class="demo pour">
          <Icon name="people" /> {texts.acting(acting)}
        </p>
      )}
    </>
  );
}
