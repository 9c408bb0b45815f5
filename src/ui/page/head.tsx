import { Avatar } from "#ui/avatar";
import { Button, Form } from "#ui/form";
import { useFaces, useFrame } from "#ui/frame";
import { Icon } from "#ui/icon";

import { MARK } from "../drawing/mark.ts";
import { texts } from "../texts.fr.ts";
import { placeOf, standingOf, type Step } from "./place.ts";

/** Fixed addresses of the house that the frame itself leads to. */
const HOME = "/";
const ENTER = "/entrer";
const MINE = "/moi";
const FEED = "/moi/fil";

/** The header of every page: banners, mark, menu, who is signed in; the graduated border is its style's. */
export function PageHead({ steps }: { readonly steps: readonly Step[] }) {
  const { demonstration } = useFrame();
  return (
    <header class="tete">
      {demonstration !== undefined && <p class="demo essai">{demonstration.says}</p>}
      <Banners />
      <div class="cadre">
        <a class="marque" href={HOME}>
          {MARK}
          <span>
            {texts.brand} {demonstration !== undefined && <small>{demonstration.word}</small>}
          </span>
        </a>
        <Menu steps={steps} />
        <Oneself />
      </div>
    </header>
  );
}

/** The sections, the one of the page marked. */
function Menu({ steps }: { readonly steps: readonly Step[] }) {
  const frame = useFrame();
  const here = standingOf(frame, steps)?.section;
  const sections = frame.sections.filter(({ inMenu }) => inMenu);
  if (sections.length === 0) return null;
  return (
    <nav aria-label={texts.mainMenu}>
      <ul>
        {sections.map((section) => (
          <li>
            <a
              href={section.at}
              aria-current={section === here ? markOf(section.at === frame.path) : undefined}
            >
              {section.label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Who is signed in, behind whose name their own things are; what keeps the instance stands apart. */
async function Oneself() {
  const frame = useFrame();
  const faces = useFaces();
  const { path, person, enter = ENTER } = frame;
  if (person === undefined)
    return (
      <a class="moi" href={enter} aria-current={currentOf(path, ENTER)}>
        {texts.enter}
      </a>
    );
  // Asked before anything is awaited: with all other tokens of the page.
  await faces?.(person.id);
  const keeps = await person.keeps?.();
  const waits = (await person.waits?.()) ?? 0;
  const isMine = path !== FEED && placeOf(frame)?.section.at === MINE;
  return (
    <div class="moi">
      {keeps !== undefined && (
        <a
          class="tenir"
          href={keeps.at}
          aria-label={keeps.label}
          aria-current={currentOf(path, keeps.at)}
        >
          <Shortened label={keeps.label} />
        </a>
      )}
      <a href={MINE} aria-current={isMine ? markOf(path === MINE) : undefined}>
        <Avatar id={person.id} name={person.name} />
        <span class="soi">{person.name}</span>
      </a>{" "}
      {waits > 0 && (
        <a class="attente" href={FEED} aria-current={currentOf(path, FEED)}>
          <span class="compte">
            {waits}
            <span class="hors"> {texts.waits(waits)}</span>
          </span>
        </a>
      )}
    </div>
  );
}

/** A telephone has place for the first word alone; ears hear the whole. */
function Shortened({ label }: { readonly label: string }) {
  const [first, ...rest] = label.split(" ");
  return (
    <span>
      {first}
      {rest.length > 0 && <span class="suite"> {rest.join(" ")}</span>}
    </span>
  );
}

/** The page itself is "page"; a page below it, or of its section, "true". */
function markOf(isItself: boolean): "page" | "true" {
  return isItself ? "page" : "true";
}

/** Adrienne's header: home, and someone to call. No menu. */
export function SimpleHead({
  call,
}: {
  readonly call: { readonly name: string; readonly telephone: string } | undefined;
}) {
  const { path, help, demonstration } = useFrame();
  const telephone = call?.telephone ?? help.telephone;
  return (
    <header class="haut-simple">
      {demonstration !== undefined && <p class="demo">{demonstration.says}</p>}
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

/** Whether a link of the frame leads to this page, or to one above it. */
function currentOf(path: string, at: string): "page" | "true" | undefined {
  if (path === at) return "page";
  return at !== HOME && path.startsWith(`${at}/`) ? "true" : undefined;
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
          <Icon name="people" /> <a href={acting.at}>{texts.acting(acting.forWhom)}</a>{" "}
          <span class="petit">{texts.actingVoice(acting.forWhom)}</span>
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
