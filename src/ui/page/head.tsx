import { Avatar } from "#ui/avatar";
import { Button, Form } from "#ui/form";
import { useFrame } from "#ui/frame";
import { Icon } from "#ui/icon";

import { MARK } from "../drawing/mark.ts";
import { texts } from "../texts.fr.ts";

/** Fixed addresses of the house that the frame itself leads to. */
const HOME = "/";
const ENTER = "/entrer";
const MINE = "/moi";

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
              {menu.map(({ label, at, holds }) => (
                <li>
                  <a href={at} aria-current={currentOf(path, at, holds)}>
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

/** The menu item of the page itself is "page"; that of a page below it, or of its section, "true". */
export function currentOf(
  path: string,
  at: string,
  holds: readonly string[] = [],
): "page" | "true" | undefined {
  if (path === at) return "page";
  const isIn = (place: string) => path === place || path.startsWith(`${place}/`);
  return (at !== HOME && isIn(at)) || holds.some(isIn) ? "true" : undefined;
}

function Banners() {
  const { banners, acting, warning } = useFrame();
  return (
    <>
      {banners.map((line) => (
        <p class="demo">{line}</p>
      ))}
      {acting !== undefined && (
        <div class="demo pour">
          <Icon name="people" /> <a href={acting.at}>{texts.acting(acting.forWhom)}</a>
          <Form action={acting.stop} class="rang" prefix="agir">
            <Button kind="clair">{texts.stopActing}</Button>
          </Form>
        </div>
      )}
      {warning !== undefined && (
        <p class="demo pour" role="alert">
          <Icon name="people" /> <a href={warning.at}>{warning.says}</a>
        </p>
      )}
    </>
  );
}
